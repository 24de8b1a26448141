"""In what order the expected stand."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.expected import sort_expected
from desk.domain.visits import ExpectedRow

LONDON = ZoneInfo("Europe/London")


def row(
    name: str, *, usual: str | None = None, likelihood: int = 80, reason: str = "most_weeks"
) -> ExpectedRow:
    return ExpectedRow(
        person_id=UUID(int=sum(map(ord, name))),
        name=name,
        telling="",
        reason=reason,
        detail="",
        usual=usual,
        likelihood=likelihood,
        about_now=False,
        plan_ready=False,
        action_line=None,
        hard_stop=False,
        language="en",
    )


def clock(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 20, hour, minute, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("one", "about_now"),
    [
        (row("Siân", usual="09:45"), True),
        (row("Lee", usual="10:15"), True),
        (row("Nia", usual="10:20"), False),
        (row("Kez", usual="08:20"), True),
        (row("Tiff", usual="08:10"), False),
        (row("Aled"), False),
        (row("Wayne", usual="09:45", likelihood=40), False),
        (row("Donna", reason="script_due"), True),
        (row("Piotr", reason="released", usual="12:00"), True),
    ],
)
def test_who_is_expected_about_now(one: ExpectedRow, *, about_now: bool) -> None:
    (sorted_row,) = sort_expected([one], clock(9, 47))
    assert sorted_row.about_now == about_now


def test_the_pressing_come_first_then_the_likeliest_then_the_earliest() -> None:
    rows = [
        row("Later", usual="11:30", likelihood=95),
        row("Maybe", likelihood=30),
        row("Ten", usual="10:00"),
        row("Half nine", usual="09:30"),
        row("Nearly sure", usual="10:00", likelihood=95),
        row("Court", reason="court", likelihood=60),
    ]
    names = [one.name for one in sort_expected(rows, clock(9, 47))]
    assert names == ["Court", "Nearly sure", "Half nine", "Ten", "Later", "Maybe"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcdef"),
            st.none() | st.times().map(lambda at: at.strftime("%H:%M")),
            st.integers(0, 100),
            st.sampled_from(("most_weeks", "court", "other")),
        ),
        max_size=8,
    ),
    st.integers(0, 6 * 60 - 1),  # of the night in which the clocks go back
)
def test_nobody_is_left_off_the_list(
    drawn: list[tuple[str, str | None, int, str]], minute: int
) -> None:
    rows = [
        row(name, usual=usual, likelihood=likelihood, reason=reason)
        for name, usual, likelihood, reason in drawn
    ]
    at_night = datetime(2026, 10, 25, minute // 60, minute % 60, tzinfo=LONDON)
    listed = sort_expected(rows, at_night)
    assert sorted(one.name for one in listed) == sorted(one.name for one in rows)
    groups = [one.about_now for one in listed]
    assert groups == sorted(groups, reverse=True)
