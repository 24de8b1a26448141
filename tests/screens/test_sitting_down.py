"""Whoever was called is taken to have sat down; where nothing happens, nothing is asked."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desk.commands.contacts import Collect
from desk.domain.clock import SetClock
from desk.screens.floor.sitting_down import SittingDown
from desk.store import Store
from tests.hall import Hall, open_hall
from tests.screens.at_desk import AtDesk, at_desk
from tests.stores import writes

Minute = Callable[[], int]


@pytest.fixture
def desk(embedded_store: Store, clock: SetClock, qapp: QApplication) -> Iterator[AtDesk]:
    """Sit at reception, with a worker in the building."""
    assert qapp is not None
    hall = open_hall(embedded_store, clock)
    hall.worker("Siân", "recovery")
    with at_desk(hall) as sat:
        yield sat


@pytest.fixture
def minute(desk: AtDesk, monkeypatch: pytest.MonkeyPatch) -> Minute:
    """Let a minute pass, and tell how often the store was asked."""
    asked = 0
    ask = desk.front.ask

    def counted(*words: Any) -> None:
        nonlocal asked
        asked += 1
        ask(*words)

    monkeypatch.setattr(desk.front, "ask", counted)
    parent = QObject(desk.front)
    sitting_down = SittingDown(desk.front, parent)

    def passes() -> int:
        before = asked
        desk.hall.minutes_later(1)
        sitting_down.minute_passed()
        desk.settle()
        return asked - before

    return passes


def is_called(hall: Hall) -> None:
    visit = hall.arrives("Daz", "recovery")
    hall.store.apply(Collect(visit_id=visit, staff_id=hall.staff["Siân"]), hall.desk)


def test_three_minutes_after_the_call_they_are_taken_to_sit(desk: AtDesk, minute: Minute) -> None:
    is_called(desk.hall)
    before = writes(desk.hall.store)
    assert [minute() for _ in range(3)] == [1, 1, 1]
    assert writes(desk.hall.store) == before + 1


def test_nothing_is_asked_while_nobody_is_called(desk: AtDesk, minute: Minute) -> None:
    before = writes(desk.hall.store)
    assert [minute() for _ in range(5)] == [1, 0, 0, 0, 0], "once, to know"
    assert writes(desk.hall.store) == before


def test_what_another_desk_does_is_looked_at(desk: AtDesk, minute: Minute) -> None:
    assert [minute(), minute()] == [1, 0]
    is_called(desk.hall)
    desk.front.heard(frozenset({"people"}))
    assert minute() == 0, "nobody comes in by a change of names"
    desk.front.heard(frozenset({"visits"}))
    before = writes(desk.hall.store)
    assert [minute() for _ in range(2)] == [1, 1]
    assert writes(desk.hall.store) == before + 1
