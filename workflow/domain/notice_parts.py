"""What a directive file declares, part by part, each as a short mark: to tell which one changed."""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from workflow.domain.directive import DirectiveFile

PARTS = "declared"
"""The value of a notice that keeps the marks of what its file declared when it was written."""
HEAD, TEXT, DUTY = "head", "text", "duty"


def parts_of(file: DirectiveFile) -> dict[str, str]:
    """Return a mark of every part; comments and the way a file is laid out are none.

    A part is called `head/signer`, `text/preamble`, `duty/1-ke-hoach/due`.
    """
    return {name: _mark(value) for name, value in _parts(file)}


def _parts(file: DirectiveFile) -> Iterator[tuple[str, Any]]:
    said = file.model_dump(mode="json", exclude_defaults=True)
    for name, value in said.pop("head").items():
        yield f"{HEAD}/{name}", value
    for directive in said["directives"]:
        for duty in directive.pop("obligations", ()):
            for name, value in {**duty, "clause": directive["clause"]}.items():
                yield f"{DUTY}/{duty['code']}/{name}", value
    for name, value in said.items():
        yield f"{TEXT}/{name}", value


def _mark(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return sha256(text.encode()).hexdigest()[:32]
