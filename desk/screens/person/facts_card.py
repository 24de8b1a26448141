"""The facts of a profile: each with its value, who says so and how old it is, all to correct."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.domain.codes import Codes
from desk.domain.profile import ProfileRow
from desk.domain.refusals import Refusal
from desk.domain.resources import standard_codes
from desk.screens.person.fact_form import FactForm
from desk.screens.person.fact_lines import FactLine, fact_lines
from desk.screens.person.table_card import TableCard
from desk.theme import Look
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView

WIDTHS = (15, None, 12, 18)
"""Breadth of the columns in letters; what we know takes what is left."""


class FactsCard(TableCard):
    """Lists the facts. E, Enter or a double click turns a row into a form.

    `saved(FactForm)` when a form is to be written down, `wants_edit(section)` for a line that
    belongs to who they are, `wants_history(code)`, and `typed(str)` for letters that are a search.
    """

    saved = Signal(object)
    wants_edit = Signal(str)
    wants_history = Signal(str)
    typed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "none", parent=parent)
        self._profile: ProfileRow | None = None
        self._today = date.min
        self._form: FactForm | None = None
        self._codes: Codes = standard_codes()
        self._model: RowsModel[FactLine] = RowsModel(
            [
                Column(text=lambda line: line.label, title=self.tr("Fact")),
                Column(text=lambda line: line.value, title=self.tr("What we know"), tooltip=_whole),
                Column(text=lambda line: line.who, title=self.tr("Who says")),
                Column(
                    text=lambda line: line.when,
                    title=self.tr("As of, how old"),
                    sentence=self._spoken_age,
                ),
            ],
            key=lambda line: line.key,
        )
        self.table: TableRowsView[FactLine] = TableRowsView(
            look, self._model, self._cell, WIDTHS, self.tr("What we know")
        )
        self.set_table(self.table)
        self.setFocusProxy(self.table)
        self.table.opened.connect(self.edit)
        self.table.typed.connect(self._on_typed)

    def show_profile(self, profile: ProfileRow, today: date, *, everything: bool) -> None:
        """Show the facts of `profile`; `everything` also those that nobody asked."""
        self._profile, self._today = profile, today
        lines = fact_lines(profile, self._codes, today, everything=everything)
        self.table.set_rows(lines)

    def edit(self, key: object) -> None:
        """Turn a fact into a form, showing it first if it was left out as not asked."""
        if self._profile is None:
            return
        code = str(key)
        line = self._model.entry(self._model.index_of(code))
        if isinstance(line, FactLine) and line.own:
            names = code.endswith(("names", "quiet"))
            self.wants_edit.emit("names" if names else "who")
            return
        fact = self._profile.fact(code)
        name = self._profile.person.name_to_use
        form = FactForm(self.look, code, fact, name, self._today, self._codes)
        form.saved.connect(self.saved)
        form.dropped.connect(self.close_form)
        form.wants_history.connect(self.wants_history)
        self.table.select(code)
        self._form = form
        self.table.open_form(code, form)

    def close_form(self) -> None:
        """Turn the form back into its row, which keeps the keyboard."""
        key = self.table.form_id()
        self._form = None
        self.table.close_form()
        if key is not None:
            self.table.select(key)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say on the form why it was not saved."""
        if self._form is not None:
            self._form.show_refusal(refusal)

    def has_form(self) -> bool:
        """Whether a fact is being corrected."""
        return self.table.form_id() is not None

    def own_keys(self) -> Sequence[tuple[str, str]]:
        """Tell the keys of a fact."""
        return (
            (self.tr("E"), self.tr("change the fact")),
            (self.tr("Alt Enter"), self.tr("history of the fact")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_history()
        else:
            super().keyPressEvent(event)

    def _on_typed(self, letter: str) -> None:
        key = self.table.selected_id()
        if letter.casefold() == "e" and key is not None:
            self.edit(key)
        else:
            self.typed.emit(letter)

    def _ask_history(self) -> None:
        key = self.table.selected_id()
        line = None if key is None else self._model.entry(self._model.index_of(key))
        if isinstance(line, FactLine) and line.asked and not line.own:
            self.wants_history.emit(line.key)

    def _cell(self, line: FactLine, column: int) -> CellPaint:
        if column == 0:
            return CellPaint(text=line.label, meaning="text_muted")
        if column == 1:
            return CellPaint(text=line.value, meaning="text_muted" if line.blank else "text")
        if column == 2:  # noqa: PLR2004 - the third column
            return CellPaint(text=line.who, meaning="text_muted", face="small")
        if line.old:
            return CellPaint(text=line.when, meaning="soon", face="label", icon="clock")
        return CellPaint(text=line.when, meaning="text_muted", face="small")

    def _spoken_age(self, line: FactLine) -> str:
        if line.old:
            return self.tr("{when}, ask again").format(when=line.when)
        return line.when


def _whole(line: FactLine) -> str:
    return line.value
