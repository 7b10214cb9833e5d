"""What every form on the page of a duty sends: its key, and how many changes its reader saw."""

from collections.abc import Callable
from typing import Annotated
from urllib.parse import quote

from fastapi import Form
from starlette.responses import Response

from workflow.usecases.fetch_change import fetch_change
from workflow.web.said_once import saying
from workflow.web.typed import line_of
from workflow.web.visit import FormKey, Visit
from workflow.wording.change_words import done_words

LONGEST_NOTE = 2000


class DutyForm:
    """One form, and the duty that it is about."""

    def __init__(
        self, code: str, form_key: FormKey, seen: Annotated[int, Form(ge=0, le=1_000_000)]
    ) -> None:
        self.code = line_of(code, "Mã nhiệm vụ", 300)
        self.key, self.seen = form_key, seen

    def once(self, visit: Visit, act: Callable[[], object]) -> Response:
        """Take the step once, and lead back to the duty."""

        def act_and_return() -> str:
            act()
            entry = fetch_change(visit.app.desk, self.code, self.seen)
            return saying(f"/nhiem-vu/{quote(self.code)}", done_words(entry))

        return visit.once(self.key, act_and_return)


def note_of(text: str) -> str:
    """Return a note or reason that was typed.

    Raises:
        InputError: When it is too long to be read.
    """
    return line_of(text, "Ghi chú, lý do", LONGEST_NOTE)
