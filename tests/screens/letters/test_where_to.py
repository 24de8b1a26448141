"""What is remembered of a place: in four columns, or in as many as its words have room for."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.letter_room import LetterRoom
from tests.screens.at_desk import AtDesk
from tests.screens.letters.test_composer import begin, desk, opened, room

__all__ = ["desk", "room"]


@pytest.mark.parametrize(
    ("width", "scale", "columns"), [(1192, 1.0, 4), (848, 2.0, 2), (420, 2.0, 1)]
)
def test_no_word_of_it_is_cut(
    desk: AtDesk, room: LetterRoom, qtbot: QtBot, width: int, scale: float, columns: int
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    desk.look.set_scale(scale)
    memory = screen.page.composer.where.memory
    memory.setParent(None)
    qtbot.addWidget(memory)
    memory.resize(width - 2 * desk.look.space("xl"), 100)
    memory.show()
    memory.resize(memory.width(), memory.heightForWidth(memory.width()))
    QApplication.processEvents()
    assert memory.columns() == columns
    for cell in memory._cells:
        assert cell.strong.height() <= desk.look.line("choice_on") + 1
        for label in (cell.strong, cell.plain):
            assert label.width() >= label.minimumSizeHint().width()
            assert label.height() >= label.heightForWidth(label.width())
    desk.look.set_scale(1.0)
