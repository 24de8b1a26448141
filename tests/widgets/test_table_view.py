"""The table: heads across it, a form in a row's place, and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.columns import Head
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView
from tests.looks.gallery_rows import table_of
from tests.looks.rows_shown import FACT_TITLES, FACTS, Line
from tests.widgets.listening import Heard, open_window, press

Key = Qt.Key


@pytest.fixture
def facts(look: Look, qtbot: QtBot) -> TableRowsView[Line]:
    """Show a few facts of an invented person."""
    view = table_of(look, FACT_TITLES, FACTS, (12, None, 13, 18), "row_fact")
    qtbot.addWidget(view)
    view.resize(look.px("panel"), look.px("panel"))
    open_window(view)
    return view


def place_of(view: TableRowsView[Line], key: str) -> int:
    model = view.model()
    assert isinstance(model, RowsModel)
    return model.index_of(key).row()


def test_heads_go_right_across_and_have_their_height(
    facts: TableRowsView[Line], look: Look
) -> None:
    assert facts.columnSpan(0, 0) == len(FACT_TITLES)
    assert facts.rowHeight(0) == look.px("section_head")
    assert facts.rowHeight(1) == look.px("row_fact")
    assert facts.columnSpan(1, 0) == 1


def test_heads_stay_across_when_rows_move(facts: TableRowsView[Line], look: Look) -> None:
    facts.set_rows([FACTS[1], FACTS[2], FACTS[0], *FACTS[3:]])
    assert facts.columnSpan(2, 0) == len(FACT_TITLES)
    assert facts.rowHeight(2) == look.px("section_head")
    assert facts.columnSpan(0, 0) == 1
    assert facts.rowHeight(0) == look.px("row_fact")


def test_columns_fill_the_width_exactly(facts: TableRowsView[Line]) -> None:
    facts.resize(811, 300)
    assert facts.horizontalHeader().length() == facts.viewport().width()


def test_arrows_pass_over_heads_and_enter_opens(facts: TableRowsView[Line]) -> None:
    opened, typed = Heard(facts.opened), Heard(facts.typed)
    facts.setFocus()
    facts.select("Emergency")
    press(facts, Key.Key_Down)
    assert facts.selected_id() == "Staying"
    press(facts, Key.Key_Home)
    assert facts.selected_id() == "Also called"
    press(facts, Key.Key_Return)
    press(facts, Key.Key_E, "e")
    assert opened == ["Also called"]
    assert typed == ["e"]


def test_a_row_becomes_a_form_and_back(facts: TableRowsView[Line], look: Look) -> None:
    form = QLineEdit()
    form.setMinimumHeight(look.px("field"))
    facts.setFocus()
    assert facts.open_form("Phone", form) is False
    assert facts.open_form("Staying", form)
    place = place_of(facts, "Staying")
    assert facts.form_id() == "Staying"
    assert facts.columnSpan(place, 0) == len(FACT_TITLES)
    assert facts.rowHeight(place) == form.sizeHint().height()
    assert form.isVisible()
    assert form.width() == facts.viewport().width()
    assert form.hasFocus()
    facts.close_form()
    assert facts.form_id() is None
    assert facts.rowHeight(place) == look.px("row_fact")
    assert facts.columnSpan(place, 0) == 1
    assert facts.hasFocus()


def test_a_form_follows_its_row(facts: TableRowsView[Line]) -> None:
    form = QLineEdit()
    facts.open_form("Staying", form)
    form.setText("With fr")
    facts.set_rows([FACTS[0], FACTS[2], FACTS[3], *FACTS[4:]])
    place = place_of(facts, "Staying")
    assert facts.form_id() == "Staying"
    assert facts.columnSpan(place, 0) == len(FACT_TITLES)
    assert form.text() == "With fr"


def test_a_form_goes_with_its_row(facts: TableRowsView[Line]) -> None:
    facts.open_form("Staying", QLineEdit())
    facts.set_rows([row for row in FACTS if isinstance(row, Head) or row.id != "Staying"])
    assert facts.form_id() is None
    facts.close_form()


def test_every_cell_speaks_for_itself(facts: TableRowsView[Line]) -> None:
    place = place_of(facts, "GP")
    said = [
        facts.model().index(place, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in range(len(FACT_TITLES))
    ]
    assert said == ["GP", "Not registered", "Siân", "10 Jul, 4 months"]
