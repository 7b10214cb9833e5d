"""A name of an organ as a row of notions: abbreviations written out, fillers and heads left out."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import dropwhile

from workflow.domain.folded import folded
from workflow.domain.short_action import without_loose_end
from workflow.intake.matching.abbreviations import HEADS, PHRASES, SECTORS, WRITTEN_OUT
from workflow.intake.matching.persons import without_person

PIECE = re.compile(r"[\w’']+(?:[&./-]\w+)*\.?")
BRACKETS = re.compile(r"\([^()]*\)")
PLURALS = frozenset({"các", "những", "từng", "mỗi", "mọi", "tất", "cả", "toàn", "thể"})
FILLERS = frozenset({"các", "và", "của", "thuộc", "trực", "về", "gồm", "với"})
IN_THE_AREA = re.compile(
    r"\s(?:có\s)?(?:trên|thuộc|tại)\s(?:địa\sbàn\s?)?(?:toàn\s)?(?:tỉnh|thành\sphố|địa\sbàn)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """What a name says: its notions in order, in small letters, with accents and without."""

    words: tuple[str, ...]
    plain: tuple[str, ...]
    is_plural: bool = False
    is_person: bool = False

    @property
    def sign(self) -> tuple[str, ...]:
        """What two names share that mean the same: no accents, no order."""
        return tuple(sorted(self.plain))

    @property
    def text(self) -> str:
        """The notions in a row, without accents."""
        return " ".join(self.plain)


def name_words(name: str) -> NameWords:
    """Read a name.

    >>> name_words("Các trường THCS&THPT").words
    ('trường', 'trung học cơ sở', 'trung học phổ thông')
    >>> name_words("Giám đốc Sở GD&ĐT").words
    ('sở', 'giáo dục và đào tạo')
    """
    bare = IN_THE_AREA.sub("", BRACKETS.sub(" ", unicodedata.normalize("NFC", name)).strip())
    bare, is_person = without_person(without_loose_end(bare))
    said = [word for piece in PIECE.findall(bare) for word in _written_out(piece)]
    named = list(dropwhile(PLURALS.__contains__, said))
    is_plural = len(named) < len(said) or "các" in named
    kept = tuple(word for word in _notions(tuple(named)) if word not in FILLERS)
    return NameWords(
        words=kept,
        plain=tuple(map(folded, kept)),
        is_plural=is_plural,
        is_person=is_person,
    )


def letters(word: str) -> list[str]:
    """Return the letters and marks of a word; it does not matter on which vowel a tone stands."""
    return sorted(unicodedata.normalize("NFD", word))


def _written_out(piece: str) -> list[str]:
    """Return the words that a piece stands for; a piece of several abbreviations is parted."""
    phrase = _phrase_of(piece)
    if phrase is not None:
        return phrase.lower().split()
    parts = [part for part in re.split(r"[&/-]", piece.strip(".")) if part]
    if len(parts) < 2:
        return [part.lower() for part in parts]
    return [word for part in parts for word in _written_out(part)]


def _phrase_of(piece: str) -> str | None:
    key = re.sub(r"[&/-]", "", piece)
    for form in (piece, key, key.strip(".")):
        if form in PHRASES or form in SECTORS:
            return PHRASES.get(form) or SECTORS[form]
    for sign, head in HEADS.items():
        after = key.removeprefix(sign)
        if after != key and (field := SECTORS.get(after) or PHRASES.get(after)):
            return f"{head} {field}"
    return None


def _notions(words: tuple[str, ...]) -> list[str]:
    """Join the words of each known phrase, the longest first."""
    plain = tuple(map(folded, words))
    found: list[str] = []
    place = 0
    while place < len(words):
        length = next((n for n in LENGTHS if plain[place : place + n] in KNOWN), 1)
        found.append(KNOWN.get(plain[place : place + length], words[place]))
        place += length
    return found


def _known() -> dict[tuple[str, ...], str]:
    phrases = [*PHRASES.values(), *SECTORS.values(), *WRITTEN_OUT]
    spoken = {tuple(re.findall(r"\w+", phrase)): phrase for phrase in phrases}
    return {tuple(map(folded, words)): phrase for words, phrase in spoken.items() if words[1:]}


KNOWN = _known()
LENGTHS = sorted({len(words) for words in KNOWN}, reverse=True)
