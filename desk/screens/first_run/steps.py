"""The steps of the first start: the venue, the key, you."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.resources import standard_codes
from desk.domain.typed import Unreadable, read_time
from desk.domain.venue import VenueRow
from desk.screens.first_run.new_passphrase import NewPassphrase
from desk.theme import Look
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import Label


class Step(QWidget):
    """One page of questions. `complete()` says whether it is answered, or shows what is missing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(look.space("m"))

    def complete(self) -> bool:
        """Say whether one may go on; else say beside the field why not, and go there."""
        return True

    def focus_first(self) -> bool:
        """Put the keyboard on the first question; say whether there is one."""
        return False


class VenueStep(Step):
    """Where the drop-in is, what the day is called, when doors open."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._name = TextField(look, self.tr("Name of the &venue"), self.tr("such as a hall"))
        self._town = TextField(look, self.tr("&Town"))
        self._day = TextField(look, self.tr("What the &day is called"))
        self._day.set_text(self.tr("Friday drop-in"))
        self._opens = TextField(look, self.tr("Doors &open"))
        self._closes = TextField(look, self.tr("Doors &close"))
        self._opens.set_text("09:00")
        self._closes.set_text("13:00")
        self._nation = ChoiceRow(
            look,
            self.tr("In which nation?"),
            [Choice("england", self.tr("&England")), Choice("wales", self.tr("&Wales"))],
        )
        self._why = Label(
            look,
            self.tr("Housing letters differ: in Wales they are an application for help."),
            "small",
            "text_muted",
            wrap=True,
        )
        self.whole.addWidget(self._name)
        self.whole.addWidget(self._town)
        self.whole.addWidget(Label(look, self.tr("In which nation?"), "strong"))
        self.whole.addWidget(self._nation)
        self.whole.addWidget(self._why)
        self.whole.addWidget(self._day)
        hours = QHBoxLayout()
        hours.setSpacing(look.space("m"))
        hours.addWidget(self._opens, 1, Qt.AlignmentFlag.AlignTop)
        hours.addWidget(self._closes, 1, Qt.AlignmentFlag.AlignTop)
        self.whole.addLayout(hours)
        self._nation.chosen.connect(lambda _code: self._why.set_meaning("text_muted"))

    def complete(self) -> bool:
        """Ask for a name, a nation, and hours that make a day."""
        if not self._name.text():
            self._name.show_fault(self.tr("The venue needs a name."))
            self._name.setFocus(Qt.FocusReason.TabFocusReason)
            return False
        if not self._nation.chosen_code():
            self._why.set_meaning("late_text")
            self._nation.segment("england").setFocus(Qt.FocusReason.TabFocusReason)
            return False
        opens, closes = self._clock(self._opens), self._clock(self._closes)
        if opens is None or closes is None:
            return False
        if closes <= opens:
            self._closes.show_fault(self.tr("Doors must close after they open."))
            self._closes.setFocus(Qt.FocusReason.TabFocusReason)
            return False
        return True

    def venue(self) -> VenueRow:
        """Return what was answered; only after `complete`."""
        return VenueRow(
            name=self._name.text(),
            town=self._town.text(),
            nation=self._nation.chosen_code(),
            day_name=self._day.text() or self.tr("Drop-in"),
            opens=self._clock(self._opens) or time(9),
            closes=self._clock(self._closes) or time(13),
        )

    def focus_first(self) -> bool:
        """Put the keyboard on the name."""
        self._name.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _clock(self, field: TextField) -> time | None:
        try:
            return read_time(field.text())
        except Unreadable:
            field.show_fault(self.tr("Write a time such as 09:00."))
            field.setFocus(Qt.FocusReason.TabFocusReason)
            return None


class KeyStep(Step):
    """Where the key goes. Without a keyring the person chooses words only they know."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._keyring: bool | None = None
        self._words = Label(look, "", wrap=True)
        self._own = NewPassphrase(
            look,
            self.tr(
                "Write it down and keep it in a safe place. Without it nobody can open the store, "
                "not even us."
            ),
        )
        self.whole.addWidget(self._words)
        self.whole.addWidget(self._own)
        self._words.setText(self.tr("Looking whether this computer has a keyring…"))
        self._own.hide()

    def set_keyring(self, *, there: bool) -> None:
        """Say whether this computer has a keyring that answers."""
        self._keyring = there
        self._words.setText(
            self.tr(
                "Everything is kept in one locked file on this computer. Its key goes into the "
                "computer’s own keyring, which opens when you sign in. You need not do anything."
            )
            if there
            else self.tr(
                "Everything is kept in one locked file on this computer. This computer has no "
                "keyring that could hold its key. Choose a passphrase instead: it is asked for "
                "each time the desk opens. Three or four words that do not belong together are "
                "best."
            )
        )
        self._own.setVisible(not there)

    def complete(self) -> bool:
        """Ask for a passphrase that is long enough and twice the same, where one is needed."""
        if self._keyring is not False:
            return self._keyring is True  # not known yet: a moment more
        return self._own.complete()

    def passphrase(self) -> str:
        """Return the passphrase, or nothing where the keyring keeps the key."""
        return self._own.passphrase() if self._keyring is False else ""

    def focus_first(self) -> bool:
        """Put the keyboard on the passphrase, where one is needed."""
        if self._keyring is not False:
            return False
        self._own.setFocus(Qt.FocusReason.TabFocusReason)
        return True


class YouStep(Step):
    """Who sits at this desk: a name, what they do here, and whom they work for."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        codes = standard_codes()
        roles = [Choice(role.code, role.label) for role in codes.roles]
        kinds = [Choice(kind.code, kind.label) for kind in codes.agency_kinds]
        self._name = TextField(look, self.tr("Your &name"))
        self._role = ChoiceField(look, self.tr("What you &do here"), roles)
        self._agency = TextField(look, self.tr("Your a&gency"))
        self._kind = ChoiceField(look, self.tr("What &kind of agency it is"), kinds)
        self._role.set_chosen("lead")
        self._kind.set_chosen("venue")
        for widget in (self._name, self._role, self._agency, self._kind):
            self.whole.addWidget(widget)

    def suggest_agency(self, name: str) -> None:
        """Begin with the venue as the agency."""
        if not self._agency.text():
            self._agency.set_text(name)

    def complete(self) -> bool:
        """Ask for a name and an agency."""
        for field, fault in (
            (self._name, self.tr("Type your name first.")),
            (self._agency, self.tr("Name the agency you work for.")),
        ):
            if not field.text():
                field.show_fault(fault)
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return False
        return True

    def you(self) -> tuple[str, str, str, str]:
        """Return name, role, agency and its kind."""
        return (
            self._name.text(),
            self._role.chosen_code(),
            self._agency.text(),
            self._kind.chosen_code(),
        )

    def focus_first(self) -> bool:
        """Put the keyboard on the name."""
        self._name.setFocus(Qt.FocusReason.TabFocusReason)
        return True
