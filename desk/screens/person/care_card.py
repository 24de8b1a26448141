"""To keep in mind: alerts as action lines, days on which they are expected, whom to keep apart."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.domain.profile import ProfileRow
from desk.domain.resources import standard_codes
from desk.screens.person.table_card import TableCard
from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column
from desk.widgets.labels import Label
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView
from desk.wording import times

WIDTHS = (11, None, 18)


@snapshot
class CareLine:
    """One thing to keep in mind; `section` is the form in which it is changed."""

    id: UUID
    section: str
    what: str
    words: str
    until: str
    strong: bool = False


class CareCard(TableCard):
    """Lists what the desk must act on, never why. `wants_edit(section)` to change it."""

    wants_edit = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", whole=True, parent=parent)
        self.set_title(self.tr("To keep in mind"))
        add = Button(look, self.tr("Add an alert"), "quiet", "small")
        add.clicked.connect(lambda: self.wants_edit.emit("alert"))
        self.add_to_head(add)
        self._model: RowsModel[CareLine] = RowsModel(
            [
                Column(text=lambda line: line.what, title=self.tr("What")),
                Column(text=lambda line: line.words, title=self.tr("What to do"), tooltip=_words),
                Column(text=lambda line: line.until, title=self.tr("Until")),
            ],
            key=lambda line: line.id,
        )
        self.table: TableRowsView[CareLine] = TableRowsView(
            look, self._model, self._paint, WIDTHS, self.tr("To keep in mind")
        )
        self.set_table(self.table)
        self._none = Label(look, self.tr("Nothing to keep in mind."), "base", "text_muted")
        self._none.setMargin(look.space("l"))
        self.body.addWidget(self._none)
        self.table.opened.connect(self._open)

    def show_profile(self, profile: ProfileRow, today: date, *, names: bool) -> None:
        """Show what to keep in mind; whom they are kept apart from only with `names`."""
        lines = [
            *self._alerts(profile, today),
            *self._coming(profile, today),
            *self._apart(profile, names=names),
        ]
        self.table.set_rows(lines)
        self.table.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self.fit()

    def _alerts(self, profile: ProfileRow, today: date) -> list[CareLine]:
        lines = []
        for alert in profile.alerts:
            day = times.short_date(alert.review_on, today)
            over = alert.review_on < today
            until = self.tr("review was due {day}") if over else self.tr("review {day}")
            words = alert.action_line
            if alert.still_offered:
                words = self.tr("{do}. Still offered: {offer}").format(
                    do=words.rstrip("."), offer=alert.still_offered
                )
            what = self.tr("Ask the lead") if alert.hard_stop else self.tr("Alert")
            lines.append(CareLine(alert.id, "alert", what, words, until.format(day=day), True))
        return lines

    def _coming(self, profile: ProfileRow, today: date) -> list[CareLine]:
        lines = []
        for coming in profile.coming:
            reason = standard_codes().reasons.get(coming.reason)
            words = reason.sentence(coming.detail) if reason else coming.detail
            if coming.usual:
                words = self.tr("{reason}, by {time}").format(
                    reason=words, time=coming.usual.strftime("%H:%M")
                )
            day = times.short_date(coming.on_date, today)
            lines.append(CareLine(coming.id, "coming", self.tr("Expected"), words, day))
        return lines

    def _apart(self, profile: ProfileRow, *, names: bool) -> list[CareLine]:
        return [
            CareLine(
                row.id,
                "apart",
                self.tr("Not with") if row.worker else self.tr("Keep apart"),
                row.name if names or row.worker else self.tr("One other person, ask the lead"),
                "",
            )
            for row in profile.apart
        ]

    def _open(self, key: object) -> None:
        line = self._model.entry(self._model.index_of(key))
        if isinstance(line, CareLine):
            self.wants_edit.emit(line.section)

    def _paint(self, line: CareLine, column: int) -> CellPaint:
        if column == 0:
            return CellPaint(text=line.what, meaning="text_muted", face="small")
        if column == 1 and line.strong:
            return CellPaint(text=line.words, meaning="soon", face="label", icon="info")
        if column == 1:
            return CellPaint(text=line.words)
        return CellPaint(text=line.until, meaning="text_muted", face="small")


def _words(line: CareLine) -> str:
    return line.words
