"""Codes that one file uses and another declares."""

from collections.abc import Iterator

from workflow.domain.directive import DirectiveFile, Obligation
from workflow.domain.document import DocumentHead
from workflow.domain.organ import Organs
from workflow.errors import Problem
from workflow.library.problem_words import did_you_mean
from workflow.library.yaml_file import YamlFile
from workflow.library.yaml_tree import Loc

Use = tuple[Loc, str]


def check_directive(source: YamlFile, file: DirectiveFile, organs: Organs) -> list[Problem]:
    """Return a problem at every code that is no unit and no group."""
    return [unknown_code(source, use, organs) for use in _uses(file) if not organs.knows(use[1])]


def unknown_code(source: YamlFile, use: Use, organs: Organs) -> Problem:
    """Return the problem of one code, with the nearest that is declared."""
    loc, code = use
    hint = did_you_mean(code, [*organs.units, *organs.groups])
    return source.problem(loc, f"chưa khai đơn vị hoặc nhóm nào có mã “{code}”{hint}")


def _uses(file: DirectiveFile) -> Iterator[Use]:
    yield from _of_head(file.head)
    for number, directive in enumerate(file.directives):
        for place, obligation in enumerate(directive.obligations):
            yield from _of(obligation, ("directives", number, "obligations", place))


def _of_head(head: DocumentHead) -> Iterator[Use]:
    yield ("head", "issuing_organ"), head.issuing_organ
    for key, places in (("addressees", head.addressees), ("to_places", head.to_places)):
        for number, place in enumerate(places):
            for order, code in enumerate(place.means):
                yield ("head", key, number, "means", order), code


def _of(obligation: Obligation, loc: tuple[int | str, ...]) -> Iterator[Use]:
    for key in ("owners", "supporting", "attested_by"):
        for order, code in enumerate(getattr(obligation, key)):
            yield (*loc, key, order), code
    if obligation.send_to is not None:
        yield (*loc, "send_to"), obligation.send_to
