"""The story told as it happens, one line for what a person would notice."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from workflow.app import App
from workflow.demo.story import NO_DATE, TITLES, Scene
from workflow.domain.capital import capital
from workflow.domain.message import MessageState
from workflow.domain.outgoing import OutgoingDocument
from workflow.wording.citations import short
from workflow.wording.dates import day_text, weekday_and_day
from workflow.wording.labels import label

_DOES = {
    "submit": "nộp {what}",
    "submit_nil": "báo không phát sinh {what}",
    "ask_extension": "xin gia hạn {what} đến {day}",
    "grant": "được gia hạn {what} đến {day}",
    "return": "bị trả lại {what}",
    "waive": "được miễn {what}",
}


def day_line(day: date, lines: Sequence[str]) -> str:
    """Return all that happened on a day, under its name."""
    head = capital(weekday_and_day(day))
    return "\n".join([head, *(f"  {line}" for line in lines)])


def scene_lines(app: App, scenes: Sequence[Scene]) -> list[str]:
    """Tell what units did; many that hand the same thing in are counted."""
    told = [scene for scene in scenes if scene.does in _DOES and _is_worth_telling(scene)]
    alike = Counter((scene.does, scene.what) for scene in told)
    lines = []
    for scene in told:
        count = alike.pop((scene.does, scene.what), 0)
        if count == 0:
            continue
        who = app.desk.rules.organs.unit(scene.unit).name if count == 1 else f"{count} đơn vị"
        day = day_text(scene.day) if scene.day else ""
        words = f": “{scene.words}”" if scene.words and count == 1 else ""
        lines.append(f"{who} {_DOES[scene.does].format(what=TITLES[scene.what], day=day)}{words}")
    return lines


def _is_worth_telling(scene: Scene) -> bool:
    """Leave out the many undated duties that come in one by one all spring."""
    return not (scene.does == "submit" and scene.what in NO_DATE)


def issue_line(document: OutgoingDocument) -> str:
    """Tell of a document that left."""
    return f"Ban hành {short(document)}: {document.subject}"


def mail_line(ended: Counter[MessageState]) -> str:
    """Tell how the mails of a day ended."""
    parts = [f"{count} {label(state)}" for state, count in ended.items()]
    return f"Thư: {', '.join(parts)}"


def moved_line(moved: int) -> str:
    """Tell of duties that passed to other units."""
    return f"{moved} nhiệm vụ chuyển sang đơn vị kế thừa"
