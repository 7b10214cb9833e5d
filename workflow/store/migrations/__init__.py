"""How the schema came to be: run by `schema.migrate`, written with Alembic."""
