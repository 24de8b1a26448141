"""What every widget test may ask for by name."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.theme import Look


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Give the light look at the usual text size, worn by the application."""
    worn = Look()
    worn.choose("light")
    worn.apply(qapp)
    yield worn
    worn.deleteLater()


@pytest.fixture
def on_page(qtbot: QtBot) -> Callable[..., QWidget]:
    """Give a way to show widgets one under the other on a page that has the keyboard."""
    kept: list[QWidget] = []

    def show(*widgets: QWidget) -> QWidget:
        page = QWidget()
        kept.append(page)
        layout = QVBoxLayout(page)
        for widget in widgets:
            layout.addWidget(widget)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return show
