"""Expected: who may come today, about now or later; ticks to let several in at once."""

from collections.abc import Hashable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.domain.visits import ExpectedRow
from desk.screens.floor.expected_rows import ExpectedRows
from desk.screens.floor.foot import Foot
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.columns import Column, Head
from desk.widgets.labels import Label
from desk.widgets.rows_model import RowsModel
from desk.widgets.rows_view import RowsView
from desk.wording import floor


class ExpectedColumn(Card):
    """Lists the expected. `check_in(person)` on Enter; `several(people)` for all that are ticked.

    `profile(person)` and `typed(str)` come from the list too.
    """

    check_in = Signal(object)
    several = Signal(object)
    profile = Signal(object)
    typed = Signal(str)

    def __init__(self, look: Look, today: date, nation: str, parent: QWidget | None = None) -> None:
        """Make an empty list for a day."""
        super().__init__(look, parent=parent)
        self.set_title(self.tr("Expected"))
        self._describe = ExpectedRows(look, today, nation)
        self._model: RowsModel[ExpectedRow] = RowsModel(
            [Column(text=lambda row: floor.full_name(row.name, row.telling))],
            key=lambda row: row.person_id,
            sentence=self._describe.sentence,
        )
        self.view: RowsView[ExpectedRow] = RowsView(
            look, self._model, self._describe.describe, self.tr("Expected")
        )
        self._model.setParent(self.view)
        self.view.hold_order = True
        self._empty = Label(look, "", "base", "text_muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._several = Button(
            look, self.tr("Several"), "quiet", "small", icon="list-checks",
            name=self.tr("Check in several at once"),
        )  # fmt: skip
        self._foot = Foot(look)
        self._all = Button(look, "", "primary", "small", key=self.tr("Enter"))
        self._foot.add(self._all)
        self.add_to_head(self._several)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._foot)
        self._foot.hide()
        self._empty.hide()
        self._connect()
        self._space()
        look.changed.connect(self._space)

    def _connect(self) -> None:
        view = self.view
        view.opened.connect(self._on_opened)
        view.typed.connect(self.typed)
        view.selected.connect(self._on_selected)
        view.menu_wanted.connect(self._on_menu)
        view.installEventFilter(self)
        self._several.clicked.connect(self.toggle_ticks)
        self._all.clicked.connect(self._send_ticked)
        self._model.ticks_changed.connect(self._on_ticks)

    def show_rows(self, rows: Sequence[ExpectedRow], *, quiet: bool) -> None:
        """Show who may come, in order."""
        if quiet != self._describe.quiet:
            self._describe.quiet = quiet
            self.view.refresh()
        now = [row for row in rows if row.about_now]
        later = [row for row in rows if not row.about_now]
        entries: list[ExpectedRow | Head] = []
        if now:
            entries += [Head("now", self.tr("About now"), len(now)), *now]
        if later:
            entries += [Head("later", self.tr("Later, or maybe"), len(later)), *later]
        self.view.set_rows(entries)
        self.view.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        self._empty.setText(self.tr("Nobody is on the list. Anybody may come."))
        self.set_count(len(rows))
        self._several.setVisible(bool(rows))
        name = self.tr("Expected, 1 person") if len(rows) == 1 else self.tr("Expected, {n} people")
        self.view.setAccessibleName(name.format(n=len(rows)))

    # ------------------------------------------------------------------ several at once

    def toggle_ticks(self) -> None:
        """Show a tick box on each row, or take them away again."""
        self._model.show_ticks(not self._model.ticks_shown)
        if self._model.ticks_shown:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave_ticks(self) -> None:
        """Take the tick boxes away."""
        if self._model.ticks_shown:
            self._model.show_ticks(False)

    def _on_ticks(self) -> None:
        count = len(self._model.ticked())
        self._foot.setVisible(self._model.ticks_shown)
        self._several.set_words(self.tr("Done") if self._model.ticks_shown else self.tr("Several"))
        self._all.set_words(self.tr("Check in {n}").format(n=count))
        self._all.setVisible(count > 0)
        self._foot.say("" if count else self.tr("Space ticks"))

    def _send_ticked(self) -> None:
        ticked = self._model.ticked()
        if ticked:
            self.several.emit(ticked)

    # ------------------------------------------------------------------ the list

    def _on_opened(self, person_id: Hashable) -> None:
        if self._model.ticks_shown:
            self._send_ticked()
        else:
            self.check_in.emit(person_id)

    def _on_selected(self, person_id: Hashable | None) -> None:
        self._describe.selected = person_id
        if self._describe.quiet:
            self.view.refresh()

    def _on_menu(self, person_id: UUID, at: QPoint) -> None:
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Check in"), lambda: self.check_in.emit(person_id))
        menu.addAction(self.tr("Open &profile"), lambda: self.profile.emit(person_id))
        menu.popup(at)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, held = event.key(), event.modifiers()
            if key == Qt.Key.Key_Escape and self._model.ticks_shown:
                self.leave_ticks()
                return True
            shift = held & Qt.KeyboardModifier.ShiftModifier
            enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and shift and self.view.selected_id() is not None:
                self.profile.emit(self.view.selected_id())
                return True
        return False

    def fold(self, *, narrow: bool) -> None:
        """Show the button's icon alone where the column is narrow."""
        words = "" if narrow else self.tr("Several")
        if not self._model.ticks_shown:
            self._several.set_words(words, name=self.tr("Check in several at once"))

    def _space(self) -> None:
        space = self.look.space("l")
        self._empty.setContentsMargins(space, space, space, space)
