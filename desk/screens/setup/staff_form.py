"""The form for somebody among the staff, new or known; and for noting that they have left."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from desk.commands.staff import AddStaff, EditStaff, StaffCommand, StaffLeaves, StaffReturns
from desk.domain.destinations import AgencyRow
from desk.domain.resources import standard_codes
from desk.domain.workers import StaffRow
from desk.front_desk import FrontDesk
from desk.screens.setup.form import Form
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import Label
from desk.widgets.ticks import CheckBox

COLUMNS = 2
NOT_TOLD = "-"
"""Stands for no gender told; no code is so."""
Make = Callable[..., StaffCommand]


class StaffForm(Form):
    """Takes name, role, agency, what they can do and which languages they work in."""

    def __init__(
        self,
        front_desk: FrontDesk,
        look: Look,
        agencies: Sequence[AgencyRow],
        staff: StaffRow | None = None,
    ) -> None:
        """Make the form for somebody new, or for `staff` to be put right."""
        if staff is None:
            super().__init__(look, self.tr("Add a worker"), self.tr("Add them"))
        else:
            super().__init__(look, staff.name, self.tr("Save"))
        self._desk = front_desk
        self._staff = staff
        self._agencies = {str(row.id): row.id for row in agencies}
        self._make_fields(look, agencies)
        self.faults = {"staff.no_name": self.first, "gone": self._agency}
        codes = standard_codes()
        self._skills = self._ticks(
            self.tr("What they can do"), [(one.code, one.label) for one in codes.skills]
        )
        self._languages = self._ticks(
            self.tr("Languages they work in"), [(one.code, one.label) for one in codes.languages]
        )
        if staff is not None:
            self._fill(staff)
            self._offer_leaving(staff)
            return
        self._role.set_chosen("worker")
        self._gender.set_chosen(NOT_TOLD)
        self._languages["en"].setChecked(True)
        if len(agencies) == 1:
            self._agency.set_chosen(str(agencies[0].id))

    def save(self) -> None:
        """Keep them, or say what is missing."""
        agency = self._agencies.get(self._agency.chosen_code())
        if not self.first.text():
            self.fault(self.first, self.tr("A name is needed."))
            return
        if agency is None:
            self.fault(self._agency, self.tr("Choose the agency they work for."))
            return
        known = self._staff
        make: Make = partial(EditStaff, staff_id=known.id) if known else AddStaff
        gender = self._gender.chosen_code()
        command = make(
            full_name=self.first.text(),
            called=self._called.text(),
            role=self._role.chosen_code(),
            agency_id=agency,
            job=self._job.text(),
            phone=self._phone.text(),
            hours=self._hours.text(),
            gender="" if gender == NOT_TOLD else gender,
            languages=_ticked(self._languages) or ("en",),
            skills=_ticked(self._skills),
        )
        self._do(command)

    def _do(self, command: StaffCommand | StaffLeaves | StaffReturns) -> None:
        self._desk.do(self, command, lambda _done: self.finished.emit(), self.show_refusal)

    def _make_fields(self, look: Look, agencies: Sequence[AgencyRow]) -> None:
        codes = standard_codes()
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
        self._hours = TextField(look, self.tr("&Hours"), self.tr("when it is answered"))
        genders = [Choice(one.code, one.label) for one in codes.genders]
        self._gender = ChoiceField(
            look,
            self.tr("G&ender"),
            [Choice(NOT_TOLD, self.tr("Not told")), *genders],
            self.tr("only to meet a wish"),
        )
        self.add(self.first, self._called)
        self.add(self._role, self._agency)
        self.add(self._job, self._gender)
        self.add(self._phone, self._hours)

    def _fill(self, staff: StaffRow) -> None:
        for field, words in (
            (self.first, staff.name),
            (self._called, staff.called),
            (self._job, staff.job),
            (self._phone, staff.phone),
            (self._hours, staff.hours),
        ):
            field.set_text(words)
        self._role.set_chosen(staff.role)
        self._agency.set_chosen(str(staff.agency_id))
        self._gender.set_chosen(staff.gender or NOT_TOLD)
        for boxes, codes in ((self._skills, staff.skills), (self._languages, staff.languages)):
            for code, box in boxes.items():
                box.setChecked(code in codes)

    def _offer_leaving(self, staff: StaffRow) -> None:
        """Offer to note that they no longer work here, or that they do again."""
        words = self.tr("No longer works here") if staff.active else self.tr("Works here again")
        button = Button(self.look, words, "danger" if staff.active else "plain", "main")
        command: Callable[[], StaffLeaves | StaffReturns] = (
            partial(StaffLeaves, staff_id=staff.id)
            if staff.active
            else partial(StaffReturns, staff_id=staff.id)
        )
        button.clicked.connect(lambda: self._do(command()))
        self.add_deed(button)

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
