from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import Label
from desk.widgets.scroll_column import Rule, ScrollColumn
from desk.widgets.side_by_side import SideBySide
from desk.widgets.tick_grid import TickGrid
from desk.widgets.ticks import CheckBox

Show = Callable[..., QWidget]


def test_widgets_turn_under_one_another_where_there_is_no_room(look: Look, on_page: Show) -> None:
    both = SideBySide(look)
    for words in ("Say that it follows", "Add the answer"):
        both.add(Button(look, words))
    page = on_page(both)
    page.resize(600, 200)
    assert both.is_side_by_side()
    page.resize(both.minimumSizeHint().width() + 40, 200)
    QApplication.processEvents()
    assert not both.is_side_by_side()
    page.resize(600, 200)
    QApplication.processEvents()
    assert both.is_side_by_side()


def test_larger_words_turn_them_too(look: Look, on_page: Show) -> None:
    both = SideBySide(look)
    for words in ("Say that it follows", "Add the answer"):
        both.add(Button(look, words))
    on_page(both).resize(420, 300)
    QApplication.processEvents()
    assert both.is_side_by_side()
    look.set_scale(2.0)
    QApplication.processEvents()
    assert not both.is_side_by_side()
    look.set_scale(1.0)


def test_words_that_grow_deep_inside_turn_them(look: Look, on_page: Show, qtbot: QtBot) -> None:
    both = SideBySide(look)
    words = Label(look, "Daz")
    deep = QWidget()
    inner = QHBoxLayout(deep)
    inner.addWidget(words)
    both.add(deep)
    both.add(Button(look, "Add the answer"))
    on_page(both).resize(320, 200)
    QApplication.processEvents()
    assert both.is_side_by_side()
    words.setText("LR-2026-0001, started on 17 November")
    qtbot.waitUntil(lambda: not both.is_side_by_side())
    qtbot.waitUntil(lambda: words.width() >= words.sizeHint().width())


def test_a_column_that_is_whole_leaves_scrolling_to_what_it_lies_in(
    look: Look, on_page: Show, qtbot: QtBot
) -> None:
    outer, inner = ScrollColumn(look), ScrollColumn(look)
    for number in range(40):
        inner.body.addWidget(Label(look, f"Line {number}"))
    outer.body.addWidget(inner)
    on_page(outer).resize(300, 200)
    QApplication.processEvents()
    assert inner.verticalScrollBar().maximum() > 0
    inner.set_whole(True)
    qtbot.waitUntil(lambda: inner.verticalScrollBar().maximum() == 0)
    assert inner.has_room()
    assert outer.verticalScrollBar().maximum() > 20 * look.line("base")
    inner.set_whole(False)
    qtbot.waitUntil(lambda: inner.verticalScrollBar().maximum() > 0)


@pytest.mark.parametrize(("width", "columns"), [(900, 5), (420, 3), (160, 1)])
def test_boxes_take_as_many_columns_as_fit(
    look: Look, on_page: Show, width: int, columns: int
) -> None:
    words = ("Who he is", "Drug, alcohol use", "Health", "Mental health", "Housing", "Risk")
    grid = TickGrid(look, [CheckBox(look, one) for one in words])
    page = on_page(grid)
    page.resize(width + 2 * page.layout().contentsMargins().left(), 300)  # type: ignore[union-attr]
    QApplication.processEvents()
    assert grid.columns() == columns


def test_a_column_scrolls_what_is_too_tall_and_never_cuts_what_is_wide(
    look: Look, on_page: Show
) -> None:
    column = ScrollColumn(look)
    button = Button(look, "A button with rather many words on it")
    column.body.addWidget(button)
    column.body.addWidget(Rule(look))
    for number in range(40):
        column.body.addWidget(Label(look, f"Line {number}"))
    page = on_page(column)
    page.resize(300, 200)
    QApplication.processEvents()
    assert column.verticalScrollBar().maximum() > 0
    assert column.minimumSizeHint().width() >= button.sizeHint().width()
