"""The list in a real window: keys, mouse, holding the order, folding, and what it costs to draw."""

from dataclasses import replace
from operator import attrgetter

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.columns import Column, Head
from desk.widgets.paint import Ink, chip_width
from desk.widgets.row_layout import chips_beside, is_folded, shared_widths
from desk.widgets.row_paint import Chip, Kind, Piece, RowPaint
from desk.widgets.rows_model import RowsModel
from desk.widgets.rows_view import RowsView
from tests.looks.gallery_rows import list_of
from tests.looks.rows_shown import EXPECTED, HERE, ON_SITE, Shown
from tests.widgets.listening import Heard, open_window, press

Key = Qt.Key


@pytest.fixture
def here(look: Look, qtbot: QtBot) -> RowsView[Shown]:
    """Show the people who are here."""
    view = list_of(look, HERE, "Here, 10 people")
    qtbot.addWidget(view)
    view.resize(look.px("panel"), look.px("panel"))
    open_window(view)
    view.setFocus()
    return view


def shown(view: RowsView[Shown]) -> list[str]:
    """Return the ids of the rows shown, without the heads."""
    model = view.model()
    assert isinstance(model, RowsModel)
    return [row.id for row in model.rows() if isinstance(row, Shown)]


def with_words(row: Shown, title: str) -> Shown:
    """Make the row say something else."""
    return Shown(row.id, RowPaint(title=title, ticket=row.id))


def test_arrows_pass_over_heads(here: RowsView[Shown]) -> None:
    here.select("27")
    press(here, Key.Key_Down)
    assert here.selected_id() == "17"
    press(here, Key.Key_Up)
    assert here.selected_id() == "27"
    press(here, Key.Key_Home)
    assert here.selected_id() == "23"
    press(here, Key.Key_Up)
    assert here.selected_id() == "23"
    press(here, Key.Key_End)
    assert here.selected_id() == "12"
    press(here, Key.Key_PageUp)
    assert here.selected_id() in shown(here)


def test_enter_opens_and_letters_are_for_search(here: RowsView[Shown]) -> None:
    opened, typed = Heard(here.opened), Heard(here.typed)
    here.select("15")
    press(here, Key.Key_Return)
    press(here, Key.Key_S, "ŵ")
    press(here, Key.Key_A, "a", Qt.KeyboardModifier.AltModifier)
    assert opened == ["15"]
    assert typed == ["ŵ"]


def test_the_menu_key_asks_for_the_row_under_the_hand(here: RowsView[Shown]) -> None:
    wanted = Heard(here.menu_wanted)
    here.select("26")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(here.viewport(), event)
    assert [key for key, _ in wanted] == ["26"]
    inside = here.viewport().mapFromGlobal(wanted[0][1])
    assert here.visualRect(here.currentIndex()).contains(inside)


def test_a_click_selects_and_a_second_opens(here: RowsView[Shown]) -> None:
    opened = Heard(here.opened)
    model = here.model()
    assert isinstance(model, RowsModel)
    place = here.visualRect(model.index_of("18")).center()
    QTest.mouseClick(here.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert here.selected_id() == "18"
    QTest.mouseDClick(here.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == ["18"]
    head = here.visualRect(model.index(0, 0)).center()
    QTest.mouseClick(here.viewport(), Qt.MouseButton.LeftButton, pos=head)
    assert here.selected_id() == "18"


def test_selection_follows_a_row_that_moves(here: RowsView[Shown]) -> None:
    here.select("18")
    said = Heard(here.selected)
    here.set_rows([HERE[4], HERE[1], *HERE[5:]])
    assert here.selected_id() == "18"
    assert said == []


def test_a_selected_row_that_goes_leaves_nothing_selected(here: RowsView[Shown]) -> None:
    here.select("18")
    said = Heard(here.selected)
    here.set_rows([row for row in HERE if isinstance(row, Head) or row.id != "18"])
    assert here.selected_id() is None
    assert said[-1] is None
    press(here, Key.Key_Down)
    assert here.selected_id() == "20"


def test_space_ticks_only_when_ticks_are_shown(here: RowsView[Shown]) -> None:
    model = here.model()
    assert isinstance(model, RowsModel)
    here.select("23")
    press(here, Key.Key_Space, " ")
    assert model.ticked() == ()
    model.show_ticks(True)
    press(here, Key.Key_Space, " ")
    press(here, Key.Key_Down)
    press(here, Key.Key_Space, " ")
    assert model.ticked() == ("23", "15")
    press(here, Key.Key_Space, " ")
    assert model.ticked() == ("23",)


def test_a_list_under_the_hand_keeps_its_order(here: RowsView[Shown]) -> None:
    here.hold_order = True
    pending = Heard(here.pending_changes)
    here.select("15")
    press(here, Key.Key_Up)
    before = shown(here)
    first = HERE[1]
    assert isinstance(first, Shown)
    coming = [HERE[0], HERE[2], with_words(first, "Daz, 7 min"), *HERE[4:]]
    here.set_rows(coming)
    assert shown(here) == before
    assert pending[-1] == 2
    assert here.departed() == {"26"}
    model = here.model()
    assert isinstance(model, RowsModel)
    assert model.data(model.index_of("23")) == "Daz, 7 min"
    press(here, Key.Key_F5)
    assert shown(here) == [row.id for row in coming if isinstance(row, Shown)]
    assert pending[-1] == 0


def test_the_order_settles_when_the_hand_rests(here: RowsView[Shown], qtbot: QtBot) -> None:
    here.hold_order = True
    here._rest.setInterval(1)
    here.select("23")
    press(here, Key.Key_Down)
    here.set_rows([HERE[0], *reversed(HERE[1:8])])
    with qtbot.waitSignal(here.pending_changes):
        pass
    assert shown(here)[0] == "27"


def test_a_row_that_is_gone_cannot_be_acted_on(here: RowsView[Shown]) -> None:
    here.hold_order = True
    here.select("15")
    press(here, Key.Key_Down)
    press(here, Key.Key_Up)
    here.set_rows([row for row in HERE if isinstance(row, Head) or row.id not in {"26", "15"}])
    assert here.selected_id() is None
    opened = Heard(here.opened)
    assert here.select("26")
    press(here, Key.Key_Return)
    assert opened == []


def test_a_head_that_opens_is_reached_by_keys(look: Look, qtbot: QtBot) -> None:
    rows = (HERE[1], Head("rest", "Waiting, nothing due yet", 33, folded=True))
    view = list_of(look, rows, "list")
    qtbot.addWidget(view)
    view.show()
    pressed = Heard(view.head_pressed)
    view.select("23")
    press(view, Key.Key_Down)
    press(view, Key.Key_Return)
    assert pressed == ["rest"]
    assert view.selected_id() is None


def test_tab_into_the_list_selects_the_first_row(here: RowsView[Shown]) -> None:
    here.clearFocus()
    here.clear_selected()
    here.setFocus(Qt.FocusReason.TabFocusReason)
    assert here.selected_id() == "23"


def test_heads_and_rows_have_their_own_heights(here: RowsView[Shown], look: Look) -> None:
    model = here.model()
    head, person = here.visualRect(model.index(0, 0)), here.visualRect(model.index(1, 0))
    assert head.height() == look.px("section_head")
    assert person.height() == look.px("row_person")
    assert here.visualRect(model.index(9, 0)).height() == look.px("row_single")


def test_a_larger_text_makes_larger_rows(here: RowsView[Shown], look: Look) -> None:
    look.set_scale(2.0)
    QApplication.processEvents()
    here.model().index(1, 0)
    here.doItemsLayout()
    assert here.visualRect(here.model().index(1, 0)).height() == look.px("row_person")


def test_narrow_lists_drop_the_middle_column_then_long_words(look: Look) -> None:
    ink = Ink(look)
    people = [row.paint for row in HERE if isinstance(row, Shown)]
    widths = shared_widths(ink, people)
    assert not is_folded(ink, 550, people[0], widths)
    assert is_folded(ink, 446, people[0], widths)
    workers = [row.paint for row in ON_SITE if isinstance(row, Shown)]
    assert not is_folded(ink, 342, workers[0], widths)
    assert is_folded(ink, 274, workers[0], widths)


def test_a_name_is_whole_before_its_chips_are(look: Look) -> None:
    ink, name = Ink(look), "Žilvinas"
    said, spoken = Chip("Said yes 09:41", "yes", "handshake"), Chip("Lithuanian", "plain", "info")
    wordless = replace(spoken, word=""), replace(said, word="")

    def shown(*chips: Chip) -> tuple[Chip, ...]:
        """Return what is shown in the room that these chips need beside the name."""
        gap = look.space("s")
        room = ink.width(name, "name") + sum(gap + chip_width(ink, one) for one in chips)
        return chips_beside(ink, (said, spoken), name, room, folded=False)

    assert shown(said, spoken) == (said, spoken)
    assert shown(said, wordless[0]) == (said, wordless[0])
    assert shown(wordless[1], wordless[0]) == (wordless[1], wordless[0])
    assert shown(wordless[1]) == (wordless[1],)
    assert shown() == ()
    assert chips_beside(ink, (said,), name * 9, 20.0, folded=True) == ()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("kind", ["person", "short", "single", "figure"])
def test_very_long_words_stay_inside_their_row(
    look: Look, scale: float, kind: Kind, qtbot: QtBot
) -> None:
    look.set_scale(scale)
    words = "Wilhelmina Featherstonehaugh-Cholmondeley " * 3
    long = RowPaint(
        title=words,
        kind=kind,
        ticket="88",
        suffix=words,
        second=(Piece(words, icon="info", strong=True), Piece(words)),
        middle=("Mags", "in about 3 min"),
        clock="35 min",
        note=Piece("Moved up, over by 5", icon="chevrons-up"),
    )
    view = list_of(look, [Shown("88", long)], "list")
    qtbot.addWidget(view)
    view.resize(look.px("column_right"), look.px("row_person"))
    option = QStyleOptionViewItem()
    option.rect = QRect(40, 0, look.px("column_right"), look.px("row_person"))
    ground = QImage(look.px("column_right") + 400, option.rect.height(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.magenta)
    painter = QPainter(ground)
    view.itemDelegate().paint(painter, option, view.model().index(0, 0))
    painter.end()
    outside = [*range(40), *range(option.rect.right() + 1, ground.width())]
    colours = {ground.pixelColor(x, y).name() for x in outside for y in range(ground.height())}
    assert colours == {QColor(Qt.GlobalColor.magenta).name()}


def test_accessible_names_are_sentences(look: Look, qtbot: QtBot) -> None:
    model = RowsModel[Shown](
        (Column(text=lambda row: row.paint.title),),
        key=attrgetter("id"),
        sentence=lambda row: f"{row.id}, {row.paint.title}, said yes 6 minutes ago",
    )
    view = RowsView[Shown](look, model, attrgetter("paint"), "Here, 10 people")
    qtbot.addWidget(view)
    view.set_rows(HERE)
    spoken = model.index_of("23").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "23, Daz, said yes 6 minutes ago"
    assert view.accessibleName() == "Here, 10 people"
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))


def test_a_row_is_described_once(look: Look, qtbot: QtBot) -> None:
    described: list[str] = []

    def describe(row: Shown) -> RowPaint:
        described.append(row.id)
        return row.paint

    model = RowsModel[Shown]((Column(text=lambda row: row.id),), key=attrgetter("id"))
    view = RowsView[Shown](look, model, describe, "list")
    qtbot.addWidget(view)
    view.set_rows(EXPECTED)
    view.show()
    view.grab()
    view.grab()
    rows = [row.id for row in EXPECTED if isinstance(row, Shown)]
    assert sorted(described) == sorted(rows)
    view.refresh()
    view.grab()
    assert len(described) == 2 * len(rows)
