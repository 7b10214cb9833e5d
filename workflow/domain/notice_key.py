"""The key that a notice is called by, from its subject or from the name of its file."""

from workflow.domain.folded import slug
from workflow.domain.notice_draft import NoticeDraft

LONGEST_KEY = 60


def key_of(notice: NoticeDraft, otherwise: str) -> str:
    """Return the key that the words of the subject make; without a subject, those given."""
    return key_named(notice.head.subject.value if notice.head.subject else otherwise)


def key_named(words: str) -> str:
    """Return a key of whole words.

    >>> key_named("Thông báo kết luận: học bạ số")
    'thong-bao-ket-luan-hoc-ba-so'
    """
    return slug(words, LONGEST_KEY) or "thong-bao"
