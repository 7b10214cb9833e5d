"""One office: who it is, how it reads deadlines, when it reminds, who signs, how it numbers."""

from collections import Counter
from datetime import date, datetime, time
from typing import Annotated, Self

from pydantic import Field, model_validator

from workflow.domain.calendar import WorkingCalendar
from workflow.domain.dated import Item, first_on
from workflow.domain.deadline import Ladder
from workflow.domain.declared import Declared
from workflow.domain.document import DatedSigner, DocumentType
from workflow.domain.due import DuePolicy
from workflow.domain.organ import Code, DatedContact
from workflow.domain.register import Book
from workflow.domain.scheduled_report import ScheduledReports
from workflow.domain.written import day_text
from workflow.errors import InputError

FirstNumbers = dict[int, Annotated[int, Field(ge=1)]]


class Register(Declared):
    """A series of numbers of its own, and the types numbered in it (NĐ 30/2020, Điều 15).

    Without types it numbers all that no other register names. `first_number` lets the office go on
    from its paper register in the year it starts; `first_number_of` the same for a successor, which
    begins at 01 else.
    """

    code: Code
    name: str
    document_types: tuple[DocumentType, ...] = ()
    first_number: FirstNumbers = Field(default_factory=dict)
    first_number_of: dict[Code, FirstNumbers] = Field(default_factory=dict)


class Office(Declared):
    """What `office.yaml` says. Times are local (Asia/Ho_Chi_Minh).

    Of leaders, contacts and signers the first one of the day counts: the leader gets the
    escalations, the contact stands under every letter.
    """

    unit: Code
    drafting_unit: str
    contacts: Annotated[tuple[DatedContact, ...], Field(min_length=1)]
    leaders: Annotated[tuple[DatedContact, ...], Field(min_length=1)]
    signers: Annotated[tuple[DatedSigner, ...], Field(min_length=1)]
    registers: Annotated[tuple[Register, ...], Field(min_length=1)]
    chase_copies: tuple[str, ...] = ()
    report_places: tuple[str, ...] = ()
    policy: DuePolicy = DuePolicy()
    reminders: Ladder = Ladder()
    reports: ScheduledReports = ScheduledReports()
    send_from: time = time(8)
    send_until: time = time(17)
    due_soon_days: Annotated[int, Field(ge=1, le=60)] = 7
    signature_required: bool = False

    @model_validator(mode="after")
    def _the_day_has_an_hour_to_send_in(self) -> Self:
        if self.send_from >= self.send_until:
            raise ValueError("send_from phải sớm hơn send_until, nếu không sẽ không gửi được thư")
        return self

    @model_validator(mode="after")
    def _every_type_has_one_register(self) -> Self:
        codes = Counter(register.code for register in self.registers)
        named = Counter(kind for register in self.registers for kind in register.document_types)
        faults = [f"mã sổ “{code}” dùng hai lần" for code, times in codes.items() if times > 1]
        faults += [
            f"loại văn bản “{kind}” được ghi ở hai sổ" for kind, times in named.items() if times > 1
        ]
        if len([register for register in self.registers if not register.document_types]) > 1:
            faults.append("chỉ một sổ được bỏ trống document_types (sổ của các loại còn lại)")
        if faults:
            raise ValueError("\n".join(faults))
        return self

    def is_sending_time(self, now: datetime, calendar: WorkingCalendar) -> bool:
        """Tell whether mail may leave now: a working day, in the office's hours."""
        in_hours = self.send_from <= now.time() < self.send_until
        return in_hours and calendar.is_working_day(now.date())

    def register_for(self, document_type: DocumentType) -> Register:
        """Return the register that numbers the type.

        Raises:
            InputError: When the office declared none.
        """
        for register in sorted(self.registers, key=lambda each: not each.document_types):
            if document_type in register.document_types or not register.document_types:
                return register
        raise InputError(
            "Chưa có sổ đăng ký nào cho loại văn bản này: hãy nhờ quản trị khai sổ trong tệp "
            "office.yaml."
        )

    def first_number(self, book: Book) -> int | None:
        """Return the number that a book begins with; None when its register is not declared."""
        for register in self.registers:
            if register.code == book.series:
                is_own = book.issuing_organ == self.unit
                of_heir = register.first_number_of.get(book.issuing_organ, {})
                return (register.first_number if is_own else of_heir).get(book.year, 1)
        return None

    def signer_on(self, day: date) -> DatedSigner:
        """Return who signs on the day.

        Raises:
            InputError: When nobody is declared for the day.
        """
        return _declared("người ký", "signers", first_on(self.signers, day), day)

    def leader_on(self, day: date) -> DatedContact:
        """Return who gets the escalations on the day.

        Raises:
            InputError: When nobody is declared for the day.
        """
        return _declared("lãnh đạo", "leaders", first_on(self.leaders, day), day)

    def contact_on(self, day: date) -> DatedContact:
        """Return whom units are told to phone or to write to on the day.

        Raises:
            InputError: When nobody is declared for the day.
        """
        return _declared("đầu mối", "contacts", first_on(self.contacts, day), day)


def _declared(words: str, key: str, found: Item | None, day: date) -> Item:
    if found is None:
        raise InputError(f"office.yaml: chưa khai {words} ngày {day_text(day)} (mục {key}).")
    return found
