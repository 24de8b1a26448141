"""What every journey may ask for: a Friday on either store, and a desk for either pair of hands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

import pytest
from PySide6.QtWidgets import QApplication

from desk.commands.people import AddName, AddPerson, NewPerson
from desk.commands.profile import Expect
from desk.domain.clock import SetClock
from desk.store import Store
from tests.hall import FRIDAY, Hall, open_hall
from tests.journeys.desk import Desk, open_desk
from tests.journeys.hands import Keyboard, Mouse
from tests.journeys.known import Known


@dataclass(frozen=True, slots=True)
class Seat:
    """How somebody works at a desk: with which hands, on which kind of store."""

    hands: type[Keyboard]
    store: str


SEATS = {
    "keyboard": Seat(Keyboard, "embedded_store"),
    "mouse": Seat(Mouse, "embedded_store"),
    "server": Seat(Keyboard, "server_store"),
}


@pytest.fixture(params=SEATS)
def seat(request: pytest.FixtureRequest) -> Seat:
    """Give each way of working: either pair of hands, and either store."""
    return SEATS[request.param]


@pytest.fixture
def hands(seat: Seat) -> Keyboard:
    """Give a pair of hands: on the keyboard alone, or on the mouse."""
    return seat.hands()


@pytest.fixture
def store(seat: Seat, request: pytest.FixtureRequest) -> Store:
    """Give the empty store of the seat."""
    given = request.getfixturevalue(seat.store)
    assert isinstance(given, Store)
    return given


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with two workers for housing, one for recovery, one for money."""
    made = open_hall(store, clock)
    made.worker("Gethin", "home")
    made.worker("Ffion", "home", "housing_application")
    made.worker("Mags", "recovery", "refer_now")
    made.worker("Owen", "money")
    return made


@pytest.fixture
def known(hall: Hall) -> Known:
    """Give people the drop-in knows, two of them called Lee, three of them expected."""
    people = Known(hall)
    for name, full_name in (
        ("Daz", "Darren Hollis"),
        ("Dazza", "Darius Wyn"),
        ("Ange", "Angela Moss"),
        ("Lee", "Lee Parry"),
        ("Lee", "Lee Tudor"),
        ("Robbo", "Robert Ince"),
        ("Carys", "Carys Bevan"),
    ):
        done = hall.store.apply(
            AddPerson(person=NewPerson(name_to_use=name, full_name=full_name)), hall.desk
        )
        assert done.id is not None
        people.ids[full_name] = done.id
    nick = AddName(person_id=people["Angela Moss"], kind="street", text="Smiler")
    hall.store.apply(nick, hall.desk)
    for name, usual in (
        ("Angela Moss", time(9, 0)), ("Lee Parry", time(9, 5)), ("Carys Bevan", time(12, 0))
    ):  # fmt: skip
        expect = Expect(person_id=people[name], on_date=FRIDAY, reason="invited", usual=usual)
        hall.store.apply(expect, hall.desk)
    return people


@pytest.fixture
def desk(hall: Hall, known: Known, hands: Keyboard, qapp: QApplication) -> Iterator[Desk]:
    """Sit at the desk as reception."""
    assert qapp is not None
    assert known.ids
    with open_desk(hall, hands) as made:
        yield made
