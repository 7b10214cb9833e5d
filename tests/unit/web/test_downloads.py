"""A file that a page hands out is saved, under a name that hides nothing."""

from urllib.parse import quote

import pytest

from workflow.web.downloads import WORD, attachment


@pytest.mark.parametrize(
    ("name", "saved_as"),
    [
        pytest.param("báo cáo.docx", "báo cáo.docx", id="as it is called"),
        pytest.param("../../office.yaml", "office.yaml", id="without folders"),
        pytest.param("tep\u202excod.exe", "tepxcod.exe", id="without a sign that turns it round"),
        pytest.param('a";b\r\nX: y.docx', "a_;bX_ y.docx", id="without a second header"),
    ],
)
def test_a_file_is_saved_under_a_harmless_name(name: str, saved_as: str) -> None:
    answer = attachment(b"PK", name, WORD)
    kept = f"attachment; filename*=UTF-8''{quote(saved_as, safe='')}"
    assert (answer.headers["Content-Disposition"], answer.media_type) == (kept, WORD)
