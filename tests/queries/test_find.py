"""Whoever is meant by a few letters is found, with the reason, the likeliest first."""

from datetime import date, timedelta

import pytest

from desk.domain.find import HitRow
from desk.store import Store
from tests.queries.invented_people import TODAY, Hall
from tests.queries.search_box import SearchBox


@pytest.fixture
def hall(store: Store) -> Hall:
    return Hall(store)


@pytest.fixture
def desk(store: Store) -> SearchBox:
    return SearchBox(store)


def marked(hit: HitRow) -> str:
    return hit.reason.text[slice(*hit.reason.span)]


def test_the_drawing_comes_true(hall: Hall, desk: SearchBox) -> None:
    sian = hall.person("Siân", "Siân Mair Evans", also={"spelling": "Shân"})
    hall.person("Shannon", "Shannon Doyle", last_here=date(2026, 11, 6))
    shaz = hall.person("Shaz", "Sharon Pugh")
    hall.person("Sean D.", "Sean Doran", last_here=date(2026, 10, 2))
    hall.person("Wayne", "Wayne Rees")
    hall.expect(sian)
    visit, ticket = hall.visit(shaz, "Shaz", "with_worker")
    hall.sits_with(visit, "Mags", "Room 2")
    desk.opens()
    assert desk.sees("shan") == [
        ("Siân", "also_called"),
        ("Shannon", "starts_with"),
        ("Shaz", "one_letter_different"),
        ("Sean D.", "sounds_like"),
    ]
    first, second, third, fourth = desk.types("shan")
    assert (marked(first), first.reason.kind, first.today.standing) == (
        "Shân", "spelling", "expected",
    )  # fmt: skip
    assert (marked(second), second.today.standing) == ("Shan", "not_expected")
    assert (third.today.ticket, third.today.worker, third.today.room) == (ticket, "Mags", "Room 2")
    assert third.visit_id == visit
    assert fourth.last_here_on == date(2026, 10, 2)


@pytest.mark.parametrize("loaded", [False, True], ids=["before the index", "with the index"])
@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Łukasz", "exact"),
        ("lukasz", "exact"),
        ("luk", "starts_with"),
        ("lukasz now", "starts_with"),
        ("Duke", "also_called"),
        ("lucas", "sounds_like"),
    ],
)
def test_any_name_finds_them(
    hall: Hall, desk: SearchBox, typed: str, code: str, loaded: bool
) -> None:
    hall.person("Łukasz", "Łukasz Nowak", also={"street": "Duke"})
    hall.person("Ange", "Angela Price")
    if loaded:
        desk.opens()
    assert desk.sees(typed) == [("Łukasz", code)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("pry", "starts_with"),
        ("pryce jon", "starts_with"),
        ("jon p", "starts_with"),
        ("j w", "starts_with"),
        ("jono", "nickname"),
        ("jonathan prise", "sounds_like"),
        ("jonatan wyn pryce", "one_letter_different"),
        ("ojnathan", "one_letter_different"),
        ("jonathanwyn pryce", "one_letter_different"),
        ("jonathan wynxpryce", "one_letter_different"),
        ("jonazhwn", "nearly"),
    ],
)
def test_words_further_in_short_forms_and_errors_find_them(
    hall: Hall, desk: SearchBox, typed: str, code: str
) -> None:
    hall.person("Jonathan", "Jonathan Wyn Pryce")
    hall.person("Ange", "Angela Doyle")
    desk.opens()
    assert desk.sees(typed) == [("Jonathan", code)]


def test_the_different_letter_is_marked(hall: Hall, desk: SearchBox) -> None:
    hall.person("Daz", "Darren Pugh", also={"street": "O’Brynn"})
    desk.opens()
    (hit,) = desk.types("obrymn")
    assert (hit.reason.text, marked(hit)) == ("O’Brynn", "n")


def test_who_is_meant_comes_before_who_may_be(hall: Hall, desk: SearchBox) -> None:
    hall.expect(hall.person("Jan"))
    hall.person("Jen", last_here=TODAY - timedelta(days=7))
    old = hall.person("Jen", last_here=TODAY - timedelta(days=700))
    hall.person("Jenny", last_here=TODAY)
    hall.person("Blue", also={"street": "Jen"}, last_here=TODAY)
    desk.opens()
    hits = desk.types("jen")
    assert [hit.name_to_use for hit in hits] == ["Jen", "Jen", "Jenny", "Blue", "Jan"]
    assert hits[1].person_id == old
    hall.expect(old)
    assert desk.types("jen")[0].person_id == old


def test_one_letter_finds_street_names_and_who_is_concerned_today(
    hall: Hall, desk: SearchBox
) -> None:
    hall.person("Blue", "Terence Reed", also={"street": "J"})
    hall.person("Jenny")
    hall.expect(hall.person("Jack"))
    desk.opens()
    assert desk.sees("j") == [("Jack", "starts_with"), ("Blue", "also_called")]


def test_a_number_finds_todays_ticket(hall: Hall, desk: SearchBox) -> None:
    ange = hall.person("Ange")
    hall.visit(ange, "Ange", "departed_seen", TODAY - timedelta(days=7))
    _, ticket = hall.visit(ange, "Ange")
    _, nameless = hall.visit(None, "Blue jacket 09:12")
    (hit,) = desk.types(str(ticket))
    assert (hit.person_id, hit.reason.code, hit.today.standing) == (ange, "number", "here")
    (hit,) = desk.types(f"#{nameless}")
    assert (hit.person_id, hit.name_to_use, hit.reason.code) == (
        None,
        "Blue jacket 09:12",
        "number",
    )


def test_somebody_without_a_name_is_found_by_what_is_shown(hall: Hall, desk: SearchBox) -> None:
    visit, _ = hall.visit(None, "Blue jacket 09:12")
    hall.visit(None, "Blue cap 09:01", "departed_seen")
    (hit,) = desk.types("jack")
    assert (hit.visit_id, hit.reason.code, marked(hit)) == (visit, "shown_as", "jack")


def test_alerts_and_others_to_keep_apart_show_at_once(hall: Hall, desk: SearchBox) -> None:
    robbo, kez = hall.person("Robbo"), hall.person("Kez")
    hall.alert(robbo, "Two workers, open room")
    hall.alert(robbo, "Ask lead before seating", hard_stop=True)
    hall.alert(kez, "Long gone", days=-1)
    hall.keep_apart(kez, robbo)
    (hit,) = desk.types("robbo")
    assert (hit.action_line, hit.hard_stop, hit.keep_apart) == (
        "Ask lead before seating", True, False,
    )  # fmt: skip
    hall.visit(robbo, "Robbo")
    (hit,) = desk.types("kez")
    assert (hit.action_line, hit.hard_stop, hit.keep_apart) == (None, False, True)
    assert not desk.types("robbo")[0].keep_apart


def test_somebody_who_died_is_shown_as_such(hall: Hall, desk: SearchBox) -> None:
    hall.person("Mick", deceased=True)
    assert [hit.deceased for hit in desk.types("mick")] == [True]


def test_whoever_comes_most_weeks_is_expected(hall: Hall, desk: SearchBox) -> None:
    often, once = hall.person("Nia"), hall.person("Niall")
    for weeks in range(1, 5):
        day = TODAY - timedelta(weeks=weeks)
        hall.day(day)
        if weeks in (1, 3):
            hall.visit(often, "Nia", "departed_seen", day)
    hall.visit(once, "Niall", "departed_seen", TODAY - timedelta(weeks=1))
    found = {hit.person_id: hit.today.standing for hit in desk.types("nia")}
    assert found == {often: "expected", once: "not_expected"}
