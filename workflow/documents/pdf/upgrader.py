"""`ports.WordUpgrader` by a LibreOffice that is opened for one document."""

from contextlib import closing
from tempfile import gettempdir

from workflow.documents.pdf.surroundings import TO_INSTALL, kit_command
from workflow.documents.pdf.warm_office import Command, NoPdfError, WarmOffice
from workflow.errors import ConversionError, StorageError, UnreadableFileError

SECONDS = 60
NEEDED = (
    "đây là tệp Word đời cũ, cần LibreOffice để đọc mà máy này chưa dùng được LibreOffice; hãy cài "
    f"bằng lệnh `{TO_INSTALL}`, hoặc mở bằng Word rồi chọn Lưu thành (Save As) .docx"
)
NOT_MADE = "tệp Word đời cũ không chuyển được ({}); hãy mở bằng Word rồi lưu lại thành .docx"
NO_ROOM = "Không ghi được vào thư mục tạm {} ({}): hãy xem dung lượng đĩa và quyền của thư mục."


class LibreOfficeUpgrader:
    """Makes .docx in a profile of its own, without macros, within a time and some memory."""

    def __init__(self, *, seconds: float = SECONDS, command: Command = kit_command) -> None:
        self._seconds, self._command = seconds, command

    def to_docx(self, name: str, content: bytes) -> bytes:
        """Return a .doc or .rtf as .docx.

        Raises:
            UnreadableFileError: When it cannot be read, or the machine has no LibreOffice.
            StorageError: When the disk refuses.
        """
        try:
            with closing(WarmOffice(self._command, self._seconds)) as office:
                office.await_start()
                return office.upgrade(content)
        except ConversionError as error:
            raise UnreadableFileError(name, NEEDED) from error
        except NoPdfError as error:
            raise UnreadableFileError(name, NOT_MADE.format(error)) from error
        except OSError as error:
            raise StorageError(NO_ROOM.format(gettempdir(), error.strerror)) from error
