"""What an office installs may be passed on with dondoc: every licence is known, listed, allowed."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CONTRIBUTING = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
OWN = "MIT AND OFL-1.1"
ALLOWED = {
    *("MIT", "MIT-0", "MIT-CMU", "BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"),
    *("ISC", "PSF-2.0", "CNRI-Python"),
}
USED_AS_IT_IS = {"docxtpl": "LGPL-2.1-only", "psycopg": "LGPL-3.0-only"}
USED_AS_IT_IS["psycopg-binary"] = USED_AS_IT_IS["psycopg"]
"""Libraries that whoever has them may exchange: nothing of them is copied into dondoc."""
READ_BY_HAND = {
    "pypdfium2": "Apache-2.0 AND BSD-3-Clause",  # and those of PDFium's parts, all as permissive
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
}
LOOSE = {"Apache Software License": "Apache-2.0", "ISC License (ISCL)": "ISC", "ISC License": "ISC"}


def installed() -> Iterator[Distribution]:
    """Go through what an office with every extra has on this machine."""
    waiting, seen = [Requirement("dondoc[metrics,oidc]")], set[str]()
    while waiting:
        wanted = waiting.pop()
        if str(wanted) not in seen:
            seen.add(str(wanted))
            found = distribution(wanted.name)
            yield found
            needs = map(Requirement, found.requires or ())
            waiting += [each for each in needs if is_needed(each, wanted.extras)]


def is_needed(requirement: Requirement, extras: Collection[str]) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": each}) for each in (*extras, ""))


def licence_of(package: Distribution) -> str:
    """Return a licence as SPDX writes it, as far as the package says."""
    name, said = canonicalize_name(package.name), package.metadata.json
    if name in READ_BY_HAND:
        return READ_BY_HAND[name]
    classes = [str(each) for each in said.get("classifier", ()) if "License" in each]
    named = " AND ".join(each.split(" :: ")[-1] for each in classes)
    told = str(said.get("license_expression") or said.get("license") or named)
    return LOOSE.get(told, told.removesuffix(" License"))


def is_allowed(name: str, licence: str) -> bool:
    if USED_AS_IT_IS.get(name) == licence:
        return True
    choices = licence.split(" OR ")
    return any(all(each in ALLOWED for each in choice.split(" AND ")) for choice in choices)


def by_licence() -> Mapping[str, list[str]]:
    found = defaultdict[str, set[str]](set)
    for package in installed():
        found[licence_of(package)].add(canonicalize_name(package.name))
    del found[OWN]
    return {licence: sorted(names) for licence, names in sorted(found.items())}


def test_every_package_may_be_passed_on_with_the_engine() -> None:
    found = [(name, told) for told, names in by_licence().items() for name in names]
    assert len(found) > 60
    assert [(name, told) for name, told in found if not is_allowed(name, told)] == []


def test_what_binds_whoever_passes_it_on_is_refused() -> None:
    refused = [
        "GPL-3.0-only",
        "AGPL-3.0-only",
        "MIT AND GPL-2.0-only",
        "LGPL-2.1-only",
        "",
        "BSL-1.1",
    ]
    assert [each for each in refused if is_allowed("goi-moi", each)] == []
    assert is_allowed("goi-moi", "GPL-2.0-only OR MIT")


def test_every_licence_is_listed_with_its_packages() -> None:
    listed = re.findall(r"^\| `([^`]+)` \| ([a-z0-9., -]+) \|$", CONTRIBUTING, re.MULTILINE)
    assert {licence: names.split(", ") for licence, names in listed} == by_licence()
