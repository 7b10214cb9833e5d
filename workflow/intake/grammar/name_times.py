"""Times that stand between a name of owners and its verb: *các sở trong 03 ngày làm việc gửi …*."""

import re

from workflow.intake.grammar.lexicon import phrases_of
from workflow.intake.grammar.owners import BEGINNINGS, begins
from workflow.intake.grammar.tokens import Tokens
from workflow.intake.grammar.words import naming

EVENT_REACH = 16
_LEADS = phrases_of(naming.TIME_LEADS)
_AFTER_LEADS = phrases_of(naming.AFTER_TIME_LEADS)
_UNITS = phrases_of(naming.TIME_UNITS)
_SPANS = frozenset({"hạn", "gian", "vòng"})
_TIMES = _UNITS | _AFTER_LEADS | phrases_of(naming.IN_TIMES)
_NUMBER = re.compile(r"\d[\d/.-]*(?:/?(?:i{1,3}|iv))?|(?:i{1,3}|iv)(?:/\d+)?")
_SINCE = frozenset({"kể", "khi", "từ", "sau"})


def past_time(tokens: Tokens, at: int, end: int) -> int | None:
    """Return the token behind a time that begins here, None where none does."""
    if tokens.low[at] not in _LEADS or tokens.is_capital(at):
        return None
    place = at + 1
    while place < end and tokens.low[place] in _AFTER_LEADS:
        place += 1
    if place >= end or not _is_timed(tokens, place, end):
        return None
    while place < end and _goes_on(tokens, place):
        place = tokens.after[place]
    return _past_event(tokens, place, end)


def _goes_on(tokens: Tokens, place: int) -> bool:
    is_time = tokens.low[place] in _TIMES or _is_number(tokens, place)
    return is_time and tokens.speech[place] not in BEGINNINGS


def _is_timed(tokens: Tokens, place: int, end: int) -> bool:
    """Tell whether a unit of time, a date, or a number of units stands here."""
    word = tokens.low[place]
    if word in _UNITS or tokens.low[place - 1] in _SPANS:
        return True
    is_counted = place + 1 < end and tokens.low[place + 1] in _UNITS
    return _is_number(tokens, place) and ("/" in word or is_counted)


def _is_number(tokens: Tokens, place: int) -> bool:
    return _NUMBER.fullmatch(tokens.low[place]) is not None


def _past_event(tokens: Tokens, place: int, end: int) -> int:
    """Pass over the verbs of *kể từ ngày nhận được …*: they are not what the owner does."""
    if tokens.low[place - 1] not in {"ngày", "khi"} or _SINCE.isdisjoint(
        tokens.low[place - 3 : place]
    ):
        return place
    while place < end and (
        begins(tokens, place, end) or tokens.low[place : place + 2] == ("nhận", "được")
    ):
        place = tokens.after[place]
    return place


def is_doing_behind(tokens: Tokens, time: int, end: int) -> bool:
    """Tell whether a verb follows a time and its comma: *, trước ngày 05/3, báo cáo …*."""
    for at in range(time, min(time + EVENT_REACH, end)):
        if tokens.low[at] == ",":
            return at + 1 < end and begins(tokens, at + 1, end)
    return False
