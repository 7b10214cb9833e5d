"""Reads for whoever watches the machine."""

from sqlalchemy import Connection, func, select
from sqlmodel import col

from workflow.domain.duty_list import Days, DutyState
from workflow.domain.load import Load
from workflow.domain.message import MessageState
from workflow.store.duty_states import in_state
from workflow.store.tables import MessageRow
from workflow.store.web_tables import JobRow


class SqlWatching:
    """`ports.watching.Watching` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def load(self, days: Days) -> Load:
        """Count what waits."""
        state = col(MessageRow.state)
        overdue = select(func.count()).where(in_state(DutyState.OVERDUE, days)).scalar_subquery()
        jobs = select(func.count()).where(col(JobRow.ended_at).is_(None)).scalar_subquery()
        counts = [func.count().filter(state == each).label(each.value) for each in MessageState]
        query = select(*counts, overdue.label("overdue"), jobs.label("jobs")).select_from(
            MessageRow
        )
        found = self._connection.execute(query).mappings().one()
        mails = {each: found[each.value] for each in MessageState}
        return Load(mails=mails, overdue=found["overdue"], jobs=found["jobs"])
