"""What can be done for the selected person: a button for each step that applies, no others."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from desk.domain.code_files import Code
from desk.domain.resources import standard_codes
from desk.domain.visits import ENDED, HereRow
from desk.screens.floor.foot import Foot
from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.buttons import Button, Kind
from desk.wording import floor, here, words

OPEN_LEVELS = (1, 2, 3, 4, 5)
LEFT_OUT = ("open", "out", "not_here", "said_yes", "left")
"""What goes first where there is no room: the menu has it all, and Enter opens."""


@snapshot
class Step:
    """One button: its code, its words, how it looks, and in which states it applies."""

    code: str
    words: str
    states: tuple[str, ...]
    kind: Kind = "plain"


class ActionBar(Foot):
    """Buttons for one visit. `wanted(code, row, detail)` tells what was asked for.

    Codes: ask, said_yes, out, back, left, open, again, not_here, urgency, kit, held, who, profile,
    turned_away, take_back; `detail` is a reason code or a level where there is one. Whoever
    `may_release` can take somebody back from their worker.
    """

    wanted = Signal(str, object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make the bar; it shows nothing until a row is selected."""
        super().__init__(look, parent)
        self.may_release = False
        self._row: HereRow | None = None
        self._steps = {step.code: step for step in self._make_steps()}
        self._buttons: dict[str, Button] = {}
        for code, step in self._steps.items():
            key = self.tr("Enter") if code == "open" else ""
            button = Button(look, step.words, step.kind, "small", key=key)
            button.clicked.connect(lambda _=False, code=code: self.press(code))
            button.hide()
            self._buttons[code] = button
            self.add(button)
        self._more = Button(look, "", "plain", "small", icon="ellipsis", name=self.tr("More"))
        self._more.setToolTip(self.tr("More (Menu)"))
        self._more.clicked.connect(self._open_more)
        self.add(self._more)
        self._menu = QMenu(self)
        self.hide()

    def _make_steps(self) -> tuple[Step, ...]:
        here_now = ("waiting", "called", "with_worker", "between_workers", "popped_out")
        return (
            Step("ask", self.tr("&Ask a worker"), ("waiting",), "primary"),
            Step("back", self.tr("&Back"), ("popped_out",), "primary"),
            Step("again", self.tr("Call &again"), ("called",), "primary"),
            Step("not_here", self.tr("N&ot here"), ("called",)),
            Step("said_yes", self.tr("Said &yes"), ("waiting", "with_worker"), "yes"),
            Step("out", self.tr("P&opped out"), ("waiting", "between_workers")),
            Step("left", self.tr("&Left"), here_now),
            Step("open", self.tr("Open"), here_now),
        )

    def show_row(self, row: HereRow | None) -> None:
        """Show what applies to `row`; nothing without one."""
        self._row = row
        if row is None:
            self.hide()
            return
        name = floor.full_name(row.name, row.telling)
        self.say(f"{here.ticket(row)} {name}", strong=True)
        self.setAccessibleName(self.tr("For {ticket} {name}").format(
            ticket=here.ticket(row), name=name
        ))  # fmt: skip
        self.show()
        self._fold()

    def applies(self, code: str) -> bool:
        """Tell whether a step applies to the selected row."""
        row, step = self._row, self._steps[code]
        if row is None or row.state not in step.states:
            return False
        return code != "said_yes" or row.said_yes_at is None

    def press(self, code: str) -> None:
        """Do a step for the selected row, if it applies."""
        if self._row is None or not self.applies(code):
            return
        if code == "left":
            menu = self._fresh_menu()
            self._fill_reasons(menu, "left", standard_codes().left)
            self._pop_up(menu, self._buttons["left"])
        else:
            self.wanted.emit(code, self._row, "")

    # ------------------------------------------------------------------ more

    def open_more_at(self, row: HereRow, at: QPoint) -> None:
        """Open the menu of `row` at a point of the screen."""
        self.show_row(row)
        self._fill_more(self._fresh_menu())
        self._menu.popup(at)

    def more(self) -> QMenu:
        """Return the menu of the selected row, made as things stand now."""
        menu = self._fresh_menu()
        self._fill_more(menu)
        return menu

    def _open_more(self) -> None:
        self._fill_more(self._fresh_menu())
        self._pop_up(self._menu, self._more)

    def _fill_more(self, menu: QMenu) -> None:
        row = self._row
        if row is None:
            return
        if row.state in ENDED:
            self._add(menu, self.tr("Was here after all: &back to the list"), "back_in")
        else:
            for code, step in self._steps.items():
                if code != "left" and self.applies(code):
                    self._add(menu, step.words, code)
            self._fill_reasons(menu.addMenu(self.tr("&Left")), "left", standard_codes().left)
            menu.addSeparator()
            self._fill_levels(menu.addMenu(self.tr("Change &urgency")))
            self._add(menu, self.tr("Hand out &kit…"), "kit")
            if self.may_release and row.worker:
                from_them = self.tr("Take back &from {worker}…")
                self._add(menu, from_them.format(worker=row.worker.replace("&", "&&")), "held")
        if row.nameless:
            self._add(menu, self.tr("&This is…"), "who")
        else:
            self._add(menu, self.tr("Open &profile"), "profile")
        if row.state in ("waiting", "popped_out", "called"):
            menu.addSeparator()
            reasons = menu.addMenu(self.tr("Turned a&way"))
            self._fill_reasons(reasons, "turned_away", standard_codes().turned_away)
            self._add(menu, self.tr("Undo &check-in"), "take_back")

    def _fill_reasons(self, menu: QMenu, code: str, reasons: Iterable[Code]) -> None:
        for reason in reasons:
            self._add(menu, reason.label, code, reason.code)

    def _fill_levels(self, menu: QMenu) -> None:
        for level in OPEN_LEVELS:
            action = self._add(menu, words.urgency_means(level), "urgency", str(level))
            action.setCheckable(True)
            action.setChecked(self._row is not None and self._row.urgency == level)

    def _add(self, menu: QMenu, label: str, code: str, detail: str = "") -> QAction:
        row = self._row
        return menu.addAction(label, lambda: self.wanted.emit(code, row, detail))

    def _fresh_menu(self) -> QMenu:
        self._menu.clear()
        for child in self._menu.findChildren(QMenu):
            child.deleteLater()
        return self._menu

    def _pop_up(self, menu: QMenu, button: QWidget) -> None:
        """Open a menu over its button, the first entry ready for Enter."""
        height = menu.sizeHint().height()
        corner = button.mapToGlobal(QPoint(0, -height))
        menu.popup(corner)
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    # ------------------------------------------------------------------ room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Leave the key out where there is no room, and then the buttons that the menu has too."""
        for code, button in self._buttons.items():
            button.setVisible(self.applies(code))
        opener = self._buttons["open"]
        opener.show_key(True)
        if not self._fits():
            opener.show_key(False)
        for code in LEFT_OUT:
            if self._fits():
                return
            self._buttons[code].hide()

    def _fits(self) -> bool:
        """Tell whether the buttons leave room for the name, or for the most of a long one."""
        shown = [one for one in (*self._buttons.values(), self._more) if not one.isHidden()]
        name = min(self.words_width(), 4 * self.look.px("ticket_width"))
        margins, gap = self.line.contentsMargins(), self.line.spacing()
        room = self.width() - margins.left() - margins.right() - name
        return sum(one.sizeHint().width() + gap for one in shown) <= room
