"""The tables of the web office: accounts, sessions, links of units, sent forms, jobs."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index
from sqlmodel import Field

from workflow.store.columns import IS_UNFINISHED, CodeText, only
from workflow.store.tables import Row


class PersonRow(Row, table=True):
    """Somebody with an account."""

    __tablename__ = "person"

    login: str = Field(primary_key=True, sa_type=CodeText)
    full_name: str
    role: str
    password_hash: str
    is_active: bool
    sso_name: str | None = Field(default=None, unique=True, sa_type=CodeText)


class WebSessionRow(Row, table=True):
    """One signing in; only the digest of its token is kept."""

    __tablename__ = "web_session"

    digest: str = Field(primary_key=True, sa_type=CodeText)
    login: str = Field(foreign_key="person.login", index=True, sa_type=CodeText)
    opened_at: datetime
    expires_at: datetime
    ended_at: datetime | None = None


class ClientRow(Row, table=True):
    """A program with a token for the API."""

    __tablename__ = "client"

    name: str = Field(primary_key=True, sa_type=CodeText)
    role: str
    digest: str = Field(unique=True, sa_type=CodeText)
    made_on: date
    ended_on: date | None = None


class UnitLinkRow(Row, table=True):
    """A way into the unit portal; only the digest of its token is kept."""

    __tablename__ = "unit_link"

    digest: str = Field(primary_key=True, sa_type=CodeText)
    unit: str = Field(index=True, sa_type=CodeText)
    to_name: str
    to_email: str
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None


class FormRow(Row, table=True):
    """A form that was sent; the columns are the fields of `SentForm`."""

    __tablename__ = "form"

    key: str = Field(primary_key=True, sa_type=CodeText)
    sent: str
    taken_at: datetime
    leads_to: str


class JobRow(Row, table=True):
    """Long work asked for on a page; the columns are the fields of `Job`."""

    __tablename__ = "job"
    __table_args__ = (Index("ix_job_waiting", "queued_at", **only(IS_UNFINISHED)),)

    key: str = Field(primary_key=True, sa_type=CodeText)
    kind: str
    login: str = Field(sa_type=CodeText)
    asked: dict[str, Any] = Field(sa_type=JSON)
    queued_at: datetime
    state: str
    done: int
    total: int
    words: str
    leads_to: str
    lease_until: datetime | None = None
    ended_at: datetime | None = None
