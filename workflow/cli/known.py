"""Codes typed on the command line: known, or answered with the nearest there is."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from workflow.app import App
from workflow.domain.term import AfterEvent
from workflow.errors import NotFoundError


def known(kind: str, typed: str, codes: Iterable[str]) -> str:
    """Return what was typed when it is one of the codes.

    Raises:
        NotFoundError: With the nearest code there is.
    """
    codes = list(codes)
    if typed not in codes:
        raise NotFoundError(kind, typed, nearest(typed, codes))
    return typed


def known_document(app: App, key: str) -> str:
    """Return the key when it is a draft's or an issued document's.

    Raises:
        NotFoundError: With the nearest key there is.
    """
    with app.desk.store.read() as tx:
        keys = [document.key for document in tx.documents()]
    return known("văn bản", key, keys)


def known_event(app: App, notice: str, name: str) -> str:
    """Return the name when a deadline of the notice waits for the event.

    Raises:
        NotFoundError: With the nearest name there is.
    """
    with app.desk.store.read() as tx:
        obligations = [obligation for _, obligation in tx.notice(notice).obligations()]
    names = [o.due.after_event for o in obligations if isinstance(o.due, AfterEvent)]
    return known("sự kiện", name, names)


def nearest(typed: str, codes: Iterable[str]) -> str | None:
    """Return the nearest code: the only one that holds what was typed, else one alike.

    >>> nearest("cu-jut", ["phong-gddt-cu-jut", "phong-gddt-dak-mil"])
    'phong-gddt-cu-jut'
    """
    plain = {_without_marks(code): code for code in codes}
    typed = _without_marks(typed)
    holding = [code for code in plain if typed and typed in code]
    alike = holding if len(holding) == 1 else get_close_matches(typed, list(plain), n=1)
    return plain[alike[0]] if alike else None


def _without_marks(text: str) -> str:
    """Return the text in small letters as people type them who have no Vietnamese keyboard."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).replace("đ", "d")
