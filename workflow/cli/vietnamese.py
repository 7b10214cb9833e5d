"""Typer's own few English words, in Vietnamese: headings of help, and wrong use."""

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

HELP = (
    (r"(?m)^Usage:", "Cách dùng:"),
    (r"(?m)^Options:$", "Tùy chọn:"),
    (r"(?m)^Arguments:$", "Tham số:"),
    (r"(?m)^Commands:$", "Lệnh:"),
    (r"\[OPTIONS\]", "[TÙY CHỌN]"),
    (r"COMMAND \[ARGS\]\.\.\.", "LỆNH [THAM SỐ]..."),
    (r"Show this message and exit\.", "Hiện trợ giúp này rồi thoát."),
    (r"\brequired\]", "bắt buộc]"),
    (r"\[default: ", "[mặc định: "),
    (r"\benv var: (\w+)", r"biến môi trường: \1"),
    (r"; default: ", "; mặc định: "),
)
WRONG_USE = (
    (r"No such command '([^']*)'\.", r"Không có lệnh “\1”."),
    (r"Did you mean (.+)\?", r"Có phải ý bạn là \1?"),
    (r"No such option: (\S+)", r"Không có tùy chọn \1."),
    (r"\(Possible options: (.+)\)", r"Có phải ý bạn là \1?"),
    (r"Missing command\.", "Thiếu tên lệnh."),
    (r"Missing (?:argument|option|parameter) '([^']+)'\.", r"Thiếu \1."),
    (r"Got unexpected extra argument\(s\) \((.+)\)", r"Thừa tham số: \1."),
    (r"Option '([^']+)' requires an argument\.", r"Tùy chọn \1 cần một giá trị."),
    (r"Option '([^']+)' does not take a value\.", r"Tùy chọn \1 không nhận giá trị."),
    (r"Invalid value for '([^']+)': ", r"Giá trị của \1 không dùng được: "),
    (r"Invalid value: ", ""),
    (r"Value error, ", ""),
    (r"'([^']*)' is not one of (.+)\.", r"“\1” không có trong các giá trị \2."),
)


def help_words(text: str) -> str:
    """Return a page of help with its headings in Vietnamese."""
    return _replaced(text, HELP)


def wrong_use_words(text: str) -> str:
    """Return the sentence on wrong use in Vietnamese.

    >>> wrong_use_words("No such command 'stauts'. Did you mean 'status'?")
    "Không có lệnh “stauts”. Có phải ý bạn là 'status'?"
    """
    return _replaced(text, WRONG_USE)


class VietnameseCommand(TyperCommand):
    """One command whose help is in Vietnamese."""

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        return help_words(super().get_help(ctx))


class VietnameseGroup(TyperGroup):
    """A group of commands whose help is in Vietnamese."""

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        return help_words(super().get_help(ctx))


def _replaced(text: str, words: tuple[tuple[str, str], ...]) -> str:
    for pattern, vietnamese in words:
        text = re.sub(pattern, vietnamese, text)
    return text
