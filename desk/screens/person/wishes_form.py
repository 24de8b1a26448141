"""How somebody is to be seen: by whom, by how many, in what room. The router is told."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.commands.wishes import SetWishes
from desk.domain.profile import ProfileRow
from desk.domain.resources import standard_codes
from desk.domain.wishes import Wishes
from desk.screens.person.form import Form, Offered
from desk.theme import Look
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.labels import Label
from desk.widgets.ticks import CheckBox
from desk.wording import wishes as words

OFFERED = ("f", "m")


class WishesForm(Form):
    """Asks what they wish for, and what must be so. What is not ticked is taken away."""

    def __init__(self, look: Look, profile: ProfileRow, offered: Offered, today: date) -> None:
        super().__init__(look, profile, offered, today)
        now = profile.person.wishes
        genders = [
            one.code
            for one in standard_codes().genders
            if one.code in OFFERED or one.code == now.gender_wish
        ]
        self._gender = ChoiceRow(
            look,
            self.tr("Would rather see"),
            [Choice(code, words.gender(code).capitalize()) for code in ("", *genders)],
            now.gender_wish,
        )
        self._must = CheckBox(look, self.tr("Only so: nobody else sees them"))
        self._two = CheckBox(look, self.tr("Two workers must be there"))
        self._police = CheckBox(look, self.tr("Not to meet police"))
        self._peer = CheckBox(look, self.tr("Would rather see a peer"))
        self._steps = CheckBox(look, self.tr("Needs a room without steps"))
        for box, ticked in (
            (self._must, now.gender_must),
            (self._two, now.two_workers),
            (self._police, now.avoid_police),
            (self._peer, now.wishes_peer),
            (self._steps, now.step_free),
        ):
            box.setChecked(ticked)
        self._gender.chosen.connect(self._on_gender)
        self._lay_out()
        self._on_gender()

    def first(self) -> QWidget:
        return self._gender.segment(self._gender.chosen_code())

    def command(self) -> SetWishes:
        wish = self._gender.chosen_code()
        return SetWishes(
            person_id=self.profile.person.id,
            wishes=Wishes(
                gender_wish=wish,
                gender_must=bool(wish) and self._must.isChecked(),
                two_workers=self._two.isChecked(),
                avoid_police=self._police.isChecked(),
                wishes_peer=self._peer.isChecked(),
                step_free=self._steps.isChecked(),
            ),
        )

    def _on_gender(self) -> None:
        self._must.setVisible(bool(self._gender.chosen_code()))

    def _lay_out(self) -> None:
        self.rows.addWidget(Label(self.look, self.tr("Would rather see"), "strong"))
        row = QHBoxLayout()
        row.addWidget(self._gender)
        row.addStretch(1)
        self.rows.addLayout(row)
        self.add(self._must)
        self.add(self._peer)
        self.rows.addWidget(Label(self.look, self.tr("What must be so"), "strong"))
        self.add(self._police)
        self.add(self._two)
        self.add(self._steps)
        note = self.tr("The desk offers them workers by this, until it is changed here.")
        self.rows.addWidget(Label(self.look, note, "small", "text_muted", wrap=True))
        self.finish()
