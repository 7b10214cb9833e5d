"""Mails are found by words in any order and without accents, however they came to be there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

import workflow.store.migrations
from workflow.domain.assignment import Assignment
from workflow.domain.duty_list import Slice
from workflow.domain.folded import folded
from workflow.domain.mail_list import MailFilter, MailWord
from workflow.domain.message import Attempt, Message, MessageState
from workflow.store.sql_store import SqlStore

Opened = Callable[..., list[Assignment]]
AMessage = Callable[..., Message]
MIGRATIONS = Path(str(workflow.store.migrations.__file__)).parent


def found(store: SqlStore, words: str) -> list[str]:
    wanted = MailFilter(words=tuple(MailWord(folded=word) for word in folded(words).split()))
    with store.read() as tx:
        keys = [mail.key for mail in tx.pages.mails(wanted, Slice())]
        assert tx.pages.count_mails(wanted) == len(keys)
    return keys


def queue(store: SqlStore, *mails: Message) -> None:
    with store.begin() as tx:
        for mail in mails:
            tx.queue(mail)


@pytest.mark.parametrize(
    ("words", "is_there"),
    [
        ("Nhắc hạn", True),
        ("han NHAC", True),
        ("dak lap gia-nghia@gddt.example", True),
        ("Đắk Lấp", True),
        ("thu-mot", True),
        ("thu-mot ra soat", True),
        ("thu-mot zzz", False),
        ("100%", False),
        ("_", False),
    ],
)
def test_a_mail_is_found_by_what_it_is_to_whom_it_goes_and_its_duties(
    store: SqlStore, opened: Opened, a_message: AMessage, words: str, is_there: bool
) -> None:
    opened("a", action="Rà soát học bạ số")
    mail = a_message("thu-mot", to_name="Trường Đắk R'Lấp", about=("a",))
    queue(store, mail, a_message("thu-hai", to_email=None, to_name="Trường khác"))
    assert ("thu-mot" in found(store, words)) is is_there


def test_a_mail_written_anew_is_found_by_what_it_says_now(
    store: SqlStore, opened: Opened, a_message: AMessage
) -> None:
    opened("a", "b")
    mail = a_message("thu", about=("a",))
    queue(store, mail)
    later = replace(mail, letter=replace(mail.letter, subject="Thư mới"), about=("b",))
    with store.begin() as tx:
        tx.rewrite(later)
    assert (found(store, "thu moi"), found(store, "nhac han")) == (["thu"], [])


def test_a_mail_sent_again_is_found_by_its_new_address(
    store: SqlStore, a_message: AMessage, now: datetime
) -> None:
    queue(store, a_message("thu"))
    refused = Attempt(message="thu", at=now, state=MessageState.FAILED, code=550, answer="")
    with store.begin() as tx:
        tx.note([refused])
        tx.requeue("thu", "moi@gddt.example", now)
    assert (found(store, "moi@gddt"), found(store, "gia-nghia@gddt")) == (["thu"], [])


def test_a_mail_of_an_older_version_is_found_after_the_upgrade(
    store: SqlStore, opened: Opened, a_message: AMessage, store_url: str
) -> None:
    opened("a", action="Rà soát học bạ số")
    queue(store, a_message("thu", about=("a",)))
    store.close()
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS))
    with create_engine(store_url, poolclass=NullPool).connect() as connection:
        settings.attributes["connection"] = connection
        command.downgrade(settings, "0003")
        command.upgrade(settings, "head")
    again = SqlStore(store_url)
    assert (found(again, "ra soat nhac han"), found(again, "zzz")) == (["thu"], [])
    again.close()
