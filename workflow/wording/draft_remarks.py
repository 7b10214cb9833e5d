"""What a draft asks about its own values, in words: comments of the file, lines of the report."""

from collections.abc import Callable
from types import MappingProxyType

from workflow.domain.organ_match import Candidate
from workflow.domain.proposal import Remark, RemarkKind
from workflow.wording.draft_rules import SENTENCES

FIELDS = MappingProxyType(
    {
        "document_type": "loại văn bản",
        "issuing_organ": "cơ quan ban hành",
        "code_number": "số",
        "code_notation": "ký hiệu",
        "place": "địa danh",
        "issued_date": "ngày ban hành",
        "expected_month": "tháng ban hành",
        "subject": "trích yếu",
        "signer": "người ký",
        "full_name": "họ tên người ký",
        "position": "chức vụ người ký",
        "principal": "chức vụ được ký thay",
        "archive_copy": "nơi lưu",
        "addressees": "Kính gửi",
        "means": "đơn vị nhận",
        "action": "việc",
        "modality": "loại việc",
        "owners": "chủ trì",
        "supporting": "phối hợp",
        "attested_by": "cam kết",
        "due": "thời hạn",
        "deliverable": "sản phẩm",
        "send_to": "nơi nhận kết quả",
    }
)
"""What people call the fields of a directive file."""
UNCOMMENT = "; nếu đúng thì bỏ dấu # ở dòng dưới"
ATTESTED = "; muốn đơn vị cam kết thì ghi attested_by: [MÃ]"
FILE_ONLY = (UNCOMMENT, ATTESTED)
"""What only a person who edits the file itself can do."""
_PLAIN = frozenset({FIELDS["deliverable"], FIELDS["send_to"]})
_QUOTED = frozenset({FIELDS["owners"], FIELDS["supporting"], FIELDS["modality"]})


def remark_words(remark: Remark) -> str:
    """Say what to look at, or to answer, without naming the place."""
    return _WORDS[remark.kind](remark)


def field_name(remark: Remark) -> str:
    """Name the field that a remark is about."""
    key = next(part for part in reversed(remark.loc) if isinstance(part, str))
    return FIELDS.get(key, key)


def _to_fill(remark: Remark) -> str:
    return f"hãy điền {field_name(remark)}: văn bản không in"


def _look_again(remark: Remark) -> str:
    """Say what to look at; words that stand in the quote above are not said again."""
    field, why = field_name(remark), SENTENCES.get(remark.rule)
    if field in _PLAIN:
        return f"hãy xem lại {field}"
    if field in _QUOTED:
        return f"hãy xem lại {field}: {why}" if why else f"hãy xem lại {field}"
    return f"hãy xem lại {field}{_read_from(remark)}"


def _not_written(remark: Remark) -> str:
    words = f"{field_name(remark)}? chưa chắc{_read_from(remark)}"
    return f"{words}{UNCOMMENT}"


def _no_owner(remark: Remark) -> str:
    near = f"; có thể là {_named(remark.candidates)}" if remark.candidates else ""
    return f"chủ trì? câu không nêu ai{near}"


def _unknown_name(remark: Remark) -> str:
    near = f": gần nhất là {_named(remark.candidates[:1])}" if remark.candidates else ""
    return f"{field_name(remark)}? chưa khai đơn vị nào tên “{remark.printed}”{near}"


def _not_declared(remark: Remark) -> str:
    near = f"; gần nhất là {_named(remark.candidates[:1])}" if remark.candidates else ""
    return (
        f"cơ quan ban hành? chưa khai “{remark.printed}”{near}; đang tạm ghi cơ quan của bạn, "
        "hãy sửa"
    )


def _not_addressed(remark: Remark) -> str:
    return f"người nhận chưa có trong Kính gửi: “{remark.printed}” ({remark.offered})"


def _read_from(remark: Remark) -> str:
    words = f", đọc từ “{remark.printed}”" if remark.printed else ""
    why = SENTENCES.get(remark.rule)
    return f"{words} ({why})" if why else words


def _named(candidates: tuple[Candidate, ...]) -> str:
    return ", ".join(f"“{each.name}” ({each.code})" for each in candidates)


_WORDS: MappingProxyType[RemarkKind, Callable[[Remark], str]] = MappingProxyType(
    {
        RemarkKind.TO_FILL: _to_fill,
        RemarkKind.LOOK_AGAIN: _look_again,
        RemarkKind.NOT_WRITTEN: _not_written,
        RemarkKind.NO_OWNER: _no_owner,
        RemarkKind.NO_DEADLINE: lambda _: "không thời hạn",
        RemarkKind.NOBODY_ATTESTS: lambda _: f"câu không nêu ai{ATTESTED}",
        RemarkKind.UNKNOWN_NAME: _unknown_name,
        RemarkKind.NAME_LIKELY: lambda remark: f"hãy xem lại: văn bản ghi “{remark.printed}”",
        RemarkKind.NOT_ADDRESSED: _not_addressed,
        RemarkKind.AS_PRINTED: lambda remark: f"bản gốc in “{remark.printed}”",
        RemarkKind.NOT_DECLARED_ISSUER: _not_declared,
        RemarkKind.CARRIED: lambda _: "hãy xem lại: lấy theo bản trước, bản mới không nêu ai",
    }
)
