"""Links sealed by a pattern are those that would be sealed one by one."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.builders import NOW, an_assignment, opened_alone
from workflow.domain.audit import Actor, state_of
from workflow.domain.fan_out import FanOut
from workflow.domain.first_links import OWN, first_links, opening, state_of_each
from workflow.domain.owing import OwingUnit
from workflow.domain.pattern import quoted

CODES = st.lists(st.text("abz019", min_size=1, max_size=5), min_size=1, max_size=4).map("-".join)
WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
UNITS = st.builds(OwingUnit, unit=CODES, first_unit=CODES, owner=CODES, note=WORDS)
ACTORS = st.builds(Actor, name=WORDS, on_behalf_of=st.none() | WORDS)


@given(st.lists(UNITS, max_size=5), WORDS, st.none() | st.just("2025-month-03"), ACTORS)
def test_a_pattern_seals_as_each_link_alone(
    owing: list[OwingUnit], action: str, period: str | None, actor: Actor
) -> None:
    plain = replace(an_assignment(), code="", action=action, period=period)
    fan = FanOut(plain=plain, owing=tuple(owing))
    shared = opening(fan, actor, NOW)
    links = list(first_links(fan, shared))
    assert len(links) == len(owing)
    for link, one, assignment in zip(links, owing, fan.assignments(), strict=True):
        alone = opened_alone(assignment, actor, NOW, one.note)
        own = {name: getattr(assignment, name) for name in OWN}
        assert link._asdict() == {**own, "note": one.note, "digest": alone.digest}
        state = state_of_each(shared).fill(quoted(own))
        assert json.loads(state) == state_of(assignment)
