"""The cases of everything below the head: R33 to R65 and R67."""

from tests.unit.documents.check import (
    cases_addressees,
    cases_annexes,
    cases_legal_bases,
    cases_numbering,
    cases_page_edges,
    cases_recipients,
    cases_running_text,
    cases_signature,
    cases_stamps,
    cases_words,
)

MODULES = (
    cases_legal_bases,
    cases_running_text,
    cases_numbering,
    cases_addressees,
    cases_recipients,
    cases_signature,
    cases_annexes,
    cases_stamps,
    cases_page_edges,
    cases_words,
)
BREAKING = tuple(case for module in MODULES for case in module.BREAKING)
KEEPING = tuple(case for module in MODULES for case in module.KEEPING)
