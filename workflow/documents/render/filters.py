"""What a template may do with a value: endings of lines, two digits, rules of the right length."""

from collections.abc import Callable, Mapping

from workflow.documents.layout.measure import balanced, rule_under_name, rule_under_subject

ENDINGS = " .;/"


def bare(text: str) -> str:
    """Return a line without its closing mark.

    >>> bare("Lưu: VT, GDTrH.")
    'Lưu: VT, GDTrH'
    """
    return text.rstrip(ENDINGS)


def closed(text: str) -> str:
    """Return the last paragraph of a document, ended as the decree's templates end it.

    >>> closed("Đề nghị các đơn vị thực hiện.")
    'Đề nghị các đơn vị thực hiện./.'
    """
    return f"{bare(text)}./."


def listed(text: str, is_last: bool) -> str:  # noqa: FBT001 - templates write listed(loop.last)
    """Return one line of *Kính gửi* or *Nơi nhận* (Phụ lục I, Phần I, Mục II.9)."""
    return f"{bare(text)}{'.' if is_last else ';'}"


def two_digits(number: int) -> str:
    """Return a number below 10 with a leading 0, as running text has it.

    >>> two_digits(6)
    '06'
    """
    return f"{int(number):02d}"


FILTERS: Mapping[str, Callable[..., str]] = {
    each.__name__: each
    for each in (
        balanced,
        bare,
        closed,
        listed,
        two_digits,
        rule_under_name,
        rule_under_subject,
    )
}
