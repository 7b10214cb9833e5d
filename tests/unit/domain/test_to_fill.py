"""Texts of a drafted file that a person has still to write."""

from pathlib import Path

from workflow.domain.directive import DirectiveFile
from workflow.domain.to_fill import TO_FILL, fields_to_fill
from workflow.library.yaml_file import read_as

FILE = read_as(Path(__file__).parents[3] / "directives" / "hoc-ba-so-2025.yaml", DirectiveFile)


def test_a_file_that_is_whole_waits_for_nothing() -> None:
    assert fields_to_fill(FILE) == ()


def test_every_field_is_named_once_however_deep_it_stands() -> None:
    signer = FILE.head.signer.model_copy(update={"full_name": TO_FILL, "position": TO_FILL})
    head = FILE.head.model_copy(update={"subject": TO_FILL, "signer": signer})
    file = FILE.model_copy(update={"head": head, "preamble": (TO_FILL, TO_FILL)})
    assert sorted(fields_to_fill(file)) == ["full_name", "position", "preamble", "subject"]
