"""No words are cut in the smallest window with the largest letters, on any page."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk.queries.at_start import at_start
from desk.screens.person.marks import OneLine
from desk.screens.sign_in.name_tile import NameTile
from desk.start_window import StartWindow
from desk.theme import Look
from desk.widgets.labels import SentenceLabel
from desk.widgets.rail import RailButton
from tests.hall import Hall
from tests.journeys.desk import Desk
from tests.journeys.test_every_page import PAGES, desk, room, seen, show
from tests.letter_room import LetterRoom
from tests.widgets.spoken import focusable, name

SMALLEST = QSize(1024, 700)
LARGEST = 2.0
MAY_SHORTEN = (NameTile, OneLine, QComboBox, RailButton, SentenceLabel)
"""What ends in … rather than push others away; all of it is in a tooltip or one press away."""

__all__ = ["desk", "room"]


def cut(window: QWidget) -> Iterator[str]:
    """Yield the words that do not have the room they need."""
    for widget in seen(window):
        if not isinstance(widget, QLabel | QAbstractButton) or isinstance(widget, MAY_SHORTEN):
            continue
        if not widget.text():
            continue
        size, hint = widget.size(), widget.sizeHint()
        if widget.hasHeightForWidth():  # what may take another line
            hint = QSize(widget.minimumSizeHint().width(), widget.heightForWidth(size.width()))
        fits = hint.boundedTo(size) == hint
        if not fits:
            yield f"{type(widget).__name__} “{widget.text()}” has too little room"
        elif (by := beyond_reach(widget)) is not None:
            yield f"{type(widget).__name__} “{widget.text()}” lies outside {type(by).__name__}"


def beyond_reach(widget: QWidget) -> QWidget | None:
    """Return what hides a part of a widget that no scrolling brings to light."""
    place, inner = widget.rect(), widget
    while not inner.isWindow() and (parent := inner.parentWidget()) is not None:
        place = place.translated(inner.pos())
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and parent is area.viewport():
            if not reachable(area).contains(place):
                return area
            place = parent.rect()  # once it is scrolled to
        elif not parent.rect().contains(place):
            return parent
        inner = parent
    return None


def reachable(area: QScrollArea) -> QRect:
    """Return what can be scrolled into a viewport, seen from where it stands now."""
    across, down = area.horizontalScrollBar(), area.verticalScrollBar()
    return (
        area.viewport()
        .rect()
        .adjusted(
            across.minimum() - across.value(),
            down.minimum() - down.value(),
            across.maximum() - across.value(),
            down.maximum() - down.value(),
        )
    )


def faults(window: QWidget, look: Look) -> list[str]:
    """Return what is wrong with a window that may be no larger than the smallest screen."""
    assert look.scale == LARGEST
    found = list(cut(window))
    if window.size() != SMALLEST:
        found.append(f"the window grew to {window.width()} × {window.height()}")
    return found


@pytest.mark.parametrize("page", PAGES)
def test_no_words_are_cut_on_a_page(desk: Desk, room: LetterRoom, page: str) -> None:
    desk.at.look.set_scale(LARGEST)
    desk.window.resize(SMALLEST)
    show(desk, room, page)
    wrong = faults(desk.window, desk.at.look)
    assert not wrong, "\n".join(wrong)


def names(start: StartWindow, hall: Hall) -> None:
    now = hall.clock.now()
    row = hall.store.read(hall.desk, lambda tx, viewer: at_start(tx, viewer, now))
    start.show_names(row.venue, now, row.rota, row.everyone, row.agencies)


def first_run(start: StartWindow, _hall: Hall) -> None:
    start.begin(with_key=True)
    start.set_keyring(there=False)


def step(number: int) -> Callable[[StartWindow, Hall], None]:
    """Return what shows a later step of the first start."""

    def shown(start: StartWindow, hall: Hall) -> None:
        first_run(start, hall)
        start._first_run()._show(number)

    return shown


START: dict[str, Callable[[StartWindow, Hall], None]] = {
    "names": names,
    "first_run": first_run,
    "key": step(1),
    "you": step(2),
    "ready": step(3),
    "passphrase": lambda start, _hall: start.ask_passphrase(),
    "trouble": lambda start, _hall: start.show_trouble("unreadable", "Documents/Drop-in Desk"),
}


@pytest.mark.parametrize("page", START)
def test_no_words_are_cut_and_all_is_named_before_the_desk_is_open(
    room: LetterRoom, page: str, qapp: QApplication, qtbot: QtBot
) -> None:
    look = Look()
    look.apply(qapp)
    look.set_scale(LARGEST)
    start = StartWindow(look)
    qtbot.addWidget(start)
    with qtbot.waitExposed(start):
        START[page](start, room.hall)
    start.resize(SMALLEST)
    qapp.processEvents()
    wrong = faults(start, look)
    assert not wrong, "\n".join(wrong)
    assert [one for one in focusable(start) if not name(one).strip()] == []
    look.deleteLater()
