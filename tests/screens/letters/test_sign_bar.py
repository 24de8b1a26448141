"""The foot of a letter: level, and with room for what it asks, however large the letters are."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.screens.referral.composer import Composer
from tests.letter_room import LetterRoom
from tests.screens.at_desk import AtDesk
from tests.screens.letters.test_composer import agree, begin, desk, opened, room

__all__ = ["desk", "room"]

SMALL_AT_200 = (848, 500)
"""What a window of 1024 × 700 leaves for a page with letters of twice the size."""


def ready(desk: AtDesk, room: LetterRoom, qtbot: QtBot) -> Composer:
    """Open a letter that only has to be signed."""
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    agree(screen, desk)
    return screen.page.composer


def middle(widget: QWidget) -> int:
    """Return how far down the middle of a widget is."""
    return widget.mapTo(widget.window(), QPoint(0, 0)).y() + widget.height() // 2


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_what_stands_in_a_line_is_level(
    desk: AtDesk, room: LetterRoom, qtbot: QtBot, scale: float
) -> None:
    composer = ready(desk, room, qtbot)
    bar = composer.bar
    desk.look.set_scale(scale)
    composer.window().resize(1300, 700)  # here the words stand beside the buttons as well
    desk.settle()
    for beside in (bar.paper, bar._words):
        assert abs(middle(beside) - middle(bar.sign)) <= 1
    bar.ask_again(drawn=False)
    desk.settle()
    assert abs(middle(bar.not_yet) - middle(bar.really)) <= 1
    if bar._last.is_side_by_side():
        assert abs(middle(bar.name.edit) - middle(bar.really)) <= 1
    desk.look.set_scale(1.0)


def test_large_letters_take_the_room_from_the_page_above_the_foot(
    desk: AtDesk, room: LetterRoom, qtbot: QtBot
) -> None:
    composer = ready(desk, room, qtbot)
    bar = composer.bar
    desk.look.set_scale(2.0)
    composer.window().resize(*SMALL_AT_200)
    desk.settle()
    assert bar._words.height() <= 2 * desk.look.line("small")
    composer.main_action()
    desk.settle()
    for asked in (bar.name, bar.name.edit, bar.not_yet, bar.really):
        assert asked.visibleRegion().boundingRect() == asked.rect()
    desk.look.set_scale(1.0)
