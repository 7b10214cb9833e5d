"""Carry a form out once, however often it is sent."""

import re
from collections.abc import Callable
from datetime import timedelta

from workflow.domain.token import digest_of_token
from workflow.errors import ConflictError, InputError
from workflow.usecases.desk import Desk

KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")
KEPT = timedelta(days=7)


def carry_out_once(desk: Desk, sender: str, key: str, act: Callable[[], str]) -> str:
    """Return the page that the form leads to; sent again, the page that it led to before.

    `key` came with the form; of two senders each has keys of their own. When the act fails on what was typed, nothing came of it and the form may be sent again.

    Raises:
        InputError: When the form bears no key.
        ConflictError: When the first sending is still being carried out, or its process died.
    """
    if not KEY.fullmatch(key):
        raise InputError("Biểu mẫu đã hỏng hoặc quá cũ: hãy mở lại trang rồi nhập lại.")
    key = digest_of_token(f"{sender} {key}")
    now = desk.clock.now()
    with desk.store.begin() as tx:
        tx.forms.forget_forms(now - KEPT)
        is_first = tx.forms.take_form(key, now)
        before = "" if is_first else tx.forms.form_answer(key)
    if not is_first:
        if before:
            return before
        raise ConflictError("Việc vừa gửi")
    try:
        leads_to = act()
    except InputError:
        with desk.store.begin() as tx:
            tx.forms.free_form(key)
        raise
    with desk.store.begin() as tx:
        tx.forms.answer_form(key, leads_to)
    return leads_to
