"""What the bench of filling makes: distinct dispatches of 12 duties, a report of 400 rows."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

TEMPLATES = Path(__file__).parents[2] / "templates"
DISPATCH = "dispatch/cong-van-don-doc.docx"
REPORT = "reports/bao-cao-tong-hop.docx"
DUTIES, ROWS = 12, 400

Values = Mapping[str, Any]


def sample(template: str) -> dict[str, Any]:
    """Return the values that stand beside a shipped template."""
    card: dict[str, Any] = YAML(typ="safe", pure=True).load(
        (TEMPLATES / template).with_suffix(".yaml")
    )
    values: dict[str, Any] = card["sample"]
    return values


def dispatches() -> Callable[[int], Values]:
    """Return what gives the dispatch to the n-th late unit of a notice; no two are alike."""
    values = sample(DISPATCH)
    quote = values["duties"][0]["quote"]

    def dispatch(n: int) -> Values:
        unit = f"Trường THCS&THPT Nguyễn Trãi {n}"
        duties = [
            {
                "clause": f"mục {place}",
                "quote": f"{quote} (biểu số {place})",
                "last_day": f"{1 + (n + place) % 28:02}/02/2025",
                "days_late": 1 + (n + place) % 90,
            }
            for place in range(1, DUTIES + 1)
        ]
        return values | {
            "code_number": str(n),
            "unit": unit,
            "addressees": [unit],
            "duties": duties,
        }

    return dispatch


def reports() -> Callable[[int], Values]:
    """Return what gives the n-th report of 400 overdue duties."""
    values = sample(REPORT)
    row = values["late"][0]

    def report(n: int) -> Values:
        late = [
            row | {key: f"{text} {n}.{place}" for key, text in row.items() if isinstance(text, str)}
            for place in range(ROWS)
        ]
        return values | {"code_number": str(n), "late": late}

    return report
