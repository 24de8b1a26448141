"""Words that were hidden while the text grew have grown with it."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.labels import Label


def test_a_label_that_was_hidden_shows_in_the_size_of_today(
    qapp: QApplication, qtbot: QtBot
) -> None:
    look = Look()
    look.apply(qapp)
    page = QWidget()
    qtbot.addWidget(page)
    label = Label(look, "Last here")
    QVBoxLayout(page).addWidget(label)
    label.hide()
    look.set_scale(2.0)
    qapp.processEvents()
    label.show()
    page.show()
    qapp.processEvents()
    assert label.font().pixelSize() == look.font("base").pixelSize()
