"""What a page showed of a file, as its form sends it back."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Form

from workflow.web.visit import FormKey, Text


@dataclass
class Shown:
    """What the page showed: the key of its form, so many changes of the file, the mark of it."""

    form_key: FormKey
    seen: Annotated[int, Form()]
    mark: Text


AsShown = Annotated[Shown, Depends()]
