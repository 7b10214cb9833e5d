"""Who is meant: the noun phrase that names owners, and where it ends.

Vietnamese marks neither the end of a noun phrase nor the beginning of its verb, and names of organs
hold verbs (*các đơn vị cung cấp phần mềm quản lý nhà trường*). So the phrase runs from its head to the
first word that can only begin what the owner does; a verb right after a general head is taken as part
of the name as long as a better beginning follows.
"""

from dataclasses import dataclass

from workflow.intake.grammar.lexicon import Speech
from workflow.intake.grammar.tokens import Tokens

LONGEST_NAME = 70
HEADS = frozenset({Speech.ORGAN, Speech.PERSON, Speech.BODY})
BEGINNINGS = frozenset(
    {
        Speech.ACT,
        Speech.ADVERB,
        Speech.BIND,
        Speech.BAN,
        Speech.ALLOW,
        Speech.STATE,
        Speech.LEAD,
        Speech.WITH,
        Speech.ORDER,
    }
)
_FIRM = BEGINNINGS - {Speech.ACT, Speech.ALLOW, Speech.STATE}
IN_NAMES = frozenset(
    {
        "quản lý",
        "cung cấp",
        "cung ứng",
        "đào tạo",
        "sử dụng",
        "thi công",
        "tham gia",
        "đăng ký",
        "vận hành",
        "tham mưu",
        "giáo dục",
        "phụ trách",
        "dạy",
        "tư vấn",
        "chủ quản",
        "tiếp nhận",
        "soạn thảo",
        "thẩm định",
        "khai thác",
        "phòng , chống",
        "phòng chống",
        "được",
        "kiểm định",
        "kiểm soát",
        "thu",
        "làm",
        "nghiên cứu",
    }
)
LIGHT = frozenset(
    {"thi", "cấp", "thu", "đo", "in", "giữ", "lên", "làm", "mở", "tăng", "giảm", "xuất", "xem", "lưu", "trực", "đón", "họp", "mua", "khám", "lập", "thăm", "ghi", "gắn", "lấy", "tạo", "dạy", "trích", "nhập", "ký", "cho", "viết", "chọn", "nghỉ"}
)
_AFTER_GIVEN = frozenset({"giao", "phân", "chọn", "lựa", "đầu", "hỗ", "thụ", "phê", "cử", "mời", "kiểm", "thanh", "cấp", "xếp", "ủy", "uỷ", "tuyển", "hưởng", "thành", "bố", "chia", "trưng", "quy", "nêu", "công"})
_AFTER_THEO = frozenset({"chức", "thẩm", "nhiệm", "phân", "phạm", "lĩnh", "quy", "ngành", "đúng", "sự"})
_OPENS = frozenset("([“\"")
_CLOSES = frozenset(")]”")
_CIRCUMSTANCE = frozenset({"căn cứ", "căn cứ vào", "trên cơ sở", "tùy theo", "tuỳ theo", "khi", "sau khi", "trước khi", "nếu", "hằng năm", "hàng năm", "định kỳ", "dựa trên", "trong quá trình", "ngay sau khi", "ngay khi"})
_JOINTS = frozenset({",", "và", ";", "cùng", "hoặc"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A noun phrase of owners: tokens `first:last`, and where what they do begins, if it does."""

    first: int
    last: int
    does: int | None
    is_weak: bool = False


def head_after(tokens: Tokens, place: int, end: int) -> int | None:
    """Return the token after the head of a name that begins here, None where none begins."""
    at = place
    many = False
    while at < end and tokens.speech[at] is Speech.MANY:
        at, many = tokens.after[at], True
    if at >= end or tokens.speech[at] not in HEADS:
        return None
    if tokens.speech[at] is Speech.BODY and not many and not tokens.is_capital(at):
        return tokens.after[at] if tokens.low[at] in {"đơn", "cơ", "tổ", "chính"} else None
    return tokens.after[at]


def closing(tokens: Tokens, place: int, end: int) -> int:
    """Return the token after the bracket that opens here; the next one when it never closes."""
    for at in range(place + 1, min(end, place + LONGEST_NAME)):
        if tokens.low[at] in _CLOSES:
            return at + 1
    return place + 1


def begins(tokens: Tokens, place: int, end: int) -> bool:
    """Tell whether what somebody does can begin here: a verb in lower case, or an adverb of one."""
    kind = tokens.speech[place] if place < end else None
    if kind not in BEGINNINGS:
        return False
    if kind is not Speech.ADVERB:
        return tokens.after[place] >= end or tokens.low[tokens.after[place]] != "của"
    following = tokens.after[place]
    while following < end and tokens.low[following] in {",", "và"}:
        following += 1
    return following < end and tokens.speech[following] in BEGINNINGS - {Speech.BIND}


def named_at(tokens: Tokens, place: int, end: int) -> Named | None:
    """Return the name that begins at a token, with where its verb begins."""
    head = head_after(tokens, place, end)
    if head is None:
        return None
    return _Reading(tokens, place, head, end).read()


class _Reading:
    """One pass over a name, token by token."""

    def __init__(self, tokens: Tokens, place: int, head: int, end: int) -> None:
        self.tokens, self.place, self.head = tokens, place, head
        self.end = min(end, place + LONGEST_NAME)
        self.item_head = head
        self.weak: int | None = None
        self.name_end: int | None = None

    def read(self) -> Named:
        at = self.head
        low, after = self.tokens.low, self.tokens.after
        while at < self.end:
            sign = low[at]
            if sign in _OPENS:
                at = closing(self.tokens, at, self.end)
            elif sign == ":":
                if not self._lists_names(at):
                    self.weak = None
                    return self._stop(at, at + 1)
                at += 1
            elif sign in _JOINTS:
                following = self._after_joint(at)
                if following is None:
                    return self._stop(at, None)
                if following < 0:
                    return self._stop(at, -following)
                at = following
            elif begins(self.tokens, at, self.end) and not self.tokens.is_capital(at):
                if not self._is_in_name(at):
                    return self._stop(at, at)
                if not self._is_light(at) and (self.weak is None or at - self.item_head < 8):
                    self.weak = at
                at = after[at]
            elif sign == "để":
                return self._stop(at, None)
            elif sign == "nhận" and low[at + 1 : at + 2] == ("được",):
                self.weak = None
                return self._stop(at, None)
            elif self._is_circumstance(at):
                return self._stop(at, at)
            elif sign in {"theo", "trong"} and low[at + 1 : at + 2] and low[at + 1] in _AFTER_THEO:
                self.name_end = self.name_end or at
                at += 1
            elif self.tokens.speech[at] in HEADS:
                at = self.item_head = after[at]
            elif self.tokens.speech[at] is Speech.LINK or sign in {".", "./.", "…"}:
                return self._stop(at, None)
            else:
                at = after[at]
        return self._stop(self.end, None)

    def _stop(self, last: int, does: int | None) -> Named:
        """End the name; what could only weakly begin a verb does so when nothing better follows."""
        is_weak = self.weak is not None and (does is None or self._is_far(does))
        if is_weak and self.weak is not None:
            last = does = self.weak
        if self.name_end is not None and self.name_end < last:
            last = self.name_end
        return Named(first=self.place, last=last, does=does, is_weak=is_weak)

    def _is_far(self, does: int) -> bool:
        """Tell whether a comma parts the weak beginning from the better one."""
        if self.tokens.speech[does] in _FIRM or self.weak is None:
            return False
        is_person = self.tokens.speech[self.place] is Speech.PERSON
        if is_person and self.tokens.speech[does] is Speech.ACT and "," not in self.tokens.low[self.place : self.weak]:
            return True
        if self.item_head > self.weak:
            return False
        return "," in self.tokens.low[self.weak : does] and self.tokens.low[self.weak] != "được"

    def _lists_names(self, colon: int) -> bool:
        """Tell whether names follow the colon: *các sở: Nội vụ, Xây dựng*."""
        following = colon + 1
        if following >= self.end or colon - self.head > 3:
            return False
        if head_after(self.tokens, following, self.end) is not None:
            return True
        return self.tokens.is_capital(following) and not begins(self.tokens, following, self.end)

    def _after_joint(self, at: int) -> int | None:
        """Return where the name goes on after a joint, minus where a verb begins, None at its end."""
        tokens, following = self.tokens, at + 1
        if following < self.end and tokens.low[following] in _JOINTS:
            following += 1
        if following >= self.end:
            return None
        head = head_after(tokens, following, self.end)
        if head is not None:
            self.item_head = head
            return head
        if tokens.speech[following] is Speech.MANY:
            return following
        if begins(tokens, following, self.end) and not tokens.is_capital(following):
            if tokens.speech[following] in _FIRM:
                return -following
            self.weak = self.weak or following
            return tokens.after[following]
        if tokens.speech[following] in {Speech.LINK, Speech.PURPOSE}:
            return None
        if tokens.speech[following] is Speech.FRONT:
            return -following if self._is_circumstance(following) else None
        return following

    def _is_light(self, at: int) -> bool:
        tokens = self.tokens
        return tokens.low[at] in LIGHT and tokens.after[at] == at + 1 and tokens.speech[at - 1] is not Speech.ADVERB

    def _is_in_name(self, at: int) -> bool:
        """Tell whether a verb may belong to the name: right after its head, passive, or light."""
        tokens = self.tokens
        phrase = " ".join(tokens.low[at : tokens.after[at]])
        if phrase == "được" or self._is_light(at):
            return True
        if tokens.speech[at] is Speech.ACT and self._follows_capital_act(at):
            return True
        if phrase not in IN_NAMES:
            return False
        return at == self.item_head or (self.weak is not None and tokens.speech[at] not in _FIRM)

    def _follows_capital_act(self, at: int) -> bool:
        """Tell whether a capital verb stands before: *Trung tâm Kiểm soát thanh toán*."""
        tokens = self.tokens
        return any(
            tokens.after[start] == at and tokens.speech[start] is Speech.ACT and tokens.is_capital(start)
            for start in range(max(self.head, at - 3), at)
        )

    def _is_circumstance(self, at: int) -> bool:
        tokens = self.tokens
        if tokens.speech[at] is not Speech.FRONT or tokens.is_capital(at):
            return False
        return " ".join(tokens.low[at : tokens.after[at]]) in _CIRCUMSTANCE
