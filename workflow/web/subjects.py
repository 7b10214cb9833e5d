"""Where the screen of something is that the audit trail names."""

from urllib.parse import quote

from workflow.domain.audit import OF_NO_RECORD, AuditEntry, Move

OF_DOCUMENT = frozenset(
    {
        *(Move.DRAFT, Move.SUBMIT_DOCUMENT, Move.WITHDRAW_DOCUMENT, Move.DISCARD),
        *(Move.ISSUE, Move.RECALL, Move.CORRECT, Move.UNCORRECT, Move.EDIT_DOCUMENT),
        Move.REDRAFT,
    }
)
OF_NOTICE = frozenset({Move.ADOPT, Move.RECORD_EVENT})
OF_MAIL = frozenset({Move.RESEND, Move.PHONE})
SCREENS = {"lich": "/lich?nam=", "mau": "/mau/", "nguoi-dung": "/nguoi-dung/", "don-vi": "/don-vi/"}


def place_of(entry: AuditEntry) -> str:
    """Return the address of what an entry is about, nothing when it has no screen."""
    screen, _, name = entry.subject.partition("/")
    if name and screen in SCREENS:
        return f"{SCREENS[screen]}{quote(name)}"
    if screen == "ung-dung":
        return "/nguoi-dung#ung-dung"
    for moves, start in ((OF_DOCUMENT, "/du-thao"), (OF_NOTICE, "/thong-bao"), (OF_MAIL, "/thu")):
        if entry.move in moves:
            return f"{start}/{quote(entry.subject)}"
    return "" if entry.move in OF_NO_RECORD else f"/nhiem-vu/{quote(entry.subject)}"
