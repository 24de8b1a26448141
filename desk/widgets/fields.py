"""Fields that are written in or chosen from: a label above, a box, and a kind word if wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.choices import Choice
from desk.widgets.combo_box import ICON_ROLE, ComboBox
from desk.widgets.field_box import FieldBox
from desk.widgets.labels import IconLabel, Label
from desk.widgets.painted import spoken
from desk.widgets.told_keys import in_a_line, shown


class Field(QWidget):
    """A label, something to fill in, and room for one sentence when it cannot stay so.

    `label` may mark a mnemonic with `&`. `note` follows it in a muted voice, such as `a guess is
    fine`.
    """

    def __init__(
        self,
        look: Look,
        label: str,
        editor: QWidget,
        body: QWidget,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._editor = editor
        self._label = Label(look, label, "strong")
        self._label.setBuddy(editor)
        self._note = Label(look, note, "base", "text_muted")
        self._note.setVisible(bool(note))
        self._fault = Label(look, "", "small", "late_text", wrap=True)
        self._fault_icon = IconLabel(look, "triangle-alert", "late_text", "icon_chip")
        self._build(body)
        self.set_label(label, note)
        self.setFocusProxy(editor)
        look.changed.connect(self._renew)
        self._renew()

    def set_label(self, label: str, note: str = "") -> None:
        """Change the words above, and what a screen reader calls the field."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._editor.setAccessibleName(" ".join(part for part in (spoken(label), note) if part))

    def own_keys(self) -> Sequence[tuple[str, str]]:
        """Tell the underlined letter of the label, which leads here."""
        words = self._label.text()
        key = shown(QKeySequence.mnemonic(words))
        return ((key, in_a_line(words)),) if key else ()

    def show_fault(self, sentence: str) -> None:
        """Say beside the field what is wrong and what to do; the focus stays where it is."""
        self._fault.setText(sentence)
        self._fault_line.setVisible(bool(sentence))
        self._editor.setAccessibleDescription(sentence)
        if sentence:
            announce(self._editor, sentence)

    def clear_fault(self) -> None:
        """Take the sentence away."""
        self.show_fault("")

    def fault(self) -> str:
        """Return the sentence that is shown, or nothing."""
        return self._fault.text()

    def _build(self, body: QWidget) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._label)
        self._head.addWidget(self._note)
        self._head.addStretch(1)
        self._fault_line = QWidget(self)
        line = QHBoxLayout(self._fault_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._fault_icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._fault, 1)
        self._fault_line.hide()
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._head)
        self._whole.addWidget(body)
        self._whole.addWidget(self._fault_line)

    def _renew(self) -> None:
        self._head.setSpacing(self.look.space("xs"))
        self._whole.setSpacing(self.look.space("xs"))


class TextField(Field):
    """One line of words. `edited` tells each change a person makes."""

    edited = Signal(str)

    def __init__(
        self,
        look: Look,
        label: str,
        note: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.edit = QLineEdit()
        self.edit.setFrame(False)
        self.edit.setPlaceholderText(placeholder)
        super().__init__(look, label, self.edit, FieldBox(look, self.edit), note, parent)
        self.edit.textEdited.connect(self.edited)
        self.edit.textEdited.connect(self.clear_fault)

    def text(self) -> str:
        """Return what is written, without blanks at its ends."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Write something in, without telling."""
        self.edit.setText(text)


class NoteField(Field):
    """Several lines of words; Tab leaves it. `edited` tells each change."""

    edited = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        note: str = "",
        placeholder: str = "",
        lines: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        self.edit = QPlainTextEdit()
        self.edit.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.edit.setTabChangesFocus(True)
        policy = QSizePolicy.Policy
        self.edit.setSizePolicy(policy.Expanding, policy.Ignored)  # as high as its lines, no more
        self.edit.setPlaceholderText(placeholder)
        self._lines = lines
        self._box = FieldBox(look, self.edit)
        self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        super().__init__(look, label, self.edit, self._box, note, parent)
        self.edit.textChanged.connect(self.edited)

    def text(self) -> str:
        """Return what is written, without blanks at its ends."""
        return self.edit.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Write something in."""
        self.edit.setPlainText(text)

    def _renew(self) -> None:
        super()._renew()
        pad = self.look.space("xs")
        self._box.line.setContentsMargins(self.look.space("s"), pad, pad, pad)
        self._box.setMinimumHeight(self._lines * self.look.line("base") + 4 * pad)


class ChoiceField(Field):
    """One answer from a list that opens. `chosen` is sent only when a person chooses."""

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        label: str,
        choices: Sequence[Choice],
        note: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.combo = ComboBox(look, placeholder)
        super().__init__(look, label, self.combo, self.combo, note, parent)
        self.set_choices(choices)
        self.combo.activated.connect(self._activated)

    def set_choices(self, choices: Sequence[Choice], chosen: str = "") -> None:
        """Offer other answers; an empty code leaves the field open."""
        self.combo.clear()
        for choice in choices:
            self.combo.addItem(choice.words, choice.code)
            self.combo.setItemData(self.combo.count() - 1, choice.icon, ICON_ROLE)
        self.set_chosen(chosen)

    def chosen_code(self) -> str:
        """Return the code of the answer, or nothing."""
        return str(self.combo.currentData() or "")

    def set_chosen(self, code: str) -> None:
        """Choose without telling; an unknown or empty code leaves the field open."""
        self.combo.setCurrentIndex(self.combo.findData(code) if code else -1)

    def _activated(self) -> None:
        self.clear_fault()
        self.chosen.emit(self.chosen_code())
