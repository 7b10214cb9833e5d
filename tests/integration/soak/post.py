"""The mail server of the soak: it refuses, puts off, vanishes and loses answers, as its seed says.

What it took and what it was asked stands in a file, so that a process that is killed tells it too.
"""

import json
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Self

from workflow.domain.mailbox import Pace
from workflow.domain.message import Message
from workflow.errors import NoServerError, PermanentDeliveryError, TemporaryDeliveryError
from workflow.ports.clock import Clock

TAKEN, LOST, OUR_FAULT = "taken", "taken, but the answer is lost", "a fault of ours"
ANSWERS = {
    TAKEN: 70,
    LOST: 6,
    "451 greylisted": 10,
    "452 mailbox full": 5,
    "550 unknown": 3,
    "never answers": 4,
    OUR_FAULT: 2,
}


@dataclass
class Post:
    """`ports.mail.Mailer`; `before_answer` is called once a mail is taken, and may never return."""

    seed: int
    clock: Clock
    journal: Path
    before_answer: Callable[[], None] = lambda: None
    pace: Pace = field(default_factory=Pace)

    def line(self) -> Self:
        return self

    async def send(self, message: Message, then: Message | None = None) -> tuple[int, str]:
        answer = self._answer(message.key)
        line = {"key": message.key, "answer": answer, "events": message.events}
        with self.journal.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        if answer == TAKEN:
            self.before_answer()
            return 250, "OK"
        raise _refusal(answer)

    async def close(self) -> None:
        """Nothing is open."""

    def lines(self) -> list[dict[str, Any]]:
        """Return every try, in order."""
        if not self.journal.exists():
            return []
        return [json.loads(line) for line in self.journal.read_text(encoding="utf-8").splitlines()]

    def _answer(self, key: str) -> str:
        if self._is_down(self.clock.now().date()):
            return "no server"
        tries = Counter(line["key"] for line in self.lines())[key]
        dice = random.Random(f"{self.seed} {key} {tries}")  # noqa: S311
        return dice.choices(list(ANSWERS), list(ANSWERS.values()))[0]

    def _is_down(self, day: date) -> bool:
        """Tell whether the server is away: three times a year for two, four and seven days."""
        dice = random.Random(f"{self.seed} down")  # noqa: S311
        starts = [date(2025, 2, 12) + timedelta(days=dice.randrange(350)) for _ in range(3)]
        return any(0 <= (day - s).days < n for s, n in zip(starts, (2, 4, 7), strict=True))


def _refusal(answer: str) -> Exception:
    match answer.split(maxsplit=1)[0]:
        case "451" | "452" as code:
            return TemporaryDeliveryError(int(code), answer)
        case "550":
            return PermanentDeliveryError(550, answer)
        case "no":
            return NoServerError(0, answer)
        case "a":
            return RuntimeError(answer)
    return TemporaryDeliveryError(0, answer)
