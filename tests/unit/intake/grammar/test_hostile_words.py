"""Words repeated until they fill a file: every reading ends, with a result."""

from itertools import pairwise

import pytest

from workflow.intake.grammar.acts import read_act
from workflow.intake.grammar.headings import heading_owners, lead_owners
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.parting import parts
from workflow.intake.grammar.sentences import sentences
from workflow.intake.grammar.tokens import Tokens, tokens_of

LENGTH = 100_000
UNITS = ["các ", "( ", "và và ", "sớm, ", "Sở Y tế, ", "; rà soát "]


@pytest.fixture(scope="module", params=UNITS, ids=UNITS)
def tokens(request: pytest.FixtureRequest) -> Tokens:
    return tokens_of((request.param * LENGTH)[:LENGTH])


def test_a_file_of_one_word_is_taken_apart_without_loss(tokens: Tokens) -> None:
    assert tokens.ends[-1] in {LENGTH - 1, LENGTH}
    assert len(tokens) == len(tokens.speech) == len(tokens.after)


def test_its_sentences_and_their_parts_follow_each_other(tokens: Tokens) -> None:
    spans = list(sentences(tokens))
    cuts = [cut for span in spans for cut in parts(tokens, span, ())]
    assert (cuts[0][0], cuts[-1][1]) == (0, len(tokens))
    assert (spans[0][0], spans[-1][1]) == (0, len(tokens))
    assert all(before[1] == after[0] for before, after in pairwise(cuts))


def test_its_act_and_its_names_lie_inside_it(tokens: Tokens) -> None:
    last = len(tokens)
    act = read_act(tokens, 0, last)
    assert act is None or 0 <= act.first <= act.does <= act.begins < last
    assert all(0 <= first < end <= last for first, end in names_in(tokens, 0, last))


def test_it_may_stand_as_a_heading_or_lead(tokens: Tokens) -> None:
    spans = [span for span in (heading_owners(tokens), *lead_owners(tokens)) if span]
    assert all(0 <= first < end <= len(tokens) for first, end in spans)
