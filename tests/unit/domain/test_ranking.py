"""Who finished most of what fell due."""

from workflow.domain.figures import Figures
from workflow.domain.ranking import ranked


def test_parts_stand_by_rate_then_by_what_is_overdue_and_the_alike_share_a_place() -> None:
    parts = {
        "late twice": Figures(done_on_time=2, open_overdue=2),
        "all done": Figures(done_on_time=3),
        "all done, some late": Figures(done_on_time=1, done_late=4),
        "late once": Figures(done_late=1, open_overdue=1),
        "nothing due": Figures(open_in_time=5),
        "late once too": Figures(done_on_time=1, open_overdue=1, open_in_time=9),
        "nothing at all": Figures(waived=3),
    }
    assert [(each.key, each.place) for each in ranked(parts)] == [
        ("all done", 1),
        ("all done, some late", 1),
        ("late once", 3),
        ("late once too", 3),
        ("late twice", 5),
        ("nothing due", None),
    ]


def test_rates_that_only_look_alike_when_rounded_do_not_share_a_place() -> None:
    parts = {
        "one in many": Figures(done_on_time=99_999, open_overdue=1),
        "fewer": Figures(done_on_time=99_998, open_overdue=1),
    }
    assert [each.place for each in ranked(parts)] == [1, 2]
    assert {each.figures.rate for each in ranked(parts)} == {100.0}
