"""Forms that were sent: each is carried out once, however often it is sent."""

from datetime import datetime

from sqlalchemy import Connection, delete, select, update
from sqlmodel import col

from workflow.domain.sent_form import SentForm
from workflow.domain.typed import value_of
from workflow.store.dialects import insert_new
from workflow.store.rows import columns_of
from workflow.store.web_tables import FormRow


class SqlForms:
    """`ports.forms.Forms` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take_form(self, form: SentForm) -> bool:
        """Take a form; False when one with its key was sent before."""
        command = insert_new(self._connection.dialect.name, FormRow).returning(col(FormRow.key))
        return self._connection.scalar(command, columns_of(form)) is not None

    def answer_form(self, key: str, leads_to: str) -> None:
        """Write down the page that a form led to."""
        is_it = col(FormRow.key) == key
        self._connection.execute(update(FormRow).where(is_it).values(leads_to=leads_to))

    def free_form(self, key: str) -> None:
        """Let a form be sent again: nothing came of it."""
        self._connection.execute(delete(FormRow).where(col(FormRow.key) == key))

    def sent_form(self, key: str) -> SentForm | None:
        """Return what is known of a form that was sent; None when it was freed meanwhile."""
        query = select(FormRow).where(col(FormRow.key) == key)
        row = self._connection.execute(query).mappings().first()
        return value_of(SentForm, row) if row else None

    def forget_forms(self, before: datetime) -> None:
        """Forget forms that nobody will send again."""
        self._connection.execute(delete(FormRow).where(col(FormRow.taken_at) < before))
