"""Text taken apart into words and signs, each with what it does in a sentence."""

import pytest

from workflow.intake.grammar.lexicon import Speech
from workflow.intake.grammar.tokens import Tokens, tokens_of


def phrases(text: str) -> list[str]:
    """Return the phrases with a part of speech."""
    tokens = tokens_of(text)
    return [tokens.phrase(at) for at, kind in enumerate(tokens.speech) if kind is not None]


def speech_at(tokens: Tokens, word: str) -> Speech | None:
    return tokens.speech[tokens.low.index(word)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("triển khai thực hiện quy chế", ["triển khai thực hiện"]),
        ("triển khai quy chế", ["triển khai"]),
        ("Chánh Văn phòng Sở", ["chánh văn phòng", "sở"]),
        ("cơ sở dữ liệu mới", ["cơ sở dữ liệu"]),
        ("phối hợp chặt chẽ với Công an", ["phối hợp chặt chẽ với", "công an"]),
        ("không được phép thu", ["không được phép", "thu"]),
        ("phòng, chống dịch", ["phòng , chống"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_longest_phrase_wins(text: str, expected: list[str]) -> None:
    assert phrases(text) == expected


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("các đề xuất của trường", "đề", Speech.OTHER),
        ("những yêu cầu mới", "yêu", Speech.OTHER),
        ("các tổ chức thành viên", "tổ", Speech.BODY),
        ("tổ chức hội thi", "tổ", Speech.ACT),
        ("các bước đề xuất", "đề", Speech.ACT),
        ("các trạm y tế", "trạm", Speech.ORGAN),
        ("tất cả các báo cáo", "báo", Speech.OTHER),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_after_a_word_of_number_a_verb_is_a_noun(text: str, word: str, kind: Speech) -> None:
    assert speech_at(tokens_of(text), word) is kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công văn số 15/SNV-TCBC.", ["công", "văn", "số", "15/snv-tcbc", "."]),
        ("1.500.000 đồng", ["1.500.000", "đồng"]),
        ("xong./.", ["xong", "./."]),
        ("rà soát...", ["rà", "soát", "..."]),
        ("tổ A&B (mới)", ["tổ", "a&b", "(", "mới", ")"]),
        ("2024–2025;", ["2024–2025", ";"]),
        ("", []),
        (" \t ", []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_words_keep_their_numbers_and_signs_stand_alone(text: str, expected: list[str]) -> None:
    assert list(tokens_of(text).low) == expected


@pytest.mark.parametrize(
    "text", ["Sở Nội vụ  rà soát\thồ sơ./.", "İSTANBUL giao Sở Nội vụ rà soát", "ẞ giao Sở"]
)
def test_offsets_are_those_of_the_text(text: str) -> None:
    tokens = tokens_of(text)
    assert [tokens.words(at, at + 1) for at in range(len(tokens))] == [
        text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)
    ]
    assert "".join(text.split()) == "".join(tokens.words(at, at + 1) for at in range(len(tokens)))


def test_a_letter_whose_lower_case_is_longer_moves_nothing() -> None:
    tokens = tokens_of("Hội İSTANBUL giao Sở Nội vụ rà soát.")
    at = tokens.low.index("giao")
    assert tokens.speech[at] is Speech.ORDER
    assert tokens.words(at, at + 2) == "giao Sở"
    assert len(tokens.low[1]) == len("İSTANBUL")


def test_words_of_nothing_are_empty() -> None:
    tokens = tokens_of("Văn phòng")
    assert tokens.words(1, 1) == ""
    assert tokens.words(2, 1) == ""


def test_a_capital_is_told_by_the_first_letter() -> None:
    tokens = tokens_of("Đề nghị các Trường")
    assert [tokens.is_capital(at) for at in range(len(tokens))] == [True, False, False, True]
