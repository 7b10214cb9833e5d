"""One question to the identity provider of the office: who is at this browser?"""

from dataclasses import dataclass

from workflow.domain.token import digest_of_token

EMAIL = "email"
"""The claim that holds an address."""


def as_compared(name: str, claim: str) -> str:
    """Return a name as it is compared: exactly, but an address whatever its capitals.

    OpenID Connect tells apart by capitals what is in any other claim (OpenID Connect Core 1.0,
    section 2, `sub`). Only A to Z have two forms here: another letter's small form may be theirs.
    """
    return name.encode().lower().decode() if claim == EMAIL else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked once; everything in it follows from a secret that only the browser holds.

    `back_to` is the address that the provider leads the browser back to.
    """

    secret: str
    back_to: str

    @property
    def state(self) -> str:
        """What comes back with the answer: it belongs to this browser."""
        return digest_of_token(f"state {self.secret}")

    @property
    def nonce(self) -> str:
        """What stands in the token: it was made for this question."""
        return digest_of_token(f"nonce {self.secret}")

    @property
    def verifier(self) -> str:
        """What proves that the code is redeemed by who asked for it (PKCE)."""
        return digest_of_token(f"verifier {self.secret}")
