"""Which parts of a profile go with a letter: only what the place needs and the person agreed to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.codes import Codes
from desk.domain.composer import ALWAYS, ComposerRow, Draft, needed_parts, ticked_parts
from desk.theme import Look
from desk.widgets.labels import Label
from desk.widgets.tick_grid import TickGrid
from desk.widgets.ticks import CheckBox
from desk.wording import letters


class PartsBox(QWidget):
    """Ticks for the parts. A part that was not agreed to cannot be ticked; the box says why.

    `ticked(part, bool)` when a person ticks or clears one.
    """

    ticked = Signal(str, bool)

    def __init__(self, look: Look, codes: Codes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._codes = codes
        self.boxes = {part.code: CheckBox(look, part.label) for part in codes.consent_parts}
        self._note = Label(look, "", "small", "text_muted")
        self._grid = TickGrid(look, tuple(self.boxes.values()))
        head = QHBoxLayout()
        head.setSpacing(look.space("s"))
        head.addWidget(Label(look, self.tr("Parts to send"), "strong"))
        head.addWidget(self._note)
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("xs"))
        whole.addLayout(head)
        whole.addWidget(self._grid)
        for code, one in self.boxes.items():
            one.clicked.connect(lambda on, code=code: self.ticked.emit(code, on))

    def show_row(self, row: ComposerRow, draft: Draft) -> None:
        """Show which parts go, and which may."""
        agreed, going = row.agreed, ticked_parts(row, draft, self._codes)
        needed = needed_parts(row.destination, self._codes)
        for code, one in self.boxes.items():
            one.set_words(letters.who_they_are(row.person, code))
            one.setChecked(code in going)
            if code == ALWAYS:
                one.set_usable(False, self.tr("A letter always says who it is about."))
            elif agreed is not None and code not in agreed.parts:
                one.set_usable(False, letters.part_not_agreed(row.person))
            else:
                spare = self.tr("{place} does not ask for this part.").format(
                    place=row.destination.name
                )
                one.set_usable(True, "" if code in needed else spare)
        self._note.setText(
            self.tr("only what this place needs")
            if agreed is None
            else self.tr("only what this place needs, and what was agreed to")
        )
        self._grid.arrange()
