"""What drafts of notices are worth: against hand-made answers, and what the engine says it is."""

import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from ruamel.yaml import YAML

from workflow.cli.draft_json import draft_form
from workflow.domain.notice_draft import Sureness
from workflow.intake.reader import IntakeReader

Duty = Mapping[str, Any]
Tally = dict[tuple[str, str], list[int]]


def load_scorer(folder: Path) -> ModuleType:
    """Return the scorer that lies beside the answers."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"Không có score.py trong {folder}.")
    sys.modules.setdefault("yaml", _yaml())
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _yaml() -> ModuleType:
    """Return the one function of PyYAML that a scorer calls, done by ruamel.yaml."""
    module = ModuleType("yaml")
    vars(module)["safe_load"] = YAML(typ="safe").load
    return module


def draft_all(texts: Path, made: Path) -> None:
    """Write the draft of every text as JSON, in the form that the scorer reads."""
    made.mkdir(parents=True, exist_ok=True)
    for path in sorted(texts.glob("*.txt")):
        form = draft_form(IntakeReader().read(path.name, path.read_bytes()))
        text = json.dumps(form, ensure_ascii=False, default=str)
        (made / f"{path.stem}.json").write_text(text, encoding="utf-8")


def confidence(scorer: ModuleType, gold: Path, made: Path) -> Tally:
    """Return how many fields of each sureness there are, and how many of them are right."""
    tally: Tally = defaultdict(lambda: [0, 0])
    for path in sorted(gold.glob("*.yaml")):
        answers = YAML(typ="safe").load(path)["obligations"]
        drafted = json.loads((made / f"{path.stem}.json").read_text(encoding="utf-8"))
        duties: Sequence[Duty] = drafted["obligations"]
        for right, ours in scorer.pair(answers, duties):
            for field, sureness, is_right in _fields(scorer, answers[right], duties[ours]):
                tally[field, sureness][0] += is_right
                tally[field, sureness][1] += 1
    return tally


def _fields(scorer: ModuleType, answer: Duty, duty: Duty) -> Iterator[tuple[str, str, bool]]:
    sure = duty["sureness"]
    yield "modality", sure["modality"], answer["modality"] == duty["modality"]
    if sure["deadline"]:
        same_day = scorer.iso(answer["deadline"]) == scorer.iso(duty["deadline"])
        is_right = same_day and answer["deadline_kind"] == duty["deadline_kind"]
        yield "deadline", sure["deadline"], is_right
    is_owner: Callable[[str], bool] = lambda name: any(  # noqa: E731
        scorer.same_owner(each, name) for each in answer["owners"] or []
    )
    for name, sureness in zip(duty["owners"], sure["owners"], strict=True):
        yield "owner", sureness, is_owner(name)


def confidence_lines(tally: Tally) -> Iterator[str]:
    """Go through the lines of the table of confidence."""
    yield f"{'field':10} {'marked':8} {'right':>6} {'of':>6} {'share':>7}"
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for (field, sureness), (right, number) in sorted(tally.items()):
        yield f"{field:10} {sureness:8} {right:6} {number:6} {right / number:7.3f}"
        totals[sureness][0] += right
        totals[sureness][1] += number
    for sureness in Sureness:
        right, number = totals[sureness]
        if number:
            yield f"{'all':10} {sureness:8} {right:6} {number:6} {right / number:7.3f}"
