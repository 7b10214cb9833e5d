"""What a person may change of a unit on a page, and the passing on of its work."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from workflow.domain.organ import Contact, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFacts:
    """How a unit is reached, and by whom."""

    email: str | None = None
    phone: str | None = None
    focal_point: Contact | None = None
    head: Contact | None = None

    @classmethod
    def of(cls, unit: Unit) -> "UnitFacts":
        """Return what is declared of a unit."""
        return cls(email=unit.email, phone=unit.phone, focal_point=unit.focal_point, head=unit.head)

    def as_written(self) -> dict[str, object]:
        """Return what a file says of it; None where it says nothing."""
        people = {"focal_point": self.focal_point, "head": self.head}
        said = {
            key: (person.model_dump(exclude_none=True) or None) if person else None
            for key, person in people.items()
        }
        return {"email": self.email, "phone": self.phone, **said}


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessionOrder:
    """Who takes over when a unit ends, on which day it ends, and by which legal act.

    `act` is the code of one that is declared, else `act_words` are those of a new one.
    """

    to: str
    last_day: date
    act: str
    act_words: str = ""
    scope: str = ""

    @property
    def first_day(self) -> date:
        """Return the day on which the successor answers."""
        return self.last_day + timedelta(days=1)

    def as_written(self) -> dict[str, object]:
        """Return what a file says of it."""
        scope = {"scope": self.scope} if self.scope else {}
        return {
            "valid_to": self.last_day,
            "successor": {"to": self.to, "act": self.act, **scope},
        }

    def new_acts(self) -> Mapping[str, str]:
        """Return the act that is to be declared with it, if any."""
        return {self.act: self.act_words} if self.act_words else {}
