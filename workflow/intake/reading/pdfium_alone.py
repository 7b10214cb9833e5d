"""PDFium bears no threads: whoever uses it in this process uses it alone."""

from threading import RLock

PDFIUM = RLock()
"""Held whenever PDFium works: several notices may be read at once."""
