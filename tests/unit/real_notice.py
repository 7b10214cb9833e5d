"""The real notice of February 2025, laid out by hand as the reader gives it."""

from datetime import date
from pathlib import Path
from typing import Any

from workflow.domain.directive import Modality
from workflow.domain.document import Competence, DocumentType
from workflow.domain.due import Before, DueRule, NoDayWords, NoDeadline
from workflow.domain.notice_draft import (
    DeadlineKind,
    DraftClause,
    DraftDeadline,
    DraftDuty,
    DraftHead,
    DraftSigner,
    NoticeDraft,
    Passage,
    Sureness,
    Taken,
)
from workflow.domain.span import SchoolTerm
from workflow.domain.term import AfterEvent

NOTICE = Path(__file__).parents[2] / "examples" / "dak-nong-2025" / "notice.txt"
TEXT = NOTICE.read_text(encoding="utf-8").replace("**", "")
PHONG = ("Phòng Giáo dục và Đào tạo các huyện, thành phố",)
SCHOOLS = (
    "Các trường THCS&THPT",
    "trường THPT",
    "trường PTDTNT huyện",
    "trung tâm Giáo dục thường xuyên – Ngoại ngữ, tin học tỉnh",
)
VENDORS = ("Các đơn vị cung cấp phần mềm quản lý nhà trường",)
SO = ("Sở Giáo dục và Đào tạo",)
SOFTWARE = "các công ty cung cấp phần mềm"
JUNE = date(2025, 6, 30)
BY_JUNE = "trước ngày 30/6/2025"
MONTH = (2025, 2)


def passage(words: str, after: int = 0) -> Passage:
    """Return the first place of the words after a character."""
    start = TEXT.index(words, after)
    return Passage(start=start, end=start + len(words), text=words)


def taken(value: Any, words: str | None = None, after: int = 0, **facts: Any) -> Taken[Any]:
    where = passage(words, after) if words else None
    return Taken(value=value, passage=where, **{"rule": "by-hand", **facts})


def names(*printed: str) -> tuple[Taken[str], ...]:
    return tuple(taken(name, name) for name in printed)


def deadline(due: DueRule, words: str, kind: DeadlineKind, after: int) -> Taken[DraftDeadline]:
    day = due.before if isinstance(due, Before) else None
    return taken(DraftDeadline(kind=kind, day=day, due=due), words, after)


def before(day: date, words: str, after: int) -> Taken[DraftDeadline]:
    return deadline(Before(before=day), words, DeadlineKind.BEFORE, after)


def duty(clause: str, quote: str, start: int = 0, act: str = "", **facts: Any) -> DraftDuty:
    modality = facts.pop("modality", Modality.OBLIGATION)
    return DraftDuty(
        clause=clause,
        quote=passage(quote, start),
        act=act or quote,
        modality=taken(modality),
        **{key: value for key, value in facts.items() if value is not None},
    )


def paragraphs(first: str, last: str) -> tuple[Passage, ...]:
    start = TEXT.index(first)
    end = TEXT.index(last, start)
    found, place = [], start
    for line in TEXT[start:end].split("\n"):
        if line.strip():
            found.append(passage(line, place))
        place += len(line) + 1
    return tuple(found)


def clause(number: str, until: str, *duties: DraftDuty) -> DraftClause:
    return DraftClause(number=number, paragraphs=paragraphs(f"\n{number}. ", until), duties=duties)


def head() -> DraftHead:
    conference = paragraphs("Thực hiện Kế hoạch số 15", "\n1. Phòng")
    return DraftHead(
        issuing_organ=taken("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        governing_organ=taken("UBND TỈNH ĐẮK NÔNG", "UBND TỈNH ĐẮK NÔNG"),
        code_notation=taken("SGDDĐT-GDTrHQLCL", "SGDDĐT-GDTrHQLCL"),
        place=taken("Đắk Nông", "Đắk Nông"),
        issued_month=taken(MONTH, "tháng 02 năm 2025"),
        document_type=taken(DocumentType.DISPATCH, "V/v"),
        subject=taken(
            "Thông báo kết luận tại hội nghị triển khai thí điểm học bạ số và thư viện số"
        ),
        addressees=names(
            PHONG[0],
            "Các trường THPT, trường PTDTNT huyện",
            "Trung tâm GDTX - Ngoại ngữ, tin học tỉnh",
            "Trung tâm GDNN – GDTX các huyện",
        ),
        legal_bases=names(
            "Kế hoạch số 15/KH-SGDĐT ngày 24 tháng 01 năm 2025 về việc triển khai thí điểm học bạ "
            "số cấp trung học cơ sở, cấp trung học phổ thông và giáo dục thường xuyên"
        ),
        preamble=conference,
        signer=taken(
            DraftSigner(
                full_name="Trần Sĩ Thành",
                position="PHÓ GIÁM ĐỐC",
                competence=Competence.DEPUTY,
                principal="GIÁM ĐỐC",
            ),
            "Trần Sĩ Thành",
        ),
        to_places=names("Như trên (để thực hiện)", "Giám đốc (để báo cáo)"),
        archive_copy=taken("GDTrH-QLCL, VT", "GDTrH-QLCL, VT"),
    )


def the_real_notice() -> NoticeDraft:
    """Return its 17 duties, as they stand in `directives/hoc-ba-so-2025.yaml`."""
    clauses = (_one(), _two(), _three(), _four(), _five(), _six())
    return NoticeDraft(text=TEXT, head=head(), clauses=clauses)


def _one() -> DraftClause:
    start, phong = TEXT.index("\n1. Phòng"), names(*PHONG)
    return clause(
        "1",
        "\n2. Các",
        duty(
            "1",
            "hướng dẫn các cơ sở giáo dục rà soát, đánh giá, chuẩn bị các điều kiện kỹ thuật, "
            "nhân sự, nguồn lực",
            owners=phong,
        ),
        duty(
            "1",
            "lập kế hoạch triển khai thí điểm học bạ số cấp trung học cơ sở đối với lớp 6 năm "
            "học 2024-2025",
            owners=phong,
            deadline=before(date(2025, 2, 28), "trước ngày 28/02/2025", start),
            deliverable=taken("kế hoạch", "kế hoạch", start),
            send_to=taken(SO[0], SO[0], start),
        ),
        duty(
            "1",
            "triển khai Tập huấn cho cán bộ quản lý, giáo viên, kỹ thuật viên của các cơ sở "
            "giáo dục",
            owners=phong,
            supporting=names(SOFTWARE),
        ),
        duty(
            "1",
            "Tổ chức tổng kết đánh giá kết quả triển khai thí điểm tại địa phương; kiến nghị, "
            "đề xuất về giải pháp triển khai đại trà học bạ số",
            owners=phong,
            deadline=before(JUNE, BY_JUNE, start),
        ),
    )


def _two() -> DraftClause:
    start, schools = TEXT.index("\n2. Các trường"), names(*SCHOOLS)
    return clause(
        "2",
        "\n3. Các",
        duty(
            "2",
            "chuẩn bị các điều kiện kỹ thuật, nhân sự, nguồn lực bảo đảm các điều kiện triển "
            "khai thí điểm học bạ số",
            owners=schools,
        ),
        duty(
            "2",
            "triển khai Tập huấn cho cán bộ quản lý, giáo viên, kỹ thuật viên về sử dụng các "
            "chức năng",
            owners=schools,
            supporting=names(SOFTWARE),
        ),
        duty(
            "2",
            "Báo cáo kết quả triển khai thí điểm học bạ số; kiến nghị, đề xuất về giải pháp "
            "triển khai đại trà học bạ số",
            start,
            owners=schools,
            deadline=before(JUNE, BY_JUNE, start),
        ),
    )


def _three() -> DraftClause:
    start, vendors = TEXT.index("\n3. Các"), names(*VENDORS)
    return clause(
        "3",
        "\n4. Trong",
        duty(
            "3",
            "Bổ sung, hoàn thiện các chức năng: tạo lập, lưu trữ và quản lý học bạ số trong "
            "phần mềm quản lý nhà trường",
            owners=vendors,
        ),
        duty(
            "3",
            "tạo lập chữ ký số cho toàn thể cán bộ, giáo viên theo tiêu chuẩn của Nghị định số "
            "68/2024/NĐ-CP",
            owners=vendors,
            deliverable=taken("chữ ký số", "chữ ký số", start),
        ),
        duty(
            "3",
            "Chủ động liên hệ với các cơ sở giáo dục để tập huấn sử dụng, vận hành triển khai "
            "thí điểm Học bạ số",
            owners=vendors,
        ),
        duty(
            "3",
            "cam kết chất lượng, đáp ứng các điều kiện, yêu cầu của Bộ Giáo dục và Đào tạo và "
            "của địa phương",
            owners=vendors,
        ),
        duty(
            "3",
            "Báo cáo kết quả triển khai thí điểm học bạ số tại các trường, trung tâm Giáo dục "
            "thường xuyên – Ngoại ngữ, tin học tỉnh",
            owners=vendors,
            deadline=before(JUNE, BY_JUNE, start),
            send_to=taken(SO[0], SO[0], start),
        ),
    )


def _four() -> DraftClause:
    trial = "Trong thời gian thí điểm"
    standing = NoDeadline(none=trial, because=NoDayWords.STANDING)
    return clause(
        "4",
        "\n5. Kinh",
        duty(
            "4",
            "các cơ sở giáo dục sử dụng đồng thời cả học bạ giấy và học bạ số",
            act="sử dụng đồng thời cả học bạ giấy và học bạ số",
            modality=Modality.STANDING_DUTY,
            owners=names("các cơ sở giáo dục"),
            deadline=deadline(standing, trial, DeadlineKind.RELATIVE, 0),
        ),
    )


def _five() -> DraftClause:
    return clause(
        "5",
        "\n6. Xét",
        duty(
            "5",
            "Kinh phí triển khai thí điểm học bạ số lấy từ nguồn ngân sách của địa phương và "
            "các nguồn kinh phí hợp pháp khác",
            modality=Modality.STATEMENT,
        ),
        duty(
            "5",
            "Tuyệt đối không được thu tiền của học sinh và gia đình học sinh",
            modality=Modality.PROHIBITION,
        ),
    )


def _six() -> DraftClause:
    term = SchoolTerm(school_term=2, school_year="2024-2025")
    after = AfterEvent(after_event="kết thúc thí điểm thư viện số DLib K12")
    return clause(
        "6",
        "\nNơi nhận",
        duty(
            "6",
            "cho triển khai thí điểm thư viện số DLib K12 trong tất cả các cơ sở giáo dục mầm "
            "non, giáo dục phổ thông",
            modality=Modality.PERMISSION,
            owners=names(*SO),
            deadline=deadline(term, "trong học kỳ 2 năm học 2024-2025", DeadlineKind.RELATIVE, 0),
        ),
        duty(
            "6",
            "Sau đó tổng kết đánh giá để quyết định triển khai trên địa bàn toàn tỉnh từ năm "
            "học 2025-2026",
            deadline=deadline(after, "Sau đó", DeadlineKind.RELATIVE, 0),
        ),
    )


def less_sure(value: Taken[Any], sureness: Sureness) -> Taken[Any]:
    """Return the same value, less sure."""
    return Taken(value=value.value, passage=value.passage, sureness=sureness, rule=value.rule)
