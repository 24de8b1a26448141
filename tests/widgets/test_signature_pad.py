"""Signing: strokes in parts of the pad, the same at any size, taken back stroke by stroke."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.signature_pad import SignaturePad, path_of
from tests.widgets.listening import Heard, open_window, press

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pad(look: Look, qtbot: QtBot) -> SignaturePad:
    """Show an empty pad of 200 by 100 pixels."""
    pad = SignaturePad(look, "Daz signs here")
    qtbot.addWidget(pad)
    pad.resize(200, 100)
    open_window(pad)
    return pad


def draw(pad: SignaturePad, *points: tuple[int, int]) -> None:
    """Draw one stroke with the mouse."""
    first, *rest = (QPoint(*point) for point in points)
    QTest.mousePress(pad, LEFT, pos=first)
    for point in rest:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, LEFT, pos=QPoint(*points[-1]))


def test_strokes_are_parts_of_the_pad(pad: SignaturePad) -> None:
    changed = Heard(pad.changed)
    assert pad.is_empty
    draw(pad, (20, 10), (100, 50), (180, 90))
    assert pad.strokes == (((0.1, 0.1), (0.5, 0.5), (0.9, 0.9)),)
    assert len(changed) == 1
    assert not pad.is_empty


def test_a_hand_that_leaves_the_pad_stays_on_its_edge(pad: SignaturePad) -> None:
    draw(pad, (20, 10), (900, -40))
    assert pad.strokes[0][-1] == (1.0, 0.0)


def test_a_dot_is_a_stroke_that_can_be_seen(pad: SignaturePad) -> None:
    draw(pad, (100, 40))
    assert pad.strokes == (((0.5, 0.4),),)
    assert pad.grab().toImage().pixelColor(100, 40).lightness() < 100


def test_backspace_takes_back_a_stroke_and_delete_all(pad: SignaturePad) -> None:
    for top in (10, 30, 50):
        draw(pad, (20, top), (60, top))
    press(pad, Qt.Key.Key_Backspace)
    assert len(pad.strokes) == 2
    press(pad, Qt.Key.Key_Delete)
    assert pad.is_empty


def test_the_right_button_does_not_write(pad: SignaturePad) -> None:
    QTest.mouseClick(pad, Qt.MouseButton.RightButton, pos=QPoint(50, 50))
    assert pad.is_empty


def test_kept_strokes_are_shown_again(pad: SignaturePad, look: Look) -> None:
    kept = (((0.25, 0.5), (0.5, 0.5), (0.75, 0.5)),)
    pad.set_strokes((*kept, ()))
    assert pad.strokes == kept
    picture = pad.grab().toImage()
    assert picture.pixelColor(100, 50) == look.colour("text")
    assert picture.pixelColor(100, 20) == look.colour("paper") == QColor(Qt.GlobalColor.white)


def test_the_line_passes_smoothly_between_first_and_last_point() -> None:
    path = path_of((((0, 0), (0.5, 1), (1, 0)),), QRectF(10, 20, 100, 50))
    assert (path.elementAt(0).x, path.elementAt(0).y) == (10, 20)
    assert (path.currentPosition().x(), path.currentPosition().y()) == (110, 20)
    assert path.boundingRect().bottom() < 70


def test_a_screen_reader_hears_whether_it_is_signed(pad: SignaturePad) -> None:
    assert pad.accessibleName() == "Daz signs here"
    assert pad.accessibleDescription() == "Not signed"
    pad.set_strokes((((0.1, 0.1), (0.2, 0.2)),))
    assert pad.accessibleDescription() == "Signed"
