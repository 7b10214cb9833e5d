"""Links sealed by a pattern are those that would be sealed one by one."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.builders import NOW, an_assignment, opened_alone
from workflow.domain.audit import Actor, state_of
from workflow.domain.fan_out import FanOut
from workflow.domain.first_links import first_links, opening
from workflow.domain.owing import OwingUnit

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
    links = list(first_links(fan, opening(fan, actor, NOW)))
    assert len(links) == len(owing)
    for link, one, assignment in zip(links, owing, fan.assignments(), strict=True):
        alone = opened_alone(assignment, actor, NOW, one.note)
        assert (link.subject, link.note) == (assignment.code, one.note)
        assert json.loads(link.state) == state_of(assignment)
        assert link.digest == alone.digest
