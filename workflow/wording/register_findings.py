"""What is wrong with a register, in words (R66)."""

from workflow.domain.finding import Finding, PagePart, Severity, Spot
from workflow.domain.register import RegisterFault, RegisterFaultKind
from workflow.domain.rulebook import Rulebook


def register_finding(rules: Rulebook, fault: RegisterFault) -> Finding:
    """Return the fault as a finding (Nghị định 30/2020/NĐ-CP, Điều 15).

    It is an error, but where paper gave a number again: no later document can mend that.
    """
    book, is_past_mending = fault.book, fault.kind is RegisterFaultKind.ALSO_BY_HAND
    quote = f"{book.series} {book.year}, {rules.organs.name(book.issuing_organ)}"
    return Finding(
        rule="R66",
        severity=Severity.WARNING if is_past_mending else Severity.ERROR,
        spot=Spot(part=PagePart.REGISTER, quote=quote),
        wrong=_wrong(fault),
    )


def _wrong(fault: RegisterFault) -> str:
    number, other = f"{fault.code_number:02}", f"{fault.other:02}"
    match fault.kind:
        case RegisterFaultKind.NUMBER_TWICE:
            return f"số {number} ghi cho nhiều văn bản"
        case RegisterFaultKind.WRONG_START:
            return (
                f"số đầu tiên là {number}, phải là {other}; nếu nối tiếp sổ giấy, hãy khai "
                "first_number của sổ trong office.yaml"
            )
        case RegisterFaultKind.GAP:
            missing = f"{fault.other - 1:02}"
            return f"thiếu số {number}" if missing == number else f"thiếu số {number} đến {missing}"
        case RegisterFaultKind.FALLING_DATE:
            return f"số {number} ghi ngày sớm hơn số {other}"
        case RegisterFaultKind.ALSO_BY_HAND:
            return (
                f"số {number} cũng là số ghi tay của một văn bản mà cơ quan đưa vào theo dõi: hãy "
                "đối chiếu sổ giấy, rồi thu hồi hoặc đính chính văn bản ghi sai số"
            )
        case RegisterFaultKind.WRONG_COUNTER:
            return f"số đã cấp sau cùng ghi là {number}, không khớp văn bản sau cùng, số {other}"
