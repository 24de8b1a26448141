"""Who a new person may already be: never a gate, always with what fits and what does not."""

from datetime import date

import pytest

from desk.domain.find import PossibleMatchRow
from desk.store import Store
from tests.queries.invented_people import Hall
from tests.queries.search_box import SearchBox


@pytest.fixture
def hall(store: Store) -> Hall:
    return Hall(store)


@pytest.fixture
def desk(store: Store) -> SearchBox:
    return SearchBox(store)


def why(row: PossibleMatchRow) -> list[tuple[str, str, bool]]:
    return [(reason.code, reason.text[slice(*reason.span)], reason.fits) for reason in row.reasons]


def test_the_drawing_comes_true(hall: Hall, desk: SearchBox) -> None:
    for called, full in (("Wayne", "Wayne Rees"), ("Nia", "Nia Jones"), ("Ffion", "Ffion Pugh")):
        hall.person(called, full, born=date(1995, 5, 5))
    hall.person(
        "Jonny P.", "Jonathan Price", also={"street": "Jono"}, born=date(1995, 3, 2),
        last_here=date(2026, 10, 9),
    )  # fmt: skip
    hall.person("Jon", "Jon Pryce", born=date(1996, 6, 1))
    hall.person("Johno", "John Owen", born=date(1981, 1, 1), last_here=date(2026, 11, 13))
    desk.opens()
    rows = desk.matches("Jono", "Jonathan Prise", 30)
    assert [row.name_to_use for row in rows] == ["Jonny P.", "Jon", "Johno"]
    jonny, jon, johno = rows
    assert ("also_called", "Jono", True) in why(jonny)
    assert ("age_fits", "", True) in why(jonny)
    assert jonny.last_here_on == date(2026, 10, 9)
    assert ("sounds_like", "Pryce", True) in why(jon)
    assert ("never_here", "", False) in why(jon)
    assert ("age_differs", "", False) in why(johno)
    sounds = next(reason for reason in jon.reasons if "Pryce" in reason.text[slice(*reason.span)])
    assert sounds.asked == "Prise"


def test_a_shared_rare_surname_says_more_than_a_common_first_name(
    hall: Hall, desk: SearchBox
) -> None:
    for number in range(8):
        hall.person("David", f"David Other{number}ton")
    hall.person("Dai", "Dai Yorath")
    desk.opens()
    assert desk.matches("David", "David Yorath")[0].full_name == "Dai Yorath"


def test_nobody_alike_is_nobody(hall: Hall, desk: SearchBox) -> None:
    hall.person("Ange", "Angela Price", born=date(1990, 1, 1))
    desk.opens()
    assert desk.matches("Zbigniew", "", 36) == ()
    assert desk.matches("", "", 36) == ()
    assert desk.matches("???") == ()


def test_before_the_names_are_loaded_nobody_is_offered(hall: Hall, desk: SearchBox) -> None:
    hall.person("Ange")
    assert desk.matches("Ange") == ()
    desk.opens()
    assert [row.name_to_use for row in desk.matches("Ange")] == ["Ange"]


def test_alerts_show_with_the_match(hall: Hall, desk: SearchBox) -> None:
    robbo = hall.person("Robbo", "Robert Pugh")
    hall.alert(robbo, "Ask lead before seating", hard_stop=True)
    desk.opens()
    (row,) = desk.matches("Robbo")
    assert (row.action_line, row.hard_stop) == ("Ask lead before seating", True)
