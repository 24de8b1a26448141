"""Who is at this desk: initials, name and role, and a menu of what is theirs to choose."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from desk.theme import Look
from desk.theme.look import ThemeChoice
from desk.widgets.labels import initials
from desk.widgets.painted import PaintedButton, box


class WhoButton(PaintedButton):
    """Shows who acts at this desk, and opens a menu: switch person, text size, theme.

    Without room it shows the initials alone.
    """

    wants_switch = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        self._name = self._initials = self._role = ""
        self._folded = False
        super().__init__(look, ring="box", parent=parent)
        self._menu = QMenu(self)
        self._themes = QActionGroup(self)
        self.clicked.connect(self.open_menu)

    def show_person(self, called: str, full: str, role: str) -> None:
        """Show who sits here, by the name people call them and the letters of their full name."""
        name = called or full
        self._name, self._initials, self._role = name, initials(full), role
        self.setAccessibleName(self.tr("At this desk: {name}, {role}").format(name=name, role=role))
        self.setToolTip(self.tr("Switch person, text size, theme"))
        self.renew()

    def set_folded(self, folded: bool) -> None:
        """Show the initials alone, or the name and the role beside them."""
        if folded != self._folded:
            self._folded = folded
            self.renew()

    def menu(self) -> QMenu:
        """Make the menu as things stand now, and return it."""
        menu = self._menu
        menu.clear()
        menu.addAction(self.tr("S&witch person"), self.wants_switch.emit)
        menu.addSeparator()
        self._add_sizes(menu.addMenu(self.tr("&Text size")))
        self._add_themes(menu.addMenu(self.tr("T&heme")))
        return menu

    def open_menu(self) -> None:
        """Open the menu under the button."""
        menu = self.menu()
        corner = self.mapToGlobal(self.rect().bottomRight())
        corner.setX(corner.x() - menu.sizeHint().width())
        menu.popup(corner)

    def _add_sizes(self, menu: QMenu) -> None:
        look = self.look
        for words, key, change in (
            (self.tr("&Larger"), self.tr("Ctrl +"), look.larger),
            (self.tr("&Smaller"), self.tr("Ctrl -"), look.smaller),
            (self.tr("&Usual size"), self.tr("Ctrl 0"), look.usual_size),
        ):
            menu.addAction(f"{words}\t{key}", change)

    def _add_themes(self, menu: QMenu) -> None:
        choices: tuple[tuple[ThemeChoice, str], ...] = (
            ("system", self.tr("As the &system says")),
            ("light", self.tr("&Light")),
            ("dark", self.tr("&Dark")),
            ("contrast", self.tr("High &contrast")),
        )
        for old in self._themes.actions():
            self._themes.removeAction(old)
        for code, words in choices:
            action = QAction(words, menu, checkable=True)
            action.setChecked(self.look.choice == code)
            action.triggered.connect(lambda _=False, code=code: self.look.choose(code))
            self._themes.addAction(action)
            menu.addAction(action)

    # ------------------------------------------------------------------ looks

    def sizeHint(self) -> QSize:
        look, side = self.look, self.look.space("xs")
        width = look.px("avatar") + 2 * side
        if not self._folded:
            words = max(look.width("strong", self._name), look.width("tiny", self._role))
            width += look.space("s") + words
        return QSize(width, look.px("search"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hovered:
            box(painter, self.rect(), look.radius("button"), fill=look.colour("hover"))
        side, size = look.space("xs"), look.px("avatar")
        circle = QRectF(side, (self.height() - size) / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_soft"))
        painter.drawEllipse(circle)
        painter.setPen(look.colour("accent_text"))
        painter.setFont(look.font("label"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._initials)
        if not self._folded:
            self._draw_name(painter, side + size + look.space("s"))

    def _draw_name(self, painter: QPainter, left: int) -> None:
        look = self.look
        upper, lower = look.line("strong"), look.line("tiny")
        top = (self.height() - upper - lower) // 2
        width = self.width() - left
        painter.setFont(look.font("strong"))
        painter.setPen(look.colour("text"))
        painter.drawText(QRect(left, top, width, upper), Qt.AlignmentFlag.AlignVCenter, self._name)
        painter.setFont(look.font("tiny"))
        painter.setPen(look.colour("text_muted"))
        place = QRect(left, top + upper, width, lower)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._role)
