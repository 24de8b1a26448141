"""The search box and its hits: the typing hand never leaves the box."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.hit_paint import Hit
from desk.widgets.hits import Hits
from desk.widgets.search_box import SearchBox
from tests.looks.rows_shown import HITS, HITS_WORDS
from tests.widgets.listening import Heard, open_window, press

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def box(look: Look, qtbot: QtBot) -> Iterator[SearchBox]:
    """Show a search box in a window, with the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(look.px("window_width"), look.px("panel"))
    box = SearchBox(look, "Find anyone: name, street name, number", "Ctrl F", window)
    box.resize(look.px("panel_ask"), box.height())
    open_window(window)
    box.setFocus()
    yield box
    window.close()


@pytest.fixture
def hits(look: Look, box: SearchBox) -> Hits:
    """Show what was found for what stands in the box."""
    box.setText("shan")
    hits = Hits(look, box, HITS_WORDS, box.window())
    hits.show_hits(HITS, "shan")
    return hits


def pass_over(hits: Hits, place: int) -> None:
    """Move the mouse over a hit, without pressing."""
    at = QPointF(hits.row_rects()[place].center())
    none = Qt.MouseButton.NoButton
    kind, held = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
    moved = QMouseEvent(kind, at, hits.mapToGlobal(at), none, none, held)
    QApplication.sendEvent(hits, moved)


def test_the_key_cap_says_what_would_help(box: SearchBox) -> None:
    assert box.key_shown() == "Ctrl F"
    box.setText("s")
    assert box.key_shown() == "Esc clears"
    assert box.accessibleName() == "Find anyone: name, street name, number"


def test_escape_clears_then_leaves(box: SearchBox) -> None:
    left = Heard(box.left)
    box.setText("shan")
    press(box, Key.Key_Escape)
    assert box.text() == ""
    assert left == []
    press(box, Key.Key_Escape)
    assert len(left) == 1


def test_letters_typed_elsewhere_are_taken_in(box: SearchBox) -> None:
    box.setText("sh")
    box.clearFocus()
    box.take("â")
    assert box.text() == "shâ"
    assert box.hasFocus()


def test_words_stay_clear_of_icon_and_key(box: SearchBox, look: Look) -> None:
    empty = box.textMargins().right()
    box.setText("shan")
    assert box.textMargins().right() > empty
    assert box.textMargins().left() >= look.px("icon")


def test_arrows_choose_while_the_box_keeps_the_focus(hits: Hits, box: SearchBox) -> None:
    chosen, pages = Heard(hits.chosen), Heard(hits.page_wanted)
    assert hits.current_id() == "1"
    press(box, Key.Key_Down)
    press(box, Key.Key_Return)
    assert box.hasFocus()
    press(box, Key.Key_Down)
    press(box, Key.Key_Return, held=SHIFT)
    press(box, Key.Key_Up)
    assert chosen == ["2"]
    assert pages == ["3"]
    assert hits.current_id() == "2"


def test_the_last_row_is_a_new_person_by_the_typed_name(hits: Hits, box: SearchBox) -> None:
    made = Heard(hits.new_wanted)
    for _ in range(9):
        press(box, Key.Key_Down)
    assert hits.current_id() is None
    assert hits.current_sentence() == "Not here? New person called shan"
    press(box, Key.Key_Return)
    assert made == ["shan"]


def test_nobody_found_still_offers_a_new_person(hits: Hits, box: SearchBox) -> None:
    made = Heard(hits.new_wanted)
    hits.show_hits((), "zz")
    press(box, Key.Key_Return)
    assert made == ["zz"]


def test_the_current_hit_stays_current_as_more_letters_come(hits: Hits, box: SearchBox) -> None:
    press(box, Key.Key_Down)
    hits.show_hits([HITS[0], HITS[2], HITS[1]], "shann")
    assert hits.current_id() == "2"
    hits.show_hits([HITS[3]], "sean")
    assert hits.current_id() == "4"


def test_the_first_hit_is_current_as_long_as_nobody_moved(hits: Hits, box: SearchBox) -> None:
    chosen = Heard(hits.chosen)
    pass_over(hits, 2)
    hits.show_hits([HITS[2], HITS[1], HITS[0]], "shann")
    assert hits.current_id() == HITS[2].id
    press(box, Key.Key_Down)
    hits.close_list()
    hits.show_hits([HITS[0], HITS[1]], "sha")
    hits.show_hits([HITS[3], HITS[1], HITS[0]], "sean")
    press(box, Key.Key_Return)
    assert chosen == [HITS[3].id]


def test_a_mouse_that_passes_over_the_hits_chooses_nobody(hits: Hits, box: SearchBox) -> None:
    chosen = Heard(hits.chosen)
    pass_over(hits, 2)
    press(box, Key.Key_Return)
    assert chosen == ["1"]


def test_no_more_than_six_are_shown(hits: Hits) -> None:
    hits.show_hits([Hit(id=place, title="Lee") for place in range(9)], "lee")
    assert len(hits.row_rects()) == 7


def test_the_current_hit_is_told_to_a_screen_reader(hits: Hits, box: SearchBox) -> None:
    assert "Enter checks in" in box.accessibleDescription()
    press(box, Key.Key_Down)
    assert box.accessibleDescription() == "Shannon, Shannon Doyle, 22"
    hits.close_list()
    assert box.accessibleDescription() == ""
    assert hits.isHidden()


def test_a_click_chooses_without_taking_the_focus(hits: Hits, box: SearchBox) -> None:
    chosen = Heard(hits.chosen)
    place = hits.row_rects()[3].center()
    QTest.mouseClick(hits, Qt.MouseButton.LeftButton, pos=place)
    assert chosen == ["4"]
    assert box.hasFocus()


def test_the_list_stands_under_the_box_and_inside_the_window(
    hits: Hits, box: SearchBox, look: Look
) -> None:
    top = hits.mapTo(box.window(), hits.row_rects()[0].topLeft())
    assert top.x() == box.x()
    assert 0 <= top.y() - box.geometry().bottom() <= look.space("s")
    box.window().resize(look.px("panel_ask") + 40, 400)
    assert hits.geometry().right() <= box.window().width()


def test_keys_are_the_boxs_own_once_the_list_is_closed(hits: Hits, box: SearchBox) -> None:
    chosen, entered = Heard(hits.chosen), Heard(box.returnPressed)
    hits.close_list()
    press(box, Key.Key_Return)
    assert chosen == []
    assert len(entered) == 1


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_current_hit_looks_different(hits: Hits, look: Look, theme: str) -> None:
    look.choose(theme)  # type: ignore[arg-type]
    picture = hits.grab().toImage()
    current, other = (rect.center() for rect in hits.row_rects()[:2])
    edge = hits.row_rects()[0].left() + 1
    assert picture.pixel(edge, current.y()) != picture.pixel(edge, other.y())
