"""What people write in files: frozen values that refuse keys they do not know."""

from pydantic import BaseModel, ConfigDict


class Declared(BaseModel):
    """Base of everything declared in a file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
