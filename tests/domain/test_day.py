from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.day import Hidden, compare
from desk.domain.day_counts import count_day
from desk.domain.day_measures import middle, nearest_rank, one_arrival_each
from desk.domain.day_records import (
    ContactRecord,
    DayRecords,
    EarlierDay,
    NeedRecord,
    ReferralRecord,
    SupplyRecord,
    VisitRecord,
)
from desk.domain.small_numbers import is_small
from tests.documents.day_samples import friday, records

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def after(minutes: int) -> datetime:
    return NINE + timedelta(minutes=minutes)


def visit(number: int, arrives: int, **changes: object) -> VisitRecord:
    made = VisitRecord(id=UUID(int=number), person_id=UUID(int=number), arrived_at=after(arrives))
    return replace(made, **changes)  # type: ignore[arg-type]


def contact(number: int, begins: int, **changes: object) -> ContactRecord:
    made = ContactRecord(UUID(int=number), "Llwybr Recovery", after(begins))
    return replace(made, **changes)  # type: ignore[arg-type]


def day(*visits: VisitRecord, **parts: object) -> DayRecords:
    made = DayRecords(
        on_date=date(2026, 11, 20), doors_open=NINE, doors_close=after(240),
        zone=ZoneInfo("Europe/London"), visits=visits,
    )  # fmt: skip
    return replace(made, **parts)  # type: ignore[arg-type]


def test_going_out_and_back_within_an_hour_is_one_visit() -> None:
    first = visit(1, 0, ended_at=after(30), person_id=UUID(int=9))
    back = visit(2, 80, person_id=UUID(int=9))
    again = replace(back, arrived_at=after(90))
    assert len({each.id for each in one_arrival_each((first, back)).values()}) == 1
    assert len({each.id for each in one_arrival_each((first, again)).values()}) == 2


def test_a_contact_of_the_second_half_counts_for_the_one_visit() -> None:
    first = visit(1, 0, ended_at=after(10), person_id=UUID(int=9), state="left_not_seen")
    back = visit(2, 30, person_id=UUID(int=9))
    figures = count_day(day(first, back, contacts=(contact(2, 45),))).figures
    assert (figures["visits"], figures["seen"], figures["left"]) == (1, 1, 0)
    assert figures["wait.all.longest"] == 45


def test_nameless_visits_are_never_taken_for_one_person() -> None:
    nobody = [visit(number, number, person_id=None, ended_at=after(20)) for number in (1, 2, 3)]
    figures = count_day(day(*nobody)).figures
    assert (figures["visits"], figures["people"], figures["unidentified"]) == (3, 0, 3)


def test_new_returning_and_regular_follow_the_last_visit() -> None:
    figures = count_day(
        day(
            visit(1, 0),
            visit(2, 0, previous_at=NINE - timedelta(weeks=13)),
            visit(3, 0, previous_at=NINE - timedelta(weeks=12)),
        )
    ).figures
    assert [figures[key] for key in ("new", "returning", "regular")] == [1, 1, 1]


def test_seen_kit_only_left_turned_away_and_here_share_out_all_visits() -> None:
    figures = count_day(
        day(
            visit(1, 0), visit(2, 1), visit(3, 2, state="left_not_seen"),
            visit(4, 3, state="turned_away"), visit(5, 4, state="emergency_removed"),
            visit(6, 5, state="waiting"), visit(7, 6, state="departed_seen"),
            contacts=(contact(1, 9), contact(2, 3, kit_only=True), contact(6, 0, started_at=None)),
            supplies=(SupplyRecord("needles", 2, 1, UUID(int=7)),),
        )
    ).figures  # fmt: skip
    named = ("seen", "kit_only", "left", "turned_away", "emergency", "here")
    assert [figures[key] for key in named] == [1, 2, 1, 1, 1, 1]


def test_waits_leave_out_what_was_entered_later_and_say_how_many() -> None:
    figures = count_day(
        day(
            visit(1, 0, urgency=2), visit(2, 0, urgency=2, back_entered=True),
            contacts=(contact(1, 11), contact(2, 200)),
        )
    ).figures  # fmt: skip
    assert (figures["wait.2.n"], figures["wait.2.median"], figures["back_entered"]) == (1, 11, 1)
    assert figures["wait.2.in_time"] == 0


def test_waits_stay_right_when_the_clocks_go_back() -> None:
    before = datetime(2026, 10, 25, 0, 50, tzinfo=UTC)  # 01:50 summer time
    sat = before + timedelta(minutes=20)  # 01:10 again, winter time
    one = VisitRecord(id=UUID(int=1), person_id=None, arrived_at=before)
    figures = count_day(
        DayRecords(
            on_date=date(2026, 10, 25), doors_open=before, doors_close=sat + timedelta(hours=1),
            zone=ZoneInfo("Europe/London"), visits=(one,),
            contacts=(ContactRecord(UUID(int=1), "Peers", sat),),
        )
    ).figures  # fmt: skip
    assert figures["wait.all.longest"] == 20


def test_the_yes_figures_count_from_the_yes() -> None:
    figures = count_day(
        day(
            visit(1, 0, said_yes_at=after(1), sat_at=after(11), letter_sent_at=after(41)),
            visit(2, 0, said_yes_at=after(1), sat_at=after(12)),
            visit(3, 0, said_yes_at=after(1), letter_sent_at=after(60 * 30)),
        )
    ).figures
    assert [figures[key] for key in ("yes", "yes_in_time", "yes_letter")] == [3, 1, 1]
    assert (figures["yes_to_worker"], figures["yes_to_letter"]) == (11, 40)


def test_needs_count_needs_and_the_most_asked_comes_first() -> None:
    one, two = UUID(int=1), UUID(int=2)
    counted = count_day(
        day(
            visit(1, 0), visit(2, 0),
            needs=(NeedRecord(one, "home", "met"), NeedRecord(one, "money", "referred"),
                   NeedRecord(two, "home", "not_today"), NeedRecord(two, "home", "part")),
        )
    )  # fmt: skip
    assert counted.needs == ("home", "money")
    answers = [counted.figures[f"need.home.{part}"] for part in ("met", "part", "not_met")]
    assert answers == [1, 1, 1]


def test_overdue_places_are_named_the_longest_first() -> None:
    rows = (
        ReferralRecord("detox", "Bryn Derw", made_today=True, open=True, days_over=1),
        ReferralRecord("rehab", "Tŷ Heulwen", made_today=False, open=True, days_over=6),
        ReferralRecord("housing", "Council", made_today=False, open=False, days_over=9),
    )
    counted = count_day(day(referrals=rows))
    assert counted.overdue_first == ("Tŷ Heulwen", "Bryn Derw")
    assert [counted.figures[key] for key in ("open", "overdue", "made.detox")] == [2, 2, 1]


def test_a_day_on_which_nobody_came_has_no_waits() -> None:
    counted = count_day(day())
    assert counted.figures["visits"] == 0
    assert counted.figures["wait.all.median"] is None
    assert counted.half_hours[0] == "09:00"
    assert counted.half_hours[-1] == "12:30"


def test_somebody_early_or_late_widens_the_chart() -> None:
    counted = count_day(day(visit(1, -40), visit(2, 245)))
    assert (counted.half_hours[0], counted.half_hours[-1]) == ("08:00", "13:00")


def test_the_nearest_rank_is_a_wait_that_somebody_had() -> None:
    assert nearest_rank(range(1, 11), 90) == 9
    assert nearest_rank([7], 90) == 7
    assert nearest_rank([], 90) is None
    assert middle([1, 2]) == 2


@given(st.lists(st.integers(0, 300), min_size=1), st.integers(1, 100))
def test_at_least_so_many_in_a_hundred_waited_no_longer(waits: list[int], percent: int) -> None:
    rank = nearest_rank(waits, percent)
    assert rank in waits
    assert sum(wait <= rank for wait in waits) * 100 >= percent * len(waits)
    assert sum(wait < rank for wait in waits) * 100 < percent * len(waits)


def test_change_is_told_only_from_ten_on() -> None:
    earlier = (EarlierDay(date(2026, 11, 13), 9), EarlierDay(date(2025, 11, 21), 30))
    last, year = compare(date(2026, 11, 20), 40, earlier)
    assert (last.code, last.visits, last.change) == ("last", 9, None)
    assert (year.code, year.visits, year.change) == ("last_year", 30, 10)


def test_the_last_four_need_four() -> None:
    days = tuple(EarlierDay(date(2026, 11, 13) - timedelta(weeks=n), 50 + n) for n in range(4))
    assert [row.code for row in compare(date(2026, 11, 20), 60, days[:3])] == ["last"]
    assert compare(date(2026, 11, 20), 60, days)[1].visits == 52


@settings(max_examples=25)
@given(st.integers(0, 40), st.integers(0, 50))
def test_the_share_safe_copy_shows_no_small_number(count: int, seed: int) -> None:
    counted = friday(count, seed)
    safe = counted.safe()
    for key, number in counted.counted.counts.items():
        if key in safe.figures and is_small(number):
            assert safe[key] is Hidden.SMALL, key
    assert safe.overdue_first == ()
    assert safe.hidden == sum(isinstance(value, Hidden) for value in safe.figures.values())


def test_the_share_safe_copy_shows_no_median_of_few_and_nobodys_longest_wait() -> None:
    counted = friday(64)
    safe = counted.safe()
    for key, n in counted.counted.measured.items():
        if n < 8 and counted.counted.figures[key] is not None:
            assert safe[key] is Hidden.SMALL
    assert safe["wait.all.longest"] is Hidden.SMALL


def test_every_figure_of_a_sum_adds_up() -> None:
    counted = count_day(records(100, 3))
    for each in counted.sums:
        assert counted.counts[each.total] == sum(counted.counts[key] for key in each.parts)


def test_a_change_never_gives_away_visits_that_are_hidden() -> None:
    day = friday(10)
    changes = [-48, -47, -39]
    assert [row.change for row in day.full().compared] == changes
    assert [row.change for row in day.safe().compared] == changes
    few = replace(day.counted, counts={**day.counted.counts, "visits": 4}, sums=())
    safe = replace(day, counted=few).safe()
    assert safe["visits"] is Hidden.SMALL
    assert [row.change for row in safe.compared] == [None, None, None]
    assert [row.change for row in friday(64).safe().compared] == [6, 7, 15]
