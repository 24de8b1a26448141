"""The words of a letter that a worker may change: why now, risks, what happens next, the papers."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.composer import Draft
from desk.domain.letter_hints import word_hints
from desk.domain.letters import Suggested
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.fields import NoteField, TextField
from desk.widgets.labels import IconLabel, Label
from desk.widgets.scroll_column import Rule
from desk.wording import letters

REST_MS = 60
"""Typing rests so long before the page is laid out again."""

LONGEST = 1500
PART_OF = {"why": "why_now", "risks": "risks", "next": "next_steps"}
"""The paragraph of the page that each text stands in."""


class HintedNote(QWidget):
    """A text with kinder words offered under it: a hint, never a lock."""

    changed = Signal()

    def __init__(self, look: Look, label: str) -> None:
        super().__init__()
        self.field = NoteField(look, label, lines=3)
        self._hint = Label(look, "", "small", "soon_text", wrap=True)
        self._icon = IconLabel(look, "info", "soon_text", "icon_chip")
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.space("xs"))
        line.addWidget(self._icon)
        line.addWidget(self._hint, 1)
        self._line.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("xs"))
        whole.addWidget(self.field)
        whole.addWidget(self._line)
        self.setFocusProxy(self.field)
        self.field.edited.connect(self._on_edited)

    def hints(self) -> str:
        """Return the hints that are shown, as words."""
        return self._hint.text()

    def _on_edited(self) -> None:
        found = word_hints(self.field.text())
        said = ". ".join(dict.fromkeys(letters.hint(one).rstrip(".") for one in found))
        self._hint.setText(f"{said}." if said else "")
        self._line.setVisible(bool(said))
        self.field.edit.setAccessibleDescription(self._hint.text())
        self.changed.emit()


class WordsBox(QWidget):
    """Put away while the facts' own wording serves; opened, the texts are there to change.

    `fold` is the button for it, which stands over the page. `edited(Draft)` a moment after the
    last key.
    """

    edited = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._draft = Draft()
        self._suggested = Suggested("", "", "")
        self.fold = Button(look, "", size="small")
        self.texts = {
            "why_now": HintedNote(look, self.tr("Why now")),
            "risks": HintedNote(look, self.tr("Risks, and what we do")),
            "next_steps": HintedNote(look, self.tr("What happens next")),
        }
        self.papers = TextField(
            look,
            self.tr("Papers that go with it"),
            self.tr("with commas between"),
            self.tr("AUDIT form, copy of birth certificate"),
        )
        self.papers.edit.setMaxLength(LONGEST)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(lambda: self.edited.emit(self.draft()))
        self._lay_out()
        self._fold_away()
        self.fold.clicked.connect(self.turn)
        for note in self.texts.values():
            note.changed.connect(self._rest.start)
        self.papers.edited.connect(self._rest.start)

    def show_draft(self, draft: Draft, suggested: Suggested) -> None:
        """Show the texts, unless somebody is writing in them."""
        self._draft, self._suggested = draft, suggested
        if not self._rest.isActive():
            for part, note in self.texts.items():
                wanted = getattr(draft, part) or getattr(suggested, part)
                if note.field.text() != wanted and not note.field.edit.hasFocus():
                    note.field.edit.blockSignals(True)
                    note.field.set_text(wanted)
                    note.field.edit.blockSignals(False)
            if not self.papers.edit.hasFocus():
                self.papers.set_text(", ".join(draft.enclosed))

    def draft(self) -> Draft:
        """Return the draft with the texts as they stand; one left as offered stays empty."""
        papers = tuple(one for part in self.papers.text().split(",") if (one := part.strip()))
        return replace(
            self._draft,
            enclosed=papers,
            why_now=self._own("why_now", self._suggested.why_now),
            risks=self._own("risks", self._suggested.risks),
            next_steps=self._own("next_steps", self._suggested.next_steps),
        )

    def _own(self, part: str, offered: str) -> str:
        written = self.texts[part].field.text()
        return "" if written == offered else written

    def show_too_long(self, part: str, words: str) -> None:
        """Say beside a text that it makes the page too long; an empty `part` takes it back."""
        for code, name in PART_OF.items():
            self.texts[name].field.show_fault(words if code == part else "")
        self.papers.show_fault(words if part == "papers" else "")
        if part in PART_OF or part == "papers":
            self.unfold()

    def unfold(self) -> None:
        """Show the texts."""
        if self.isHidden():
            self.turn()

    def open_papers(self) -> None:
        """Go to the list of papers."""
        self.unfold()
        self.papers.setFocus()

    def turn(self) -> None:
        """Fold the texts away, or show them."""
        if self.isHidden():
            self.show()
            self.fold.set_words(self.tr("Fold the wor&ding away"))
            self.texts["why_now"].setFocus()
        else:
            self._fold_away()

    def _fold_away(self) -> None:
        self.hide()
        self.fold.set_words(self.tr("Change the wor&ding"))

    def _lay_out(self) -> None:
        look = self.look
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("m"))
        whole.addWidget(Rule(look))
        for note in self.texts.values():
            whole.addWidget(note)
        whole.addWidget(self.papers)
