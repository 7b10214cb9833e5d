"""One call of a program: who calls, in which office, and that it is carried out once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.security import HTTPBearer
from pydantic import BaseModel

from workflow.app import App
from workflow.domain.audit import Actor
from workflow.domain.job import JobKind
from workflow.domain.person import Client
from workflow.domain.rights import Deed, may
from workflow.errors import InputError, NotAllowedError, OtherFormError
from workflow.usecases.carry_out_once import carry_out_once
from workflow.usecases.order_job import order_job
from workflow.usecases.press import Press
from workflow.usecases.take_step import Hand
from workflow.usecases.who_calls import who_calls
from workflow.web.api.asked import Once, Seeing
from workflow.web.doors import Door
from workflow.web.refusals import KeyUsedError, TokenNeededError
from workflow.web.surroundings import surroundings_of
from workflow.web.throttle import CALL, CALL_WITHOUT_TOKEN, address_of
from workflow.wording.labels import label

TOKEN = Depends(
    HTTPBearer(
        auto_error=False, scheme_name="token", description="Mã truy cập do quản trị của cơ quan cấp"
    )
)
"""How the description of the API says what to bring; `ClientRight` is what looks at it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What a route needs of a request."""

    request: Request
    app: App
    client: Client

    @property
    def press(self) -> Press:
        """Return what documents are printed with."""
        return Press(files=self.app.files, renderer=self.app.renderer, checker=self.app.checker)

    @property
    def sender(self) -> str:
        """Return what the records call the program."""
        return f"ứng dụng {self.client.name}"

    def order(self, kind: JobKind, **asked: Any) -> str:
        """Order long work and return its key."""
        asked = {**asked, "actor": self.sender}
        job = order_job(self.app.desk, self.app.secrets, kind, self.sender, asked)
        surroundings_of(self.request).bell.ring()
        return job.key

    def hand(self, order: Once, note: str = "") -> Hand:
        """Return which program acts, for whom and why, and how many changes it had seen.

        Raises:
            NotFoundError: When the unit on whose behalf it is entered is not declared.
        """
        unit = getattr(order, "x_on_behalf_of", None)
        name = self.app.desk.rules.organs.unit(unit).name if unit else None
        actor = Actor(name=self.sender, on_behalf_of=name)
        seen = order.seen if isinstance(order, Seeing) else None
        return Hand(actor=actor, note=" ".join(note.split()), seen=seen)

    def known_unit(self, code: str | None) -> str | None:
        """Return the code that a list is narrowed by.

        Raises:
            InputError: When no unit has it: an empty list would read as nothing owed.
        """
        if code is not None and code not in self.app.desk.rules.organs.units:
            raise InputError(f"Không có đơn vị nào mang mã “{code}”: hãy xem danh sách đơn vị.")
        return code

    def once(self, order: Once, asked: BaseModel | None, act: Callable[[], str]) -> str:
        """Carry a request out once and return what it led to, also when it is sent again.

        Raises:
            KeyUsedError: When another request bore the same key.
            UnderWayError: When the first sending is still being carried out.
            UnclearError: When the first sending ended nobody knows how.
        """
        key = order.idempotency_key
        try:
            return carry_out_once(self.app.desk, self.sender, key, self._sent(asked), act)
        except OtherFormError as error:
            raise KeyUsedError(key) from error

    def _sent(self, asked: BaseModel | None) -> str:
        said = asked.model_dump_json() if asked else ""
        behalf = self.request.headers.get("X-On-Behalf-Of", "")
        return "\n".join((self.request.method, self.request.url.path, behalf, said))


class ClientRight(Door[Call]):
    """Lets in a program whose role the table of rights lets do a deed."""

    def __init__(self, deed: Deed) -> None:
        self.deed = deed

    def let_in(self, request: Request) -> Call:
        """Return the call of the program.

        Raises:
            TokenNeededError: When it brings no token that opens something.
            TooOftenError: When it calls too often.
            NotAllowedError: When its role may not.
        """
        around = surroundings_of(request)
        app = around.fresh.now()
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        client = who_calls(app.desk, token.strip()) if scheme.lower() == "bearer" else None
        if client is None:
            around.throttle.count(CALL_WITHOUT_TOKEN, "call-without-token", address_of(request))
            raise TokenNeededError
        around.throttle.count(CALL, "call", client.name)
        if not may(client.role, self.deed):
            raise NotAllowedError(
                f"Ứng dụng “{client.name}” có vai trò {label(client.role)}, không được làm việc "
                "này: hãy nhờ quản trị cấp mã với vai trò khác."
            )
        return Call(request=request, app=app, client=client)


Looking = Annotated[Call, Depends(ClientRight(Deed.LOOK))]
