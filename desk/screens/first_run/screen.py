"""The first start of a computer: three short pages, then the choice how to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk.screens.first_run.answers import Answers
from desk.screens.first_run.steps import KeyStep, Step, VenueStep, YouStep
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import Label
from desk.widgets.start_frame import StartFrame


class FirstRunScreen(StartFrame):
    """Asks for what a desk cannot do without. Everything can be changed later.

    `answered` carries the Answers, to make the store; `ready` is then called. `wants_practice`,
    `wants_import` and `wants_desk` are the ways to begin; `wants_join` leads to a venue that has a
    server.
    """

    answered = Signal(object)
    wants_practice = Signal()
    wants_import = Signal()
    wants_desk = Signal()
    wants_join = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("Drop-in Desk"), parent)
        self._venue = VenueStep(look)
        self._key = KeyStep(look)
        self._you = YouStep(look)
        self._steps: tuple[Step, ...] = (self._venue, self._key, self._you)
        self._at = 0
        self._pages = QStackedWidget()
        for step in self._steps:
            self._pages.addWidget(_at_top(step))
        self._ways = self._choices()
        self._pages.addWidget(self._ways)
        self.body.addWidget(self._pages)
        self._trouble = Label(look, "", "strong", "late_text", wrap=True)
        self._trouble.hide()
        self.body.addWidget(self._trouble)
        self._next = Button(look, self.tr("Ne&xt"), "primary", "main", key=self.tr("Enter"))
        self._back = Button(look, self.tr("&Back"), "quiet", "main", key=self.tr("Esc"))
        self._join = Button(look, self.tr("&Join a venue"), size="main", icon="link")
        self.foot.addWidget(self._next)
        self.foot.addWidget(self._back)
        self.foot.addWidget(self._join)
        self.foot.addStretch(1)
        self._join.clicked.connect(self.wants_join)
        self._next.clicked.connect(self._on_next)
        self._back.clicked.connect(self._on_back)
        self._show(0)

    def set_keyring(self, *, there: bool) -> None:
        """Say whether this computer has a keyring that answers."""
        self._key.set_keyring(there=there)
        if self._pages.currentWidget() is self._key:
            self.focus_first()

    def without_key(self) -> None:
        """Leave the key out: the store is there already, on a server or from a broken start."""
        self._steps = (self._venue, self._you)
        self._show(0)

    def ready(self) -> None:
        """The store is made: let the person choose how to begin."""
        self._next.setEnabled(True)
        self._show(len(self._steps))

    def failed(self, words: str) -> None:
        """Say why the store could not be made; nothing is lost, and it may be tried again."""
        self._next.setEnabled(True)
        self._trouble.setText(words)
        self._trouble.show()

    def focus_first(self) -> None:
        """Put the keyboard on the first question of the page."""
        if not self._asking:
            self._open.setFocus(Qt.FocusReason.TabFocusReason)
        elif not self._steps[self._at].focus_first():
            self._next.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._asking:
            self._on_next()
        elif event.key() == Qt.Key.Key_Escape and self._asking and self._at > 0:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _choices(self) -> QWidget:
        look = self.look
        self._open = Button(look, self.tr("&Open the desk"), "primary", "main")
        read = Button(look, self.tr("&Import your lists"), size="main", icon="users-round")
        practise = Button(look, self.tr("&Practise with made-up people"), size="main")
        self._open.clicked.connect(self.wants_desk)
        read.clicked.connect(self.wants_import)
        practise.clicked.connect(self.wants_practice)
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("s"))
        for button, words in (
            (self._open, self.tr("Begin with an empty list. Names come as people do.")),
            (read, self.tr("People, rota and places from your own spreadsheets.")),
            (practise, self.tr("A made-up Friday in a store of its own. Nobody in it is real.")),
        ):
            whole.addWidget(button)
            whole.addWidget(Label(look, words, "small", "text_muted", wrap=True))
            whole.addSpacing(look.space("m"))
        whole.addStretch(1)
        return page

    @property
    def _asking(self) -> bool:
        return self._at < len(self._steps)

    def _on_next(self) -> None:
        if not self._next.isEnabled() or not self._steps[self._at].complete():
            return
        self._trouble.hide()
        if self._at + 1 < len(self._steps):
            self._show(self._at + 1)
            return
        self._next.setEnabled(False)
        name, role, agency, kind = self._you.you()
        venue = self._venue.venue()
        self.answered.emit(Answers(venue, name, role, agency, kind, self._key.passphrase()))

    def _on_back(self) -> None:
        self._show(self._at - 1)

    def _show(self, at: int) -> None:
        self._at = at
        last = at + 1 == len(self._steps)
        if self._asking:
            step = self._steps[at]
            heading, under = self._headings()[step]
            number = self.tr("Step {number} of {count}.").format(
                number=at + 1, count=len(self._steps)
            )
            self.show_heading(heading, f"{number} {under}".strip())
            self._pages.setCurrentWidget(step)
        else:
            self.show_heading(
                self.tr("The desk is ready."), self.tr("Everything can be changed later in Set-up.")
            )
            self._pages.setCurrentWidget(self._ways)
        if last:
            self._you.suggest_agency(self._venue.venue().name)
        self._next.setVisible(self._asking)
        self._back.setVisible(self._asking and at > 0)
        # A store that is there already, on a server or from a broken start, joins nothing.
        self._join.setVisible(at == 0 and self._key in self._steps)
        self._next.set_words(self.tr("&Make the store") if last else self.tr("Ne&xt"))
        self.focus_first()

    def _headings(self) -> dict[Step, tuple[str, str]]:
        return {
            self._venue: (
                self.tr("Welcome. First, the venue."),
                self.tr("It stands on letters and sheets."),
            ),
            self._key: (self.tr("The key to the store"), ""),
            self._you: (
                self.tr("And you?"),
                self.tr("Others add themselves when they sit down here."),
            ),
        }


def _at_top(step: Step) -> QWidget:
    step.whole.addStretch(1)
    return step
