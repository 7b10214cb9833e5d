import shutil
import subprocess
import unicodedata

import pytest

from workflow.uploads.legacy_fonts import spelling_of, to_unicode

TCVN3 = [*range(0xA1, 0xAF), *range(0xB5, 0xBA), *range(0xBB, 0xBF), *range(0xC6, 0xCD)]
TCVN3 += [*range(0xCE, 0xD9), *range(0xDC, 0xE0), *range(0xE1, 0xF0), *range(0xF1, 0xFF)]


def test_tcvn3_is_read_as_the_c_library_reads_it() -> None:
    typed = bytes(TCVN3)
    iconv = shutil.which("iconv") or "iconv"
    shown = subprocess.run(
        [iconv, "-f", "TCVN", "-t", "UTF-8"], input=typed, capture_output=True, check=True
    ).stdout.decode()
    assert to_unicode(typed.decode("latin-1"), ".VnTime") == unicodedata.normalize("NFC", shown)


@pytest.mark.parametrize(
    ("font", "typed", "shown"),
    [
        pytest.param(
            ".VnTime",
            "Céng hßa x· héi chñ nghÜa ViÖt Nam",
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
            id="TCVN3",
        ),
        pytest.param(".VnTimeH", "së Y tÕ", "SỞ Y TẾ", id="TCVN3, phông chữ hoa"),
        pytest.param("VNI-Times", "Ñoäc laäp - Töï do", "Độc lập - Tự do", id="VNI"),
        pytest.param("VNI-Times", "THÖÔØNG XUYEÂN", "THƯỜNG XUYÊN", id="VNI, chữ hoa"),
        pytest.param("VNI-Helve", "Kyõ naêng", "Kỹ năng", id="VNI, ỹ"),
        pytest.param("Times New Roman", "Œuvre ñ", "Œuvre ñ", id="phông Unicode giữ nguyên"),
    ],
)
def test_old_fonts_say_what_they_show(font: str, typed: str, shown: str) -> None:
    assert to_unicode(typed, font) == shown


@pytest.mark.parametrize("font", ["Times New Roman", "Arial", "Vni", "Vntime"])
def test_other_fonts_spell_as_unicode_does(font: str) -> None:
    assert spelling_of(font) is None
