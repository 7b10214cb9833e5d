"""What the templates share: one size for all of them, a letter, a document with a type name."""

from workflow.documents.layout.assemble import Part, assemble
from workflow.documents.layout.closing import closing
from workflow.documents.layout.geometry import Sizes
from workflow.documents.layout.head import dispatch_head, gap, named_head

SIZES = Sizes()


def letter(title: str, text: str, *annexes: Part) -> bytes:
    """Return a công văn: head with V/v and Kính gửi, text, foot (Mẫu 1.5)."""
    blocks = dispatch_head(SIZES) + text + closing()
    return assemble(title, [Part(blocks=blocks), *annexes], SIZES)


def named(
    title: str, type_name: str, text: str, *annexes: Part, has_contact_line: bool = False
) -> bytes:
    """Return a document with a type name (Mẫu 1.4); its text may begin with Kính gửi."""
    head = named_head(SIZES, type_name, has_contact_line=has_contact_line)
    return assemble(title, [Part(blocks=head + gap() + text + closing()), *annexes], SIZES)
