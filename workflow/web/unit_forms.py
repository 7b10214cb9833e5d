"""The forms about a unit as they are typed, and what they mean."""

from pydantic import BaseModel, Field

from workflow.domain.folded import slug
from workflow.domain.organ import Contact, Organs, Unit
from workflow.domain.unit_change import SuccessionOrder, UnitFacts
from workflow.errors import InputError
from workflow.web.typed import day_of, words_of

ACT_CODE = 40


class Typed(BaseModel):
    """What every form about a unit has; `version` is that of the file that it was made from."""

    note: str = Field("", max_length=1000)
    version: str = Field("", max_length=64)
    form_key: str = Field("", max_length=64)
    seen: int = -1


class TypedUnit(Typed):
    """How a unit is reached."""

    email: str = Field("", max_length=200)
    phone: str = Field("", max_length=200)
    focal_name: str = Field("", max_length=200)
    focal_position: str = Field("", max_length=200)
    focal_email: str = Field("", max_length=200)
    focal_phone: str = Field("", max_length=200)
    head_name: str = Field("", max_length=200)
    head_position: str = Field("", max_length=200)
    head_email: str = Field("", max_length=200)
    head_phone: str = Field("", max_length=200)

    @classmethod
    def of(cls, unit: Unit, version: str) -> "TypedUnit":
        """Return the form as it is shown first."""
        focal, head = unit.focal_point or Contact(), unit.head or Contact()
        return cls(
            email=unit.email or "",
            phone=unit.phone or "",
            focal_name=focal.full_name or "",
            focal_position=focal.position or "",
            focal_email=focal.email or "",
            focal_phone=focal.phone or "",
            head_name=head.full_name or "",
            head_position=head.position or "",
            head_email=head.email or "",
            head_phone=head.phone or "",
            version=version,
        )

    def facts(self) -> UnitFacts:
        """Return what was meant; nothing is judged yet."""
        return UnitFacts(
            email=_said(self.email),
            phone=_said(self.phone),
            focal_point=_person(
                self.focal_name, self.focal_position, self.focal_email, self.focal_phone
            ),
            head=_person(self.head_name, self.head_position, self.head_email, self.head_phone),
        )


class TypedSuccession(Typed):
    """Who takes over; `act` is one that is declared, `act_words` those of another."""

    to: str = Field("", max_length=64)
    last_day: str = Field("", max_length=40)
    act: str = Field("", max_length=64)
    act_words: str = Field("", max_length=1000)
    scope: str = Field("", max_length=500)

    @classmethod
    def of(cls, unit: Unit, version: str) -> "TypedSuccession":
        """Return the form as it is shown first."""
        to = unit.successor
        return cls(
            to=to.to if to else "",
            last_day=unit.valid_to.isoformat() if unit.valid_to else "",
            act=to.act if to else "",
            scope=(to.scope or "") if to else "",
            version=version,
        )

    def order(self, organs: Organs) -> SuccessionOrder:
        """Return what was meant; words of an act win over one that is chosen.

        Raises:
            InputError: When the successor or the day is missing.
        """
        last_day = day_of(self.last_day, "Ngày hoạt động cuối cùng")
        if not self.to or last_day is None:
            raise InputError("Hãy chọn đơn vị kế thừa và ghi ngày hoạt động cuối cùng.")
        words = words_of(self.act_words)
        return SuccessionOrder(
            to=self.to,
            last_day=last_day,
            act=_new_code(words, organs) if words else self.act,
            act_words=words,
            scope=words_of(self.scope),
        )


def _said(text: str) -> str | None:
    return words_of(text) or None


def _person(name: str, position: str, email: str, phone: str) -> Contact | None:
    facts = {"full_name": name, "position": position, "email": email, "phone": phone}
    said = {key: words_of(value) for key, value in facts.items() if words_of(value)}
    return Contact.model_construct(None, **said) if said else None


def _new_code(words: str, organs: Organs) -> str:
    """Return a code for an act that no other has."""
    code = slug(words, ACT_CODE) or "van-ban"
    number = 1
    while code in organs.acts:
        number += 1
        code = f"{slug(words, ACT_CODE) or 'van-ban'}-{number}"
    return code
