"""The plan for the minute in which somebody says yes."""

from datetime import date

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desk.commands.profile import SetPlan
from desk.domain.profile import ProfileRow
from desk.domain.resources import standard_codes
from desk.screens.person.form import Form, Offered
from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField, NoteField
from desk.widgets.labels import Label
from desk.widgets.row_gestures import COMMAND_KEYS
from desk.widgets.tiles import TileButton

IN_ROW = 5
NOWHERE = "-"


class PlanForm(Form):
    """Writes the plan: in a sentence, what for, step by step, where the letter would go."""

    def __init__(self, look: Look, profile: ProfileRow, offered: Offered, today: date) -> None:
        super().__init__(look, profile, offered, today)
        plan = profile.plan
        self._text = NoteField(
            look, self.tr("What happens when they say yes"), "", self._example(), lines=3
        )
        self._tiles = {
            need.code: TileButton(look, need.key, need.icon, need.short)
            for need in standard_codes().needs
        }
        self._steps = NoteField(look, self.tr("Step by step"), self.tr("one on each line"), lines=4)
        kinds = standard_codes().destination_kinds
        places = [Choice(NOWHERE, self.tr("Nowhere yet"))]
        places += [
            Choice(str(one.id), f"{one.name} ({kinds.label(one.kind).lower()})")
            for one in offered.places
        ]
        self._place = ChoiceField(look, self.tr("Where the letter would go"), places)
        self._place.set_chosen(NOWHERE)
        if plan is not None:
            self._text.set_text(plan.text)
            self._steps.set_text("\n".join(plan.steps))
            self._place.set_chosen(str(plan.destination_id or NOWHERE))
            for need in plan.needs:
                if need in self._tiles:
                    self._tiles[need].setChecked(True)
        self._lay_out()

    def first(self) -> QWidget:
        return self._text

    def command(self) -> SetPlan | None:
        if not self._text.text():
            self.fault(self._text, self.tr("Write what happens first."))
            return None
        before = self.profile.plan.needs if self.profile.plan else ()
        ticked = [code for code, tile in self._tiles.items() if tile.isChecked()]
        ticked.sort(key=lambda code: before.index(code) if code in before else len(before))
        place = self._place.chosen_code()
        lines = (line.strip() for line in self._steps.text().splitlines())
        return SetPlan(
            person_id=self.profile.person.id,
            text=self._text.text(),
            needs=tuple(ticked),
            steps=tuple(line for line in lines if line),
            destination_id=next(
                (one.id for one in self.offered.places if str(one.id) == place), None
            ),
            today=self.today,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digits = {need.key: self._tiles[need.code] for need in standard_codes().needs}
        tile = None if event.modifiers() & COMMAND_KEYS else digits.get(event.text())
        if tile is None:
            super().keyPressEvent(event)
        else:
            tile.click()

    def _example(self) -> str:
        return self.tr("Ring the detox, Mags drives, his sister has the dog")

    def _lay_out(self) -> None:
        self.add(self._text)
        self.rows.addWidget(Label(self.look, self.tr("What it answers"), "strong"))
        grid = QGridLayout()
        grid.setSpacing(self.look.space("s"))
        for place, tile in enumerate(self._tiles.values()):
            grid.addWidget(tile, place // IN_ROW, place % IN_ROW)
        self.rows.addLayout(grid)
        self.add(self._steps)
        self.add(self._place)
        self.finish()
