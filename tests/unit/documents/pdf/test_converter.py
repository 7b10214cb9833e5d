"""Many documents, a few LibreOffices: every one is made, or it is said why not."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.unit.documents.pdf.conftest import Convert, a_docx, named, seen
from workflow.errors import ConversionError, InputError, StorageError

Starts = Callable[[], list[int]]
STILL_THERE = "Bản Word (.docx) vẫn còn nguyên."


def test_documents_come_out_in_their_order(converter: Convert, starts: Starts) -> None:
    told = [f"văn bản {n}" for n in range(12)]
    assert seen(list(converter().to_pdf(named(*told)))) == told
    assert len(starts()) <= 2


def test_one_document_opens_one_office_and_the_next_finds_it_warm(
    converter: Convert, starts: Starts
) -> None:
    many = converter(offices=4)
    for told in ("một", "hai", "ba"):
        assert seen(list(many.to_pdf(named(told)))) == [told]
    assert len(starts()) == 1


def test_nothing_is_started_for_nothing(converter: Convert, starts: Starts) -> None:
    assert list(converter().to_pdf([])) == []
    assert starts() == []


@pytest.mark.parametrize(
    ("told", "why"),
    [
        pytest.param("hỏng", "LibreOffice không mở được tệp này", id="LibreOffice cannot read it"),
        pytest.param("ngã", "LibreOffice dừng giữa chừng", id="LibreOffice crashes at it"),
        pytest.param("treo", "LibreOffice chạy quá 1 giây", id="LibreOffice never ends"),
        pytest.param("đĩa đầy", "hãy xem đĩa của thư mục tạm", id="the disk is full"),
        pytest.param("bản cũ", "cần từ bản 7.4", id="LibreOffice knows no PDF/A-2"),
    ],
)
def test_a_bad_document_is_named_and_loses_no_other(
    converter: Convert, told: str, why: str
) -> None:
    batch = named("một", "hai", told, "ba", "bốn")
    limit = {"seconds": 1} if told == "treo" else {}
    *good, bad = sorted(converter(**limit).to_pdf(batch), key=lambda it: isinstance(it, InputError))
    assert seen(good) == ["một", "hai", "ba", "bốn"]
    assert isinstance(bad, ConversionError)
    assert bad.name == f"{told}.docx"
    assert str(bad).startswith(f"Chưa tạo được PDF của “{told}.docx”: ")
    assert why in str(bad)
    assert str(bad).endswith(STILL_THERE)


@pytest.mark.parametrize("content", [b"", b"chi la chu", b"%PDF-1.6", b"PK\x03\x04 dut"])
def test_what_is_no_word_document_is_not_given_to_libreoffice(
    converter: Convert, starts: Starts, content: bytes
) -> None:
    (made,) = converter().to_pdf([("thu.docx", content)])
    assert "không phải văn bản Word" in str(made)
    assert starts() == []


def test_a_worn_out_office_costs_no_document(converter: Convert, starts: Starts) -> None:
    one = converter(offices=1)
    assert seen(list(one.to_pdf(named("một", "ngã một lần", "hai")))) == [
        "một",
        "ngã một lần",
        "hai",
    ]
    assert len(starts()) == 2


def test_an_office_that_was_killed_in_between_is_opened_again(
    converter: Convert, starts: Starts
) -> None:
    one = converter(offices=1)
    assert seen(list(one.to_pdf(named("một")))) == ["một"]
    os.kill(starts()[0], 9)
    assert seen(list(one.to_pdf(named("hai")))) == ["hai"]


def test_an_office_is_renewed_after_its_number_of_documents(
    converter: Convert, starts: Starts
) -> None:
    told = [f"văn bản {n}" for n in range(7)]
    assert seen(list(converter(offices=1, documents=3).to_pdf(named(*told)))) == told
    assert len(starts()) == 3


def test_documents_are_taken_only_a_few_ahead(converter: Convert) -> None:
    taken = []

    def documents() -> Iterator[tuple[str, bytes]]:
        for n in range(1000):
            taken.append(n)
            yield f"{n}", a_docx(f"{n}")

    made = converter().to_pdf(documents())
    assert seen([next(made), next(made)]) == ["0", "1"]
    assert len(taken) < 10


def test_nothing_is_left_behind(converter: Convert, starts: Starts, room: Path) -> None:
    one = converter()
    next(one.to_pdf(named("một", "ngã", "hai", "ba")))
    one.close()
    assert list(room.iterdir()) == []
    assert [pid for pid in starts() if Path(f"/proc/{pid}").exists()] == []
    assert seen(list(one.to_pdf(named("mở lại")))) == ["mở lại"]


@pytest.mark.parametrize(
    "script", ["", "import sys; sys.exit(3)", "print('x', end='')"], ids=["silent", "ends", "half"]
)
def test_an_office_that_does_not_start_is_one_sentence(
    converter: Convert, script: str, room: Path
) -> None:
    broken = converter(command=lambda folder, seconds: ("python3", "-c", script))
    with pytest.raises(ConversionError, match="không khởi động được") as told:
        list(broken.to_pdf(named("một")))
    assert str(told.value).endswith(STILL_THERE)
    assert list(room.iterdir()) == []


def test_a_temporary_folder_that_refuses_is_one_sentence(converter: Convert, room: Path) -> None:
    room.rmdir()
    with pytest.raises(StorageError, match="thư mục tạm") as told:
        list(converter().to_pdf(named("một")))
    assert str(told.value).endswith(STILL_THERE)


def test_libreoffice_is_told_nothing_of_the_machine(
    converter: Convert, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DONDOC_SMTP__PASSWORD", "bí mật")
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    (pdf,) = converter().to_pdf(named("một"))
    assert isinstance(pdf, bytes)
    assert b"FONTCONFIG_FILE" in pdf
    assert b"DONDOC" not in pdf
    assert b"proxy" not in pdf
