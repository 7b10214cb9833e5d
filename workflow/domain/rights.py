"""Who may do what: the one table (an office that shares the work out otherwise changes it here)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from workflow.domain.person import Role


class Deed(StrEnum):
    """Something that a page or the API lets a person do."""

    LOOK = "look"
    DRAFT_NOTICE = "draft_notice"
    ADOPT_NOTICE = "adopt_notice"
    ENTER_ANSWER = "enter_answer"
    JUDGE_RESULT = "judge_result"
    DECIDE_EXTENSION = "decide_extension"
    CLOSE_DUTY = "close_duty"
    DRAFT_DOCUMENT = "draft_document"
    ISSUE_DOCUMENT = "issue_document"
    RECALL_DOCUMENT = "recall_document"
    FOLLOW_MAIL = "follow_mail"
    GIVE_LINK = "give_link"
    CHANGE_UNITS = "change_units"
    CHANGE_CALENDAR = "change_calendar"
    CHANGE_TEMPLATES = "change_templates"
    CHANGE_PEOPLE = "change_people"
    LOOK_AT_LOG = "look_at_log"


_CLERK, _OFFICER, _LEADER, _ADMIN = Role
EVERYBODY = frozenset(Role)
RIGHTS: Mapping[Deed, frozenset[Role]] = MappingProxyType(
    {
        Deed.LOOK: EVERYBODY,
        Deed.DRAFT_NOTICE: frozenset({_CLERK, _OFFICER}),
        Deed.ADOPT_NOTICE: frozenset({_CLERK, _OFFICER}),
        Deed.ENTER_ANSWER: frozenset({_CLERK, _OFFICER}),
        Deed.JUDGE_RESULT: frozenset({_OFFICER, _LEADER}),
        Deed.DECIDE_EXTENSION: frozenset({_OFFICER, _LEADER}),
        Deed.CLOSE_DUTY: frozenset({_OFFICER, _LEADER}),
        Deed.DRAFT_DOCUMENT: frozenset({_CLERK, _OFFICER, _LEADER}),
        Deed.ISSUE_DOCUMENT: frozenset({_CLERK}),
        Deed.RECALL_DOCUMENT: frozenset({_CLERK, _LEADER}),
        Deed.FOLLOW_MAIL: frozenset({_CLERK, _OFFICER}),
        Deed.GIVE_LINK: frozenset({_CLERK, _OFFICER}),
        Deed.CHANGE_UNITS: frozenset({_CLERK, _ADMIN}),
        Deed.CHANGE_CALENDAR: frozenset({_CLERK, _ADMIN}),
        Deed.CHANGE_TEMPLATES: frozenset({_CLERK, _ADMIN}),
        Deed.CHANGE_PEOPLE: frozenset({_ADMIN}),
        Deed.LOOK_AT_LOG: frozenset({_LEADER, _ADMIN}),
    }
)


def may(role: Role, deed: Deed) -> bool:
    """Tell whether the table lets a role do it."""
    return role in RIGHTS[deed]


def who_may(deed: Deed) -> tuple[Role, ...]:
    """Return the roles that the table lets do it."""
    return tuple(role for role in Role if role in RIGHTS[deed])
