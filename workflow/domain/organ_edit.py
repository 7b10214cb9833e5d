"""A change to a file of units that a person looks at before it is written."""

from dataclasses import dataclass

from workflow.domain.organ import Organs


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganEdit:
    """The file as it stands and as it is to be, and everybody the office would then write to."""

    file: str
    before: str
    after: str
    version: str
    organs: Organs
