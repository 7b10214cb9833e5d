"""Secrets that open something: only their digest is kept."""

import hashlib


def digest_of_token(token: str) -> str:
    """Return what is kept of a token: its SHA-256, in hexadecimal."""
    return hashlib.sha256(token.encode()).hexdigest()
