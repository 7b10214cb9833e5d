"""A file that is to be written is never one that somebody may have worked in."""

from pathlib import Path

from workflow.errors import InputError


def must_be_free(path: Path, *, is_forced: bool) -> None:
    """Refuse a file that is there.

    Raises:
        InputError: When it is, and the person did not say to overwrite it.
    """
    if path.exists() and not is_forced:
        raise InputError(
            f"Tệp {path} đã có nên chưa ghi gì: hãy chọn tên khác, hoặc thêm --force để ghi đè."
        )
