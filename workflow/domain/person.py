"""People with an account in the office, and the programs that speak for it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from workflow.domain.audit import Actor


class Role(StrEnum):
    """What a person is in the office; `rights` says what each may do."""

    RECORDS_CLERK = "records_clerk"
    OFFICER = "officer"
    LEADER = "leader"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with an account; who leaves keeps the row, for the trail, and loses the way in.

    `sso_name` is how the identity provider of the office names them, None when it does not.
    """

    login: str
    full_name: str
    role: Role
    password_hash: str
    is_active: bool = True
    sso_name: str | None = None

    @property
    def actor(self) -> Actor:
        """Return who acts, as the trail names them: two people may bear one name."""
        return Actor(name=f"{self.full_name} ({self.login})")

    def with_password(self, password_hash: str) -> Self:
        """Give another password."""
        return replace(self, password_hash=password_hash)

    def with_sso_name(self, sso_name: str | None) -> Self:
        """Give the name that the identity provider has for them."""
        return replace(self, sso_name=sso_name)

    def changed(self, full_name: str, role: Role, *, is_active: bool) -> Self:
        """Give another name or role, or take the account away."""
        return replace(self, full_name=full_name, role=role, is_active=is_active)

    def public(self) -> dict[str, object]:
        """Return what the trail may keep: everything but the password."""
        return {
            "login": self.login,
            "full_name": self.full_name,
            "role": str(self.role),
            "is_active": self.is_active,
            "sso_name": self.sso_name,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSession:
    """One signing in; `digest` is of the token that the browser holds."""

    digest: str
    login: str
    opened_at: datetime
    expires_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A program that uses the JSON API in a role; `digest` is of its token."""

    name: str
    role: Role
    digest: str
    made_on: date
    ended_on: date | None = None
