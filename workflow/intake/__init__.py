"""A notice as issued, read: its head, its clauses, its duties, each with the words it came from."""
