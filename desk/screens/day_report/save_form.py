"""Where to save the sheet or the table, on the page itself: a dialog only to find a folder."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.labels import IconLabel, Label
from desk.widgets.told_keys import bind


class SaveForm(QWidget):
    """Asks into which folder. `wanted(folder, kind)` with pdf, csv or xlsx; `left` without."""

    wanted = Signal(object, str)
    left = Signal()

    def __init__(self, look: Look, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._folder = folder
        self._pdf, self._name = True, ""
        self._title = Label(look, "", "strong")
        self.kind = ChoiceRow(
            look,
            self.tr("Kind of table"),
            [Choice("csv", self.tr("CSV")), Choice("xlsx", self.tr("XLSX"))],
            "csv",
        )
        self._place = Label(look, "", "small", "text_soft", wrap=True)
        self._fault = Label(look, "", "small", "late_text", wrap=True)
        self._fault_line = QWidget()
        self.save_button = Button(look, self.tr("&Save"), "primary", "main")
        self.folder_button = Button(look, self.tr("Choose a &folder"), size="main")
        self.not_now = Button(look, self.tr("Not now"), "quiet", "small")
        self.save_button.clicked.connect(self._save)
        self.folder_button.clicked.connect(self._choose)
        self.not_now.clicked.connect(self.left)
        bind(self, "Esc", self.tr("not now"), self.left.emit)
        self._lay_out()
        self._show_place()

    def begin(self, *, pdf: bool) -> None:
        """Ask where to save the page, or the table."""
        self._pdf = pdf
        self.kind.setVisible(not pdf)
        self.show_fault("")
        self._show_title()
        self.show()
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_name(self, name: str) -> None:
        """Say what the file will be called: the reference of the sheet that is shown."""
        self._name = name
        self._show_title()

    @property
    def folder(self) -> Path:
        """The folder that is chosen now."""
        return self._folder

    def set_folder(self, folder: str) -> None:
        """Choose another folder."""
        self._folder = Path(folder)
        self.show_fault("")
        self._show_place()

    def show_fault(self, sentence: str) -> None:
        """Say why it was not saved and what to do; nothing else is lost."""
        self._fault.setText(sentence)
        self._fault_line.setVisible(bool(sentence))
        if sentence:
            announce(self.save_button, sentence)

    def _save(self) -> None:
        self.wanted.emit(self._folder, "pdf" if self._pdf else self.kind.chosen_code())

    def _choose(self) -> None:
        """Open the computer's own dialog; it stands beside the desk and holds nothing up."""
        dialog = QFileDialog(self, self.tr("Choose a folder"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.set_folder)
        dialog.open()

    def _show_title(self) -> None:
        words = self.tr("Save {name} as PDF") if self._pdf else self.tr("Save {name} as a table")
        self._title.setText(words.format(name=self._name))

    def _show_place(self) -> None:
        # A path is one long word: room to break it after each part.
        shown = str(self._folder.absolute()).replace("/", "/\u200b").replace("\\", "\\\u200b")
        self._place.setText(self.tr("Into {folder}").format(folder=shown))

    def _lay_out(self) -> None:
        look = self._look
        fault = QHBoxLayout(self._fault_line)
        fault.setContentsMargins(0, 0, 0, 0)
        icon = IconLabel(look, "triangle-alert", "late_text", "icon_chip")
        fault.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        fault.addWidget(self._fault, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.space("s"))
        buttons.addWidget(self.save_button, 1)
        buttons.addWidget(self.folder_button)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.space("s"))
        for widget in (self._title, self.kind, self._place, self._fault_line):
            lines.addWidget(widget)
        lines.addLayout(buttons)
        lines.addWidget(self.not_now, 0, Qt.AlignmentFlag.AlignHCenter)
