"""The rules of everything below the head: R33 to R65 and R67."""

from collections.abc import Mapping
from types import MappingProxyType

from workflow.documents.check.addressees import ADDRESSEE_RULES
from workflow.documents.check.annex_mentions import MENTION_RULES
from workflow.documents.check.annexes import ANNEX_RULES
from workflow.documents.check.capitals import CAPITAL_RULES
from workflow.documents.check.citations import CITATION_RULES
from workflow.documents.check.ending import ENDING_RULES
from workflow.documents.check.headings import HEADING_RULES
from workflow.documents.check.legal_bases import LEGAL_BASES_RULES
from workflow.documents.check.numbering import NUMBERING_RULES
from workflow.documents.check.page_edges import PAGE_EDGE_RULES
from workflow.documents.check.pictures import PICTURE_RULES
from workflow.documents.check.recipients import RECIPIENT_RULES
from workflow.documents.check.rule import Rule
from workflow.documents.check.running_text import TEXT_RULES
from workflow.documents.check.signature import SIGNATURE_RULES
from workflow.documents.check.spacing import SPACING_RULES
from workflow.documents.check.stamps import STAMP_RULES

BODY_RULES: Mapping[str, Rule] = MappingProxyType(
    {
        **LEGAL_BASES_RULES,
        **TEXT_RULES,
        **HEADING_RULES,
        **NUMBERING_RULES,
        **ADDRESSEE_RULES,
        **ENDING_RULES,
        **RECIPIENT_RULES,
        **SIGNATURE_RULES,
        **PICTURE_RULES,
        **ANNEX_RULES,
        **MENTION_RULES,
        **STAMP_RULES,
        **PAGE_EDGE_RULES,
        **CITATION_RULES,
        **CAPITAL_RULES,
        **SPACING_RULES,
    }
)
