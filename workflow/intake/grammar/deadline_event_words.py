"""The words of an event in the middle of a sentence: where they end."""

EVENT_END = (
    r"(?:để|nhằm|thì|đồng thời|và (?:báo cáo|gửi|trình|tổ chức|thực hiện)|chậm nhất|định kỳ|h[ằà]ng"
    r"|hoàn thành trước|trước (?:ngày|khi|\d)|đến (?:hết|ngày)|vào ngày|trong (?:tháng|quý|năm"
    r"|vòng|\d))"
    r"{STOP}"
)
_BEHIND_THIS = r"(?<=\snày\s)(?!(?:có|được|ban|ký|phát|do|của|tại|về|và|hoặc){STOP})"
"""*… văn bản này gửi …*: what is named by *này* is complete, unless it comes about there."""

EVENT = (
    rf"(?: (?!{EVENT_END}|{_BEHIND_THIS})"
    r"[^\s,;:.()\[\]]{1,30}(?:[./\-](?=[^\W_])[^\s,;:()]{0,24})?){1,16}"
)
"""Up to the next sign, or to words that begin something else; never more than sixteen words."""

SHORT_EVENT = (
    rf"(?: (?!{EVENT_END}|(?:các|những|mọi|toàn thể|tất cả|cơ sở|đơn vị|cơ quan|địa phương|sở|ubnd"
    r"|uỷ ban|ủy ban|phòng|trường|bộ|ban|thủ trưởng|hiệu trưởng"
    r"|giám đốc){STOP})[^\s,;:.()\[\]]{1,30}){1,8}"
)
"""The same, but it also ends where the one begins who has to act."""
