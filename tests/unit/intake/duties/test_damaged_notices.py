"""Notices cut, doubled, shuffled and sprinkled with rubbish give a draft or one clear sentence."""

import random
from collections.abc import Callable

import pytest

from tests.unit.intake.duties.office import passages
from tests.unit.intake.reading.the_notice import notice_text
from workflow.domain.notice_draft import NoticeDraft
from workflow.errors import InputError
from workflow.intake.grammar.lexicon import PHRASES
from workflow.intake.reader import IntakeReader

RUBBISH = "\x00\u200b\u00ad\ufeff;:.,()[]**#|\t\r\n-–+o0123456789/IVXađễ\u0301\u202e"
SIGNS = (
    *(", ", ";", ".", ":", "(", ")", "“", "”", "-", "/", "1.", "a)", "\n", "0", "99", "2025", "II"),
    *(
        "trước ngày",
        "00/3",
        "31/02",
        "30/6/2025",
        "quý",
        "năm học",
        "thứ Hai",
        "17 giờ",
        "sẽ",
        "đã",
    ),
    *(
        "số 12/TB",
        "khoản 1",
        "Sở Y tế",
        "UBND",
        "Thời hạn:",
        "Kính gửi:",
        "Nơi nhận:",
        "KT.",
        "V/v",
    ),
)
WORDS = (*PHRASES, *SIGNS * (len(PHRASES) // len(SIGNS)))
WORD_TEXTS = 1_500
COPIES = 300
HALF = 0.5
Damage = Callable[[random.Random, str], str]


def cut(chance: random.Random, text: str) -> str:
    start, end = sorted(chance.sample(range(len(text)), 2))
    return text[start:end][:400]


def doubled(chance: random.Random, text: str) -> str:
    lines = cut(chance, text).split("\n")
    return "\n".join(line for line in lines for _ in range(chance.randint(1, 2)))


def shuffled(chance: random.Random, text: str) -> str:
    lines = cut(chance, text).split("\n")
    return "\n".join(chance.sample(lines, len(lines)))


def sprinkled(chance: random.Random, text: str) -> str:
    signs = list(cut(chance, text))
    for _ in range(40):
        signs.insert(chance.randrange(len(signs) + 1), chance.choice(RUBBISH))
    return "".join(signs)


def misnumbered(chance: random.Random, text: str) -> str:
    return "".join(
        chance.choice("0123456789./)-") if sign.isdigit() and chance.random() < HALF else sign
        for sign in cut(chance, text)
    )


def outcome(text: str) -> NoticeDraft | InputError:
    try:
        return IntakeReader().read("thong-bao.txt", text.encode())
    except InputError as error:
        return error


@pytest.mark.parametrize("damage", [cut, doubled, shuffled, sprinkled, misnumbered])
def test_a_damaged_notice_is_read_or_refused_in_a_sentence(damage: Damage) -> None:
    chance, text = random.Random(20250305), notice_text()  # noqa: S311
    found = [outcome(damage(chance, text)) for _ in range(COPIES)]
    drafts = [each for each in found if isinstance(each, NoticeDraft)]
    assert drafts
    assert all(str(each).strip() for each in found if isinstance(each, InputError))
    for draft in drafts:
        for passage in passages(draft):
            assert draft.text[passage.start : passage.end] == passage.text


def test_words_of_offices_in_any_order_are_read_or_refused() -> None:
    chance = random.Random(20251126)  # noqa: S311
    texts = [" ".join(chance.choices(WORDS, k=chance.randint(5, 120))) for _ in range(WORD_TEXTS)]
    found = [outcome(f"Số: 1/TB-SYT\nV/v họp\nKính gửi: Các sở\n{text}") for text in texts]
    assert all(isinstance(each, NoticeDraft) or str(each).strip() for each in found)
    assert any(isinstance(each, NoticeDraft) and each.duties() for each in found)


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        "1.1.",
        "giao Sở ",
        "Đối với các trường, ",
        "phối hợp với, ",
        "rà soát hồ sơ trước ngày 20/3/2025; ",
        "\nI. A\n1. B\na) C\n- D\n+ E",
        "\nĐơn vị chủ trì: Sở Y tế",
        "\nSTT\tNội dung\tChủ trì\tThời hạn\n1\tLập sổ\tSở Y tế\t20/3/2025",
    ],
)
def test_a_hostile_text_ends_with_a_draft_or_a_refusal(unit: str) -> None:
    hostile = unit * (50_000 // len(unit))
    assert isinstance(outcome(f"1. {hostile}"), (NoticeDraft, InputError))
