"""Names of files that people bring or take: without folders, without signs that deceive."""

import re
import unicodedata

LONGEST = 120
RESERVED = re.compile(r'[<>:"|?*]')


def harmless_name(typed: str) -> str:
    """Return the name of a file without folders and without signs that show it otherwise.

    >>> harmless_name("../../etc/báo cáo.pdf")
    'báo cáo.pdf'
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", typed))[-1]
    plain = "".join(c for c in last if unicodedata.category(c)[0] != "C")
    name = RESERVED.sub("_", plain).strip(" .")
    stem, dot, ending = name.rpartition(".")
    if not dot:
        return name[:LONGEST] or "tep"
    return f"{stem[: LONGEST - len(ending[:10])].rstrip()}.{ending[:10]}"
