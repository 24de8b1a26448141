"""The notice bar: one sentence, Undo, earlier notices; and lines in which words are strong."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.banner import Banner
from desk.widgets.buttons import Button
from desk.widgets.labels import Run, SentenceLabel, runs
from desk.widgets.notice_bar import EarlierNotices, Notice, NoticeBar
from tests.widgets.spoken import name, press, role


@pytest.fixture
def bar(qtbot: QtBot, look: Look) -> Iterator[NoticeBar]:
    bar = NoticeBar(look)
    qtbot.addWidget(bar)
    bar.resize(1192, bar.height())
    bar.show()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    yield bar
    for earlier in bar.findChildren(EarlierNotices):
        earlier.close()


def test_undo_is_there_only_when_it_can_be_used_and_says_what_it_undoes(
    qtbot: QtBot, bar: NoticeBar
) -> None:
    bar.show_notice(Notice(words="Ange checked in as 27.", undo="Undo: Ange checked in"))
    assert bar.undo_button.isVisible()
    assert name(bar.undo_button) == "Undo: Ange checked in"
    with qtbot.waitSignal(bar.undo_wanted):
        QTest.mouseClick(bar.undo_button, Qt.MouseButton.LeftButton)
    bar.show_notice(Notice(words="The letter was printed."))
    assert not bar.undo_button.isVisible()


def test_ctrl_j_opens_the_earlier_notices_newest_first(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice(Notice(words="Mick popped out.", at="09:39"))
    bar.show_notice(Notice(words="Ange checked in.", at="09:47"))
    QTest.keyClick(bar, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    earlier = bar.findChild(EarlierNotices)
    assert earlier is not None
    qtbot.waitUntil(earlier.isVisible)
    listed = earlier.findChild(QListView)
    assert listed is not None
    assert name(listed) == "Earlier notices"
    lines = listed.model()
    assert isinstance(lines, QStringListModel)
    assert lines.stringList() == ["09:47 Ange checked in.", "09:39 Mick popped out."]
    QTest.keyClick(listed, Qt.Key.Key_Escape)
    assert not earlier.isVisible()


def test_a_click_opens_them_too_but_not_an_empty_list(bar: NoticeBar) -> None:
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton)
    assert bar.findChild(EarlierNotices) is None
    bar.show_notice(Notice(words="Ange checked in."))
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton)
    assert bar.findChild(EarlierNotices) is not None


def test_the_status_is_replaced_whole(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.set_status("Saved 09:47", "2 desks connected")
    bar.set_status("Saved 09:48")

    def said() -> list[str]:
        return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: "Saved 09:48" in said())
    assert "Saved 09:47" not in said()
    assert "2 desks connected" not in said()


def test_keys_are_asked_for(qtbot: QtBot, bar: NoticeBar) -> None:
    with qtbot.waitSignal(bar.keys_wanted):
        bar.keys_button.click()
    assert name(bar.keys_button) == "Keys"
    assert role(bar.keys_button) == QAccessible.Role.Button


@pytest.mark.parametrize(
    ("words", "strong", "cut"),
    [
        ("Ange checked in as 27.", ["27"], ["Ange checked in as ", "*27", "."]),
        ("27 is 27", ["27"], ["*27", " is 27"]),
        ("Daz said yes.", ["Daz said yes."], ["*Daz said yes."]),
        ("Tell Ffion about Daz", ["Daz", "Ffion"], ["Tell ", "*Ffion", " about ", "*Daz"]),
        ("Nobody is named", ["Daz", ""], ["Nobody is named"]),
        ("<b>Bold</b> & more", ["<b>"], ["*<b>", "Bold</b> & more"]),
        ("", ["Daz"], []),
    ],
)
def test_a_sentence_is_cut_at_its_strong_words(
    words: str, strong: list[str], cut: list[str]
) -> None:
    assert list(runs(words, strong)) == [
        Run(part.removeprefix("*"), strong=part.startswith("*")) for part in cut
    ]


def test_mark_up_in_a_name_is_shown_and_not_obeyed(qtbot: QtBot, look: Look) -> None:
    label = SentenceLabel(look)
    qtbot.addWidget(label)
    label.set_sentence("<h1>Daz</h1> checked in")
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().height() == look.line("base")
    assert name(label) == "<h1>Daz</h1> checked in"


def test_del_sends_a_line_away_if_it_may_be(qtbot: QtBot, look: Look) -> None:
    for may in (True, False):
        banner = Banner(look, "yes", "handshake", dismissible=may)
        qtbot.addWidget(banner)
        ask = Button(look, "Ask &Gethin", "yes", "small")
        banner.add_button(ask)
        banner.show_sentence("Daz said yes 6 min ago.", ["Daz"])
        banner.activateWindow()
        qtbot.waitUntil(banner.isActiveWindow)
        ask.setFocus()
        press(Qt.Key.Key_Delete)
        assert banner.isHidden() is may
        assert name(banner) == "Daz said yes 6 min ago."
