"""The shipped organs of Đắk Nông, for matching names against them."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from workflow.domain.organ import OrganFile, Organs

FILE = Path(__file__).parents[4] / "directives" / "organs" / "dak-nong.yaml"
OFFICE = "so-gddt-dak-nong"


def dak_nong() -> Organs:
    yaml = YAML(typ="safe", pure=True)
    return Organs.of([OrganFile.model_validate(yaml.load(FILE))])


def organs_named(**names: str) -> Organs:
    """Return units by code, with `_` for `-`: a sở or a school each."""
    units: list[dict[str, Any]] = [
        {"code": code.replace("_", "-"), "name": name, "kind": "department"}
        for code, name in names.items()
    ]
    return Organs.of([OrganFile.model_validate({"units": units})])
