"""What the forms of the portal bring, read when the link is known to be good."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, File, Form, UploadFile

from workflow.app import App
from workflow.errors import InputError
from workflow.usecases.submit_result import Result
from workflow.web.typed import day_of, line_of
from workflow.web.uploading import handed_files
from workflow.web.visit import FormKey, Text

NAME_LENGTH, NOTE_LENGTH, NUMBER_LENGTH = 80, 2000, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What every form brings: who fills it in, how many changes they saw, what they say."""

    form_key: str
    seen: int
    full_name: str
    position: str
    note: str

    def who(self) -> tuple[str, str]:
        """Return full name and position.

        Raises:
            InputError: When either is missing or too long.
        """
        full_name = line_of(self.full_name, "Họ và tên", NAME_LENGTH)
        position = line_of(self.position, "Chức vụ", NAME_LENGTH)
        if not full_name or not position:
            raise InputError("Hãy ghi họ và tên, chức vụ của người trả lời thay mặt đơn vị.")
        return full_name, position

    def words(self) -> str:
        """Return what they say, on one line.

        Raises:
            InputError: When it is too long.
        """
        return line_of(self.note, "Nội dung", NOTE_LENGTH)


def filled(
    form_key: FormKey,
    seen: Annotated[int, Form(ge=0, le=1_000_000)],
    full_name: Text = "",
    position: Text = "",
    note: Text = "",
) -> Filled:
    """Return the form as it was sent."""
    return Filled(form_key=form_key, seen=seen, full_name=full_name, position=position, note=note)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a unit hands in: files, and the number, notation and date of its own report."""

    number: str
    notation: str
    day: str
    files: Sequence[UploadFile]

    def result(self, app: App) -> Result:
        """Return it read.

        Raises:
            InputError: When a file is not let in, a number too long, or the day none.
        """
        return Result(
            files=handed_files(app, self.files),
            report_number=line_of(self.number, "Số văn bản", NUMBER_LENGTH) or None,
            report_notation=line_of(self.notation, "Ký hiệu", NUMBER_LENGTH) or None,
            report_date=day_of(self.day, "Ngày văn bản"),
        )


def report(
    files: Annotated[list[UploadFile], File()] = [],  # noqa: B006 - FastAPI copies it
    number: Text = "",
    notation: Text = "",
    day: Text = "",
) -> Report:
    """Return the report as it was sent."""
    return Report(number=number, notation=notation, day=day, files=files)


Answer = Annotated[Filled, Depends(filled)]
HandedIn = Annotated[Report, Depends(report)]
