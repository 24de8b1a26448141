"""PySide6 must not lose count of None, True and False: 6.12.0 on Python 3.11 did, and aborted."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont

ROUNDS = 2000
SLACK = 200
"""Other code may keep a few; a lost reference a round is ten times as many."""

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None, True and False are not counted from Python 3.12 on"
)


class Bell(QObject):
    """Rings with a truth."""

    rung = Signal(bool)


def counts() -> dict[str, int]:
    return {str(one): sys.getrefcount(one) for one in (None, True, False)}


def assert_kept(before: dict[str, int]) -> None:
    for name, count in counts().items():
        assert abs(count - before[name]) < SLACK, f"{name}: {count - before[name]} in {ROUNDS}"


@pytest.mark.usefixtures("qapp")
def test_setting_a_font_keeps_count() -> None:
    font = QFont()
    before = counts()
    for size in range(ROUNDS):
        font.setPixelSize(10 + size % 10)
        font.setFeature(QFont.Tag("tnum"), 1)
    assert_kept(before)


@pytest.mark.usefixtures("qapp")
def test_emitting_a_signal_keeps_count() -> None:
    bell = Bell()
    heard: list[bool] = []
    bell.rung.connect(heard.append)
    before = counts()
    for turn in range(ROUNDS):
        bell.rung.emit(turn % 2 == 0)
        heard.clear()
    assert_kept(before)
