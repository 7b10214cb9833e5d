"""Duties, from the clauses and tables of a notice."""
