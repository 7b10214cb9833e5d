"""Late units from the command line: what a dry run says is what a draft does; drafts put aside."""

import zipfile
from pathlib import Path

from tests.integration.cli.conftest import NOTICE, Dondoc

UNIT = "phong-gddt-cu-jut"
LATE = ("--today", "2025-03-03")
WHY = ("--reason", "Ghi nhầm ngày trả lời")


def test_a_dry_run_names_whom_the_draft_goes_to(issued: Path, dondoc: Dondoc) -> None:
    for options in (LATE, ("--today", "2025-07-03"), ("--unit", UNIT, *LATE)):
        dry = dondoc("chase", NOTICE, "--dry-run", "--json", *options).json["units"]
        drafted = dondoc("chase", NOTICE, "--json", *options).json["documents"]
        told = [([one["unit"]], one["late"], one["round"]) for one in dry]
        if "--unit" in options:
            assert [told[0][0]] == [[UNIT]]
            assert drafted[0]["key"].endswith(".ban-2")
        assert told == [(d["recipients"], d["about"], d["chase_round"]) for d in drafted]
        for document in drafted:
            dondoc("discard", document["key"], *WHY, *LATE)


def test_a_dry_run_finds_nobody_where_the_draft_finds_nobody(issued: Path, dondoc: Dondoc) -> None:
    wet = dondoc("chase", NOTICE, "--today", "2025-02-20")
    dry = dondoc("chase", NOTICE, "--dry-run", "--today", "2025-02-20")
    assert (dry.code, dry.err) == (wet.code, wet.err)


def test_all_previews_come_in_one_zip_when_asked(issued: Path, dondoc: Dondoc) -> None:
    options = ("chase", NOTICE, "--bundle", "don-doc.zip", *LATE)
    documents = dondoc(*options, "--json").json["documents"]
    assert {d["preview"] for d in documents} == {"don-doc.zip"}
    with zipfile.ZipFile("don-doc.zip") as archive:
        assert len(archive.namelist()) == len(documents) > 1
        assert archive.namelist() == [f"du-thao-{d['key']}.docx" for d in documents]
    assert list(issued.glob("documents/du-thao-don-doc*")) == []
    for document in documents:
        dondoc("discard", document["key"], *WHY, *LATE)
    refused = dondoc(*options)
    assert (refused.code, "don-doc.zip" in refused.err) == (1, True)
    drafted = dondoc("documents", "--json").json["documents"]
    assert {d["state"] for d in drafted if "don-doc" in d["key"]} == {"discarded"}


def test_a_discarded_draft_is_told_listed_and_not_issued(issued: Path, dondoc: Dondoc) -> None:
    drafted = dondoc("chase", NOTICE, "--unit", UNIT, "--json", *LATE).json["documents"]
    key = drafted[0]["key"]
    assert dondoc("discard", key, "--reason", "sai", *LATE).code == 1
    said = dondoc("discard", key, *WHY, *LATE)
    assert f"Đã bỏ dự thảo “{key}”." in said.out
    assert "đã bỏ" in dondoc("documents").out
    refused = dondoc("issue", key, *LATE)
    assert (refused.code, "đã bỏ" in refused.err) == (1, True)
    assert "Ghi nhầm ngày trả lời" in dondoc("audit", "show", key).out


def test_an_obligation_of_nobody_is_told_at_adoption(office: Path, dondoc: Dondoc) -> None:
    source = Path(__file__).parents[3] / "directives" / f"{NOTICE}.yaml"
    text = source.read_text(encoding="utf-8")
    numbered = text.replace("head:\n", "head:\n  code_number: 99\n  issued_date: 2025-02-14\n", 1)
    empty = numbered.replace("owners: [phong-gddt]", "owners: [truong-thcs-thpt]", 1)
    Path("da-ban-hanh.yaml").write_text(empty, encoding="utf-8")
    said = dondoc("adopt", "da-ban-hanh.yaml", "--today", "2025-07-17")
    assert said.code == 0
    assert "Giao 198 nhiệm vụ" in said.out
    assert "Chưa giao được cho ai: 1-" in said.out
    assert "truong-thcs-thpt" in said.out


def test_a_letter_of_yesterday_is_drafted_anew(issued: Path, dondoc: Dondoc) -> None:
    (drafted,) = dondoc("chase", NOTICE, "--unit", UNIT, "--json", *LATE).json["documents"]
    later = ("--today", "2025-03-04")
    refused = dondoc("issue", drafted["key"], *later)
    assert (refused.code, "soạn lại cho hôm nay" in refused.err) == (1, True)
    told = dondoc("document", "redraft", drafted["key"], "--respond-by", "14/3/2025", *later)
    assert "Số liệu ngày 03/3/2025 thay bằng số liệu ngày 04/3/2025." in told.out
    assert dondoc("issue", drafted["key"], *later).code == 0
