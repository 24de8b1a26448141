"""Hand out kit: the fast lane, counted by what went out and what came back."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from desk.commands.visits import HandOut
from desk.domain.visits import HereRow
from desk.screens.floor.panel_page import PanelPage
from desk.theme import Look
from desk.widgets.fields import TextField
from desk.widgets.ticks import CheckBox
from desk.wording import floor, here

MOST = 999


class KitPage(PanelPage):
    """Counts packs for one visit. `wants(command)` is sent for each kind that was handed out."""

    wants = Signal(object)

    def __init__(
        self, look: Look, row: HereRow, day_id: UUID, parent: QWidget | None = None
    ) -> None:
        """Make the page for the person in `row`."""
        name = floor.full_name(row.name, row.telling)
        super().__init__(look, self.tr("Hand out kit"), f"{here.ticket(row)} {name}", parent)
        self._row = row
        self._day_id = day_id
        self.needles = TextField(look, self.tr("&Needle packs out"))
        self.returned = TextField(look, self.tr("Needle packs &back"))
        self.naloxone = TextField(look, self.tr("Nalo&xone, first kit"))
        self.replaced = TextField(look, self.tr("Naloxone, &replaced"))
        self.other = TextField(look, self.tr("&Other things out"))
        for field in (self.needles, self.returned, self.naloxone, self.replaced, self.other):
            field.edit.setValidator(QIntValidator(0, MOST, field.edit))
            field.edit.setPlaceholderText("0")
            self.body.addWidget(field)
        quick = [need.code for need in row.needs if need.outcome == "open"] == ["quick"]
        self.all_done = CheckBox(look, self.tr("That was all they &came for"))
        self.all_done.setChecked(quick)
        self.body.addWidget(self.all_done)
        self.main_button.set_words(self.tr("Count it"))
        self.main_button.clicked.connect(self.send)
        self.first = self.needles.edit

    def send(self) -> None:
        """Ask for each kind to be counted; the last one ends the visit if that was all."""
        counts = [
            ("needles", _number(self.needles), _number(self.returned)),
            ("naloxone_new", _number(self.naloxone), 0),
            ("naloxone_replaced", _number(self.replaced), 0),
            ("other", _number(self.other), 0),
        ]
        told = [count for count in counts if count[1] or count[2]]
        if not told:
            self.needles.show_fault(self.tr("Write how many went out, or came back."))
            self.needles.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for place, (kind, given, returned) in enumerate(told, 1):
            self.wants.emit(
                HandOut(
                    day_id=self._day_id,
                    kind=kind,
                    given=given,
                    returned=returned,
                    visit_id=self._row.visit_id,
                    ends_visit=place == len(told) and self.all_done.isChecked(),
                )
            )
        self.closed.emit()


def _number(field: TextField) -> int:
    return int(field.text() or 0)
