"""Several nodes on one PostgreSQL: workers that are woken by its queue, and who is there."""
