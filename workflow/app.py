"""The one module that builds every adapter, from settings, and hands them over."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from workflow.documents.bundle import write_bundle
from workflow.documents.late import LateChecker, LateRenderer
from workflow.documents.pdf.converter import LibreOfficeConverter
from workflow.documents.pdf.kept_pdfs import KeptPdfs
from workflow.documents.pdf.page_pictures import KeptPagePictures
from workflow.domain.calendar import WorkingCalendar
from workflow.domain.mailbox import MailAccount
from workflow.domain.rulebook import Rulebook
from workflow.errors import InputError, StorageError
from workflow.identity.openid import OpenIdConnect, Provider
from workflow.identity.passwords import Argon2Passwords
from workflow.identity.randomness import RandomSecrets, kept_key
from workflow.library.calendar_files import CalendarFolder
from workflow.library.office_folder import OfficeFolder
from workflow.library.own_templates import OwnTemplateFolder
from workflow.library.shipped import shipped_folder
from workflow.mail.late import LateMailer, calendar_feed
from workflow.ports.calendar_feed import CalendarFeed
from workflow.ports.calendar_files import CalendarFiles
from workflow.ports.clock import Clock
from workflow.ports.documents import Checker, Converter, PagePictures, Renderer
from workflow.ports.files import Files
from workflow.ports.identity import Passwords, Secrets, SingleSignOn
from workflow.ports.library import Library
from workflow.ports.mail import Mailer
from workflow.ports.nodes import FolderMarks
from workflow.ports.own_templates import OwnTemplates
from workflow.ports.scanner import VirusScanner
from workflow.ports.sheets import Sheets
from workflow.settings import FILE_NAME, SECRET, Cluster, Oidc, Settings, Web, read_settings
from workflow.settings_text import secrets_in
from workflow.sheets import XlsxSheets
from workflow.store import backup
from workflow.store.calls import call_nobody, calling
from workflow.store.engine import queue_address
from workflow.store.files import FileStore
from workflow.store.folder_marks import MarksInFolder
from workflow.store.restore import put_back, unpacked
from workflow.store.sql_store import SqlStore
from workflow.uploads.clam_av import ClamAv
from workflow.usecases.desk import Desk
from workflow.usecases.link_mail import Portal


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """What the edges hand to the use cases. It has no methods, and never will.

    `declared_calendar` is what the files say; the desk goes by the calendar in force. `queue` is
    where workers hear of work, None where one process looks by itself.
    """

    desk: Desk
    declared_calendar: WorkingCalendar
    files: Files
    renderer: Renderer
    converter: Converter
    pictures: PagePictures
    checker: Checker
    library: Library
    calendar_files: CalendarFiles
    own_templates: OwnTemplates
    sheets: Sheets
    mailer: Mailer | None
    mail_server: str
    passwords: Passwords
    secrets: Secrets
    portal: Portal | None
    calendar_feed: CalendarFeed
    scanner: VirusScanner | None
    web: Web
    oidc: Oidc
    cluster: Cluster
    queue: SecretStr | None
    folder_marks: FolderMarks
    home: Path
    documents: Path
    tick_seconds: int


@contextmanager
def open_office(
    home: Path, clock: Clock, tell: Callable[[str], None] | None = None
) -> Iterator[App]:
    """Open the office in `home` for as long as the block lasts.

    `tell` says to the person what is odd but wrong for nobody; without it, the log is told.

    Raises:
        InputError: When a setting or a declared file is wrong.
    """
    with build(read_settings(home), clock, tell) as app:
        yield app


@contextmanager
def build(
    settings: Settings, clock: Clock, tell: Callable[[str], None] | None = None
) -> Iterator[App]:
    """Build every adapter from settings, and close what must be closed."""
    files = FileStore(settings.home / "files")
    secrets = RandomSecrets()
    folders = [settings.home / "templates", shipped_folder("templates")]
    with _store(settings) as store, open_converter(settings.home) as converter:
        with suppress(StorageError):  # whoever may only read, or needs no records, goes on
            store.finish_files()
        library = OfficeFolder(settings.home)
        rules = _rulebook(library)
        yield App(
            desk=Desk(store=store, clock=clock, rules=rules),
            declared_calendar=rules.calendar,
            files=files,
            renderer=LateRenderer(folders, files, tell),
            converter=converter,
            pictures=KeptPagePictures(settings.home / "cache" / "pages"),
            checker=LateChecker(),
            library=library,
            calendar_files=CalendarFolder(settings.home),
            own_templates=OwnTemplateFolder(settings.home),
            sheets=XlsxSheets(),
            mailer=_mailer(settings, files),
            passwords=Argon2Passwords(),
            secrets=secrets,
            portal=_portal(settings, secrets),
            calendar_feed=calendar_feed,
            scanner=ClamAv(settings.web.clamav_socket) if settings.web.clamav_socket else None,
            web=settings.web,
            oidc=settings.oidc,
            cluster=settings.cluster,
            queue=_queue(settings),
            folder_marks=MarksInFolder(settings.home / ".nodes"),
            mail_server=f"{settings.smtp.host}:{settings.smtp.port}",
            home=settings.home,
            documents=settings.home / "documents",
            tick_seconds=settings.tick_seconds,
        )


def _rulebook(library: OfficeFolder) -> Rulebook:
    return Rulebook(office=library.office(), organs=library.organs(), calendar=library.calendar())


def signing_key(app: App) -> str:
    """Return what seals the cookies of browsers: set, or made once and kept in the office's folder.

    Raises:
        StorageError: When it cannot be kept there.
    """
    if app.web.signing_key:
        return app.web.signing_key.get_secret_value()
    return kept_key(app.home / ".web-key", app.secrets.token())


def single_sign_on(app: App) -> SingleSignOn | None:
    """Return the identity provider that the office says it has.

    Raises:
        InputError: When the settings do not suffice, or its libraries are not installed.
    """
    said = app.oidc
    if said.issuer is None:
        return None
    if not said.client_id:
        raise InputError("dondoc.toml: phần oidc có issuer nhưng thiếu client_id.")
    return OpenIdConnect(
        Provider(
            issuer=said.issuer,
            client_id=said.client_id,
            client_secret=_client_secret(said),
            claim=said.claim,
            label=said.label,
        )
    )


def _client_secret(said: Oidc) -> str | None:
    if said.client_secret_file is None:
        return said.client_secret.get_secret_value() if said.client_secret else None
    try:
        return said.client_secret_file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"Không đọc được oidc.client_secret_file “{said.client_secret_file}”: hãy kiểm tra "
            "đường dẫn và quyền đọc."
        ) from error


@contextmanager
def open_converter(home: Path | None) -> Iterator[Converter]:
    """Make PDFs for as long as the block lasts; those of an office are kept in its folder."""
    converter = LibreOfficeConverter(KeptPdfs(home / "cache" / "pdf") if home else None)
    try:
        yield converter
    finally:
        converter.close()


def migrate(home: Path) -> None:
    """Bring the database to the schema of this version; a new one is made.

    Raises:
        StorageError: When it cannot be reached, or is newer than this version.
    """
    with _store(read_settings(home)) as store:
        store.migrate()


def bundle(path: Path, documents: Iterable[tuple[str, bytes]]) -> int:
    """Put documents, each with the name of its file, into one zip as they come; count them.

    Raises:
        InputError: When the file exists, or cannot be written.
    """
    return write_bundle(path, documents)


def back_up(home: Path, path: Path) -> dict[str, int]:
    """Put the whole office into one zip file and return how many rows of each table it holds.

    Raises:
        InputError: When the file exists, or something cannot be read.
    """
    with _store(read_settings(home)) as store:
        return backup.back_up(store, home, path)


def secrets_in_backup(home: Path) -> tuple[str, ...]:
    """Return the secret settings that a backup takes along, for they stand in the office's file."""
    path = home / FILE_NAME
    return secrets_in(path, SECRET) if path.exists() else ()


def restore(home: Path, path: Path) -> dict[str, int]:
    """Make the office of a zip file again, in an empty folder and an empty database.

    Raises:
        InputError: When either is not empty, or the file is damaged. Then nothing is left behind.
    """
    with unpacked(home, path) as unfinished, _store(read_settings(unfinished)) as store:
        return put_back(store, path)


@contextmanager
def _store(settings: Settings) -> Iterator[SqlStore]:
    call = calling(settings.database) if settings.cluster.enabled else call_nobody
    store = SqlStore(settings.database, settings.home, call)
    try:
        yield store
    finally:
        store.close()


def _queue(settings: Settings) -> SecretStr | None:
    return SecretStr(queue_address(settings.database)) if settings.cluster.enabled else None


def _mailer(settings: Settings, files: Files) -> Mailer | None:
    smtp = settings.smtp
    if smtp.host is None:
        return None
    return LateMailer(MailAccount.model_validate(smtp.model_dump()), files)


def _portal(settings: Settings, secrets: Secrets) -> Portal | None:
    url = settings.web.public_url
    return Portal(public_url=url, secrets=secrets) if url else None
