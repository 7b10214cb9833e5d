"""Keeps passwords and makes secrets."""

from typing import Protocol

from workflow.domain.vouching import Question


class Passwords(Protocol):
    """Turns passwords into what may be kept, and back into yes or no."""

    def hashed(self, password: str) -> str:
        """Return what is kept of a password, slow to guess."""
        ...

    def is_right(self, password: str, kept: str) -> bool:
        """Tell whether it is the password; as slow for a wrong one as for the right one."""
        ...


class Secrets(Protocol):
    """Makes what nobody can guess."""

    def token(self) -> str:
        """Return 32 random bytes as text that may stand in an address."""
        ...


class SingleSignOn(Protocol):
    """The identity provider of the office, which vouches for people."""

    @property
    def label(self) -> str:
        """The words on the button that leads there."""
        ...

    def address(self, question: Question) -> str:
        """Return the address where it asks the person who they are. NoAnswerError when it is away.

        The browser comes back with a code.
        """
        ...

    def name(self, question: Question, code: str) -> str:
        """Return the name that it vouches for, as names are compared, for the code that it gave.

        NotAllowedError when the answer is not for this question, or not to be believed;
        NoAnswerError when it is away.
        """
        ...
