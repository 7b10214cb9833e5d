"""Drive the clock over half a year of one office; the mail server, the mails and files are real."""

import asyncio
import shutil
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from zoneinfo import ZoneInfo

from workflow.app import App, migrate, open_office
from workflow.demo import acts, story
from workflow.demo.mailbox import Delivery, PostOffice
from workflow.demo.telling import day_line, issue_line, mail_line, moved_line, scene_lines
from workflow.domain.audit import ENGINE
from workflow.domain.message import MessageState
from workflow.domain.outgoing import OutgoingDocument
from workflow.errors import InputError
from workflow.founding import found, shipped_directives
from workflow.usecases.add_person import add_person
from workflow.usecases.count_figures import FigureSheet, count_figures
from workflow.usecases.run_tick import run_tick

SAMPLE = "so-gddt-dak-nong"
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
HOURS = (time(8, 5), time(14, 5))
MARK = ".dondoc-demo"
SENDER = """sender_email = "don-doc@so-gddt-dak-nong.example"
sender_name = "Sở Giáo dục và Đào tạo"
"""
SITE = f"""[web]
public_url = "{story.SITE}"
"""
NO_SERVER = f"""# Máy chủ thư của bản trình diễn đã tắt: thư mới nằm chờ trong hàng đợi.
[smtp]
{SENDER}{SITE}"""


class StoryClock:
    """A clock that stands where the story is."""

    def __init__(self) -> None:
        self.at = datetime.combine(story.FIRST_DAY, HOURS[0], ZONE)

    def now(self) -> datetime:
        """Return the moment of the story."""
        return self.at


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What the story left behind; `linked` is the last mail by which a unit can answer."""

    home: Path
    mail: Path
    linked: Path
    sheet: FigureSheet
    delivered: int
    mails: Counter[MessageState]
    documents: Sequence[OutgoingDocument]


def run_demo(folder: Path, show: Callable[[str], None]) -> Played:
    """Play the story in `folder`; `show` hears of every day on which something happens.

    Raises:
        InputError: When the folder holds something that is not an earlier demonstration.
    """
    home = folder / "co-quan"
    _clear(folder)
    clock = StoryClock()
    found(home, SAMPLE)
    shutil.copy(shipped_directives() / f"{story.NOTICE}.yaml", home / "directives")
    with PostOffice(folder / "thu", clock) as post:
        _point_mail_at(home, post.port)
        migrate(home)
        with open_office(home, clock) as app:
            _give_accounts(app)
            _spoil_mailboxes(app, post)
            _play(app, clock, show)
            played = _look_back(app, post)
    (home / "dondoc.toml").write_text(NO_SERVER, encoding="utf-8")
    return played


def _look_back(app: App, post: PostOffice) -> Played:
    with app.desk.store.read() as tx:
        mails = Counter(
            {state: count for state in MessageState if (count := len(tx.messages(state)))}
        )
        documents = tx.documents()
    return Played(
        home=app.home,
        mail=post.folder,
        linked=_last_linked(app, post.deliveries),
        sheet=count_figures(app.desk),
        delivered=len(post.deliveries),
        mails=mails,
        documents=documents,
    )


def _last_linked(app: App, deliveries: Sequence[Delivery]) -> Path:
    """Return the last mail by which a unit answers that is not the office itself."""
    office = app.desk.rules.letterhead(app.desk.today())
    others = (each.path for each in deliveries[::-1] if not office.has_address(each.recipient))
    return next(path for path in others if _bears_a_link(path))


def _bears_a_link(path: Path) -> bool:
    body = message_from_bytes(path.read_bytes(), policy=default).get_body(("plain",))
    return body is not None and f"{story.SITE}/cong/" in body.get_content()


def _clear(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()):
        if not (folder / MARK).is_file():
            raise InputError(
                f"Thư mục “{folder}” đã có tệp khác: hãy chọn một thư mục trống cho bản trình diễn."
            )
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).touch()


def _point_mail_at(home: Path, port: int) -> None:
    settings = f'[smtp]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\n'
    (home / "dondoc.toml").write_text(settings + SENDER + SITE, encoding="utf-8")


def _give_accounts(app: App) -> None:
    for person in story.PEOPLE:
        add_person(app.desk, app.passwords, person, story.PASSWORD, ENGINE)


def _spoil_mailboxes(app: App, post: PostOffice) -> None:
    organs = app.desk.rules.organs
    full = organs.unit(story.FULL_MAILBOX).reach() or ""
    post.full[full] = story.FULL
    post.unknown.add(organs.unit(story.WRONG_ADDRESS).reach() or "")


def _play(app: App, clock: StoryClock, show: Callable[[str], None]) -> None:
    scenes: Mapping[date, Sequence[story.Scene]] = {}
    for day in story.days():
        clock.at = datetime.combine(day, HOURS[0], ZONE)
        lines = []
        if day == story.ISSUE_DAY:
            lines.append(issue_line(acts.issue_the_notice(app)))
            scenes = _scenes_of(app)
        lines += _working_day(app, scenes.get(day, ()))
        lines += _ticks(app, clock)
        if lines:
            show(day_line(day, lines))


def _scenes_of(app: App) -> Mapping[date, Sequence[story.Scene]]:
    file = app.library.directive(app.home / "directives" / f"{story.NOTICE}.yaml")
    organs, today = app.desk.rules.organs, app.desk.today()
    owners = {
        obligation.code: [u.code for o in obligation.owners for u in organs.units_of(o, today)]
        for _, obligation in file.obligations()
    }
    return story.scenes(owners, app.desk.rules.calendar)


def _working_day(app: App, scenes: Sequence[story.Scene]) -> list[str]:
    day = app.desk.today()
    if not app.desk.rules.calendar.is_working_day(day):
        return []
    if day == story.RECEIVE_DAY:
        acts.receive_and_attest(app)
    issued = [document for scene in scenes for document in acts.act(app, scene)]
    acts.accept_what_waits(app)
    if day in story.REPORT_DAYS:
        issued.append(acts.report(app))
    return [*scene_lines(app, scenes), *map(issue_line, issued)]


def _ticks(app: App, clock: StoryClock) -> list[str]:
    moved, ended = 0, Counter[MessageState]()
    for hour in HOURS:
        clock.at = datetime.combine(clock.at.date(), hour, ZONE)
        done = asyncio.run(run_tick(app.desk, app.mailer, app.portal))
        moved += done.moved
        ended += done.ended
    lines = [moved_line(moved)] if moved else []
    return [*lines, mail_line(ended)] if ended else lines
