"""Which declared organ issued a notice: its name, and the body above it, must both fit."""

from workflow.domain.folded import folded
from workflow.domain.notice_draft import DraftHead, Sureness
from workflow.domain.organ import Organs
from workflow.domain.organ_match import Match
from workflow.ports.intake import Matcher


def find_issuer(head: DraftHead, organs: Organs, matcher: Matcher) -> Match | None:
    """Return the issuing organ; None when the notice prints none, no code when it is a stranger.

    A group (*các Phòng GDĐT*) issues nothing.
    """
    if head.issuing_organ is None:
        return None
    (match, *_) = matcher.match(head.issuing_organ.value)
    if match.code is not None and match.code not in organs.units:
        return _stranger(match)
    if match.code is None or head.governing_organ is None:
        return match
    above = organs.units[match.code].governing_organ if match.code in organs.units else None
    if above and folded(above) != folded(head.governing_organ.value):
        return _stranger(match)
    return match


def _stranger(match: Match) -> Match:
    return Match(
        printed=match.printed,
        code=None,
        sureness=Sureness.ASK,
        candidates=match.candidates,
    )
