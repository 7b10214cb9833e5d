"""Let a program speak for the office over the API."""

import re

from workflow.domain.audit import Actor, Move
from workflow.domain.person import Client, Role
from workflow.domain.token import digest_of_token
from workflow.errors import ConflictError, InputError
from workflow.ports.identity import Secrets
from workflow.usecases.client_change import client_change
from workflow.usecases.desk import Desk

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]")


def add_client(desk: Desk, secrets: Secrets, name: str, role: Role, by: Actor) -> str:
    """Return the token of a new program; only its digest is kept.

    Raises:
        InputError: When the name cannot be used or is taken, also by one that was ended.
    """
    if not NAME.fullmatch(name):
        raise InputError(
            f"Tên ứng dụng “{name[:80]}” không dùng được: hãy dùng 3 đến 64 chữ thường không dấu, "
            "số, dấu chấm, gạch nối, ví dụ truc-lien-thong."
        )
    token = secrets.token()
    client = Client(name=name, role=role, digest=digest_of_token(token), made_on=desk.today())
    change = client_change(desk, client, Move.ADD_CLIENT, by)
    try:
        with desk.store.begin() as tx:
            tx.people.add_client(client, change)
    except ConflictError as error:
        raise InputError(f"Ứng dụng “{name}” đã có: hãy chọn tên khác.") from error
    return token
