"""The parts of an official document (Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I)."""

from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Self

from pydantic import Field, model_validator

from workflow.domain.dated import Dated
from workflow.domain.declared import Declared
from workflow.domain.organ import Code


class DocumentType(StrEnum):
    """The 29 types of administrative documents (Nghị định 30/2020/NĐ-CP, Điều 7)."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    INSTRUCTION = "instruction"
    STATUTE = "statute"
    REGULATION = "regulation"
    COMMUNIQUE = "communique"
    NOTICE = "notice"
    GUIDANCE = "guidance"
    PROGRAMME = "programme"
    PLAN = "plan"
    OPTION = "option"
    SCHEME = "scheme"
    PROJECT = "project"
    REPORT = "report"
    MINUTES = "minutes"
    SUBMISSION = "submission"
    CONTRACT = "contract"
    DISPATCH = "dispatch"
    TELEGRAM = "telegram"
    MEMORANDUM = "memorandum"
    AGREEMENT = "agreement"
    POWER_OF_ATTORNEY = "power_of_attorney"
    INVITATION = "invitation"
    INTRODUCTION = "introduction"
    LEAVE_PERMIT = "leave_permit"
    SENDING_SLIP = "sending_slip"
    TRANSFER_SLIP = "transfer_slip"
    REPORTING_SLIP = "reporting_slip"
    OFFICIAL_LETTER = "official_letter"

    @property
    def abbreviation(self) -> str:
        """Return what begins the notation; *công văn* and *thư công* have none (Phụ lục III)."""
        return _ABBREVIATIONS.get(self, "")


_ABBREVIATIONS = MappingProxyType(
    {
        DocumentType.RESOLUTION: "NQ",
        DocumentType.DECISION: "QĐ",
        DocumentType.INSTRUCTION: "CT",
        DocumentType.STATUTE: "QC",
        DocumentType.REGULATION: "QyĐ",
        DocumentType.COMMUNIQUE: "TC",
        DocumentType.NOTICE: "TB",
        DocumentType.GUIDANCE: "HD",
        DocumentType.PROGRAMME: "CTr",
        DocumentType.PLAN: "KH",
        DocumentType.OPTION: "PA",
        DocumentType.SCHEME: "ĐA",
        DocumentType.PROJECT: "DA",
        DocumentType.REPORT: "BC",
        DocumentType.MINUTES: "BB",
        DocumentType.SUBMISSION: "TTr",
        DocumentType.CONTRACT: "HĐ",
        DocumentType.TELEGRAM: "CĐ",
        DocumentType.MEMORANDUM: "BGN",
        DocumentType.AGREEMENT: "BTT",
        DocumentType.POWER_OF_ATTORNEY: "GUQ",
        DocumentType.INVITATION: "GM",
        DocumentType.INTRODUCTION: "GGT",
        DocumentType.LEAVE_PERMIT: "GNP",
        DocumentType.SENDING_SLIP: "PG",
        DocumentType.TRANSFER_SLIP: "PC",
        DocumentType.REPORTING_SLIP: "PB",
    }
)


class Urgency(StrEnum):
    """Degrees of urgency (Phụ lục I, Mục III.2)."""

    NORMAL = "normal"
    URGENT = "urgent"
    VERY_URGENT = "very_urgent"
    EXPRESS = "express"


class Competence(StrEnum):
    """Authority to sign (Điều 13; Phụ lục I, Mục II.7.b)."""

    HEAD = "head"
    FOR_COLLECTIVE = "TM."
    ACTING = "Q."
    DEPUTY = "KT."
    BY_ORDER = "TL."
    DELEGATED = "TUQ."


_SIGNED_FOR = MappingProxyType(
    {
        Competence.FOR_COLLECTIVE: "tên tập thể, ví dụ ỦY BAN NHÂN DÂN",
        Competence.DEPUTY: "chức vụ của người đứng đầu, ví dụ GIÁM ĐỐC",
        Competence.BY_ORDER: "chức vụ của người đứng đầu, ví dụ GIÁM ĐỐC",
        Competence.DELEGATED: "chức vụ của người đứng đầu, ví dụ GIÁM ĐỐC",
    }
)


class Signer(Declared):
    """Who signs, and by which authority; `principal` is the title signed for (*GIÁM ĐỐC*)."""

    full_name: str
    position: str
    competence: Competence = Competence.HEAD
    principal: str | None = None

    @model_validator(mode="after")
    def _who_signs_for_another_says_for_whom(self) -> Self:
        """Hold the signature to Phụ lục I, Mục II.7.b.

        *TM.* stands before the name of the collective, *KT.*, *TL.*, *TUQ.* before the title that
        is signed for; a head signs in his own title, whom *Q.* may stand before.
        """
        if self.competence in _SIGNED_FOR and self.principal is None:
            whom = _SIGNED_FOR[self.competence]
            raise ValueError(f"quyền hạn ký “{self.competence}” phải kèm mục principal: {whom}")
        if self.competence is Competence.HEAD and self.principal is not None:
            raise ValueError(
                "người đứng đầu ký thì không ghi principal; ký thay, ký thừa lệnh thì ghi "
                f"competence là KT., TL., TUQ. hoặc TM. trước “{self.principal}”"
            )
        return self


class DatedSigner(Dated, Signer):
    """A signer of the office, for a time."""


class Place(Declared):
    """One line of *Kính gửi* or *Nơi nhận*, and the units or groups it means."""

    text: str
    means: tuple[Code, ...] = ()


class LegalBasis(Declared):
    """A document that this one stands on, cited in full at its first mention."""

    text: str


class DocumentHead(Declared):
    """What stands above and below the text. Number and day are blank while it is a draft."""

    document_type: DocumentType
    issuing_organ: Code
    code_number: Annotated[int, Field(ge=1)] | None = None
    code_notation: str
    printed_notation: str | None = None
    place: str
    issued_date: date | None = None
    expected_month: Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")] | None = None
    subject: str
    urgency: Urgency = Urgency.NORMAL
    addressees: tuple[Place, ...] = ()
    legal_basis: tuple[LegalBasis, ...] = ()
    signer: Signer
    to_places: tuple[Place, ...] = ()
    archive_copy: str

    @property
    def is_draft(self) -> bool:
        """Tell whether the document still waits for its number and day."""
        return self.code_number is None or self.issued_date is None
