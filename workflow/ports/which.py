"""Which assignments a read is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """Which assignments are asked for; what is None does not narrow."""

    notice: str | None = None
    unit: str | None = None
    obligation: str | None = None
    codes: tuple[str, ...] | None = None
    is_owed: bool | None = None


EVERY = Which()
