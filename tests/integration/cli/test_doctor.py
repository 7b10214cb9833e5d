"""`doctor`: nothing to do, or what to do and exit code 1."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.integration.cli.conftest import Dondoc
from workflow.app import open_office
from workflow.cli.clock import FixedClock
from workflow.domain.job import JobKind
from workflow.usecases.order_job import order_job


def test_an_office_that_is_well_has_nothing_to_do(office: Path, dondoc: Dondoc) -> None:
    said = dondoc("doctor")
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith("Không có gì phải xử lý.\n")
    assert "Máy " not in said.out, "one process: no list of machines"


def test_what_somebody_has_to_look_at_is_said_with_what_to_do(office: Path, dondoc: Dondoc) -> None:
    yesterday = FixedClock(datetime.now(UTC) - timedelta(days=1))
    with open_office(office, yesterday) as app:
        order_job(app.desk, app.secrets, JobKind.REPORT, "van.thu", {})
    said = dondoc("doctor")
    assert said.code == 1
    assert "Việc dài chưa xong: 1." in said.out
    assert "Việc dài “lập báo cáo” của van.thu, đặt lúc" in said.out
    assert "mà không ai làm tiếp. Hãy xem `dondoc serve`" in said.out
    facts = dondoc("--json", "doctor")
    (symptom,) = facts.json["checkup"]["symptoms"]
    assert (facts.code, symptom["code"]) == (1, "late_job")
    assert facts.json["checkup"]["backlog"]["events"] == 0


def test_another_day_is_refused(office: Path, dondoc: Dondoc) -> None:
    assert dondoc("--today", "2025-02-18", "doctor").code == 2
