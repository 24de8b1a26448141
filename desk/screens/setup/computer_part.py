"""This computer: what the desk is called, its printer, its look."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.computer import ComputerRow, PrinterRow
from desk.domain.refusals import Refusal
from desk.front_desk import FrontDesk
from desk.theme import Look
from desk.theme.look import ThemeChoice
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import Label
from desk.wording import refusals

DEFAULT = "*"
"""Stands for the printer that the computer itself uses; no queue has such a name."""
PERCENT = 100


class ComputerPart(QWidget):
    """What one computer remembers. Theme and text size change at once."""

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = front_desk
        self._look = look
        self._name = TextField(look, self.tr("What this &desk is called"), self.tr("in the log"))
        self._printer = ChoiceField(look, self.tr("&Printer for letters"), ())
        self._printers = Label(look, "", "small", "text_muted", wrap=True)
        self._again = Button(look, self.tr("Loo&k again"), "quiet", "small")
        self._theme = ChoiceRow(look, self.tr("Theme"), self._themes(), look.choice, folds=True)
        self._size = ChoiceRow(look, self.tr("Text size"), self._sizes(), folds=True)
        self._lay_out()
        self._name.edit.editingFinished.connect(self._on_name)
        self._printer.chosen.connect(self._on_printer)
        self._again.clicked.connect(self.ask)
        self._theme.chosen.connect(self._on_theme)
        self._size.chosen.connect(self._on_size)
        look.changed.connect(self._show_look)

    def ask(self) -> None:
        """Show what is remembered, and ask which printers there are."""
        self._name.set_text(self._desk.computer.row.desk_name)
        self._show_look()
        self._printers.setText(self.tr("Looking for printers…"))
        self._desk.work(
            self,
            self._desk.computer.printers,
            self._show_printers,
            self._on_no_printers,
            replaces="printers",
        )

    def focus_first(self) -> None:
        """Put the keyboard on the printer."""
        self._printer.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_printers(self, found: tuple[PrinterRow, ...]) -> None:
        chosen = self._desk.computer.row.printer
        choices = [Choice(DEFAULT, self.tr("The one this computer uses"))]
        choices += [Choice(one.name, self._called(one)) for one in found]
        if chosen and chosen not in {one.name for one in found}:
            missing = self.tr("{printer}, not there now").format(printer=chosen)
            choices.append(Choice(chosen, missing))
        self._printer.set_choices(choices, chosen or DEFAULT)
        words = self.tr("No printer is set up on this computer. Letters can be saved as PDF.")
        self._printers.setText("" if found else words)

    def _called(self, printer: PrinterRow) -> str:
        words = printer.description or printer.name
        if printer.is_stopped:
            words = self.tr("{printer}, stopped").format(printer=words)
        return words

    def _on_no_printers(self, error: BaseException) -> None:
        if not isinstance(error, Refusal):
            self._desk.broken.emit(error)
            return
        self._show_printers(())
        self._printers.setText(
            self.tr("The print service of this computer does not answer. Letters can be saved.")
        )

    def _show_look(self) -> None:
        self._theme.set_chosen(self._look.choice)
        self._size.set_chosen(str(round(self._look.scale * PERCENT)))

    def _on_name(self) -> None:
        if self._name.text() and self._name.text() != self._desk.computer.row.desk_name:
            self._remember(replace(self._desk.computer.row, desk_name=self._name.text()))

    def _on_printer(self, code: str) -> None:
        printer = None if code == DEFAULT else code
        self._remember(replace(self._desk.computer.row, printer=printer))

    def _on_theme(self, code: str) -> None:
        self._look.choose(cast("ThemeChoice", code))

    def _on_size(self, code: str) -> None:
        self._look.set_scale(int(code) / PERCENT)

    def _remember(self, row: ComputerRow) -> None:
        try:
            self._desk.computer.remember(row)
        except Refusal as refusal:
            self._printers.setText(refusals.sentence(refusal))

    def _themes(self) -> list[Choice]:
        return [
            Choice("system", self.tr("As the system says")),
            Choice("light", self.tr("Light")),
            Choice("dark", self.tr("Dark")),
            Choice("contrast", self.tr("High contrast")),
        ]

    def _sizes(self) -> list[Choice]:
        percents = [round(step * PERCENT) for step in self._look.steps]
        return [Choice(str(one), self.tr("{n} %").format(n=one)) for one in percents]

    def _lay_out(self) -> None:
        look = self._look
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("m"))
        whole.addWidget(self._printer)
        line = QHBoxLayout()
        line.addWidget(self._printers, 1)
        line.addWidget(self._again)
        whole.addLayout(line)
        for words, choices in (
            (self.tr("Theme"), self._theme),
            (self.tr("Text size"), self._size),
        ):
            whole.addWidget(Label(look, words, "strong"))
            row = QHBoxLayout()
            row.addWidget(choices)
            row.addStretch(1)
            whole.addLayout(row)
        whole.addWidget(self._name)
        whole.addStretch(1)
