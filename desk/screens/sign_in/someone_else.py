"""Typing a name that is not on today's rota: one of the staff, or somebody new."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.destinations import AgencyRow
from desk.domain.matching import fold
from desk.domain.resources import standard_codes
from desk.domain.workers import StaffRow
from desk.screens.sign_in.name_tile import NameTile
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import Label

MOST_HITS = 4


class SomeoneElse(QWidget):
    """A name box with who it may be under it. `left` goes back to the names of the rota."""

    chosen = Signal(object)
    added = Signal(str, str, object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._everyone: tuple[StaffRow, ...] = ()
        self._agencies: dict[str, UUID] = {}
        self._tiles: list[NameTile] = []
        self._name = TextField(look, self.tr("Your &name"))
        self._hits = QVBoxLayout()
        self._new = Label(look, "", "base", "text_muted", wrap=True)
        self._role = ChoiceField(look, self.tr("What you &do here"), _roles())
        self._agency = ChoiceField(look, self.tr("Your a&gency"), ())
        self._start = Button(look, self.tr("&Start"), "primary", "main", key=self.tr("Enter"))
        back = Button(look, self.tr("&Back to the names"), "quiet", key=self.tr("Esc"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("m"))
        for widget in (self._name, self._new, self._role, self._agency):
            whole.addWidget(widget)
        whole.insertLayout(1, self._hits)
        self._hits.setSpacing(look.space("s"))
        buttons = QHBoxLayout()
        buttons.addWidget(self._start)
        buttons.addWidget(back)
        buttons.addStretch(1)
        whole.addLayout(buttons)
        whole.addStretch(1)
        self._name.edited.connect(self._look_up)
        self._name.edit.returnPressed.connect(self._enter)
        self._start.clicked.connect(self._enter)
        back.clicked.connect(self.left)

    def offer(self, everyone: Sequence[StaffRow], agencies: Sequence[AgencyRow]) -> None:
        """Know everybody who works here, and the agencies somebody new may come from."""
        self._everyone = tuple(everyone)
        self._agencies = {str(row.id): row.id for row in agencies}
        choices = [Choice(str(row.id), row.name) for row in agencies]
        self._agency.set_choices(choices, choices[0].code if len(choices) == 1 else "")

    def begin(self) -> None:
        """Start with an empty name."""
        self._name.set_text("")
        self._role.set_chosen("worker")
        self._look_up("")
        self._name.setFocus(Qt.FocusReason.TabFocusReason)

    def refuse(self, words: str) -> None:
        """Say why this person could not be added."""
        self._name.show_fault(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _look_up(self, typed: str) -> None:
        for tile in self._tiles:
            tile.hide()
            tile.deleteLater()
        found = self._found(typed)
        self._tiles = []
        for row in found:
            tile = NameTile(self._look, row.name, row.job or row.agency)
            tile.clicked.connect(lambda _on=False, row=row: self.chosen.emit(row))
            self._hits.addWidget(tile)
            tile.show()
            self._tiles.append(tile)
        new = bool(typed.strip()) and not found
        if new:
            words = self.tr("Nobody by that name works here yet. Say a little more to be added.")
            self._new.setText(words)
        for widget in (self._new, self._role, self._agency):
            widget.setVisible(new)
        self._start.setVisible(bool(typed.strip()))

    def _found(self, typed: str) -> list[StaffRow]:
        wanted = fold(typed)
        if not wanted:
            return []
        begins = [
            row
            for row in self._everyone
            if any(word.startswith(wanted) for word in fold(row.name).split())
            or fold(row.name).startswith(wanted)
            or fold(row.called).startswith(wanted)
        ]
        return begins[:MOST_HITS]

    def _enter(self) -> None:
        found = self._found(self._name.text())
        if found:
            self.chosen.emit(found[0])
        elif not self._name.text():
            self._name.show_fault(self.tr("Type your name first."))
        elif not self._agency.chosen_code():
            self._agency.show_fault(self.tr("Choose the agency you work for."))
            self._agency.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            agency = self._agencies[self._agency.chosen_code()]
            self.added.emit(self._name.text(), self._role.chosen_code(), agency)


def _roles() -> list[Choice]:
    return [Choice(role.code, role.label) for role in standard_codes().roles]
