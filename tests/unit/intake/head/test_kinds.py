"""Heads and footers of documents of various kinds, as offices print and readers give them."""

import pytest

from workflow.domain.document import Competence, DocumentType, Urgency
from workflow.domain.notice_draft import DraftSigner, Passage, Taken
from workflow.errors import NoticeError
from workflow.intake.head.take_head import Framed, take_head
from workflow.intake.manuscript import Manuscript, Table

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
TELEGRAM = f"""ỦY BAN NHÂN DÂN
TỈNH BÌNH AN
HỎA TỐC HẸN GIỜ
Số: 05/CĐ-UBND
{NATION}
Bình An, ngày 09 tháng 9 năm 2025
CÔNG ĐIỆN
Về việc ứng phó với bão số 6
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:
- Giám đốc Sở Xây dựng;
- Công an tỉnh.
Bão đang vào gần bờ. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Xây dựng trực ban 24/24 giờ.
Nơi nhận:
- Như trên;
- Văn phòng Chính phủ (để báo cáo);
- Lưu: VT, NN.
CHỦ TỊCH
Lê Văn Minh"""
PARTY = """ĐẢNG BỘ TỈNH BÌNH AN
HUYỆN ỦY HÒA SƠN
*
Số 123-CV/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Hòa Sơn, ngày     tháng 5 năm 2025
V/v sơ kết công tác
Kính gửi: - Các chi bộ trực thuộc,
- Các ban xây dựng Đảng.
Ban Thường vụ Huyện ủy đề nghị các cấp ủy thực hiện các nội dung sau:
1. Báo cáo trước ngày 30/5/2025.
Nơi nhận:
- Như trên,
- Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Hoàng Văn Thái"""
DECISION = f"""SỞ Y TẾ BÌNH AN
BỆNH VIỆN ĐA KHOA
Số: 345/QĐ-BVĐK
{NATION}
Bình An, ngày 1 tháng 7 năm 2025
QUYẾT ĐỊNH
Về việc thành lập Tổ công tác
GIÁM ĐỐC BỆNH VIỆN ĐA KHOA
Căn cứ Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023;
Theo đề nghị của Trưởng phòng Tổ chức cán bộ.
QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ công tác.
Nơi nhận:
- Như Điều 1;
- Lưu: VT.
Q. GIÁM ĐỐC
Đoàn Văn Lực"""
CONCLUSION = f"""VĂN PHÒNG
ỦY BAN NHÂN DÂN
TỈNH BÌNH AN
KHẨN
Số: 210/TB-VP
{NATION}
Bình An, ngày 12 tháng 3 năm 2025
THÔNG BÁO
Kết luận của đồng chí Phó Chủ tịch Ủy ban nhân dân tỉnh
tại cuộc họp về chuyển đổi số
Ngày 10/3/2025, đồng chí Phó Chủ tịch chủ trì cuộc họp và kết luận như sau:
1. Sở Khoa học và Công nghệ hoàn thành trước ngày 30/4/2025.
Nơi nhận:
- Sở KH&CN;
- Lưu: VT, KGVX (2b).
TL. CHỦ TỊCH
KT. CHÁNH VĂN PHÒNG
PHÓ CHÁNH VĂN PHÒNG
Vũ Đức Toàn"""
SHORT = f"""CÔNG VĂN ĐẾN
Số: 1998
Ngày: 15/9/2026
UBND THÀNH PHỐ BÌNH AN SỞ NỘI VỤ
Số: 77/SNV-VP
V/v báo cáo biên chế
năm 2026
{NATION}
Bình An, ngày 10/9/2026
Kính gửi: Các sở, ban, ngành; Ủy ban nhân dân các xã.
Sở Nội vụ đề nghị các đơn vị bảo mật số liệu và gửi báo cáo trước ngày 5/10/2026.
Trân trọng./.
Nơi nhận: GIÁM ĐỐC
Như trên; (Đã ký và đóng dấu)
Ủy ban nhân dân tỉnh; Phạm Thị Hòa
Lưu: VT."""
ALL = {
    "công điện": TELEGRAM,
    "công văn của Đảng": PARTY,
    "quyết định": DECISION,
    "thông báo kết luận": CONCLUSION,
    "công văn ngắn": SHORT,
}


def framed(text: str) -> Framed:
    return take_head(Manuscript.of(text.split("\n")))


def value(taken: Taken[object] | None) -> object:
    return taken.value if taken else None


def body(found: Framed) -> list[str]:
    return [block.text for block in found.body if isinstance(block, Passage)]


@pytest.mark.parametrize(
    ("text", "governing", "issuing"),
    [
        pytest.param(TELEGRAM, None, "ỦY BAN NHÂN DÂN TỈNH BÌNH AN", id="tên hai dòng"),
        pytest.param(PARTY, "ĐẢNG BỘ TỈNH BÌNH AN", "HUYỆN ỦY HÒA SƠN", id="của Đảng"),
        pytest.param(DECISION, "SỞ Y TẾ BÌNH AN", "BỆNH VIỆN ĐA KHOA", id="bệnh viện"),
        pytest.param(CONCLUSION, None, "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH BÌNH AN", id="văn phòng"),
        pytest.param(SHORT, "UBND THÀNH PHỐ BÌNH AN", "SỞ NỘI VỤ", id="hai tên một dòng"),
    ],
)
def test_names_are_joined_and_told_apart(text: str, governing: str | None, issuing: str) -> None:
    head = framed(text).head
    assert (value(head.governing_organ), value(head.issuing_organ)) == (governing, issuing)


@pytest.mark.parametrize(
    ("text", "number", "notation", "kind", "subject"),
    [
        pytest.param(TELEGRAM, 5, "CĐ-UBND", DocumentType.TELEGRAM, "ứng phó với bão số 6"),
        pytest.param(PARTY, 123, "CV/HU", DocumentType.DISPATCH, "sơ kết công tác"),
        pytest.param(DECISION, 345, "QĐ-BVĐK", DocumentType.DECISION, "thành lập Tổ công tác"),
        pytest.param(SHORT, 77, "SNV-VP", DocumentType.DISPATCH, "báo cáo biên chế năm 2026"),
    ],
    ids=["công điện", "công văn của Đảng", "quyết định", "đóng dấu đến"],
)
def test_number_type_and_subject(
    text: str, number: int, notation: str, kind: DocumentType, subject: str
) -> None:
    head = framed(text).head
    assert (value(head.code_number), value(head.code_notation)) == (number, notation)
    assert (value(head.document_type), value(head.subject)) == (kind, subject)


def test_a_blank_day_leaves_the_month() -> None:
    head = framed(PARTY).head
    assert head.issued_date is None
    assert value(head.issued_month) == (2025, 5)


def test_the_degree_of_urgency_is_read() -> None:
    assert value(framed(TELEGRAM).head.urgency) is Urgency.EXPRESS
    assert value(framed(CONCLUSION).head.urgency) is Urgency.URGENT


@pytest.mark.parametrize(
    ("text", "signer"),
    [
        pytest.param(
            PARTY, ("Hoàng Văn Thái", "PHÓ BÍ THƯ", Competence.FOR_COLLECTIVE, "BAN THƯỜNG VỤ")
        ),
        pytest.param(DECISION, ("Đoàn Văn Lực", "GIÁM ĐỐC", Competence.ACTING, None)),
        pytest.param(
            CONCLUSION,
            ("Vũ Đức Toàn", "PHÓ CHÁNH VĂN PHÒNG", Competence.DEPUTY, "CHÁNH VĂN PHÒNG"),
        ),
        pytest.param(SHORT, ("Phạm Thị Hòa", "GIÁM ĐỐC", Competence.HEAD, None)),
    ],
    ids=["T/M", "Q.", "TL. rồi KT.", "cột chữ ký dính vào nơi nhận"],
)
def test_the_signer(text: str, signer: tuple[str, str, Competence, str | None]) -> None:
    name, position, competence, principal = signer
    assert value(framed(text).head.signer) == DraftSigner(
        full_name=name, position=position, competence=competence, principal=principal
    )


def test_addressees_of_a_telegram_stand_below_the_word_that_wires_it() -> None:
    addressees = [each.value for each in framed(TELEGRAM).head.addressees]
    assert addressees == ["Giám đốc Sở Xây dựng", "Công an tỉnh"]


def test_recipients_are_told_from_the_signature_beside_them() -> None:
    head = framed(SHORT).head
    assert [each.value for each in head.to_places] == ["Như trên", "Ủy ban nhân dân tỉnh"]
    assert value(head.archive_copy) == "Lưu: VT"


def test_a_short_dispatch_keeps_its_order_in_the_body() -> None:
    found = framed(SHORT)
    assert found.lead is None
    assert body(found)[0].startswith("Sở Nội vụ đề nghị các đơn vị bảo mật số liệu")
    assert body(found)[-1] == "Trân trọng./."


def test_an_order_with_a_day_is_never_taken_for_the_preamble() -> None:
    text = (
        "Kính gửi: Các trường\nSở yêu cầu các trường báo cáo trước ngày 5/3/2025.\n"
        "Phòng Chuyển đổi số thực hiện:\n- Tổng hợp."
    )
    assert body(framed(text))[0].startswith("Sở yêu cầu các trường báo cáo")


def test_the_last_sentence_of_the_preamble_leads_in() -> None:
    lead = framed(TELEGRAM).lead
    assert lead is not None
    assert lead.text == "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:"


def test_bases_and_cited_documents_of_a_decision() -> None:
    head = framed(DECISION).head
    assert len(head.legal_bases) == 2
    assert [each.value for each in head.cited] == [
        "Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023"
    ]


def test_two_columns_and_an_annex_of_a_word_document() -> None:
    tasks = [["STT", "Nội dung"], ["1", "Lập báo cáo"]]
    found = take_head(
        Manuscript.of(
            [
                [["UBND TỈNH BÌNH AN\nSỞ TÀI CHÍNH", NATION]],
                [["Số: 8/STC-NS\nV/v quyết toán\nngân sách", "Bình An, ngày 8 tháng 8 năm 2025"]],
                "Kính gửi: Các sở, ban, ngành.",
                "Sở Tài chính giao nhiệm vụ như sau:",
                tasks,
                [["Nơi nhận:\n- Như trên;\n- Lưu: VT.", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nBùi Văn Quý"]],
                "PHỤ LỤC",
                tasks,
            ]
        )
    )
    assert [type(block) for block in found.body] == [Table, Passage, Table]
    assert value(found.head.subject) == "quyết toán ngân sách"
    assert found.head.signer is not None
    assert found.head.signer.value.full_name == "Bùi Văn Quý"


def test_a_document_that_is_only_a_table_is_all_body() -> None:
    found = take_head(Manuscript.of(["BẢNG THEO DÕI NHIỆM VỤ", [["STT", "Nội dung"]]]))
    assert len(found.body) == 2
    assert value(found.head.subject) == "BẢNG THEO DÕI NHIỆM VỤ"


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "ĐỘ MẬT: MẬT"])
def test_a_state_secret_is_refused(mark: str) -> None:
    with pytest.raises(NoticeError, match=r"a\.docx.*độ mật"):
        take_head(Manuscript.of(SHORT.replace("V/v", f"{mark}\nV/v").split("\n")), "a.docx")


def under(organ: str) -> list[str]:
    """Return the short dispatch as lines, issued by another organ."""
    return SHORT.replace("UBND THÀNH PHỐ BÌNH AN SỞ NỘI VỤ", organ).split("\n")


@pytest.mark.parametrize("mark", ["MẬT", "\tTỐI MẬT", "          TUYỆT MẬT"])
def test_a_mark_of_secrecy_beside_the_organ_is_seen(mark: str) -> None:
    with pytest.raises(NoticeError, match="độ mật"):
        take_head(Manuscript.of(under(f"SỞ NỘI VỤ {mark}")), "a.txt")


@pytest.mark.parametrize("organ", ["CỤC CƠ YẾU VÀ BẢO MẬT", "PHÒNG QUẢN LÝ BÍ MẬT"])
def test_an_organ_of_secrets_is_no_secret(organ: str) -> None:
    found = take_head(Manuscript.of(under(organ)))
    assert value(found.head.issuing_organ) == organ


@pytest.mark.parametrize("text", ALL.values(), ids=ALL.keys())
def test_every_value_stands_where_it_says(text: str) -> None:
    manuscript = Manuscript.of(text.split("\n"))
    found = take_head(manuscript)
    head = found.head
    several = (*head.addressees, *head.legal_bases, *head.cited, *head.to_places)
    single = (head.issuing_organ, head.code_notation, head.place, head.subject, head.signer)
    passages = [each.passage for each in (*several, *single) if each and each.passage]
    passages += [*head.preamble, *(block for block in found.body if isinstance(block, Passage))]
    assert len(passages) >= 8
    for passage in passages:
        assert manuscript.text[passage.start : passage.end] == passage.text
