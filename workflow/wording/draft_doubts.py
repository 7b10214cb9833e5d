"""How far the comments of a drafted duty say that somebody must look at it."""

from collections.abc import Mapping, Sequence
from datetime import date

from workflow.domain.capital import capital
from workflow.domain.organ import Organs
from workflow.domain.written import day_text
from workflow.wording.draft_remarks import FIELDS, FILE_ONLY

ASKS = ("?", "hãy điền", "(hãy điền)")
LOOK = ("hãy xem lại", "chưa có trong Kính gửi", "hãy hỏi lại")
DOUBTS = ("Cần trả lời", "Cần xem lại", "")


def doubt_of(comments: Sequence[str]) -> int:
    """Return 0 when a comment asks something, 1 when one wants a look, else 2."""
    if any(sign in words for words in comments for sign in ASKS):
        return 0
    return 1 if any(sign in words for words in comments for sign in LOOK) else 2


def on_a_page(comment: str) -> str:
    """Return a comment as a sentence, without what only holds for the file's own lines.

    >>> on_a_page("chủ trì? câu không nêu ai")
    'Chủ trì: câu không nêu ai'
    """
    for words in FILE_ONLY:
        comment = comment.removesuffix(words)
    name, is_asked, rest = comment.partition("? ")
    words = f"{name}: {rest}" if is_asked and name in FIELDS.values() else comment
    return capital(words)


def offer_words(organs: Organs, offers: Mapping[str, object]) -> str:
    """Say which values the reader offers, codes by their names."""
    return "; ".join(
        f"{FIELDS.get(key, key)}: {_said(organs, value)}" for key, value in offers.items()
    )


def _said(organs: Organs, value: object) -> str:
    match value:
        case list():
            return ", ".join(_said(organs, each) for each in value)
        case dict():
            return str(value["words"]) if "words" in value else _said(organs, list(value.values()))
        case date():
            return day_text(value)
        case str() if organs.knows(value):
            return organs.name(value)
        case _:
            return str(value)
