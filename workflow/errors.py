"""Every error of the engine, so that an edge needs to catch only one class.

The kinds of StorageError stand in `database_errors`.

WorkflowError
├── InputError                  the person can put it right: a Vietnamese sentence says how
│   ├── DirectiveFileError      every problem of a file people write: file, line, column, words
│   ├── TemplateError           a Word template: name, what is missing
│   ├── ConversionError         no PDF could be made: why, what to do; the .docx is still there
│   ├── UnreadableFileError     a file somebody brings: which, why, what to do
│   ├── NoticeError             a file that is read but is no notice to work with: why, what to do
│   ├── CalendarError           no decision on days off is known for the year asked
│   ├── WrongDayError           what was typed as a day is none, or has not come yet
│   ├── NotFoundError           no such code
│   ├── NotAllowedError         the person may not do this
│   │   └── BlockedError        a document breaks rules that keep it from being issued
│   ├── WrongStepError          the move is not allowed at this step
│   ├── DocumentStateError      the document is not in a state that allows the move
│   ├── ConflictError           someone else changed it first
│   │   └── StaleCalendarError  the calendar changed since days were counted with it
│   ├── OtherFormError          a form is sent again with something else in it
│   ├── NoAnswerError           the identity provider of the office does not answer
│   ├── UnderWayError           a form is sent again while the first is being carried out
│   ├── UnclearError            a form was sent, and nobody knows whether it was carried out
│   ├── OtherFolderError        a node opened another folder than the nodes of the same database
│   └── StorageError            the disk or the database refuses: full, locked, unreachable
│       ├── LostConnectionError the server of the database is not there, or not any more
│       ├── NoDatabaseError     the office has none yet
│       ├── OtherSchemaError    the database is older than this version of the engine
│       ├── NewerSchemaError    the database is newer than this version of the engine
│       └── MovedError          the office has left this database, or has not reached it yet
├── JobLostError                English, for the log: another worker goes on with long work
└── DeliveryError               English, for log and ledger; `answer`: the server's own words
    ├── TemporaryDeliveryError
    │   └── NoServerError       the mail server cannot be reached, or does not let us in
    └── PermanentDeliveryError
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LONGEST_NAME_SHOWN = 80


class WorkflowError(Exception):
    """Base of everything that the engine raises on purpose."""


class InputError(WorkflowError):
    """Something that the person who reads the message can put right."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in a file: where (1-based) and in which words."""

    line: int
    column: int
    words: str


class DirectiveFileError(InputError):
    """A file people write has problems; all of them are listed, or the first of a `number`."""

    def __init__(self, path: Path, problems: Sequence[Problem], number: int = 0) -> None:
        self.path, self.problems = path, tuple(sorted(problems))
        self.number = max(number, len(self.problems))
        lines = [f"{path}:{p.line}:{p.column}: {p.words}" for p in self.problems]
        super().__init__("\n".join(lines))


class TemplateError(InputError):
    """A Word template asks for what the engine does not give, or cannot be read."""

    def __init__(self, template: str, words: str) -> None:
        self.template, self.words = template, words
        super().__init__(f"Mẫu “{template}”: {words}.")


class UnreadableFileError(InputError):
    """A file that somebody brings cannot be read, or is not safe to read."""

    def __init__(self, name: str, words: str) -> None:
        self.name, self.words = name, words
        shown = "".join(c for c in name if c.isprintable())
        if len(shown) > LONGEST_NAME_SHOWN:
            shown = f"{shown[: LONGEST_NAME_SHOWN - 20]}…{shown[-19:]}"
        super().__init__(f"Không đọc được tệp “{shown}”: {words}.")


class NoticeError(InputError):
    """A file can be read, but no notice can be drafted from it."""

    def __init__(self, name: str, words: str) -> None:
        self.name, self.words = name, words
        source = f" từ tệp “{name}”" if name else ""
        super().__init__(f"Chưa đọc được thông báo{source}: {words}.")


class ConversionError(InputError):
    """No PDF could be made; the Word document is still there."""

    def __init__(self, words: str, name: str = "") -> None:
        self.words, self.name = words, name
        whose = f" của “{name}”" if name else ""
        super().__init__(f"Chưa tạo được PDF{whose}: {words}. Bản Word (.docx) vẫn còn nguyên.")


class CalendarError(InputError):
    """A day is asked of a year whose days off nobody has declared."""

    def __init__(self, year: int) -> None:
        self.year = year
        super().__init__(
            f"Chưa có lịch làm việc năm {year}: hãy khai ngày nghỉ của năm đó (Lịch làm việc, tệp "
            f"{year}.yaml) theo thông báo nghỉ lễ, tết."
        )


class WrongDayError(InputError):
    """What was typed as a day is none, or one that has not come yet."""


class NotFoundError(InputError):
    """Nothing has this code."""

    def __init__(self, kind: str, code: str, near: str | None = None) -> None:
        self.kind, self.code, self.near = kind, code, near
        hint = f" Có phải ý bạn là “{near}”?" if near else ""
        super().__init__(f"Không tìm thấy {kind} “{code}”.{hint}")


class NotAllowedError(InputError):
    """The person, or the state of the office, does not allow this."""


class BlockedError(NotAllowedError):
    """A document breaks rules of the decree that keep it from being issued; all are listed."""

    def __init__(self, key: str, lines: Sequence[str]) -> None:
        self.key, self.lines = key, tuple(lines)
        listed = "\n".join(f"– {line}" for line in lines)
        super().__init__(
            f"“{key}” chưa ban hành được vì còn {len(lines)} lỗi:\n{listed}\n"
            "Hãy sửa dự thảo rồi ban hành lại. Nếu vẫn phải ban hành, ghi “Lý do vẫn ban hành” (ở "
            "trang của văn bản): lý do được lưu vào vết thay đổi và cột ghi chú của sổ."
        )


class WrongStepError(InputError):
    """The assignment is not at a step that allows the move."""

    def __init__(self, code: str, move: str, step: str) -> None:
        self.code, self.move, self.step = code, move, step
        super().__init__(f"Nhiệm vụ “{code}” đang ở bước “{step}”, không thể {move}.")


class DocumentStateError(InputError):
    """The outgoing document is not in a state that allows the move."""

    def __init__(self, key: str, move: str, state: str, number: str | None = None) -> None:
        self.key, self.move, self.state, self.number = key, move, state, number
        numbered = f", số {number}" if number else ""
        super().__init__(f"Văn bản “{key}” {state}{numbered} nên không {move} được.")


class ConflictError(InputError):
    """Someone else changed the same thing first; nothing of this change was kept.

    `changes` tells who did what since it was seen, as far as that is known.
    """

    def __init__(self, code: str, changes: Sequence[str] = ()) -> None:
        self.code, self.changes = code, tuple(changes)
        what = f" ({'; '.join(changes)})" if changes else ""
        super().__init__(
            f"“{code}” vừa được người khác thay đổi{what}: hãy xem lại rồi làm lại bước này."
        )


class StaleCalendarError(ConflictError):
    """The calendar changed since days were counted with it; nothing of them was kept."""

    def __init__(self, year: int, changes: Sequence[str] = ()) -> None:
        super().__init__(f"lịch {year}", changes)
        self.year = year
        how = f" ({'; '.join(changes)})" if changes else ""
        self.args = (f"Lịch làm việc năm {year} vừa đổi{how}: hãy làm lại bước này.",)


class OtherFormError(InputError):
    """A form is sent again, but with something else in it."""

    def __init__(self) -> None:
        super().__init__(
            "Biểu mẫu này đã được gửi một lần với nội dung khác, lần gửi này không được làm: hãy "
            "mở lại trang, xem kết quả rồi nhập lại."
        )


class NoAnswerError(InputError):
    """The identity provider of the office does not answer, or not so that it can be understood."""

    def __init__(self) -> None:
        super().__init__(
            "Hệ thống đăng nhập chung không trả lời: hãy thử lại sau ít phút, hoặc đăng nhập bằng "
            "mật khẩu của dondoc."
        )


class UnderWayError(InputError):
    """A form is sent again while the first sending is being carried out."""

    def __init__(self) -> None:
        super().__init__(
            "Việc này vừa được gửi và có thể đang được làm, không cần gửi lại: hãy chờ ít phút rồi "
            "mở lại trang để xem kết quả."
        )


class UnclearError(InputError):
    """A form was sent, and nobody knows whether it was carried out."""

    def __init__(self) -> None:
        super().__init__(
            "Chưa rõ việc này đã làm xong chưa, vì bị ngắt giữa chừng: hãy mở lại trang và xem "
            "lại; nếu chưa thấy kết quả thì làm lại từ trang mới mở."
        )


class OtherFolderError(InputError):
    """A node opened another folder of the office than the others; `mark` is what it lacks."""

    def __init__(self, mark: str, hosts: Sequence[str]) -> None:
        self.mark, self.hosts = mark, tuple(hosts)
        whose = f"mà máy {', '.join(hosts)} đang dùng" if hosts else "đã dùng từ trước"
        way_out = (
            "Hãy gắn thư mục chung (ví dụ NFS) ở máy này rồi chạy lại; bản chép riêng không được."
            if hosts
            else f"Nếu chắc chắn đây là nó, vừa chuyển chỗ: tạo tệp rỗng {mark} rồi chạy lại."
        )
        super().__init__(
            f"Thư mục này không phải thư mục cơ quan {whose} với cùng cơ sở dữ liệu. {way_out}"
        )


class StorageError(InputError):
    """The disk or the database refuses; nothing of the change was kept."""


class JobLostError(WorkflowError):
    """Long work was taken by another worker, or has ended: who held it stops quietly."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(f"another worker has job {key}")


class DeliveryError(WorkflowError):
    """A mail was not taken; `code` is the SMTP code, 0 when there was no answer."""

    def __init__(self, code: int, answer: str) -> None:
        self.code, self.answer = code, answer
        super().__init__(f"{code} {answer}" if code else answer)


class TemporaryDeliveryError(DeliveryError):
    """The server may take the mail later (4xx, or no connection)."""


class NoServerError(TemporaryDeliveryError):
    """The mail server cannot be reached, or does not let us in; no mail is to blame."""


class PermanentDeliveryError(DeliveryError):
    """The server will never take the mail (5xx, or an impossible address)."""
