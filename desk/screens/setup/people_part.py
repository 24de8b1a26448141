"""Who works here: the list of staff with their agencies, and room to add one of each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.destinations import AgencyRow
from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer
from desk.domain.workers import StaffRow
from desk.front_desk import FrontDesk
from desk.queries.venue import agencies, staff
from desk.screens.setup.add_agency import AddAgencyForm
from desk.screens.setup.add_staff import AddStaffForm
from desk.store import Tx
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column, Head
from desk.widgets.rows_model import RowsModel
from desk.widgets.side_panel import SidePanel
from desk.widgets.table_view import TableRowsView

WIDTHS = (None, 15, None, None)
NAME, ROLE, JOB, SKILLS = range(4)
Found = tuple[tuple[StaffRow, ...], tuple[AgencyRow, ...]]


class PeoplePart(QWidget):
    """Lists staff under their agencies. Adding opens at the right; the list stays."""

    def __init__(self, front_desk: FrontDesk, look: Look, page: QWidget) -> None:
        """`page` is what the panels lie over."""
        super().__init__(page)
        self._desk = front_desk
        self._look = look
        self._page = page
        self._found: Found = ((), ())
        codes = standard_codes()
        self._roles = {role.code: role.label for role in codes.roles}
        self._skills = {skill.code: skill.label for skill in codes.skills}
        self._card = Card(look, self.tr("Agencies and staff"))
        self._model: RowsModel[StaffRow] = RowsModel(
            [
                Column(text=lambda row: row.name, title=self.tr("Name")),
                Column(text=self._role, title=self.tr("Role")),
                Column(text=lambda row: row.job, title=self.tr("Job")),
                Column(text=self._can, title=self.tr("Can do"), tooltip=self._can),
            ],
            key=lambda row: row.id,
        )
        self._table: TableRowsView[StaffRow] = TableRowsView(
            look, self._model, self._paint, WIDTHS, self._card.accessibleName(), row="row_fact"
        )
        self._card.body.addWidget(self._table, 1)
        worker = Button(look, self.tr("&Add a worker"), icon="user-plus", size="small")
        agency = Button(look, self.tr("Add an a&gency"), icon="plus", size="small")
        self._card.add_to_head(worker)
        self._card.add_to_head(agency)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card, 1)
        self._panel = SidePanel(look, page, self.tr("Add"))
        worker.clicked.connect(self._add_worker)
        agency.clicked.connect(self._add_agency)

    def ask(self) -> None:
        """Read the list anew."""

        def both(tx: Tx, viewer: Viewer) -> Found:
            return staff(tx, viewer), agencies(tx, viewer)

        self._desk.ask(self, both, self._show, replaces="staff")

    def focus_first(self) -> None:
        """Put the keyboard on the list."""
        self._table.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, found: Found) -> None:
        self._found = found
        people, all_agencies = found
        rows: list[StaffRow | Head] = []
        for agency in all_agencies:
            here = [row for row in people if row.agency_id == agency.id]
            rows.append(Head(str(agency.id), agency.name, len(here)))
            rows.extend(here)
        self._table.set_rows(rows)
        self._card.set_count(len(people))

    def _add_worker(self) -> None:
        form = AddStaffForm(self._desk, self._look, self._found[1])
        self._open(form, self.tr("Add a worker"), form.first)
        form.added.connect(self._panel.leave)

    def _add_agency(self) -> None:
        form = AddAgencyForm(self._desk, self._look)
        self._open(form, self.tr("Add an agency"), form.first)
        form.added.connect(self._panel.leave)

    def _open(self, form: QWidget, name: str, first: QWidget) -> None:
        self._panel.setAccessibleName(name)
        self._panel.set_content(form)
        self._panel.open(first, self._table)

    def _role(self, row: StaffRow) -> str:
        return self._roles.get(row.role, row.role)

    def _can(self, row: StaffRow) -> str:
        return ", ".join(self._skills.get(code, code) for code in row.skills)

    def _paint(self, row: StaffRow, column: int) -> CellPaint:
        if column == NAME:
            return CellPaint(text=row.name, face="choice_on")
        words = {ROLE: self._role(row), JOB: row.job, SKILLS: self._can(row)}[column]
        return CellPaint(text=words, meaning="text_soft")
