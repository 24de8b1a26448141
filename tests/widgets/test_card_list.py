"""Cards to choose from: radio buttons to the keyboard, Alt and a number from anywhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QRectF, Qt, QXmlStreamReader
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card_list import CardList
from desk.widgets.card_paint import Card, card_height, draw_card
from desk.widgets.paint import Ink
from desk.widgets.row_paint import Chip
from tests.looks.rows_shown import MATCHES, WORKERS_TO_SEE
from tests.widgets.listening import Heard, open_window, press

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def cards(look: Look, qtbot: QtBot) -> Iterator[CardList]:
    """Show three workers in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    view = CardList(look, "Best to see", window)
    view.set_cards(WORKERS_TO_SEE)
    view.resize(look.px("column_left"), look.px("panel"))
    window.resize(look.px("column_left"), look.px("panel"))
    open_window(window)
    yield view
    window.close()


def radios(cards: CardList) -> list[QRadioButton]:
    return [radio for radio in cards.findChildren(QRadioButton) if not radio.isHidden()]


def test_the_first_card_is_chosen_until_another_is(cards: CardList) -> None:
    assert cards.selected_id() == "gethin"
    cards.set_cards([*WORKERS_TO_SEE[1:], WORKERS_TO_SEE[0]])
    assert cards.selected_id() == WORKERS_TO_SEE[1].id
    cards.set_cards(WORKERS_TO_SEE)
    QTest.keyClick(cards.window(), Key.Key_3, ALT)
    cards.set_cards(WORKERS_TO_SEE[1:])
    assert cards.selected_id() == "kasia"
    cards.set_cards(WORKERS_TO_SEE[:2])
    assert cards.selected_id() == "gethin"
    cards.set_cards(WORKERS_TO_SEE)
    assert cards.selected_id() == "gethin"
    cards.set_cards(())
    assert cards.selected_id() is None


def test_arrows_move_the_choice(cards: CardList) -> None:
    chosen = Heard(cards.chosen)
    radios(cards)[0].setFocus()
    press(radios(cards)[0], Key.Key_Down)
    assert cards.selected_id() == "ffion"
    assert chosen == ["ffion"]


def test_alt_and_a_number_choose_from_anywhere(cards: CardList) -> None:
    chosen = Heard(cards.chosen)
    QTest.keyClick(cards.window(), Key.Key_3, ALT)
    assert chosen == ["kasia"]
    cards.set_cards(WORKERS_TO_SEE[:1])
    QTest.keyClick(cards.window(), Key.Key_2, ALT)
    assert cards.selected_id() == "gethin"


def test_a_click_anywhere_on_a_card_chooses_it(cards: CardList) -> None:
    radio = radios(cards)[1]
    QTest.mouseClick(radio, Qt.MouseButton.LeftButton, pos=radio.rect().bottomRight() / 1.1)
    assert cards.selected_id() == "ffion"


def test_cards_are_radio_buttons_to_a_screen_reader(cards: CardList) -> None:
    first = QAccessible.queryAccessibleInterface(radios(cards)[0])
    assert first.role() == QAccessible.Role.RadioButton
    assert first.text(QAccessible.Text.Name) == WORKERS_TO_SEE[0].sentence
    assert cards.accessibleName() == "Best to see"


def test_a_button_on_a_card_says_whose_it_is(cards: CardList) -> None:
    acted = Heard(cards.acted)
    cards.set_cards(MATCHES)
    buttons = [button for button in cards.findChildren(Button) if button.isVisible()]
    assert [button.accessibleName() for button in buttons] == [
        "Same person, Jonny P.",
        "Same person, Jon",
        "Same person, Johno",
    ]
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(cards.window(), Key.Key_3, ALT)
    assert acted == ["jon", "johno"]


def test_long_reasons_take_more_lines(look: Look) -> None:
    ink = Ink(look)
    card = MATCHES[1]
    narrow = card_height(ink, card, look.px("column_left") * 0.7, "Alt 2")
    wide = card_height(ink, card, look.px("panel"), "Alt 2")
    assert narrow - wide >= look.line("small")


LONG_NAME = "Gwenllian Llywelyn-ap-Gruffudd"


@pytest.mark.parametrize("letters", [10, 14, 20, 30])
@pytest.mark.parametrize(
    "card",
    [
        Card(id="a", title=LONG_NAME, subtitle="Housing · Room 3", chip=Chip("About 15 min")),
        Card(id="b", title="Jon", suffix=f"{LONG_NAME}, 40 to 44", action="Same person"),
        Card(id="c", title="G" * 60, subtitle="Nurse", chip=Chip("Free now")),
    ],
)
def test_a_name_is_whole_however_narrow_the_card_is(look: Look, card: Card, letters: int) -> None:
    look.set_scale(2.0)
    ink = Ink(look)
    width = ink.letters(letters, "name")
    height = card_height(ink, card, width, "")
    words, below = drawn(ink, card, QRectF(0, 0, width, height))
    look.set_scale(1.0)
    together = "".join(words.split())
    for part in (card.title, card.suffix, card.subtitle, card.chip.word if card.chip else ""):
        assert "".join(part.split()) in together
    assert "…" not in words
    assert below <= height


def drawn(ink: Ink, card: Card, room: QRectF) -> tuple[str, float]:
    """Draw a card; return its words, and how far down the last of them go."""
    made = QBuffer()
    page = QSvgGenerator()
    page.setOutputDevice(made)
    page.setResolution(96)
    painter = QPainter(page)
    draw_card(painter, ink, room, card, "", 0, selected=False)
    painter.end()
    words, lowest, reader = [], 0.0, QXmlStreamReader(bytes(made.data().data()).decode())
    while not reader.atEnd():
        if reader.readNextStartElement() and reader.name() == "text":
            lowest = max(lowest, float(reader.attributes().value("y")))
            words.append(reader.readElementText())
    return " ".join(words), lowest


def test_a_card_grows_with_the_text(cards: CardList, look: Look) -> None:
    before = radios(cards)[0].sizeHint().height()
    look.set_scale(2.0)
    assert radios(cards)[0].sizeHint().height() > 1.6 * before


def test_a_card_without_reasons_has_room_for_its_key(look: Look) -> None:
    bare = Card(id="x", title="Whoever fits")
    ink, width = Ink(look), look.px("column_left")
    assert card_height(ink, bare, width, "Alt 1") >= look.px("chip") + look.px("key")
