"""Who is offered at the desk; a key worker who is not is always told of."""

import pytest

from db.models import Staff
from desk.domain.answers import Answers
from desk.domain.check_in import ExcludedRow, OfferRow
from desk.domain.clock import SetClock
from desk.domain.ids import new_id
from desk.queries.check_in import Ask, offer
from desk.store import Store
from tests.hall import Hall, open_hall
from tests.queries.router_hall import comes, contact_of, known
from tests.stores import put_in


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with somebody who can see people for recovery."""
    hall = open_hall(store, clock)
    hall.worker("Mags", "recovery")
    return hall


def offered(hall: Hall, **of_person: object) -> OfferRow:
    person = known(hall, "Gosia", **of_person)
    ask = Ask(day_id=hall.day_id, answers=Answers(needs=("recovery",)), person_id=person)
    return hall.store.read(hall.desk, lambda tx, who: offer(tx, who, ask))


def not_offered(hall: Hall, **of_person: object) -> tuple[ExcludedRow, ...]:
    return offered(hall, **of_person).excluded


@pytest.mark.parametrize("code", ["expected", "gone"])
def test_a_key_worker_who_is_not_in_the_building_is_told_of(hall: Hall, code: str) -> None:
    kasia = hall.worker("Kasia", "recovery", intake=code)
    assert not_offered(hall) == ()
    (told,) = not_offered(hall, key_worker_id=kasia)
    assert (told.called, told.code, told.key_worker) == ("Kasia", code, True)


def test_a_key_worker_who_is_not_on_the_rota_is_told_of_unless_they_left_the_job(
    hall: Hall,
) -> None:
    for called, active in (("Kasia", True), ("Owen", False)):
        staff_id = hall.staff[called] = new_id()
        put_in(
            hall.store,
            Staff(
                id=staff_id,
                name=f"{called} Invented",
                called=called,
                role="worker",
                agency_id=hall.agency_id,
                active=active,
            ),
        )
    told = not_offered(hall, key_worker_id=hall.staff["Kasia"])
    assert told == (ExcludedRow("Kasia", "not_here", None, key_worker=True),)
    assert not_offered(hall, key_worker_id=hall.staff["Owen"]) == ()


def test_a_key_worker_with_other_skills_is_told_of_while_they_are_with_somebody(
    hall: Hall,
) -> None:
    kasia = hall.worker("Kasia", "home", "talk")
    contact_of(hall, comes(hall, known(hall, "Daz"), "home"), "Kasia")
    hall.worker("Priya", "recovery", intake="paused")
    told = not_offered(hall, key_worker_id=kasia)
    assert [(one.called, one.code) for one in told] == [("Kasia", "cannot_do"), ("Priya", "paused")]
    assert [one.called for one in not_offered(hall)] == ["Priya"]


def test_a_key_worker_who_is_offered_is_not_told_of_twice(hall: Hall) -> None:
    found = offered(hall, key_worker_id=hall.staff["Mags"])
    assert [one.called for one in found.suggestions] == ["Mags"]
    assert found.excluded == ()
