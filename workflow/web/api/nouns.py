"""Every part of the API, in the order in which its docs show them."""

from workflow.web.api import (
    audit,
    audit_check,
    document_steps,
    documents,
    duties,
    duty_steps,
    figures,
    handing_in,
    health,
    mails,
    metrics,
    notices,
    register,
    units,
)

NOUNS = (
    notices,
    duties,
    duty_steps,
    handing_in,
    documents,
    document_steps,
    figures,
    mails,
    units,
    register,
    audit,
    audit_check,
    health,
    metrics,
)
