"""A Word document as a package of parts, opened only after everything in it was looked at."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from zipfile import ZipFile

from lxml import etree

from workflow.errors import UnreadableFileError
from workflow.uploads.archive import (
    BROKEN_WORDS,
    members_of,
    open_archive,
    told_when_broken,
)
from workflow.uploads.kind import FileKind, kind_of
from workflow.uploads.limits import LIMITS, Limits
from workflow.uploads.relations import (
    Relation,
    read_relations,
    refuse_fetching,
    relations_file,
)
from workflow.uploads.safe_xml import parse_xml

SAVE_AS = "hãy mở bằng Word rồi chọn Lưu thành (Save As) .docx"
NOT_A_WORD_FILE = (
    "đây không phải tệp Word (.docx); hãy chọn đúng tệp, hoặc mở bằng Word rồi lưu thành .docx"
)
NOT_WORD = MappingProxyType(
    {
        FileKind.PDF: "đây là tệp PDF; hãy gửi bản Word (.docx) của văn bản",
        FileKind.ENCRYPTED_OFFICE: "tệp được đặt mật khẩu; hãy bỏ mật khẩu trong Word rồi lưu lại",
        FileKind.OLD_WORD: f"đây là tệp Word đời cũ (.doc); {SAVE_AS}",
        FileKind.OLD_OFFICE: f"đây là tệp Office đời cũ, không phải văn bản Word; {SAVE_AS}",
        FileKind.RICH_TEXT: f"đây là tệp RTF; {SAVE_AS}",
        FileKind.WEB_PAGE: f"đây là trang web, không phải văn bản Word; {SAVE_AS}",
        FileKind.PICTURE: "đây là ảnh chụp; hãy gửi bản Word (.docx) của văn bản",
        FileKind.EMPTY: "tệp rỗng; hãy tải lại tệp",
        FileKind.OTHER: NOT_A_WORD_FILE,
    }
)
OTHER_PACKAGES = MappingProxyType(
    {
        "xl/": "đây là bảng tính Excel, không phải văn bản Word; hãy chọn đúng tệp",
        "ppt/": "đây là bài trình chiếu, không phải văn bản Word; hãy chọn đúng tệp",
        "content.xml": f"đây là tệp OpenDocument; {SAVE_AS}",
    }
)
MACROS = (
    "tệp có macro (chương trình đi kèm), không an toàn; "
    "hãy mở bằng Word rồi lưu lại thành .docx (Word Document, không macro)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPackage:
    """A Word document that passed every check; members are inflated when they are asked for.

    `main` is the member that holds the text, `members` the names as stored by those in lower case.
    """

    name: str
    main: str = ""
    members: Mapping[str, str] = field(repr=False)
    archive: ZipFile = field(repr=False, compare=False)
    limits: Limits = LIMITS

    def read(self, member: str) -> bytes | None:
        """Return the bytes of a member, None when there is none of that name."""
        actual = self.members.get(member.casefold())
        if actual is None:
            return None
        with told_when_broken(self.name):
            return self.archive.read(actual)

    def xml(self, member: str) -> etree._Element | None:
        """Return the root of an XML member, None when there is none of that name.

        Raises:
            UnreadableFileError: When it is no good XML.
        """
        content = self.read(member)
        return None if content is None else parse_xml(content, self.name, self.limits)

    def relations(self, member: str) -> Mapping[str, Relation]:
        """Return where a member points to, by the keys that it uses itself."""
        root = self.xml(relations_file(member))
        return MappingProxyType({}) if root is None else read_relations(root, member)


def open_word(content: bytes, name: str, limits: Limits = LIMITS) -> WordPackage:
    """Check a file that somebody brings and open it as a Word document.

    Raises:
        UnreadableFileError: When it is something else, broken, locked, too big, or not safe.
    """
    kind = kind_of(content)
    if kind in NOT_WORD:
        raise UnreadableFileError(name, NOT_WORD[kind])
    archive = open_archive(content, name, limits)
    names = [member.filename for member in members_of(archive)]
    members = MappingProxyType({each.casefold(): each for each in names})
    package = WordPackage(name=name, members=members, archive=archive, limits=limits)
    _refuse_macros(package)
    main = _main_part(package)
    refuse_fetching(archive, name, limits)
    return replace(package, main=main)


def _refuse_macros(package: WordPackage) -> None:
    if any(member.endswith(("vbaproject.bin", "vbadata.xml")) for member in package.members):
        raise UnreadableFileError(package.name, MACROS)


def _main_part(package: WordPackage) -> str:
    targets = [r.target for r in package.relations("").values() if r.kind == "officeDocument"]
    main = next((each for each in targets if each.casefold() in package.members), None)
    content_type = _content_type(package, main) if main else ""
    if "macroenabled" in content_type.casefold():
        raise UnreadableFileError(package.name, MACROS)
    if main is None or "wordprocessingml" not in content_type:
        raise UnreadableFileError(package.name, _what_else(package))
    return main


def _content_type(package: WordPackage, member: str) -> str:
    """Return what the package says a member is, by its own name or else by its ending."""
    types = package.xml("[Content_Types].xml")
    found = [*types] if types is not None else []
    own = [e for e in found if e.get("PartName", "").lstrip("/").casefold() == member.casefold()]
    ending = member.rpartition(".")[2].casefold()
    shared = [e for e in found if e.get("Extension", "").casefold() == ending]
    return next((e.get("ContentType", "") for e in [*own, *shared]), "")


def _what_else(package: WordPackage) -> str:
    for beginning, words in OTHER_PACKAGES.items():
        if any(member.startswith(beginning) for member in package.members):
            return words
    return BROKEN_WORDS if "word/document.xml" in package.members else NOT_WORD[FileKind.OTHER]
