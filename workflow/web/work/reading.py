"""Đọc thông báo: LibreOffice and tesseract may take minutes over one file."""

from functools import partial

from workflow.app import App
from workflow.declarations import kept_draft_yaml, notice_reader, organ_matching, text_likeness
from workflow.domain.job import Job, Progress
from workflow.domain.rights import Deed
from workflow.ports.transaction import Transaction
from workflow.usecases.still_may import still_may
from workflow.usecases.take_notice import Intake, Upload, take_notice
from workflow.usecases.take_step import Hand
from workflow.web.papers import papers_of


def read_notice(app: App, job: Job, progress: Progress) -> str:
    """Draft the directive file of a notice that was brought and kept, once.

    Raises:
        InputError: When the file cannot be read or drafted from; it is still kept.
    """
    progress(0, 0)
    asked, papers = job.asked, papers_of(app)
    person = still_may(app.desk, job.login, Deed.DRAFT_NOTICE)
    hand, note = Hand(actor=person.actor), partial(_note, job)
    content = app.files.get(asked["sha256"])
    upload = Upload(name=asked["name"], content=content, may_replace=asked["may_replace"])
    return _place(take_notice(app.desk, papers, _intake(), upload, hand, note))


def _intake() -> Intake:
    return Intake(
        reader=notice_reader(),
        matching=organ_matching(),
        likeness=text_likeness(),
        yaml=kept_draft_yaml,
    )


def _note(job: Job, tx: Transaction, key: str) -> None:
    tx.jobs.note_result(job, _place(key), {})


def _place(key: str) -> str:
    return f"/thong-bao/ban-nhap/{key}"
