"""Files that are handed in: what is let in, what is refused, how they are given back."""

import io
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi import UploadFile
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from tests.integration.web.conftest import Web
from tests.integration.web.test_duties import PLAN, form_of, text_of
from tests.unit.uploads.packages import package, relation, relations, zipped
from tests.unit.uploads.pictures import png
from workflow.errors import InputError, StorageError
from workflow.fresh_app import FreshApp
from workflow.uploads.clam_av import ClamAv
from workflow.web.file_names import harmless_name
from workflow.web.site import make_site
from workflow.web.uploading import handed_files

PDF = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n%%EOF\n"
EXCEL = {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}
SLIDES = {"[Content_Types].xml": "<Types/>", "ppt/a.xml": "<a/>"}
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
MACRO = "_VBA_PROJECT".encode("utf-16-le")
BOMB = {"word/media/image1.bin": b"\0" * (30 << 20)}


def with_link(parts: dict[str, str], folder: str, kind: str, target: str) -> bytes:
    link = relations(relation(kind, target, "External"))
    return zipped({**parts, f"{folder}/_rels/a.xml.rels": link})


def rtf_field(words: bytes) -> bytes:
    return b"{\\rtf1{\\field{\\*\\fldinst {" + words + b"}}{\\fldrslt x}}}"


def brought(name: str, content: bytes) -> UploadFile:
    kind = Headers({"content-type": "application/pdf"})
    return UploadFile(io.BytesIO(content), size=len(content), filename=name, headers=kind)


def hand_in(client: TestClient, *files: tuple[str, bytes]) -> Any:
    form = form_of(client, PLAN, "ket-qua")
    parts = [("files", (name, content, "application/pdf")) for name, content in files]
    return client.post(f"/nhiem-vu/{PLAN}/ket-qua", data=form, files=parts)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bao-cao.pdf", PDF),
        ("bao-cao.docx", package()),
        ("so-lieu.xlsx", zipped(EXCEL)),
        ("so-lieu.xlsx", with_link(EXCEL, "xl/externalLinks", "externalLinkPath", "Quy-1.xlsx")),
        ("trinh-chieu.PPTX", zipped(SLIDES)),
        ("phim.pptx", with_link(SLIDES, "ppt/slides", "video", "file:///D:\\phim.mp4")),
        ("cu.doc", OLD + "WordDocument".encode("utf-16-le")),
        ("cu.xls", OLD),
        ("cu.rtf", b"{\\rtf1 xin chao}"),
        ("cu.rtf", b"{\\rtf1{\\*\\template C:\\\\Mau\\\\Normal.dotm}{\\field{\\*\\fldinst PAGE}}}"),
        ("anh.png", png(10, 10)),
        ("ghi-chu.txt", "Kế hoạch năm học, 3 < 5".encode()),
        ("ghi-chu.txt", "Kế hoạch".encode("utf-16")),
    ],
)
def test_the_papers_of_an_office_are_let_in(web: Web, name: str, content: bytes) -> None:
    (file,) = handed_files(web.app, [brought(name, content), brought("", b"")])
    assert (file.name, file.content) == (name, content)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("bao-cao.pdf", b"<!doctype html><script>alert(1)</script>", "trang web"),
        ("bao-cao.pdf", b"<script>1</script>%PDF-1.7", "nội dung lạ"),
        ("bao-cao.pdf", PDF.replace(b"%PDF", b"PK\x03\x04%PDF"), "hỏng"),
        ("anh.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "mã lệnh"),
        ("anh.png", b"\x89PNG\r\n\x1a\n<script>", "ảnh hỏng"),
        ("anh.html", png(10, 10), "không hợp với nội dung"),
        ("bao-cao.pdf.exe", PDF, "không hợp với nội dung"),
        ("bao-cao", PDF, "không hợp với nội dung"),
        ("chay.txt", b"MZ\x90\0\3", "mã lệnh"),
        ("chay.txt", b"#!/bin/sh\nrm -rf /", "mã lệnh"),
        ("chay.txt", b"ghi chu <?php system('x'); ?>", "mã lệnh"),
        ("chay.txt", b"ghi chu\0", "không phải loại tệp"),
        ("nen.zip", zipped({"bao-cao.pdf": PDF}), "tệp nén"),
        ("nen.docx", zipped({"bao-cao.pdf": PDF}), "tệp nén"),
        ("macro.docm", package({"word/vbaProject.bin": b"x"}), "macro"),
        ("macro.xlsx", zipped({**EXCEL, "xl/vbaProject.bin": "x"}), "macro"),
        ("macro.doc", OLD + MACRO, "macro"),
        ("may.rtf", b"{\\rtf1{\\object\\objemb{\\*\\objdata 01050000}}}", "đối tượng nhúng"),
        ("may.doc", b"{\\rtf1{\\object\\objautlink\\objupdate}}", "đối tượng nhúng"),
        ("mau.rtf", b"{\\rtf1{\\*\\template https://a.example/t.dotm}}", "lấy mẫu"),
        ("mau.rtf", b"{\\rtf1{\\*\\\n\\template \\u-65432?\\u-65420?}}", "lấy mẫu"),
        ("mau.rtf", b"{\\rtf1{\\*\\template \\\\\\\\may-chu\\\\t.dotm}}", "lấy mẫu"),
        ("anh.rtf", rtf_field(b'INCLUDEPICTURE "file:///etc/a.png"'), "lấy ảnh hoặc nội dung"),
        ("anh.rtf", rtf_field(b"INCL{}UDE{\\b TEXT} a"), "lấy ảnh hoặc nội dung"),
        ("anh.rtf", rtf_field(b"\\'49NCLUDETEXT a"), "lấy ảnh hoặc nội dung"),
        ("goi.rtf", rtf_field(b'DDEAUTO cmd "/k calc"'), "lấy ảnh hoặc nội dung"),
        ("bang.xlsx", with_link(EXCEL, "xl/drawings", "image", "http://a.example/x"), "lấy ảnh"),
        ("bang.xlsx", with_link(EXCEL, "xl/worksheets", "oleObject", "\\\\a\\b.xls"), "đối tượng"),
        ("phim.pptx", with_link(SLIDES, "ppt/slides", "video", "http://a.example/x"), "nơi khác"),
        ("khoa.docx", OLD + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        ("bom.docx", package(BOMB), "quá lớn sau khi giải nén"),
        ("bom.xlsx", zipped({**EXCEL, "xl/a.xml": b"\0" * (30 << 20)}), "quá lớn"),
        ("bom.png", png(40_000, 40_000), "triệu điểm"),
        ("trong.pdf", b"", "rỗng"),
        ("lon.pdf", PDF + b"\0" * (2 << 20), "lớn"),
    ],
)
def test_what_is_no_paper_or_hurts_is_refused(
    web: Web, name: str, content: bytes, words: str
) -> None:
    app = replace(web.app, web=web.app.web.model_copy(update={"upload_megabytes": 2}))
    with pytest.raises(InputError, match=words):
        handed_files(app, [brought(name, content)])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("../../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\x\\báo cáo.pdf", "báo cáo.pdf"),
        ("bao\0cao.pdf", "baocao.pdf"),
        ("bao\u202efdp.exe", "baofdp.exe"),
        ("bao\r\nSet-Cookie: x.pdf", "baoSet-Cookie_ x.pdf"),
        ("ba\u0301o ca\u0301o.pdf", "báo cáo.pdf"),
        ("...", "tep"),
        ('a"b<c>|?*.pdf', "a_b_c____.pdf"),
        ("d" * 500 + ".pdf", "d" * 117 + ".pdf"),
    ],
)
def test_a_name_is_no_path_and_shows_what_it_is(typed: str, kept: str) -> None:
    assert harmless_name(typed) == kept


def test_no_notice_is_promised_to_be_read_that_is_bigger_than_can_be_read_safely(web: Web) -> None:
    roomy = web.app.web.model_copy(update={"upload_megabytes": 200})
    web.fresh._app = replace(web.app, web=roomy)
    assert "nhiều nhất 40 MB" in text_of(web.clerk, "/thong-bao/doc")


def test_a_file_is_kept_listed_and_given_back_to_be_saved(web: Web) -> None:
    other = next(a.code for a in web.adopt() if a.code != PLAN)
    assert hand_in(web.clerk, ("../báo cáo <1>.pdf", PDF)).status_code == 303
    text = text_of(web.leader, f"/nhiem-vu/{PLAN}")
    assert "báo cáo _1_.pdf" in text
    assert "chưa được quét" in text
    with web.app.desk.store.read() as tx:
        ((kept,),) = [each.files for each in tx.submissions()]
    answer = web.leader.get(f"/nhiem-vu/{PLAN}/tep/{kept.sha256}")
    assert answer.content == PDF
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename*=UTF-8''b%C3%A1o%20c%C3%A1o%20_1_.pdf"
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Type"] == "application/octet-stream"
    for url in (f"{other}/tep/{kept.sha256}", f"{PLAN}/tep/{'0' * 64}", f"{PLAN}/tep/..%2Fx"):
        assert web.leader.get(f"/nhiem-vu/{url}").status_code == 404, url


def test_a_refused_file_leaves_the_duty_open_and_the_form_may_be_sent_again(web: Web) -> None:
    web.adopt()
    form = form_of(web.clerk, PLAN, "ket-qua")
    url = f"/nhiem-vu/{PLAN}/ket-qua"
    bad = web.clerk.post(url, data=form, files={"files": ("a.pdf", b"<html>", "text/html")})
    assert (bad.status_code, "Không nhận tệp “a.pdf”" in bad.text) == (422, True)
    good = web.clerk.post(url, data=form, files={"files": ("a.pdf", PDF, "text/html")})
    assert good.status_code == 303


def test_the_same_paper_sent_again_is_kept_once_and_another_in_its_place_is_refused(
    web: Web,
) -> None:
    web.adopt()
    form, url = form_of(web.clerk, PLAN, "ket-qua"), f"/nhiem-vu/{PLAN}/ket-qua"

    def sent(content: bytes, **typed: str) -> Any:
        files = {"files": ("a.pdf", content, "application/pdf")}
        return web.clerk.post(url, data=form | typed, files=files)

    assert [sent(PDF).status_code for _ in range(2)] == [303, 303]
    for answer in (sent(PDF + b"\n"), sent(PDF, number="46")):
        assert answer.status_code == 409
        assert "đã được gửi một lần với nội dung khác" in answer.text
    assert web.moves(PLAN) == ["open", "submit"]


def test_a_field_of_ten_megabytes_is_refused(web: Web) -> None:
    web.adopt()
    form = form_of(web.clerk, PLAN, "ket-qua") | {"number": "1" * (10 << 20)}
    url = f"/nhiem-vu/{PLAN}/ket-qua"
    paper = {"files": ("a.pdf", PDF, "application/pdf")}
    assert web.clerk.post(url, data=form, files=paper).status_code in {400, 413, 422}
    assert web.clerk.post(url, data=form).status_code in {400, 413, 422}
    assert web.moves(PLAN) == ["open"]


@contextmanager
def daemon(path: Path, answer: bytes) -> Iterator[list[bytes]]:
    """A scanner that answers once to each file, and keeps what it was sent."""
    got: list[bytes] = []
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        listening.listen()

        def serve() -> None:
            connection, _ = listening.accept()
            with connection, connection.makefile("rb") as said:
                assert said.read(10) == b"zINSTREAM\0"
                content = b""
                while size := struct.unpack(">I", said.read(4))[0]:
                    content += said.read(size)
                got.append(content)
                connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield got
        thread.join(5)


def test_a_scanner_says_clean_infected_or_nothing(web: Web, tmp_path: Path) -> None:
    big = PDF + b" " * (3 << 20)
    upload = brought("a.pdf", big)
    with daemon(tmp_path / "1", b"stream: OK\0") as got:
        handed_files(replace(web.app, scanner=ClamAv(tmp_path / "1")), [upload])
    assert got == [big]
    with (
        daemon(tmp_path / "2", b"stream: Eicar-Signature FOUND\0"),
        pytest.raises(InputError, match="nhiễm vi-rút"),
    ):
        handed_files(replace(web.app, scanner=ClamAv(tmp_path / "2")), [brought("a.pdf", PDF)])
    with (
        daemon(tmp_path / "3", b"INSTREAM size limit exceeded. ERROR\0"),
        pytest.raises(StorageError, match="size limit"),
    ):
        handed_files(replace(web.app, scanner=ClamAv(tmp_path / "3")), [brought("a.pdf", PDF)])
    with pytest.raises(StorageError, match="hãy báo quản trị"):
        handed_files(replace(web.app, scanner=ClamAv(tmp_path / "4")), [brought("a.pdf", PDF)])


@pytest.mark.parametrize(
    ("place", "field"),
    [
        ("/thong-bao/doc", "tep"),
        ("/mau/cong-van-nhac-viec", "file"),
        ("/du-thao/mot-du-thao/tep-word", "file"),
    ],
    ids=["thông báo", "mẫu Word", "dự thảo sửa trong Word"],
)
def test_every_file_that_people_of_the_office_bring_is_scanned_before_it_is_kept(
    web: Web, place: str, field: str
) -> None:
    app = replace(web.app, scanner=FindsAll())
    infected = replace(web, app=app, site=make_site(FreshApp(app)), clients={})
    form = {"form_key": "k" * 22, "seen": "0", "mark": "x"}
    answer = infected.clerk.post(place, data=form, files={field: ("../tệp.docx", package())})
    assert (answer.status_code, "Tệp “tệp.docx” nhiễm vi-rút" in answer.text) == (422, True)
    assert [path for path in (app.home / "files").rglob("*") if path.is_file()] == []


class FindsAll:
    """A virus scanner to whom everything is infected."""

    def found_in(self, content: bytes) -> str:
        return "Thu-Nghiem"
