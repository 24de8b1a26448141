"""What the comparison of pictures sees, and what it overlooks."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.domain.resources import FOLDER
from desk.theme import Look
from desk.widgets.labels import Label
from tests.looks.compare import difference, with_few_colours
from tests.looks.gallery import cards, fit


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """Give looks of our own to change."""
    for folder in ("fonts", "icons", "styles", "themes"):
        shutil.copytree(FOLDER / folder, tmp_path / folder)
    return tmp_path


def page(look: Look, qapp: QApplication, qtbot: QtBot) -> QWidget:
    """Return a page of cards in a look, at rest: without the keyboard, whose ring comes late."""
    look.choose("light")
    look.apply(qapp)
    made = cards(look)
    qtbot.addWidget(made)
    fit(made, look.px("panel_ask"))
    made.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    for one in made.findChildren(QWidget):
        one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    with qtbot.waitExposed(made):
        made.show()
    qapp.processEvents()
    return made


@pytest.fixture
def cards_page(qapp: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    """Give a page of cards as it was approved."""
    look = Look()
    yield page(look, qapp, qtbot)
    look.deleteLater()


def drawn(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_the_same_page_is_the_same(cards_page: QWidget) -> None:
    assert difference(drawn(cards_page), drawn(cards_page)) is None


def test_the_same_page_made_anew_is_the_same(
    cards_page: QWidget, resources: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    approved = drawn(cards_page)
    look = Look(resources)
    assert difference(approved, drawn(page(look, qapp, qtbot))) is None
    look.deleteLater()


def test_a_label_that_moved_by_two_points_is_seen(cards_page: QWidget) -> None:
    approved = drawn(cards_page)
    label = min(cards_page.findChildren(Label), key=lambda one: one.width())
    label.move(label.pos() + QPoint(2, 0))
    found = difference(approved, drawn(cards_page))
    assert found is not None
    place = label.mapTo(cards_page, label.rect().center())
    around = found.picture.copy(place.x() - 30, place.y() - 12, 60, 24)
    bright = [around.pixelColor(x, y).lightness() for x in range(60) for y in range(24)]
    assert max(bright) == 255


@pytest.mark.parametrize(
    ("token", "was", "now"),
    [
        ("ink", "#15201E", "#2A3532"),
        ("stone_200", "#DCE1DC", "#C7CCC7"),
        ("heather_100", "#F2E8F6", "#ECE2F0"),
    ],
)
def test_a_token_of_another_colour_is_seen(
    cards_page: QWidget,
    resources: Path,
    token: str,
    was: str,
    now: str,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    approved = drawn(cards_page)
    theme = resources / "themes" / "light.toml"
    before = theme.read_text("utf-8")
    theme.write_text(before.replace(f'{token} = "{was}"', f'{token} = "{now}"'), "utf-8")
    assert theme.read_text("utf-8") != before
    look = Look(resources)
    assert difference(approved, drawn(page(look, qapp, qtbot))) is not None
    look.deleteLater()


def test_another_size_is_seen(cards_page: QWidget) -> None:
    approved = drawn(cards_page)
    assert difference(approved, approved.copy(0, 0, approved.width(), approved.height() - 1))


def test_few_colours_look_the_same(cards_page: QWidget) -> None:
    plain = drawn(cards_page)
    few = with_few_colours(plain)
    assert few.colorCount() <= 256
    assert difference(few, plain) is None


def test_letters_smoothed_a_little_otherwise_are_overlooked(cards_page: QWidget) -> None:
    approved = drawn(cards_page)
    other = approved.copy()
    painter = QPainter(other)
    painter.setOpacity(0.04)
    painter.drawImage(1, 0, approved)
    painter.end()
    assert difference(approved, other) is None
