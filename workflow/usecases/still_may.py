"""Whether who ordered long work may still do it when it is carried out."""

from workflow.domain.person import Person
from workflow.domain.rights import Deed, may
from workflow.errors import NotAllowedError
from workflow.usecases.desk import Desk
from workflow.usecases.known_person import known_person
from workflow.wording.labels import label


def still_may(desk: Desk, login: str, deed: Deed) -> Person:
    """Return the account.

    Raises:
        NotFoundError: When there is no such account.
        NotAllowedError: When it was taken away, or its role may not do this any more.
    """
    with desk.store.read() as tx:
        person = known_person(tx, login)
    if not person.is_active:
        raise NotAllowedError(
            f"Tài khoản {person.full_name} ({login}) đã khóa sau khi đặt việc này: hãy nhờ người "
            "có quyền làm tiếp."
        )
    if not may(person.role, deed):
        raise NotAllowedError(
            f"{person.full_name} ({login}) nay là {label(person.role)}, không còn được "
            f"{label(deed)}: hãy nhờ người có quyền làm tiếp."
        )
    return person
