"""The answers of `rules`: the catalogue of the rules of form."""

import typer

from workflow.cli.answer import answer, table
from workflow.cli.known import known
from workflow.wording.form_rules import form_rules
from workflow.wording.labels import label

HEADER = ("Số", "Mức", "Quy tắc", "Căn cứ", "Máy sửa")

FIXED = " Hoặc để `dondoc lint --fix` sửa những chỗ không phải đổi chữ."


def show_rules(context: typer.Context) -> None:
    """Print every rule in a line."""
    catalogue = list(form_rules().values())
    rows = [
        (rule.id, label(rule.severity), rule.title, rule.article, "có" if rule.can_fix else "")
        for rule in catalogue
    ]
    hint = "Xem kỹ một quy tắc: `dondoc rules R12`."
    answer(context, {"rules": catalogue}, table(HEADER, rows), hint)


def show_rule(context: typer.Context, key: str) -> None:
    """Print one rule: what the decree demands, where, and how to mend it.

    Raises:
        NotFoundError: When there is no such rule.
    """
    rule = form_rules()[known("quy tắc", key.upper(), form_rules())]
    answer(
        context,
        {"rule": rule},
        f"{rule.id} ({label(rule.severity)}): {rule.title}",
        f"Quy định: {rule.demands}",
        f"Căn cứ: {rule.article}",
        f"Cách sửa: {rule.mend}{FIXED if rule.can_fix else ''}",
    )
