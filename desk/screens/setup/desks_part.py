"""The desks of the venue, on the computer that is its server: invited, connected, shut out."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.clock import local
from desk.domain.desks import DeskRow, Desks, DesksRow, InvitedRow
from desk.domain.refusals import Refusal
from desk.front_desk import FrontDesk
from desk.screens.setup.desk_page import DeskPage
from desk.screens.setup.invite_form import InviteForm
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column
from desk.widgets.fields import TextField
from desk.widgets.labels import Label
from desk.widgets.rows_model import RowsModel
from desk.widgets.side_panel import SidePanel
from desk.widgets.table_view import TableRowsView
from desk.wording import refusals, times

WIDTHS = (None, 30, 26)
NAME, NOW, LAST = range(3)
Line = DeskRow | InvitedRow


class DesksPart(QWidget):
    """Lists the desks. Enter opens one, to shut it out.

    Where a passphrase guards the server, it is asked for first, and forgotten with the page.
    """

    def __init__(self, front_desk: FrontDesk, look: Look, desks: Desks, page: QWidget) -> None:
        """Ask `desks`; `page` is what the panels lie over."""
        super().__init__(page)
        self._desk = front_desk
        self._look = look
        self._desks = desks
        self._passphrase = ""
        self._found: tuple[Line, ...] = ()
        self._where = Label(look, "", wrap=True)
        self._trouble = Label(look, "", "strong", "late_text", wrap=True)
        self._card = Card(look, self.tr("Desks of this venue"))
        self._model: RowsModel[Line] = RowsModel(
            [
                Column(text=lambda row: row.name, title=self.tr("Desk")),
                Column(text=self._now, title=self.tr("Now")),
                Column(text=self._last, title=self.tr("Last did something")),
            ],
            key=lambda row: row.name,
        )
        self._table: TableRowsView[Line] = TableRowsView(
            look, self._model, self._paint, WIDTHS, self._card.accessibleName(), row="row_fact"
        )
        self._card.body.addWidget(self._table, 1)
        self._invite = Button(look, self.tr("&Invite a desk"), icon="plus", size="small")
        again = Button(look, self.tr("Loo&k again"), "quiet", "small")
        self._card.add_to_head(again)
        self._card.add_to_head(self._invite)
        self._words = TextField(look, self.tr("The &passphrase of this desk"))
        self._words.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._show_button = Button(look, self.tr("&Show the desks"), "primary")
        self._panel = SidePanel(look, page, self.tr("A desk"))
        self._sides = QStackedWidget()
        self._lay_out()
        again.clicked.connect(self.ask)
        self._invite.clicked.connect(self._on_invite)
        self._table.opened.connect(self._on_opened)
        self._show_button.clicked.connect(self._unlock)
        self._words.edit.returnPressed.connect(self._unlock)

    def ask(self) -> None:
        """Look anew, once it is unlocked."""
        if self._desks.asks_for_passphrase and not self._passphrase:
            self._sides.setCurrentIndex(0)
            return
        job = partial(self._desks.look, self._passphrase)
        self._desk.work(self, job, self._show, self._on_failed, replaces="desks")

    def focus_first(self) -> None:
        """Put the keyboard on the list, or on what unlocks it."""
        first = self._table if self._sides.currentIndex() else self._words
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Close what is open beside the list, and forget the passphrase."""
        self._panel.leave()
        self._passphrase = ""
        self._words.set_text("")

    def _unlock(self) -> None:
        self._passphrase = self._words.edit.text()
        if self._passphrase:
            self.ask()

    def _show(self, found: DesksRow) -> None:
        was_locked = self._sides.currentIndex() == 0 and self._words.hasFocus()
        self._found = (*found.desks, *found.invited)
        self._table.set_rows(self._found)
        self._card.set_count(len(found.desks))
        self._trouble.hide()
        self._where.setText(
            self.tr(
                "This computer is the venue’s server. Desks reach it at {host}. Open a desk in the "
                "list to shut it out."
            ).format(host=found.host)
        )
        self._sides.setCurrentIndex(1)
        self._words.set_text("")
        if was_locked:
            self.focus_first()

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, Refusal):
            self._desk.broken.emit(error)
        elif error.code == "venue_server.wrong_passphrase":
            self._passphrase = ""
            self._sides.setCurrentIndex(0)
            self._words.show_fault(refusals.sentence(error))
            self._words.edit.selectAll()
            self.focus_first()
        else:
            self._trouble.setText(refusals.sentence(error))
            self._trouble.show()
            self._sides.setCurrentIndex(1)

    def _on_invite(self) -> None:
        form = InviteForm(self._desk, self._look, self._desks, self._passphrase)
        form.invited.connect(self.ask)
        form.finished.connect(self._panel.leave)
        self._panel.setAccessibleName(self.tr("Invite a desk"))
        self._panel.set_content(form)
        self._panel.open(form.first, self._table)

    def _on_opened(self, name: str) -> None:
        row = next((row for row in self._found if row.name == name), None)
        if row is None:
            return
        page = DeskPage(self._desk, self._look, self._desks, self._passphrase, row)
        page.finished.connect(self._panel.leave)
        page.finished.connect(self.ask)
        self._panel.setAccessibleName(row.name)
        self._panel.set_content(page)
        self._panel.open(page.leave_button, self._table)

    def _now(self, row: Line) -> str:
        if isinstance(row, InvitedRow):
            return self.tr("invited until {time}").format(time=self._moment(row.until))
        if row.since is None:
            return self.tr("not connected")
        return self.tr("connected since {time}").format(time=self._moment(row.since))

    def _last(self, row: Line) -> str:
        last = row.last if isinstance(row, DeskRow) else None
        return self._moment(last) if last else self.tr("not yet")

    def _moment(self, moment: datetime) -> str:
        at, today = local(moment, self._desk.zone), local(self._desk.clock.now(), self._desk.zone)
        clock = f"{at:%H:%M}"
        if at.date() == today.date():
            return clock
        return f"{times.short_date(at.date(), today.date())}, {clock}"

    def _paint(self, row: Line, column: int) -> CellPaint:
        if column == NAME:
            return CellPaint(text=row.name, face="choice_on")
        words = self._now(row) if column == NOW else self._last(row)
        here = isinstance(row, DeskRow) and row.since is not None and column == NOW
        return CellPaint(text=words, meaning="text" if here else "text_soft")

    def _lay_out(self) -> None:
        space = self._look.space("m")
        locked, lock = QWidget(), QVBoxLayout()
        lock.addWidget(
            Label(
                self._look,
                self.tr("This computer is the venue’s server, and a passphrase guards it."),
                wrap=True,
            )
        )
        half = QHBoxLayout()
        half.addWidget(self._words, 1)
        half.addStretch(1)
        lock.addLayout(half)
        lock.addWidget(self._show_button, 0, Qt.AlignmentFlag.AlignLeft)
        lock.addStretch(1)
        listed, lines = QWidget(), QVBoxLayout()
        for widget in (self._where, self._trouble):
            lines.addWidget(widget)
        lines.addWidget(self._card, 1)
        self._trouble.hide()
        for side, column in ((locked, lock), (listed, lines)):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(space)
            side.setLayout(column)
            self._sides.addWidget(side)
        self._sides.setCurrentIndex(0 if self._desks.asks_for_passphrase else 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sides)
