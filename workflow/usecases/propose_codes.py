"""The codes that names printed in a notice stand for, and what is to be asked about the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.notice_draft import Sureness, Taken
from workflow.domain.organ_match import Match
from workflow.domain.proposal import Loc, Remark, RemarkKind, weaker
from workflow.ports import Matcher


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
                remarks.append(_remark(match, sureness, loc))
    return Codes(codes=tuple(dict.fromkeys(codes)), remarks=tuple(remarks))


def _remark(match: Match, sureness: Sureness, loc: Loc) -> Remark:
    if match.code is None:
        kind, offered = RemarkKind.UNKNOWN_NAME, None
    elif sureness is Sureness.ASK:
        kind, offered = RemarkKind.NOT_WRITTEN, match.code
    else:
        kind, offered = RemarkKind.NAME_LIKELY, match.code
    return Remark(
        loc=loc, kind=kind, printed=match.printed, offered=offered, candidates=match.candidates
    )
