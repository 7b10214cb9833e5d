"""Organs that a document names and that are not there on its day (R72)."""

from collections.abc import Iterable, Iterator
from datetime import date

from workflow.domain.directive import DirectiveFile
from workflow.domain.finding import Finding, PagePart, Severity, Spot
from workflow.domain.organ import Organs
from workflow.domain.outgoing import OutgoingDocument
from workflow.wording.dates import day_text


def organ_findings(
    organs: Organs, document: OutgoingDocument, file: DirectiveFile | None, day: date
) -> Iterator[Finding]:
    """Go through the units and groups it goes to or names that do not exist on the day."""
    named = [*_named(file), *document.recipients] if file else document.recipients
    yield from _gone(organs, named, day)


def notice_organ_findings(organs: Organs, file: DirectiveFile, day: date) -> Iterator[Finding]:
    """Go through the units and groups that a notice names and that do not exist on the day."""
    yield from _gone(organs, _named(file), day)


def _gone(organs: Organs, codes: Iterable[str], day: date) -> Iterator[Finding]:
    for code in dict.fromkeys(codes):
        if not organs.exists(code, day):
            yield Finding(
                rule="R72",
                severity=Severity.WARNING,
                spot=Spot(part=PagePart.ADDRESSEES, quote=organs.name(code)),
                wrong=_wrong(organs, code, day),
            )


def _named(file: DirectiveFile) -> Iterator[str]:
    for place in (*file.head.addressees, *file.head.to_places):
        yield from place.means
    for _, obligation in file.obligations():
        yield from (*obligation.owners, *obligation.supporting, *obligation.attested_by)
        if obligation.send_to:
            yield obligation.send_to


def _wrong(organs: Organs, code: str, day: date) -> str:
    if code in organs.groups:
        return f"không còn đơn vị nào của nhóm này vào ngày {day_text(day)}"
    if handover := organs.heir_on(code, day):
        return f"không còn vào ngày {day_text(day)}, nay là {handover.to.name} theo {handover.act}"
    return f"chưa có hoặc không còn vào ngày {day_text(day)}"
