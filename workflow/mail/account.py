"""Where mail leaves from: the server, and the name and address it is sent under."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from workflow.domain.organ import Email


class Security(StrEnum):
    """How the connection to the mail server is protected."""

    NONE = "none"
    STARTTLS = "starttls"
    TLS = "tls"


class MailAccount(BaseModel):
    """One account on one mail server; `MailAccount.model_validate` takes plain values.

    `list_id_domain` stands in List-Id and Message-ID; by default it is the sender's domain.
    With `redirect_all_to` every mail goes to that box, its true recipient named in the subject.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str
    port: Annotated[int, Field(ge=1, le=65535)] = 587
    security: Security = Security.STARTTLS
    user: str | None = None
    password: SecretStr | None = None
    sender_email: Email
    sender_name: str
    reply_to: Email | None = None
    list_id_domain: Annotated[str, Field(pattern=r"^[A-Za-z0-9.-]+$")] | None = None
    redirect_all_to: Email | None = None
    timeout_seconds: Annotated[float, Field(gt=0)] = 20
    ca_file: Path | None = None

    @property
    def domain(self) -> str:
        """The domain that identifies this office's mails."""
        return self.list_id_domain or self.sender_email.rpartition("@")[2]
