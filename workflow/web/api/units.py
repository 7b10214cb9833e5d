"""The units that the office writes to, as its files declare them."""

from typing import Annotated

from fastapi import Query
from pydantic import Field

from workflow.domain.folded import folded
from workflow.domain.organ import Unit
from workflow.web.api.answered import Items, items, nouns
from workflow.web.api.asked import Key, Line, Paging
from workflow.web.api.calling import Looking

router = nouns("units", "Đơn vị")


class UnitQuery(Paging):
    """What narrows the list."""

    words: Annotated[Line, Field(description="Từ cần tìm trong tên, không cần dấu")] = ""


@router.get("", summary="Danh sách đơn vị, cả đơn vị đã kết thúc")
def list_units(call: Looking, asked: Annotated[UnitQuery, Query()]) -> Items[Unit]:
    """Return a page of units, by code."""
    words = folded(asked.words).split()
    units = sorted(call.app.desk.rules.organs.units.values(), key=lambda unit: unit.code)
    found = [unit for unit in units if all(word in folded(unit.name) for word in words)]
    return items(found[asked.offset : asked.offset + asked.limit], len(found), asked)


@router.get("/{key}", summary="Một đơn vị")
def get_unit(call: Looking, key: Key) -> Unit:
    """Return one unit."""
    return call.app.desk.rules.organs.unit(key)
