"""How far the comments of a drafted duty say that somebody must look at it."""

from collections.abc import Sequence

ASKS = ("?", "hãy điền", "(hãy điền)")
LOOK = ("hãy xem lại", "chưa có trong Kính gửi", "hãy hỏi lại")
DOUBTS = ("Cần trả lời", "Cần xem lại", "")


def doubt_of(comments: Sequence[str]) -> int:
    """Return 0 when a comment asks something, 1 when one wants a look, else 2."""
    if any(sign in words for words in comments for sign in ASKS):
        return 0
    return 1 if any(sign in words for words in comments for sign in LOOK) else 2
