"""SQLite and PostgreSQL: the office's records, and the files kept beside them."""
