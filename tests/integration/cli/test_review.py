"""The day on which an office looks again at what has no deadline."""

from pathlib import Path

from tests.integration.cli.conftest import NOTICE, Dondoc

COMMENTED = "        # review_date: 2025-04-15"
DUTY = f"{NOTICE}.1-huong-dan."


def test_what_is_to_be_looked_at_again_is_listed_when_the_day_has_come(
    office: Path, dondoc: Dondoc
) -> None:
    source = Path(__file__).parents[3] / "directives" / f"{NOTICE}.yaml"
    text = source.read_text(encoding="utf-8")
    dated = text.replace(COMMENTED, COMMENTED.replace("# ", ""))
    assert dated != text
    (office / "directives" / f"{NOTICE}.yaml").write_text(dated, encoding="utf-8")
    assert dondoc("issue", f"{NOTICE}.yaml", "--today", "2025-02-14").code == 0
    early = dondoc("status", "--review", "--json", "--today", "2025-04-14").json["assignments"]
    found = dondoc("status", "--review", "--json", "--today", "2025-04-15").json["assignments"]
    assert early == []
    assert len(found) == 8
    assert all(each["code"].startswith(DUTY) for each in found)
    assert "không xác định; xem lại 15/4/2025" in dondoc("status", "--today", "2025-03-01").out
    said = dondoc("check", "--today", "2025-04-15")
    assert "cơ quan xem lại ngày 15/4/2025 (đã đến)" in said.out


def test_what_is_closed_is_not_looked_at_again(issued: Path, dondoc: Dondoc) -> None:
    said = dondoc("status", "--review", "--today", "2025-07-01")
    assert (said.code, said.out.splitlines()[0]) == (0, "Không có mục nào.")
