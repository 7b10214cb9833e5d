"""Forms that were sent: each is carried out once, however often it is sent."""

from datetime import datetime

from sqlalchemy import Connection, delete, select, update
from sqlmodel import col

from workflow.store.dialects import insert_new
from workflow.store.web_tables import FormRow


class SqlForms:
    """`ports.forms.Forms` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take_form(self, key: str, at: datetime) -> bool:
        """Take a form; False when it was sent before."""
        row = {"key": key, "taken_at": at, "leads_to": ""}
        command = insert_new(self._connection, FormRow).returning(col(FormRow.key))
        return self._connection.scalar(command, row) is not None

    def answer_form(self, key: str, leads_to: str) -> None:
        """Write down the page that a form led to."""
        is_it = col(FormRow.key) == key
        self._connection.execute(update(FormRow).where(is_it).values(leads_to=leads_to))

    def free_form(self, key: str) -> None:
        """Let a form be sent again: nothing came of it."""
        self._connection.execute(delete(FormRow).where(col(FormRow.key) == key))

    def form_answer(self, key: str) -> str:
        """Return the page that a form led to; nothing while it is being carried out."""
        query = select(col(FormRow.leads_to)).where(col(FormRow.key) == key)
        return self._connection.scalar(query) or ""

    def forget_forms(self, before: datetime) -> None:
        """Forget forms that nobody will send again."""
        self._connection.execute(delete(FormRow).where(col(FormRow.taken_at) < before))
