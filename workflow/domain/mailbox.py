"""The box that mail leaves from: its server, and the name and address it is sent under."""

from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr, TypeAdapter, ValidationError

from workflow.domain.organ import Email

_ADDRESS: TypeAdapter[str] = TypeAdapter(Email)


class Security(StrEnum):
    """How the connection to the mail server is protected."""

    NONE = "none"
    STARTTLS = "starttls"
    TLS = "tls"


class Pace(BaseModel):
    """How fast the server wants its mail.

    `connections` is how many mails may be under way at once: so many at most may arrive a second
    time when the process is killed. `per_minute` holds for all processes of the office together.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    connections: Annotated[int, Field(ge=1, le=32)] = 1
    per_minute: Annotated[int, Field(ge=1)] | None = None


class Sending(Pace):
    """How mail is sent, whichever the server.

    With `redirect_all_to` every mail goes to that box, its true recipient named in the subject.
    `timeout_seconds` is for one answer of the server; a whole mail has `message.SENDING`.
    """

    port: Annotated[int, Field(ge=1, le=65535)] = 587
    security: Security = Security.STARTTLS
    user: str | None = None
    password: SecretStr | None = None
    sender_email: Email = "dondoc@localhost.example"
    sender_name: str = "Hệ thống đôn đốc"
    reply_to: Email | None = None
    redirect_all_to: Email | None = None
    timeout_seconds: Annotated[float, Field(gt=0, le=60)] = 20
    ca_file: Path | None = None


class MailAccount(Sending):
    """One account on one mail server; `MailAccount.model_validate` takes plain values."""

    host: str

    @property
    def domain(self) -> str:
        """The domain that identifies this office's mails: the sender's."""
        return self.sender_email.rpartition("@")[2]


@lru_cache(maxsize=1024)
def is_address(text: str) -> bool:
    """Tell whether mail can be sent to the address."""
    try:
        _ADDRESS.validate_python(text)
    except ValidationError:
        return False
    return True
