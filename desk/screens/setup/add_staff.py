"""The form for somebody new among the staff."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desk.commands.venue import AddStaff
from desk.domain.destinations import AgencyRow
from desk.domain.refusals import Refusal
from desk.domain.resources import standard_codes
from desk.front_desk import FrontDesk
from desk.screens.setup.form import Form
from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import Label
from desk.widgets.ticks import CheckBox
from desk.wording import refusals

COLUMNS = 2


class AddStaffForm(Form):
    """Takes name, role, agency, what they can do and which languages they work in."""

    def __init__(self, front_desk: FrontDesk, look: Look, agencies: Sequence[AgencyRow]) -> None:
        super().__init__(look, self.tr("Add a worker"), self.tr("&Add them"))
        codes = standard_codes()
        self._desk = front_desk
        self._agencies = {str(row.id): row.id for row in agencies}
        self.first = TextField(look, self.tr("&Full name"))
        self._called = TextField(look, self.tr("What people &call them"), self.tr("if not so"))
        self._role = ChoiceField(
            look, self.tr("&Role"), [Choice(one.code, one.label) for one in codes.roles]
        )
        self._agency = ChoiceField(
            look, self.tr("A&gency"), [Choice(str(row.id), row.name) for row in agencies]
        )
        self._job = TextField(look, self.tr("&Job"), self.tr("in a word or two"))
        self._phone = TextField(look, self.tr("Direct &phone"), self.tr("for letters"))
        self._role.set_chosen("worker")
        if len(agencies) == 1:
            self._agency.set_chosen(str(agencies[0].id))
        for field in (self.first, self._called, self._role, self._agency, self._job, self._phone):
            self.fields.addWidget(field)
        self._skills = self._ticks(
            self.tr("What they can do"), [(one.code, one.label) for one in codes.skills]
        )
        self._languages = self._ticks(
            self.tr("Languages they work in"), [(one.code, one.label) for one in codes.languages]
        )
        self._languages["en"].setChecked(True)

    def save(self) -> None:
        """Add them, or say what is missing."""
        agency: UUID | None = self._agencies.get(self._agency.chosen_code())
        if not self.first.text():
            self._fault(self.first, self.tr("A name is needed."))
        elif agency is None:
            self._fault(self._agency, self.tr("Choose the agency they work for."))
        else:
            command = AddStaff(
                full_name=self.first.text(),
                called=self._called.text(),
                role=self._role.chosen_code(),
                agency_id=agency,
                job=self._job.text(),
                phone=self._phone.text(),
                languages=_ticked(self._languages) or ("en",),
                skills=_ticked(self._skills),
            )
            self._desk.do(self, command, lambda _done: self.added.emit(), self._on_refused)

    def _on_refused(self, refusal: Refusal) -> None:
        self._fault(self.first, refusals.sentence(refusal))

    def _fault(self, field: TextField | ChoiceField, words: str) -> None:
        field.show_fault(words)
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def _ticks(self, question: str, choices: Sequence[tuple[str, str]]) -> dict[str, CheckBox]:
        boxes = {code: CheckBox(self.look, words) for code, words in choices}
        self.fields.addWidget(Label(self.look, question, "strong"))
        group = QWidget()
        group.setAccessibleName(question)
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        for at, box in enumerate(boxes.values()):
            grid.addWidget(box, at // COLUMNS, at % COLUMNS)
        self.fields.addWidget(group)
        return boxes


def _ticked(boxes: dict[str, CheckBox]) -> tuple[str, ...]:
    return tuple(code for code, box in boxes.items() if box.isChecked())
