"""Verbs inside a name of owners: which trade, which task, which paper they tell of."""

from workflow.intake.grammar.lexicon import Speech, phrases_of
from workflow.intake.grammar.owners import begins
from workflow.intake.grammar.tokens import Tokens
from workflow.intake.grammar.words import naming, products

NEAR_HEAD = 8
DOCUMENT_REACH = 6
JOINTS = frozenset({",", "và", ";", "cùng", "hoặc"})
_GENERAL = phrases_of(naming.GENERAL)
_LIGHT = phrases_of(naming.LIGHT)
_TRADES = phrases_of(naming.TRADES)
_TRADERS = tuple(phrases_of(naming.TRADERS))
_NO_OBJECT = phrases_of(naming.FIELDS) | _LIGHT
_PLACES = phrases_of(naming.PLACES)
_PRODUCTS = phrases_of(products.PRODUCTS)


def is_trade(tokens: Tokens, place: int, item: int, at: int, end: int) -> bool:
    """Tell whether a verb is the trade of a body that acts right behind it.

    The name begins at `place`, `item` is the token behind the head of its last item.
    *Hiệp hội Nhà thầu xây dựng hoàn thành …*; in *các đơn vị thiết kế báo cáo* it makes one.
    """
    following = tokens.after[at]
    if tokens.phrase(at) not in _TRADES or not begins(tokens, following, end):
        return False
    head = " ".join(tokens.low[max(place, item - 3) : item])
    is_product = " ".join(tokens.low[following : following + 2]) in _PRODUCTS
    return head.endswith(_TRADERS) and not is_product


def tells_of_document(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a document is told of: *Văn phòng … có văn bản số 12/VP gửi …*."""
    low = tokens.low[at : min(at + DOCUMENT_REACH, end)]
    if low[0] != "có" or "số" not in low[:-1]:
        return False
    return low[low.index("số") + 1][0].isdecimal()


def is_light(tokens: Tokens, at: int) -> bool:
    """Tell whether a verb of one syllable may belong to the name: *hội đồng thi*."""
    is_one_word = tokens.after[at] == at + 1 and tokens.low[at] in _LIGHT
    is_whole_verb = tokens.speech[at - 1] is Speech.ADVERB or _yields(tokens, at)
    return is_one_word and not is_whole_verb and tokens.low[at - 1] not in _PLACES


def _yields(tokens: Tokens, at: int) -> bool:
    """Tell whether a verb has a product: *lập danh sách*."""
    is_act = tokens.speech[at] is Speech.ACT
    return is_act and " ".join(tokens.low[at + 1 : at + 3]) in _PRODUCTS


def is_general(tokens: Tokens, at: int) -> bool:
    """Tell whether a general head or an order stands before, which a verb may narrow."""
    starts = range(max(0, at - 3), at)
    start = next((start for start in starts if tokens.after[start] == at), None)
    if start is None:
        return False
    return tokens.phrase(start) in _GENERAL or tokens.speech[start] is Speech.ORDER


def binds_soon(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether *có trách nhiệm* and the like follow: *Hội đồng tự đánh giá có nhiệm vụ*."""
    for place in range(tokens.after[at], min(at + NEAR_HEAD, end)):
        if tokens.low[place] in JOINTS:
            return False
        if tokens.speech[place] is Speech.BIND:
            return True
    return False


def is_whole(tokens: Tokens, at: int) -> bool:
    """Tell whether the head before is a whole name: *cơ sở giáo dục*, not *đơn vị*."""
    return any(tokens.after[start] == at for start in range(max(0, at - 5), at - 2))


def follows_capital_verb(tokens: Tokens, head: int, at: int) -> bool:
    """Tell whether a capital verb stands before: *Trung tâm Kiểm soát thanh toán*."""
    before = [start for start in range(max(head, at - 3), at) if tokens.after[start] == at]
    verbs = (s for s in before if tokens.speech[s] is Speech.ACT and tokens.is_capital(s))
    return any(tokens.phrase(start) not in _NO_OBJECT for start in verbs)
