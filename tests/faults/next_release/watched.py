"""A release to come, as its migration is: what the one before would write into it is caught."""

from alembic import op

from workflow.store.schema import HEAD

revision = "9999"
down_revision = HEAD
branch_labels = None
depends_on = None

TABLES = ("attempt", "audit", "event", "message")
CATCH = """
CREATE TABLE written_by_the_old_release (name text);
CREATE FUNCTION caught() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
    INSERT INTO written_by_the_old_release VALUES (TG_TABLE_NAME); RETURN NEW;
END $$;
"""


def upgrade() -> None:
    """Give every try a place for the release that made it, as the old one would never fill."""
    op.execute("ALTER TABLE attempt ADD COLUMN release text")
    op.execute(CATCH)
    for table in TABLES:
        op.execute(
            f"CREATE TRIGGER caught AFTER INSERT OR UPDATE ON {table}"
            " FOR EACH ROW EXECUTE FUNCTION caught()"
        )


def downgrade() -> None:
    """Take it back, once it is seen that the old release wrote nothing meanwhile."""
    caught = op.get_bind().exec_driver_sql("SELECT * FROM written_by_the_old_release").all()
    if caught:
        raise RuntimeError(f"the old release went on writing: {caught}")
    for table in TABLES:
        op.execute(f"DROP TRIGGER caught ON {table}")
    op.execute("DROP FUNCTION caught")
    op.execute("DROP TABLE written_by_the_old_release")
    op.execute("ALTER TABLE attempt DROP COLUMN release")
