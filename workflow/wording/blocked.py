"""Why a document cannot be issued, for somebody who looks at its page."""

from workflow.errors import BlockedError

WHAT_TO_DO = (
    "Hãy sửa dự thảo rồi ban hành lại; nếu vẫn phải ban hành, mở trang của văn bản và ghi lý do "
    "vào ô “Lý do vẫn ban hành”."
)


def blocked_words(error: BlockedError) -> str:
    """Return the broken rules, a line each, and what to do."""
    lines = [f"– {line}" for line in error.lines]
    return "\n".join(
        [f"“{error.key}” chưa ban hành được vì còn {len(lines)} lỗi:", *lines, WHAT_TO_DO]
    )
