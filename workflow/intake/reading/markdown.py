"""The marks of Markdown taken out of a text; what they enclose stays as it is."""

import re

BREAK = re.compile(r" {0,8}<br ?/?> {0,8}", re.IGNORECASE)
LINE_MARKS = re.compile(r"^[ \t]{0,8}(?:#{1,6}[ \t]+|(?:>[ \t]?){1,4})", re.MULTILINE)
RULES = ("---", "***", "___", "===", "~~~", "–––", "———", "...", "__", "- -", "* *")
STRONG = re.compile(r"(?<!_)__(?=[^\W_])|(?<=[^\W_])__(?!_)")
EMPHASIS = re.compile(r"(?<![*\w])\*(?=[^\s*])([^*\n]{1,400})(?<=[^\s*])\*(?![*\w])")
ESCAPED = re.compile(r"\\([-!#()*+.>\[\]_`{}~])")
ENTITIES = re.compile(r"&(nbsp|amp|lt|gt);")
CHARACTERS = {"nbsp": " ", "amp": "&", "lt": "<", "gt": ">"}
RULE = re.compile(r"^[ \t]{0,8}(?:[-*_=~–—.](?:[ \t]{0,3})){3,}$", re.MULTILINE)


def without_marks(text: str) -> str:
    r"""Return text without marks of Markdown; bars of tables stay.

    >>> without_marks("### 1. Rà soát **trước ngày 30/6**")
    '1. Rà soát trước ngày 30/6'
    """
    if "<" in text:
        text = BREAK.sub("<br>", text)
    if "#" in text or ">" in text:
        text = LINE_MARKS.sub("", text)
    if any(map(RULE.match, text.split("\n"))) and any(rule in text for rule in RULES):
        text = RULE.sub("", text)
    if "__" in text:
        text = STRONG.sub("", text)
    text = text.replace("**", "")
    if "*" in text:
        text = EMPHASIS.sub(r"\1", text)
    if "\\" in text:
        text = ESCAPED.sub(r"\1", text)
    if "&" in text:
        text = ENTITIES.sub(lambda match: CHARACTERS[match[1]], text)
    return text
