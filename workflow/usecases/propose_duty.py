"""One obligation of a directive file, from one duty as read."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from workflow.domain.addressing import NEEDS_DAY_AND_OWNER
from workflow.domain.capital import capital
from workflow.domain.directive import Modality, Obligation, one_line
from workflow.domain.due import DueRule, NoDayWords, NoDeadline
from workflow.domain.notice_draft import DraftDuty, Sureness, Taken
from workflow.domain.organ import Organs
from workflow.domain.organ_match import Candidate
from workflow.domain.proposal import Loc, Remark, RemarkKind
from workflow.domain.short_action import duty_code, short_action
from workflow.ports.intake import Matcher
from workflow.usecases.propose_codes import propose_codes

BAN = re.compile(r"(?:tuyệt đối |nghiêm )?(?:không được|cấm|không)(?!\w)", re.IGNORECASE)
STANDING = {
    Modality.PROHIBITION: NoDayWords.PROHIBITION,
    Modality.STANDING_DUTY: NoDayWords.STANDING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyPlace:
    """Where a duty will stand: its way in the file, the codes that are taken, who owed before."""

    loc: Loc
    quote: str
    taken: Container[str]
    owed_before: tuple[str, ...] = ()


def propose_duty(
    duty: DraftDuty, place: DutyPlace, matcher: Matcher, organs: Organs
) -> tuple[Obligation, tuple[Remark, ...]]:
    """Return the obligation, and what in it is to be answered or looked at."""
    owners = propose_codes(duty.owners, matcher, (*place.loc, "owners"))
    supporting = propose_codes(duty.supporting, matcher, (*place.loc, "supporting"))
    send_to = propose_codes(
        (duty.send_to,) if duty.send_to else (), matcher, (*place.loc, "send_to")
    )
    facts: dict[str, Any] = {
        "code": duty_code(duty.clause, duty.act, place.taken),
        "quote": place.quote,
        "action": short_action(duty.act) or short_action(place.quote) or place.quote,
        "modality": duty.modality.value,
        "owners": owners.codes,
        "supporting": tuple(code for code in supporting.codes if code not in owners.codes),
        "due": _due(duty),
        "deliverable": _deliverable(duty),
        "send_to": next(iter(send_to.codes), None),
    }
    remarks = (
        *owners.remarks,
        *supporting.remarks,
        *send_to.remarks,
        *_of_modality(duty, place.loc),
        *_of_owner(duty, place, organs),
        *_of_deadline(duty, place.loc),
    )
    return Obligation(**{key: value for key, value in facts.items() if value}), remarks


def _due(duty: DraftDuty) -> DueRule | None:
    deadline = duty.deadline
    if deadline is not None and deadline.sureness is not Sureness.ASK:
        return _with_words(deadline.value.due, deadline)
    because = STANDING.get(duty.modality.value)
    if because is None:
        return None
    ban = BAN.search(one_line(duty.quote.text)) if because is NoDayWords.PROHIBITION else None
    return NoDeadline(none=ban[0] if ban else "", because=because)


def _with_words(rule: DueRule, taken: Taken[Any]) -> DueRule:
    """Return the rule with the words that it was read from, each once."""
    if isinstance(rule, NoDeadline):
        return rule.model_copy(update={"words": None}) if rule.words == rule.none else rule
    if rule.words or taken.passage is None:
        return rule
    return rule.model_copy(update={"words": one_line(taken.passage.text)})


def _deliverable(duty: DraftDuty) -> str | None:
    taken = duty.deliverable
    if taken is None or taken.sureness is Sureness.ASK:
        return None
    return capital(one_line(taken.value))


def _of_modality(duty: DraftDuty, loc: Loc) -> Iterator[Remark]:
    fields = (("modality", duty.modality), ("deliverable", duty.deliverable))
    for key, taken in fields:
        if taken is not None and taken.sureness is not Sureness.SURE:
            is_asked = taken.sureness is Sureness.ASK and key != "modality"
            kind = RemarkKind.NOT_WRITTEN if is_asked else RemarkKind.LOOK_AGAIN
            words = one_line(taken.passage.text) if taken.passage else ""
            yield Remark(
                loc=(*loc, key), kind=kind, printed=words, offered=taken.value, rule=taken.rule
            )


def _of_owner(duty: DraftDuty, place: DutyPlace, organs: Organs) -> Iterator[Remark]:
    if duty.owners:
        return
    if duty.modality.value in NEEDS_DAY_AND_OWNER:
        near = tuple(
            Candidate(code=code, name=organs.name(code), score=0.0) for code in place.owed_before
        )
        yield Remark(loc=(*place.loc, "owners"), kind=RemarkKind.NO_OWNER, candidates=near)
    elif duty.modality.value.is_attested:
        yield Remark(loc=(*place.loc, "attested_by"), kind=RemarkKind.NOBODY_ATTESTS)


def _of_deadline(duty: DraftDuty, loc: Loc) -> Iterator[Remark]:
    loc = (*loc, "due")
    deadline = duty.deadline
    if deadline is None:
        if duty.modality.value in NEEDS_DAY_AND_OWNER:
            yield Remark(loc=loc, kind=RemarkKind.NO_DEADLINE)
    elif deadline.sureness is not Sureness.SURE:
        is_asked = deadline.sureness is Sureness.ASK
        yield Remark(
            loc=loc,
            kind=RemarkKind.NOT_WRITTEN if is_asked else RemarkKind.LOOK_AGAIN,
            printed=one_line(deadline.passage.text) if deadline.passage else "",
            offered=_with_words(deadline.value.due, deadline),
            rule=deadline.rule,
        )
