"""The codes that names printed in a notice stand for, and what is to be asked about the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.notice_draft import Sureness, Taken
from workflow.domain.organ_match import Match
from workflow.domain.proposal import Loc, Remark, RemarkKind, weaker
from workflow.ports.intake import Matcher


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Codes in the order of the text, each once, and a remark for every name that is not sure."""

    codes: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


def propose_codes(names: Sequence[Taken[str]], matcher: Matcher, loc: Loc) -> Codes:
    """Return what the names mean; a name that is only likely is taken, one in doubt is asked."""
    codes: list[str] = []
    remarks: list[Remark] = []
    for taken in names:
        for match in matcher.match(taken.value):
            sureness = weaker(match.sureness, taken.sureness)
            if match.code is not None and sureness is not Sureness.ASK:
                codes.append(match.code)
            if sureness is not Sureness.SURE:
                remarks.append(_remark(match, taken, loc))
    return Codes(codes=tuple(dict.fromkeys(codes)), remarks=tuple(remarks))


def _remark(match: Match, taken: Taken[str], loc: Loc) -> Remark:
    """Say why a name is not sure: it is nobody's, the match is not, or the reading of it is not."""
    if match.code is None:
        kind = RemarkKind.UNKNOWN_NAME
    elif weaker(match.sureness, taken.sureness) is Sureness.ASK:
        kind = RemarkKind.NOT_WRITTEN
    elif match.sureness is Sureness.SURE:
        kind = RemarkKind.LOOK_AGAIN
    else:
        kind = RemarkKind.NAME_LIKELY
    return Remark(
        loc=loc,
        kind=kind,
        printed=match.printed,
        offered=match.code,
        rule=taken.rule,
        candidates=match.candidates,
    )
