"""Every widget in every theme and size: named, large enough, whole, and drawn without a warning."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.theme.tokens import THEMES, ThemeName
from desk.widgets.focus_ring import Ring
from tests.looks.gallery import fit, pictures
from tests.widgets.spoken import focusable, name

NAMES = ("buttons", "questions", "ticks", "fields", "cards", "frame")


def shown(qtbot: QtBot, look: Look, which: str) -> QWidget:
    page = next(page for name, page in pictures(look) if name == which)
    qtbot.addWidget(page)
    if which != "frame":
        fit(page, look.px("panel_ask"))
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("which", NAMES)
def test_what_takes_the_keyboard_has_a_name_and_room(
    qtbot: QtBot, look: Look, which: str, theme: ThemeName, scale: float
) -> None:
    look.choose(theme)
    look.set_scale(scale)
    page = shown(qtbot, look, which)
    assert not page.grab().isNull()
    for widget in focusable(page):
        assert name(widget), f"{widget} has no name"
    for button in page.findChildren(QAbstractButton):
        if not button.isVisible():
            continue
        least = look.px("target_min")
        assert button.height() >= least, f"{button.text()} is {button.height()} high"
        assert button.width() >= least, f"{button.text()} is {button.width()} wide"


@pytest.mark.parametrize("which", NAMES)
def test_a_page_that_is_open_follows_a_new_look(qtbot: QtBot, look: Look, which: str) -> None:
    page = shown(qtbot, look, which)
    before = page.grab().toImage()
    look.choose("dark")
    look.set_scale(1.5)
    fit(page, look.px("panel_ask"))
    dark = page.grab().toImage()
    assert dark != before
    assert dark.pixelColor(dark.width() - 1, 0).lightness() < 128


def test_one_ring_lies_outside_the_control_that_has_the_keyboard(qtbot: QtBot, look: Look) -> None:
    page = shown(qtbot, look, "buttons")
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.waitUntil(lambda: page.focusWidget() is not None and page.focusWidget().hasFocus())
    (ring,) = (ring for ring in page.findChildren(Ring) if ring.isVisible())
    control = page.focusWidget()
    corner = control.mapTo(page, control.rect().topLeft())
    out = look.px("focus_ring") + look.px("focus_gap")
    assert ring.geometry() == QRect(corner, control.size()).adjusted(-out, -out, out, out)
