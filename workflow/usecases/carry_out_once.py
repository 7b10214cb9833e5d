"""Carry a form out once, however often it is sent."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from workflow.database_errors import LostConnectionError
from workflow.domain.sent_form import SentForm
from workflow.domain.token import digest_of_token
from workflow.errors import InputError, OtherFormError, StorageError, UnclearError, UnderWayError
from workflow.usecases.desk import Desk

KEY = re.compile(r"[A-Za-z0-9._-]{16,64}")
KEPT = timedelta(days=7)
LONGEST = timedelta(minutes=2)
"""How long a form may take; after that, whoever carried it out is not there any more."""


def carry_out_once(desk: Desk, sender: str, key: str, sent: str, act: Callable[[], str]) -> str:
    """Return the page that the form leads to; sent again, the page that it led to before.

    `key` came with the form, `sent` is what stood in it; of two senders each has keys of their own.
    When the act fails on what was typed, nothing came of it and the form may be sent again. When
    the database was lost on the way nobody knows, so it may not: a new page shows what there is.

    Raises:
        InputError: When the form bears no key.
        OtherFormError: When something else was sent with this key.
        UnderWayError: When the first sending is still being carried out.
        UnclearError: When the first sending ended nobody knows how.
    """
    if not KEY.fullmatch(key):
        raise InputError("Biểu mẫu đã hỏng hoặc quá cũ: hãy mở lại trang rồi nhập lại.")
    form = SentForm(
        key=digest_of_token(f"{sender} {key}"),
        sent=digest_of_token(f"{key} {sent}"),  # there may be a password in it; the key is secret
        taken_at=desk.clock.now(),
    )
    with desk.store.begin() as tx:
        tx.forms.forget_forms(form.taken_at - KEPT)
        is_first = tx.forms.take_form(form)
        first = None if is_first else tx.forms.sent_form(form.key)
    if not is_first:
        return _led_to(first, form.sent, form.taken_at)
    try:
        leads_to = act()
    except LostConnectionError as error:
        raise UnclearError from error
    except InputError:
        with desk.store.begin() as tx:
            tx.forms.free_form(form.key)
        raise
    _keep(desk, form.key, leads_to)
    return leads_to


def _led_to(first: SentForm | None, sent: str, now: datetime) -> str:
    if first is None:
        raise UnderWayError
    if first.sent != sent:
        raise OtherFormError
    if first.leads_to:
        return first.leads_to
    raise UnderWayError if now - first.taken_at < LONGEST else UnclearError


def _keep(desk: Desk, key: str, leads_to: str) -> None:
    try:
        with desk.store.begin() as tx:
            tx.forms.answer_form(key, leads_to)
    except StorageError as error:
        raise UnclearError from error
