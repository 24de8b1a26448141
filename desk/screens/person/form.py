"""What every form beside a profile has: fields, a command made of them, a word when it is wrong."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.commands.base import Command
from desk.domain.destinations import AgencyRow, DestinationRow
from desk.domain.profile import ProfileRow
from desk.domain.refusals import Refusal
from desk.domain.workers import StaffRow
from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.date_field import DateField
from desk.widgets.fields import Field
from desk.widgets.labels import IconLabel, Label
from desk.wording import refusals


@snapshot
class Offered:
    """What the forms choose from: workers, agencies in the hall, places to refer to.

    `names` tells whether the viewer may read whom somebody is kept apart from.
    """

    staff: tuple[StaffRow, ...] = ()
    agencies: tuple[AgencyRow, ...] = ()
    places: tuple[DestinationRow, ...] = ()
    names: bool = False


class Form(QWidget):
    """One form of the side panel.

    `does(command)` asks for something at once, such as ending an alert; what the Save button does
    is asked for with `command`.
    """

    does = Signal(object)

    def __init__(self, look: Look, profile: ProfileRow, offered: Offered, today: date) -> None:
        super().__init__()
        self.look = look
        self.profile = profile
        self.offered = offered
        self.today = today
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(look.space("m"))
        self._refusal = QWidget()
        line = QHBoxLayout(self._refusal)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(IconLabel(look, "triangle-alert", "late_text"))
        self._why_not = Label(look, "", "label", "late_text", wrap=True)
        line.addWidget(self._why_not, 1)
        self._refusal.hide()
        self._faults: dict[str, Field] = {}

    def command(self) -> Command | None:
        """Return what Save does, or None after saying beside the field what is wrong."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return the field that has the keyboard when the form opens."""
        raise NotImplementedError

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it cannot be done: beside the field at fault, else under the form."""
        sentence = refusals.sentence(refusal)
        field = self._faults.get(refusal.code)
        if field is not None:
            self.fault(field, sentence)
            return
        self._why_not.setText(sentence)
        self._refusal.show()

    def fault(self, field: Field, sentence: str) -> None:
        """Say beside a field what is wrong, and go there."""
        field.show_fault(sentence)
        field.setFocus()

    def day(self, field: DateField, *, earliest: date | None, latest: date | None) -> date | None:
        """Return the day written in `field`, or None after saying what is wrong with it."""
        when = field.when()
        if when is None:
            self.fault(field, self.tr("There is no such day. Write day, month and year."))
        elif earliest and when < earliest:
            self.fault(field, self.tr("That day has passed."))
        elif latest and when > latest:
            self.fault(field, self.tr("That day is too far away."))
        else:
            return when
        return None

    # ------------------------------------------------------------------ laying out

    def add(self, *widgets: QWidget, shares: Sequence[int] = ()) -> None:
        """Put widgets side by side in the next row; `shares` says how they part the breadth."""
        if len(widgets) == 1 and not shares:
            self.rows.addWidget(widgets[0])
            return
        line = QHBoxLayout()
        line.setSpacing(self.look.space("m"))
        for place, widget in enumerate(widgets):
            line.addWidget(widget, shares[place] if shares else 1, Qt.AlignmentFlag.AlignTop)
        self.rows.addLayout(line)

    def add_line(self, words: str, verb: str, name: str, act: Callable[[], object]) -> None:
        """Put something that is there already in the next row, with the button that ends it."""
        label = Label(self.look, words, "base", wrap=True)
        button = Button(self.look, verb, "plain", "small", name=name)
        button.clicked.connect(act)
        line = QHBoxLayout()
        line.setSpacing(self.look.space("m"))
        line.addWidget(label, 1)
        line.addWidget(button)
        self.rows.addLayout(line)

    def finish(self) -> None:
        """End the form with the place for a refusal."""
        self.rows.addWidget(self._refusal)
        self.rows.addStretch(1)
