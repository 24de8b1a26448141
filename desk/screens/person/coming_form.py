"""A drop-in to come at which somebody is expected, and why."""

from datetime import date, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desk.commands.profile import Expect, NotExpected
from desk.domain.profile import ProfileRow
from desk.domain.resources import standard_codes
from desk.domain.typed import Unreadable, read_time
from desk.screens.person.form import Form, Offered
from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.date_field import DateField
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import Label
from desk.wording import times

AHEAD = timedelta(days=366)


class ComingForm(Form):
    """Puts somebody on the list of a day to come, or takes them off."""

    def __init__(self, look: Look, profile: ProfileRow, offered: Offered, today: date) -> None:
        super().__init__(look, profile, offered, today)
        self._on = DateField(look, self.tr("Which day"))
        self._on.set_date(today + timedelta(days=7))
        reasons = [Choice(one.code, one.label) for one in standard_codes().reasons]
        self._reason = ChoiceField(look, self.tr("Why we think so"), reasons)
        self._reason.set_chosen("invited")
        self._detail = TextField(look, self.tr("In words"), "", self.tr("by outreach, Tuesday"))
        self._usual = TextField(look, self.tr("By what time"), "", "09:30")
        self.add(self._on, self._reason, shares=(0, 1))
        self.add(self._detail, self._usual, shares=(3, 1))
        if profile.coming:
            self.rows.addWidget(Label(look, self.tr("Expected already"), "strong"))
        for coming in profile.coming:
            listed = standard_codes().reasons.get(coming.reason)
            why = listed.sentence(coming.detail) if listed else coming.detail
            words = f"{times.long_date(coming.on_date)}: {why}"
            spoken = self.tr("Not expected on {day}").format(day=times.long_date(coming.on_date))
            self.add_line(words, self.tr("Take off"), spoken, partial(self._remove, coming.id))
        self.finish()

    def first(self) -> QWidget:
        return self._on

    def command(self) -> Expect | None:
        on = self.day(self._on, earliest=self.today, latest=self.today + AHEAD)
        if on is None:
            return None
        usual = None
        if self._usual.text():
            try:
                usual = read_time(self._usual.text())
            except Unreadable:
                self.fault(self._usual, self.tr("Write a time such as 09:30."))
                return None
        reason = self._reason.chosen_code() or "other"
        listed = standard_codes().reasons.get(reason)
        return Expect(
            person_id=self.profile.person.id,
            on_date=on,
            reason=reason,
            detail=self._detail.text(),
            usual=usual,
            urgency=listed.urgency if listed else 4,
        )

    def _remove(self, expectation_id: UUID) -> None:
        self.does.emit(NotExpected(expectation_id=expectation_id))
