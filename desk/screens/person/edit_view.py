"""Everything of a profile that is not a fact, to correct beside the page: one form at a time."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desk.domain.people import ConsentRow
from desk.domain.profile import PersonLine, ProfileRow
from desk.domain.refusals import Refusal
from desk.screens.person.alert_form import AlertForm
from desk.screens.person.apart_form import ApartForm
from desk.screens.person.coming_form import ComingForm
from desk.screens.person.consent_form import ConsentForm
from desk.screens.person.form import Form, Offered
from desk.screens.person.names_form import NamesForm
from desk.screens.person.panel_frame import PanelFrame
from desk.screens.person.plan_form import PlanForm
from desk.screens.person.who_form import WhoForm
from desk.screens.person.wishes_form import WishesForm
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.told_keys import bind

FORMS: Mapping[str, Callable[[Look, ProfileRow, Offered, date], Form]] = {
    "who": WhoForm,
    "wishes": WishesForm,
    "names": NamesForm,
    "plan": PlanForm,
    "alert": AlertForm,
    "coming": ComingForm,
    "apart": ApartForm,
    "consent": ConsentForm,
}
LISTING = ("names", "alert", "coming", "apart")
"""Forms on which something that is there can be ended, and which then stay open."""
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class EditView(PanelFrame):
    """Holds the forms of a profile.

    `does(command, closes)` asks for a change; `wants_people(str)` who has a name like this.
    """

    does = Signal(object, bool)
    wants_people = Signal(str)

    def __init__(
        self,
        look: Look,
        profile: ProfileRow,
        offered: Offered,
        today: date,
        section: str,
        consent: ConsentRow | None = None,
    ) -> None:
        super().__init__(look, profile.person.name_to_use)
        self._profile, self._offered, self._today = profile, offered, today
        self._sections = ChoiceRow(
            look, self.tr("What to change"), self._choices(), section, folds=True
        )
        self._sections.chosen.connect(self._on_section)
        self.above.addWidget(self._sections)
        save = Button(look, self.tr("Save"), "primary", "main", key=self.tr("Ctrl Enter"))
        save.clicked.connect(self.save)
        drop = Button(look, self.tr("Close"), size="main", key=self.tr("Esc"))
        drop.clicked.connect(self.wants_close)
        self.foot.addWidget(save)
        self.foot.addWidget(drop)
        self.foot.addStretch(1)
        bind(self, "Ctrl+Return Ctrl+Enter", self.tr("save"), self.save)
        self._form: Form = WhoForm(look, profile, offered, today)
        if consent is not None:
            self._take(ConsentForm(look, profile, offered, today, consent))
        else:
            self._take(FORMS[section](look, profile, offered, today))

    def form(self) -> Form:
        """Return the form that is shown."""
        return self._form

    def section(self) -> str:
        """Return the code of the form that is shown."""
        return self._sections.chosen_code()

    def save(self) -> None:
        """Ask for what the form says, unless something in it is wrong."""
        command = self._form.command()
        if command is not None:
            self.does.emit(command, True)

    def renew(self, profile: ProfileRow) -> None:
        """Make a form anew that lists what is there already, after that changed."""
        self._profile = profile
        if self.section() in LISTING:
            self._on_section(self.section())
            self._form.first().setFocus()

    def show_people(self, found: tuple[PersonLine, ...]) -> None:
        """Offer these people to be kept apart."""
        if isinstance(self._form, ApartForm):
            self._form.show_people(found)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say on the form why it was not done."""
        self._form.show_refusal(refusal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.save()
        else:
            super().keyPressEvent(event)

    def _on_section(self, section: str) -> None:
        self._take(FORMS[section](self.look, self._profile, self._offered, self._today))

    def _take(self, form: Form) -> None:
        self._form = form
        form.does.connect(lambda command: self.does.emit(command, False))
        if isinstance(form, ApartForm):
            form.wants_people.connect(self.wants_people)
        self.set_body(form)

    def _choices(self) -> list[Choice]:
        return [
            Choice("who", self.tr("Who")),
            Choice("wishes", self.tr("Wishes")),
            Choice("names", self.tr("Names")),
            Choice("plan", self.tr("Plan")),
            Choice("alert", self.tr("Alerts")),
            Choice("coming", self.tr("Expected")),
            Choice("apart", self.tr("Apart")),
            Choice("consent", self.tr("Sharing")),
        ]
