"""An alert: what to do in at most eighty letters, never why, and when it is looked at again."""

from datetime import date, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desk.commands.profile import ACTION_LINE, AddAlert, EndAlert
from desk.domain.profile import LONGEST_REVIEW_DAYS, ProfileRow
from desk.domain.resources import standard_codes
from desk.screens.person.form import Form, Offered
from desk.theme import Look
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.date_field import DateField
from desk.widgets.fields import ChoiceField, NoteField, TextField
from desk.widgets.labels import Label
from desk.widgets.ticks import CheckBox
from desk.wording import times


class AlertForm(Form):
    """Sets an alert, or ends one that stands."""

    def __init__(self, look: Look, profile: ProfileRow, offered: Offered, today: date) -> None:
        super().__init__(look, profile, offered, today)
        codes = standard_codes()
        self._line = TextField(look, self.tr("What to do"), "", self.tr("Two workers, open room"))
        self._kind = ChoiceField(
            look, self.tr("What it is about"), [Choice(k.code, k.label) for k in codes.alert_kinds]
        )
        levels = [Choice(level.code, level.label) for level in codes.alert_levels]
        self._level = ChoiceRow(look, self.tr("How serious is it?"), levels, "caution")
        self._review = DateField(look, self.tr("Look at it again on"))
        self._review.set_date(today + timedelta(days=LONGEST_REVIEW_DAYS))
        self._stop = CheckBox(look, self.tr("Ask the lead before seating"))
        self._offer = TextField(
            look, self.tr("What can still be offered"), "", self.tr("Help at the side door")
        )
        self._detail = NoteField(
            look, self.tr("Why"), self.tr("only for those who may know"), lines=2
        )
        self._faults = {"alert.empty": self._line, "alert.long": self._line}
        self._line.edited.connect(self._count)
        self._count()
        self._lay_out()

    def first(self) -> QWidget:
        return self._line

    def command(self) -> AddAlert | None:
        if not self._line.text():
            self.fault(self._line, self.tr("Write what to do. The reason is not needed here."))
            return None
        if len(self._line.text()) > ACTION_LINE:
            self.fault(self._line, self.tr("Keep it to 80 letters or fewer."))
            return None
        last = self.today + timedelta(days=LONGEST_REVIEW_DAYS)
        review = self._review.when()
        if review is not None and review > last:
            words = self.tr("At most 90 days from now: {day} or before.")
            self.fault(self._review, words.format(day=times.short_date(last, self.today)))
            return None
        review = self.day(self._review, earliest=self.today, latest=last)
        if review is None:
            return None
        return AddAlert(
            person_id=self.profile.person.id,
            kind=self._kind.chosen_code() or "other",
            level=self._level.chosen_code() or "caution",
            action_line=self._line.text(),
            review_on=review,
            hard_stop=self._stop.isChecked(),
            still_offered=self._offer.text(),
            detail=self._detail.text(),
        )

    def _count(self) -> None:
        note = self.tr("never why · {n} of {most}")
        count = len(self._line.text())
        self._line.set_label(self.tr("What to do"), note.format(n=count, most=ACTION_LINE))

    def _end(self, alert_id: UUID) -> None:
        self.does.emit(EndAlert(alert_id=alert_id))

    def _lay_out(self) -> None:
        self.add(self._line)
        self.add(self._kind, self._review, shares=(1, 0))
        self.add(self._level)
        self.add(self._stop)
        self.add(self._offer)
        self.add(self._detail)
        if self.profile.alerts:
            self.rows.addWidget(Label(self.look, self.tr("Alerts that stand"), "strong"))
        for alert in self.profile.alerts:
            day = times.short_date(alert.review_on, self.today)
            words = self.tr("{do} (review {day})").format(do=alert.action_line, day=day)
            spoken = self.tr("End alert: {do}").format(do=alert.action_line)
            self.add_line(words, self.tr("End it"), spoken, partial(self._end, alert.id))
        self.finish()
