"""Every figure of a day against a count by hand, on both stores."""

from datetime import UTC, date, datetime, timedelta

import pytest

from db.models import Agency, Supply
from desk.commands.arrivals import CheckInNameless
from desk.commands.on_site import DescribeDay
from desk.commands.visits import HandOut, Leave
from desk.domain.clock import SetClock
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.queries.day_report import day, report
from desk.store import Store
from tests.hall import FRIDAY, OPENS, Hall, open_hall
from tests.queries.days import VENUE, Days, at, person, sheet
from tests.stores import put_in


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with Gethin and Ffion on site, at its end."""
    made = open_hall(store, clock)
    made.worker("Gethin", "home")
    made.worker("Ffion", "recovery")
    made.clock.set(at(4 * 60))
    return made


@pytest.fixture
def days(hall: Hall) -> Days:
    """Give ways to fill the hall’s days."""
    return Days(hall)


def test_a_day_on_which_nobody_came(hall: Hall) -> None:
    counted = sheet(hall)
    numbers = {key: value for key, value in counted.figures.items() if value}
    hours = {"worker_hours": 8, "hours.St Illtyd’s Hall": 8}
    assert numbers == {"workers": 2, "agencies": 1, **hours}
    assert counted["wait.all.p90"] is None
    assert counted["yes_to_letter"] is None
    assert counted.compared == ()
    assert counted.needs == ()


def test_back_within_the_hour_is_the_same_visit_and_after_an_hour_another(
    hall: Hall, days: Days
) -> None:
    ange, mick = person(hall, "Ange"), person(hall, "Mick")
    days.visit(at(0), ange, ended_at=at(20))
    again = days.visit(at(79), ange, ended_at=at(120))  # 59 minutes later
    days.seen(again, at(90), "Gethin")
    days.visit(at(0), mick, ended_at=at(20), state="left_not_seen")
    days.visit(at(80), mick, ended_at=at(100), state="left_not_seen")  # an hour later
    counted = sheet(hall)
    assert (counted["visits"], counted["people"]) == (3, 2)
    assert (counted["seen"], counted["left"]) == (1, 2)
    assert counted["wait.all.median"] == 90  # from the first arrival
    assert counted["arrivals.09:00"] == 2
    assert counted["arrivals.10:00"] == 1


def test_kit_only_is_apart_and_so_are_those_who_left_and_those_still_here(
    hall: Hall, days: Days
) -> None:
    talked, kit = days.visit(at(0)), days.visit(at(1))
    days.seen(talked, at(4), "Gethin")
    days.seen(talked, at(9), "Ffion", kit_only=True)
    days.seen(kit, at(2), "Ffion", kit_only=True)
    days.visit(at(2), state="left_not_seen")
    days.visit(at(3), state="turned_away")
    waiting = days.visit(at(5), state="called", ended_at=None)
    days.seen(waiting, None, "Gethin")
    put_in(
        hall.store,
        Supply(id=new_id(), drop_in_id=hall.day_id, kind="needles", given=10, returned=7, at=at(3)),
        Supply(id=new_id(), drop_in_id=hall.day_id, visit_id=kit, kind="naloxone_new", given=1,
               returned=0, at=at(3)),
    )  # fmt: skip
    counted = sheet(hall)
    endings = {
        key: counted[key]
        for key in ("seen", "kit_only", "left", "turned_away", "here", "emergency")
    }
    assert endings == {
        "seen": 1, "kit_only": 1, "left": 1, "turned_away": 1, "here": 1, "emergency": 0,
    }  # fmt: skip
    assert counted["visits"] == 5
    assert counted["unidentified"] == 5
    assert (counted["needles"], counted["needles_returned"], counted["naloxone"]) == (10, 7, 1)
    assert counted["wait.all.n"] == 1
    assert counted["wait.all.longest"] == 4


def test_the_ninetieth_percentile_is_the_nearest_rank(hall: Hall, days: Days) -> None:
    for minutes in range(1, 11):
        days.wait(minutes, "Gethin")
    counted = sheet(hall)
    assert counted["wait.all.n"] == 10
    assert counted["wait.all.p90"] == 9
    assert counted["wait.all.median"] == 6  # five and a half, rounded up
    assert counted["wait.all.longest"] == 10
    days.wait(11, "Gethin")
    assert sheet(hall)["wait.all.p90"] == 10


def test_waits_go_by_level_and_what_was_entered_later_is_left_out_and_counted(
    hall: Hall, days: Days
) -> None:
    days.wait(9, "Gethin", urgency=2)
    days.wait(11, "Gethin", urgency=2)
    days.wait(59, "Gethin", urgency=4)
    days.wait(120, "Gethin", urgency=4, back_entered=True)
    counted = sheet(hall)
    assert counted.levels == ((2, 10), (4, 60))
    assert (counted["wait.2.n"], counted["wait.2.in_time"]) == (2, 1)
    assert (counted["wait.4.n"], counted["wait.4.longest"]) == (1, 59)
    assert (counted["wait.all.n"], counted["wait.all.in_time"]) == (3, 2)
    assert (counted["seen"], counted["back_entered"]) == (4, 1)


def test_waits_stay_right_when_the_clocks_go_back(hall: Hall, days: Days) -> None:
    sunday = date(2026, 10, 25)
    opens = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 01:30, half an hour before it is 01:00
    day_id = days.another(sunday, opens=opens)
    ange = person(hall, "Ange")
    early = days.visit(at(20, opens), ange, day_id=day_id, ended_at=at(25, opens))  # 01:50
    days.seen(early, at(40, opens), "Gethin")  # 01:10 on the clock, twenty minutes later
    days.visit(at(65, opens), ange, day_id=day_id, ended_at=at(70, opens))  # 01:35: the same visit
    days.visit(at(65, opens), day_id=day_id)  # 01:35 for the second time
    counted = sheet(hall, sunday)
    assert counted["wait.all.longest"] == 20
    assert counted["visits"] == 2
    assert counted["arrivals.01:30"] == 2
    assert sum(
        value for key, value in counted.figures.items()
        if key.startswith("arrivals.") and isinstance(value, int)
    ) == 2  # fmt: skip


def test_new_regular_and_back_after_twelve_weeks(hall: Hall, days: Days) -> None:
    twelve_weeks, longer = FRIDAY - timedelta(weeks=12), FRIDAY - timedelta(weeks=13)
    before = {on: days.another(on) for on in (twelve_weeks, longer)}
    regular, gone_long, new = (person(hall, name) for name in ("Ange", "Mick", "Daz"))
    joined = person(hall, "Michael", merged_into_id=gone_long)
    moment = datetime(2026, 8, 28, 9, tzinfo=UTC)
    days.visit(moment, regular, day_id=before[twelve_weeks])
    days.visit(moment - timedelta(weeks=1), joined, day_id=before[longer])
    for whose in (regular, gone_long, new):
        days.visit(at(0), whose)
    days.visit(at(100), new)  # twice on the day: one person, new once
    counted = sheet(hall)
    assert (counted["people"], counted["visits"]) == (3, 4)
    assert (counted["new"], counted["returning"], counted["regular"]) == (1, 1, 1)


def test_two_records_of_one_person_are_one_person(hall: Hall, days: Days) -> None:
    stays = person(hall, "Mick")
    joins = person(hall, "Michael", merged_into_id=stays)
    days.visit(at(0), stays, ended_at=at(10))
    days.visit(at(30), joins, ended_at=at(40))
    counted = sheet(hall)
    assert (counted["people"], counted["visits"]) == (1, 1)


def test_expected_and_came_expected_and_not_and_not_on_the_list(hall: Hall, days: Days) -> None:
    invited, absent, usual, walk_in = (person(hall, n) for n in ("Ange", "Mick", "Daz", "Sue"))
    days.expects(invited)
    days.expects(absent)
    days.expects(person(hall, "Gone", deceased=True))
    for week in (1, 2):
        friday = FRIDAY - timedelta(weeks=week)
        past = days.another(friday)
        days.visit(OPENS - timedelta(weeks=week), usual, day_id=past)
    days.visit(at(0), invited, expected=True)
    days.visit(at(1), usual)
    days.visit(at(2), walk_in)
    days.visit(at(3))
    counted = sheet(hall)
    assert counted["expected_came"] == 2
    assert counted["expected_absent"] == 1
    assert counted["unexpected"] == 2


def test_until_the_doors_close_nobody_did_not_come(hall: Hall, days: Days) -> None:
    days.expects(person(hall, "Mick"))
    hall.clock.set(hall.day.doors_close - timedelta(minutes=1))
    assert not sheet(hall).head.over
    assert sheet(hall)["expected_absent"] == 1
    hall.minutes_later(1)
    assert sheet(hall).head.over


def test_an_untouched_need_is_open_until_the_visit_ends(hall: Hall, days: Days) -> None:
    days.visit(at(0), state="waiting", ended_at=None, needs=(("home", "open"), ("money", "met")))
    days.visit(at(1), state="with_worker", ended_at=None, needs=(("home", "not_today"),))
    days.visit(at(2), state="left_not_seen", needs=(("home", "open"),))
    counted = sheet(hall)
    parts = [counted[f"need.home.{part}"] for part in ("met", "part", "not_met", "open")]
    assert (counted["need.home"], parts) == (3, [0, 0, 2, 1])
    assert counted.need_parts == ("met", "part", "not_met", "open")


def test_needs_count_by_what_became_of_them(hall: Hall, days: Days) -> None:
    days.visit(at(0), needs=(("home", "met"), ("money", "open")))
    days.visit(at(1), needs=(("home", "referred"),))
    days.visit(at(2), needs=(("home", "not_today"), ("talk", "part")))
    counted = sheet(hall)
    assert counted.needs == ("home", "money", "talk")
    parts = [counted[f"need.home.{part}"] for part in ("met", "part", "not_met")]
    assert (counted["need.home"], parts) == (3, [1, 1, 1])
    assert (counted["need.money.not_met"], counted["need.talk.part"]) == (1, 1)


def test_contacts_by_agency_and_who_was_here(hall: Hall, days: Days) -> None:
    other = new_id()
    put_in(hall.store, Agency(id=other, name="Drws Agored", short="Drws", kind="housing",
                              letters_numbered=0))  # fmt: skip
    hall.worker("Owen", "home", agency_id=other)
    hall.worker("Nia", "home", agency_id=other, intake="expected")  # has not come
    third = new_id()
    put_in(hall.store, Agency(id=third, name="Camau", short="Camau", kind="peers",
                              letters_numbered=0))  # fmt: skip
    hall.worker("Lowri", "talk", agency_id=third)  # meets nobody
    visit = days.wait(3, "Owen")
    days.seen(visit, at(20), "Gethin")
    days.seen(visit, None, "Ffion")  # taken, never begun
    counted = sheet(hall)
    assert counted.agencies == ("Drws Agored", "St Illtyd’s Hall", "Camau")
    assert [counted[f"hours.{name}"] for name in counted.agencies] == [4, 8, 4]
    assert counted["agency.Camau"] == 0
    assert (counted["agency.Drws Agored"], counted["agency.St Illtyd’s Hall"]) == (1, 1)
    assert (counted["workers"], counted["agencies"]) == (4, 3)  # nor does the receptionist count


def test_the_yes_and_its_clocks(hall: Hall, days: Days) -> None:
    days.visit(at(0), said_yes_at=at(5), sat_at=at(13), letter_sent_at=at(49))
    days.visit(at(0), said_yes_at=at(5), sat_at=at(25))
    days.visit(at(0), said_yes_at=at(5), letter_sent_at=at(24 * 60))  # sent the day after
    counted = sheet(hall)
    assert (counted["yes"], counted["yes_in_time"], counted["yes_letter"]) == (3, 1, 1)
    assert (counted["yes_to_worker"], counted["yes_to_letter"]) == (14, 44)


def test_compared_with_the_last_day_the_last_four_and_a_year_ago(hall: Hall, days: Days) -> None:
    a_year_ago = date(2025, 11, 21)
    for weeks, count in {1: 12, 2: 8, 3: 10, 4: 10, 5: 1}.items():
        past = days.another(FRIDAY - timedelta(weeks=weeks))
        for _ in range(count):
            days.visit(OPENS - timedelta(weeks=weeks), day_id=past)
    days.another(FRIDAY - timedelta(days=3), state="planned")  # nobody opened it
    past = days.another(a_year_ago)
    ange = person(hall, "Ange")
    for minute in (0, 30, 200):  # the second is the same visit as the first
        days.visit(at(minute) - timedelta(weeks=52), ange, day_id=past)
    for _ in range(11):
        days.visit(at(0))
    compared = {row.code: (row.visits, row.change) for row in sheet(hall).compared}
    assert compared == {"last": (12, -1), "last_four": (10, 1), "last_year": (2, None)}


def test_a_morning_through_the_commands_themselves(hall: Hall) -> None:
    hall.clock.set(at(0))
    hall.arrives("Ange", "home")
    left = hall.arrives("Mick", "home")
    jacket = hall.store.apply(
        CheckInNameless(day_id=hall.day_id, shown_name="Blue jacket 09:00"), hall.desk
    ).id
    hall.minutes_later(5)
    hall.store.apply(Leave(visit_id=left), hall.desk)
    hall.store.apply(
        HandOut(day_id=hall.day_id, kind="needles", given=5, visit_id=jacket, ends_visit=True),
        hall.desk,
    )
    hall.store.apply(
        DescribeDay(day_id=hall.day_id, weather="wet, 6°C", notes="A calm morning."), hall.desk
    )
    counted = sheet(hall)
    ended = [counted[key] for key in ("visits", "here", "left", "kit_only", "seen")]
    assert ended == [3, 1, 1, 1, 0]
    assert (counted["people"], counted["unidentified"], counted["new"]) == (2, 1, 2)
    assert (counted.head.weather, counted.head.notes) == ("wet, 6°C", "A calm morning.")
    assert (counted.head.reference, counted.head.venue) == ("DS-2026-11-20", "St Illtyd’s Hall")
    safe = sheet(hall, safe=True)
    assert (safe.head.reference, safe.head.notes) == ("DS-2026-11-20-S", "")


def test_a_day_without_a_drop_in_is_refused(hall: Hall) -> None:
    with pytest.raises(Refusal) as refused:
        hall.store.read(hall.desk, lambda tx, viewer: day(tx, viewer, date(2026, 11, 19), VENUE))
    assert refused.value.code == "day.none"


def test_any_past_day_can_be_chosen_newest_first(hall: Hall, days: Days) -> None:
    past = [FRIDAY - timedelta(weeks=weeks) for weeks in (2, 1)]
    for on_date in past:
        days.another(on_date)
    days.another(FRIDAY - timedelta(days=3), state="planned")
    row = hall.store.read(hall.desk, lambda tx, viewer: report(tx, viewer, past[0], VENUE))
    assert [each.on_date for each in row.days] == [FRIDAY, past[1], past[0]]
    assert row.drop_in.on_date == row.day.head.on_date == past[0]
