import importlib
import inspect
import pkgutil
import unicodedata
from enum import StrEnum
from itertools import groupby

import pytest

import workflow.domain
from workflow.domain.addressing import AddressingKind
from workflow.domain.assignment import Step
from workflow.domain.audit import Move
from workflow.domain.calendar import DayOffKind
from workflow.domain.calendar_change import CalendarMove
from workflow.domain.clarity import Clear
from workflow.domain.deadline import Audience, Rung
from workflow.domain.directive import Modality
from workflow.domain.document import Competence, DocumentType, Urgency
from workflow.domain.due import BeforeReading, NoDayWords
from workflow.domain.duty_list import DutyState
from workflow.domain.figures import Part
from workflow.domain.finding import PagePart, Severity
from workflow.domain.job import JobKind, JobState
from workflow.domain.mailbox import Security
from workflow.domain.marked_text import Mark
from workflow.domain.message import MessageKind, MessageState
from workflow.domain.node import NodeRole, Work
from workflow.domain.notice_draft import DeadlineKind, Sureness
from workflow.domain.organ import UnitKind
from workflow.domain.outgoing import DocumentPurpose, DocumentState
from workflow.domain.period import Cadence, DataWindow
from workflow.domain.person import Role
from workflow.domain.proposal import RemarkKind
from workflow.domain.reckoning import NoDay
from workflow.domain.register import RegisterFaultKind
from workflow.domain.rights import Deed
from workflow.domain.span import PointName
from workflow.domain.term import CountedFrom
from workflow.domain.version import ChangedField, DutyChangeKind
from workflow.wording.labels import LABELS, label

LABELLED: list[type[StrEnum]] = [
    Audience,
    CalendarMove,
    Deed,
    DocumentPurpose,
    DocumentState,
    DocumentType,
    MessageKind,
    MessageState,
    Modality,
    Move,
    PagePart,
    Rung,
    Severity,
    Step,
    UnitKind,
    Urgency,
    DutyState,
    JobKind,
    JobState,
    NodeRole,
    Role,
]
SAID_OTHERWISE: list[type[StrEnum]] = [
    AddressingKind,
    BeforeReading,
    Cadence,
    Competence,
    ChangedField,
    Clear,
    CountedFrom,
    DataWindow,
    DayOffKind,
    DeadlineKind,
    DutyChangeKind,
    Mark,
    NoDay,
    NoDayWords,
    PointName,
    Part,
    RegisterFaultKind,
    RemarkKind,
    Security,
    Sureness,
    Work,
]
VALUES = [value for kind in LABELLED for value in kind]


def every_enum_of_the_domain() -> set[type[StrEnum]]:
    found: set[type[StrEnum]] = set()
    for info in pkgutil.iter_modules(workflow.domain.__path__, "workflow.domain."):
        module = importlib.import_module(info.name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, StrEnum) and kind.__module__ == info.name:
                found.add(kind)
    return found


def test_a_new_enum_has_labels_or_is_known_to_be_said_otherwise() -> None:
    assert every_enum_of_the_domain() == {*LABELLED, *SAID_OTHERWISE}


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_every_value_that_people_see_has_a_label(value: StrEnum) -> None:
    words = label(value)
    assert words.strip() == words != ""
    assert words != value.value
    assert unicodedata.is_normalized("NFC", words)


def test_there_is_no_label_too_many() -> None:
    assert LABELS.keys() == {(type(value), value) for value in VALUES}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (DocumentType.REPORT, DocumentPurpose.REPORT),
        (DocumentType.DISPATCH, MessageKind.DISPATCH),
        (DocumentState.DRAFT, Move.DRAFT),
        (Step.OPEN, Move.OPEN),
    ],
)
def test_values_with_the_same_text_keep_their_own_labels(one: StrEnum, other: StrEnum) -> None:
    assert one == other
    assert label(one) != label(other)


def test_two_values_of_one_enum_never_read_the_same() -> None:
    for kind, values in groupby(VALUES, key=type):
        words = [label(value) for value in values]
        assert len(set(words)) == len(words), kind


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (DocumentType.DISPATCH, "Công văn"),
        (DocumentType.NOTICE, "Thông báo"),
        (Step.RETURNED, "bị trả lại"),
        (Move.SUBMIT_NIL, "báo không phát sinh"),
        (MessageState.UNREACHABLE, "chưa có địa chỉ, cần gọi điện"),
        (Urgency.EXPRESS, "hỏa tốc"),
        (Audience.UNIT_HEAD, "thủ trưởng đơn vị"),
    ],
)
def test_labels_say_what_the_office_says(value: StrEnum, words: str) -> None:
    assert label(value) == words
