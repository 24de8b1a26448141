"""The rehearsal files: read like any venue's, without a problem, and one world in themselves."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from desk.domain.code_files import BadCodes
from desk.domain.codes import Codes
from desk.domain.imports import Imported, kind_of
from desk.domain.imports_destinations import DestinationRecord, read_destinations
from desk.domain.imports_facts import FactRecord, read_facts
from desk.domain.imports_people import PersonRecord, read_people
from desk.domain.imports_rota import AgencyRecord, RotaRecord, read_agencies, read_rota
from desk.domain.imports_visits import VisitRecord, read_visits
from desk.domain.rehearsal import Rehearsal, read_rehearsal
from desk.domain.sheets import Sheet
from desk.spreadsheets import read_book

RESOURCES = Path(__file__).parents[2] / "resources"
FOLDER = RESOURCES / "rehearsal"
CODES = Codes(RESOURCES / "codes")
DAY = date(2026, 11, 20)
EVE = DAY - timedelta(days=1)
FRIDAYS = tuple(DAY - timedelta(weeks=weeks) for weeks in range(8, 0, -1))


class World(NamedTuple):
    """Everything the files tell, by their own readers."""

    people: Imported[PersonRecord]
    facts: Imported[FactRecord]
    visits: Imported[VisitRecord]
    rota: Imported[RotaRecord]
    agencies: Imported[AgencyRecord]
    destinations: Imported[DestinationRecord]


@pytest.fixture(scope="module")
def played() -> Rehearsal:
    return read_rehearsal(FOLDER)


@pytest.fixture(scope="module")
def world(played: Rehearsal) -> World:
    sheets: dict[str, Sheet] = {}
    for _, path in played.files:
        for sheet in read_book(path.read_bytes()):
            kind = kind_of(sheet, CODES)
            assert kind is not None
            sheets[kind] = sheet
    return World(
        read_people(sheets["people"], CODES, EVE),
        read_facts(sheets["facts"], CODES, EVE),
        read_visits(sheets["visits"], CODES, EVE),
        read_rota(sheets["rota"], CODES, EVE),
        read_agencies(sheets["agencies"], CODES, EVE),
        read_destinations(sheets["destinations"], CODES, EVE),
    )


def test_every_file_is_read_without_a_problem(world: World) -> None:
    for imported in world:
        assert imported.problems == ()
        assert imported.rows == len(imported.records) > 0


def test_it_has_the_size_of_a_real_drop_in(world: World) -> None:
    assert 58 <= len(world.people.records) <= 66
    assert len(world.facts.records) >= 500
    assert {visit.on for visit in world.visits.records} == set(FRIDAYS)
    assert len(world.destinations.records) == 12
    today = [shift for shift in world.rota.records if shift.on == DAY]
    assert len([shift for shift in today if shift.role in {"worker", "peer"}]) == 12
    assert {"reception", "lead"} <= {shift.role for shift in today}
    assert {shift.on for shift in world.rota.records} == {*FRIDAYS, DAY}


def test_whoever_is_named_exists(world: World) -> None:
    references = {person.reference for person in world.people.records}
    staff = {shift.worker for shift in world.rota.records}
    agencies = {agency.name for agency in world.agencies.records}
    places = {place.name for place in world.destinations.records}
    assert {shift.agency for shift in world.rota.records} == agencies
    assert {fact.reference for fact in world.facts.records} == references
    assert {fact.agency for fact in world.facts.records} <= agencies
    assert {visit.reference for visit in world.visits.records} - {""} <= references
    for person in world.people.records:
        assert person.key_worker in staff | {""}
        assert person.plan_destination in places | {""}
        assert set(person.not_with) <= staff
        assert set(person.keep_apart) <= references
        assert {consent.receiver for consent in person.consents} <= agencies | places
        assert {consent.taken_by for consent in person.consents} <= staff | {""}


def test_earlier_visits_were_seen_by_workers_who_were_there(world: World) -> None:
    there = {(shift.on, shift.worker) for shift in world.rota.records}
    for visit in world.visits.records:
        for seen in visit.seen_by:
            assert (visit.on, seen.worker) in there
            assert seen.at is not None
            assert seen.at >= visit.arrived
        assert visit.left is not None
        assert visit.arrived < visit.left <= time(13)


def test_nothing_in_it_belongs_to_anybody(world: World, played: Rehearsal) -> None:
    for person in world.people.records:
        assert person.nhs_number is None or person.nhs_number.startswith("999")
    phones = [fact.value for fact in world.facts.records if fact.code == "phone"]
    phones += [agency.phone for agency in world.agencies.records]
    phones += [shift.phone for shift in world.rota.records]
    phones += [place.phone for place in world.destinations.records] + [played.venue.phone]
    numbers = re.findall(r"\d{5} ?\d{6}", " ".join(phones))
    assert len(numbers) > 100
    assert all(re.fullmatch(r"07700 900\d{3}|01632 960\d{3}", number) for number in numbers)
    sites = [agency.web for agency in world.agencies.records]
    sites += [place.email for place in world.destinations.records]
    assert all(site.endswith(".example") for site in sites)


def test_it_holds_the_cases_a_desk_must_manage(world: World) -> None:
    people = world.people.records
    assert sum(any(alert.hard_stop for alert in person.alerts) for person in people) == 2
    assert [person.keep_apart for person in people if person.keep_apart] == [("P34",)]
    assert any(person.two_workers for person in people)
    assert any(person.gender_must for person in people)
    assert any(person.not_with for person in people)
    assert any(person.avoid_police for person in people)
    assert any(not person.full_name for person in people)
    assert sum(person.provisional for person in people) >= 3
    assert {person.born.precision for person in people} >= {
        "day", "month", "year", "estimate", "unknown",
    }  # fmt: skip
    assert len({person.speaks for person in people}) >= 8
    assert {person.interpreter for person in people} >= {"phone", "preferred", "not_needed"}
    answers = {fact.answer for fact in world.facts.records}
    assert answers == {"known", "not_known", "not_asked", "declined"}
    assert {place.template for place in world.destinations.records} == {
        "residential", "housing_wales", "housing_england", "",
    }  # fmt: skip


def expected(world: World) -> set[str]:
    """Return the references of those whom the list or habit expects on the day."""
    listed = {p.reference for p in world.people.records if p.expected and p.expected.on == DAY}
    days: dict[str, set[date]] = {}
    for visit in world.visits.records:
        if visit.on in FRIDAYS[-4:] and visit.reference:
            days.setdefault(visit.reference, set()).add(visit.on)
    return listed | {reference for reference, came in days.items() if len(came) >= 2}


def test_sixty_people_come_thirty_of_them_in_the_first_half_hour(
    world: World, played: Rehearsal
) -> None:
    assert len(played.arrivals) == 60
    assert sum(arrival.at < time(9, 30) for arrival in played.arrivals) == 30
    came = {arrival.who for arrival in played.arrivals}
    assert len(came) == 60
    assert len(expected(world) & came) == 38
    assert len(expected(world) - came) == 9
    assert sum(bool(arrival.name) for arrival in played.arrivals) == 5
    assert sum(bool(arrival.look) for arrival in played.arrivals) == 4
    strangers = {arrival.who for arrival in played.arrivals if arrival.name or arrival.look}
    assert came - strangers <= {person.reference for person in world.people.records}


def test_the_morning_names_only_what_there_is(world: World, played: Rehearsal) -> None:
    arrived = {arrival.who: arrival.at for arrival in played.arrivals}
    today = {shift.worker: shift for shift in world.rota.records if shift.on == DAY}
    references = {person.reference for person in world.people.records}
    for arrival in played.arrivals:
        assert arrival.later or all(need in CODES.needs for need in arrival.needs)
        assert arrival.readiness in CODES.readiness
    for event in played.events:
        assert bool(event.who) != bool(event.worker) or event.what in {"asked", "hand_over"}
        assert not event.who or arrived[event.who] <= event.at
        assert not event.worker or event.worker in today
        assert event.code == "" or event.code in CODES.facts
        assert event.outcome == "" or event.outcome in CODES.outcomes
        assert event.person in references | {""}
        assert event.what != "left" or event.reason in CODES.left
        assert event.what != "turned_away" or event.reason in CODES.turned_away
    assert {event.what for event in played.events} == {
        "said_yes", "popped_out", "back", "left", "turned_away", "departed", "answers", "known_as",
        "asked", "hand_over", "outcome", "fact", "pause", "resume", "full", "away", "talks_on",
    }  # fmt: skip
    assert set(played.minutes) == {need.code for need in CODES.needs}


def test_letters_go_to_detox_rehab_and_both_nations_housing(
    world: World, played: Rehearsal
) -> None:
    places = {place.name: place for place in world.destinations.records}
    today = {shift.worker: shift for shift in world.rota.records if shift.on == DAY}
    yes = {event.who: event.at for event in played.events if event.what == "said_yes"}
    assert {(places[steps.to].kind, places[steps.to].nation) for steps in played.letters} >= {
        ("detox", "wales"), ("rehab", "wales"), ("housing", "wales"), ("housing", "england"),
    }  # fmt: skip
    for steps in played.letters:
        place = places[steps.to]
        assert set(steps.parts) <= set(place.parts)
        assert steps.asks_for in place.asks
        assert steps.notice in CODES.notices
        times = [yes[steps.who], steps.agreed, steps.signed, steps.printed, steps.sent]
        done = [at for at in times if at]
        assert done == sorted(done)
        assert today[steps.by].phone
        leaves = today[steps.by].leaves
        assert leaves is not None
        assert done[-1] < leaves
    assert sum(steps.sent is None for steps in played.letters) == 1


def test_a_plan_is_ready_but_for_what_is_promised_to_follow(
    world: World, played: Rehearsal
) -> None:
    places = {place.name: place for place in world.destinations.records}
    known: dict[str, set[str]] = {}
    for fact in world.facts.records:
        if fact.answer == "known":
            known.setdefault(fact.reference, set()).add(fact.code)
    bryn_derw = places["Bryn Derw House"].requires
    assert len(bryn_derw) == 15
    assert set(bryn_derw) - known["P02"] == {"gp_summary", "funding"}
    for event in played.events:
        if event.what == "fact":
            known[event.who].add(event.code)
    for steps in played.letters:
        missing = set(places[steps.to].requires) - known[steps.who]
        assert missing <= set(steps.to_follow), steps.who


def test_the_clock_of_the_venue_becomes_a_moment(played: Rehearsal) -> None:
    assert played.moment(time(9, 41)) == datetime(2026, 11, 20, 9, 41, tzinfo=UTC)
    summer = replace(played, on=date(2026, 7, 3))
    assert summer.moment(time(9, 41)) == datetime(2026, 7, 3, 8, 41, tzinfo=UTC)


@pytest.mark.parametrize(
    ("file", "was", "becomes", "said"),
    [
        ("morning.toml", 'who = "P23"', 'whom = "P23"', "arrival 1: unknown key whom"),
        ("morning.toml", 'at = "09:00"', 'at = "nine"', "arrival 1: at is no time"),
        ("morning.toml", 'what = "popped_out"', "", "event 1: what is missing"),
        ("morning.toml", "urgency = 3", 'urgency = "3"', "urgency must be of type int"),
        ("morning.toml", "[minutes]", "[hours]", "minutes is missing"),
        ("venue.toml", "on = 2026-11-20", 'on = "Friday"', "on must be of type date"),
        ("venue.toml", "[files]", "[papers]", "files is missing"),
    ],
)
def test_a_mistake_in_the_morning_is_named(
    tmp_path: Path, file: str, was: str, becomes: str, said: str
) -> None:
    for name in ("venue.toml", "morning.toml"):
        text = (FOLDER / name).read_text(encoding="utf-8")
        changed = text.replace(was, becomes, 1) if name == file else text
        (tmp_path / name).write_text(changed, encoding="utf-8")
    with pytest.raises(BadCodes, match=file) as told:
        read_rehearsal(tmp_path)
    assert said in str(told.value)


def test_some_have_a_plan_and_most_have_not_as_on_any_friday(world: World) -> None:
    planned = [record.name_to_use for record in world.people.records if record.plan]
    assert 1 / 6 < len(planned) / len(world.people.records) < 2 / 5
