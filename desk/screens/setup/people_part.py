"""Who works here, and who did: staff under their agencies, to be added and put right."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.destinations import AgencyRow
from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer
from desk.domain.workers import StaffRow
from desk.front_desk import FrontDesk
from desk.queries.staff import everybody
from desk.queries.venue import agencies
from desk.screens.setup.staff_form import StaffForm
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
LEFT = "left"
Found = tuple[tuple[StaffRow, ...], tuple[AgencyRow, ...]]


class PeoplePart(QWidget):
    """Lists staff under their agencies, who left at the end. Enter opens one to be put right."""

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
        self._card = Card(look, self.tr("Staff"))
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
        self._card.add_to_head(worker)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card, 1)
        self._panel = SidePanel(look, page, self.tr("Somebody who works here"))
        worker.clicked.connect(lambda: self._open(None))
        self._table.opened.connect(self._edit)

    def ask(self) -> None:
        """Read the list anew."""

        def both(tx: Tx, viewer: Viewer) -> Found:
            return everybody(tx, viewer), agencies(tx, viewer)

        self._desk.ask(self, both, self._show, replaces="staff")

    def focus_first(self) -> None:
        """Put the keyboard on the list."""
        self._table.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, found: Found) -> None:
        self._found = found
        people, all_agencies = found
        rows: list[StaffRow | Head] = []
        for agency in all_agencies:
            here = [row for row in people if row.active and row.agency_id == agency.id]
            if here:
                rows.append(Head(str(agency.id), agency.name, len(here)))
                rows.extend(here)
        left = [row for row in people if not row.active]
        if left:
            rows.append(Head(LEFT, self.tr("No longer work here"), len(left)))
            rows.extend(left)
        self._table.set_rows(rows)
        self._card.set_count(len(people) - len(left))

    def leave(self) -> None:
        """Close what is open beside the list."""
        self._panel.leave()

    def _edit(self, staff_id: UUID) -> None:
        self._open(next((row for row in self._found[0] if row.id == staff_id), None))

    def _open(self, staff: StaffRow | None) -> None:
        form = StaffForm(self._desk, self._look, self._found[1], staff)
        self._panel.setAccessibleName(staff.name if staff else self.tr("Add a worker"))
        self._panel.set_content(form)
        self._panel.open(form.first, self._table)
        form.finished.connect(self._panel.leave)

    def _role(self, row: StaffRow) -> str:
        return self._roles.get(row.role, row.role)

    def _can(self, row: StaffRow) -> str:
        return ", ".join(self._skills.get(code, code) for code in row.skills)

    def _paint(self, row: StaffRow, column: int) -> CellPaint:
        if column == NAME:
            meaning = "text" if row.active else "text_muted"
            return CellPaint(text=row.name, face="choice_on", meaning=meaning)
        words = {ROLE: self._role(row), JOB: row.job, SKILLS: self._can(row)}[column]
        return CellPaint(text=words, meaning="text_soft")
