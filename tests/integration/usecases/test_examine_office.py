"""The doctor: what should have been done by now, who is there to do it, and what to do."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.integration.usecases.office import Office, SetClock
from workflow.cli.clock import SystemClock
from workflow.domain.checkup import Symptom
from workflow.domain.job import Job, JobKind
from workflow.domain.node import Node, NodeRole
from workflow.errors import OtherFolderError, TemporaryDeliveryError
from workflow.store import disks
from workflow.store.folder_marks import MarksInFolder
from workflow.usecases.examine_office import Setup, examine_office
from workflow.usecases.fire_deadlines import fire_deadlines
from workflow.usecases.join_office import join_office
from workflow.usecases.leave_office import leave_office
from workflow.usecases.start_job import start_job
from workflow.usecases.tell_presence import tell_presence

ALONE = Setup(has_server=True, patience=None)
PATIENCE = timedelta(seconds=40)
SEVERAL = Setup(has_server=True, patience=PATIENCE)
REMINDED = date(2025, 2, 18)


def symptoms(office: Office, setup: Setup = ALONE) -> Sequence[Symptom]:
    """Return what is the matter; the clock of a test is not that of a database."""
    found = examine_office(office.desk, setup).symptoms
    return [symptom for symptom in found if symptom.code != "wrong_clock"]


def codes(office: Office, setup: Setup = ALONE) -> list[str]:
    return [symptom.code for symptom in symptoms(office, setup)]


@pytest.fixture
def due(office: Office) -> Office:
    """The office on the morning on which the district offices are reminded."""
    office.adopt()
    office.clock.go(REMINDED, 7, 0)
    return office


def test_a_reminder_is_late_only_when_mail_could_have_left(due: Office) -> None:
    assert codes(due) == [], "before the hours of the office"
    due.clock.go(REMINDED, 9)
    (late,) = symptoms(due)
    assert (late.code, "8 mốc nhắc" in late.words, "18/02/2025" in late.words) == (
        "late_events",
        True,
        True,
    )
    due.clock.go(REMINDED, 22)
    assert codes(due) == ["late_events"], "nothing may leave at night, but it should have by day"
    fire_deadlines(replace(due.desk, clock=at(REMINDED, 9)))
    assert "late_events" not in codes(due)


HERE = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs"])
@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
def test_sqlite_on_a_disk_of_the_network_is_told_of(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    folder = str(tmp_path.parent).replace(" ", "\\040")
    mounts = tmp_path / "mountinfo"
    monkeypatch.setattr(disks, "MOUNTS", mounts)
    mounts.write_text(f"{HERE}40 22 0:40 / {folder} rw - {kind} nas:/so rw\n", encoding="utf-8")
    (told,) = symptoms(office)
    assert (told.code, kind in told.words) == ("network_disk", True)
    mounts.write_text(f"{HERE}40 22 0:40 / {folder}-khac rw - {kind} nas:/so rw\n", "utf-8")
    assert codes(office) == []
    mounts.unlink()
    assert codes(office) == [], "no other system tells"


@pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)
def test_where_postgresql_keeps_its_files_is_its_own_matter(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mountinfo").write_text(HERE.replace("ext4", "nfs4"), encoding="utf-8")
    monkeypatch.setattr(disks, "MOUNTS", tmp_path / "mountinfo")
    assert codes(office) == []


def at(day: date, hour: int) -> SetClock:
    clock = SetClock()
    clock.go(day, hour)
    return clock


def test_a_mail_that_waits_says_why(due: Office) -> None:
    due.clock.go(REMINDED, 9)
    fire_deadlines(due.desk)
    assert codes(due) == [], "its turn has just come"
    assert codes(due, replace(ALONE, has_server=False)) == ["no_server"]
    due.clock.wait(minutes=30)
    assert codes(due) == ["late_mails"]
    full = TemporaryDeliveryError(452, "4.2.2 Mailbox full")
    due.mailer.answers = {message.to_email or "": [full] * 9 for message in due.messages()}
    due.deliver()
    assert codes(due) == []
    due.clock.wait(minutes=40)
    due.deliver()
    (refused,) = symptoms(due)
    assert refused.code == "refused_mail"
    assert "4.2.2 Mailbox full" in refused.words


def test_a_mail_put_off_by_a_clock_that_ran_ahead_is_told(due: Office) -> None:
    due.clock.go(REMINDED, 9)
    fire_deadlines(due.desk)
    due.mailer.answers = {
        mail.to_email or "": [TemporaryDeliveryError(452, "full")] for mail in due.messages()
    }
    due.deliver()
    assert "put_off" not in codes(due)
    due.clock.go(REMINDED - timedelta(days=1))
    (told,) = (symptom for symptom in symptoms(due) if symptom.code == "put_off")
    assert "18/02/2025" in told.words


def test_long_work_that_nobody_carries_out_is_named(office: Office) -> None:
    job = Job(key="k", kind=JobKind.REPORT, login="van.thu", queued_at=office.clock.now())
    with office.desk.store.begin() as tx:
        tx.jobs.add_job(job)
    assert codes(office) == []
    office.clock.wait(minutes=20)
    assert codes(office) == ["late_job"]
    start_job(office.desk)
    assert codes(office) == []
    office.clock.wait(minutes=20)
    (stalled,) = symptoms(office)
    assert "van.thu" in stalled.words


def a_node(key: str, host: str = "may-1", role: NodeRole = NodeRole.WORKER) -> Node:
    now = datetime.now(UTC)
    return Node(
        key=key, host=host, process=7, role=role, began_at=now, seen_at=now, ahead_seconds=0
    )


@pytest.fixture
def marks(tmp_path: Path) -> MarksInFolder:
    return MarksInFolder(tmp_path / ".nodes")


def test_who_is_there_is_told_and_who_went_without_a_word(
    office: Office, marks: MarksInFolder, tmp_path: Path
) -> None:
    assert codes(office, SEVERAL) == ["no_worker"]
    worker = join_office(office.desk, marks, a_node("w"), PATIENCE)
    site = join_office(office.desk, marks, a_node("s", role=NodeRole.WEB), PATIENCE)
    assert codes(office, SEVERAL) == []
    leave_office(office.desk, marks, site)
    lose(office, worker)
    assert codes(office, SEVERAL) == ["lost_node", "no_worker"]
    join_office(office.desk, marks, a_node("w2"), PATIENCE)
    assert codes(office, SEVERAL) == [], "its machine is back"
    assert sorted(path.name for path in (tmp_path / ".nodes").iterdir()) == ["office-w", "w2"]


def test_a_worker_that_is_back_before_the_killed_one_was_missed_takes_its_place(
    office: Office, marks: MarksInFolder
) -> None:
    killed = join_office(office.desk, marks, a_node("w"), PATIENCE)
    back = join_office(office.desk, marks, a_node("w2"), PATIENCE)
    lose(office, killed)
    assert codes(office, SEVERAL) == ["lost_node"]
    tell_presence(office.desk, marks, back, PATIENCE)
    assert codes(office, SEVERAL) == []


def test_a_worker_that_was_there_before_does_not_hide_that_another_was_lost(
    office: Office, marks: MarksInFolder
) -> None:
    lost = join_office(office.desk, marks, a_node("w"), PATIENCE)
    other = join_office(office.desk, marks, a_node("w2"), PATIENCE)
    lose(office, lost)
    older = replace(other, began_at=other.began_at - timedelta(hours=1))
    tell_presence(office.desk, marks, older, PATIENCE)
    assert codes(office, SEVERAL) == ["lost_node"]


def lose(office: Office, node: Node) -> None:
    """Let a node have said nothing for five minutes."""
    with office.desk.store.begin() as tx:
        tx.nodes.put_node(replace(node, seen_at=node.seen_at - timedelta(minutes=5)))


def test_a_copy_of_the_folder_is_found_out(
    office: Office, marks: MarksInFolder, tmp_path: Path
) -> None:
    first = join_office(office.desk, marks, a_node("w"), PATIENCE)
    copied = MarksInFolder(tmp_path / "ban-chep")
    copied.put("office-w")
    with pytest.raises(OtherFolderError, match=r"mà máy may-1 đang dùng.*bản chép riêng"):
        join_office(office.desk, copied, a_node("k", "may-2"), PATIENCE)
    lose(office, first)
    other = MarksInFolder(tmp_path / "noi-khac")
    with pytest.raises(OtherFolderError, match=r"đã dùng từ trước.*tạo tệp rỗng .*office-w"):
        join_office(office.desk, other, a_node("k", "may-2"), PATIENCE)
    other.put("office-w")
    join_office(office.desk, other, a_node("k", "may-2"), PATIENCE)


def test_a_node_that_was_forgotten_while_it_could_not_speak_is_known_again(
    office: Office, marks: MarksInFolder
) -> None:
    node = join_office(office.desk, marks, a_node("w"), PATIENCE)
    leave_office(office.desk, marks, node)
    tell_presence(office.desk, marks, node, PATIENCE)
    assert codes(office, SEVERAL) == []
    join_office(office.desk, marks, a_node("w2", "may-2"), PATIENCE)


def test_clocks_that_differ_are_told(office: Office, marks: MarksInFolder) -> None:
    right = replace(office.desk, clock=SystemClock())
    join_office(right, marks, a_node("w"), PATIENCE)
    assert examine_office(right, SEVERAL).symptoms == ()
    join_office(office.desk, marks, a_node("cham", "may-2"), PATIENCE)
    (slow,) = examine_office(right, SEVERAL).symptoms
    assert "Máy may-2: đồng hồ chậm hơn" in slow.words
    here = examine_office(office.desk, ALONE)
    assert [symptom.code for symptom in here.symptoms] == ["wrong_clock"]
