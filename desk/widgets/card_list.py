"""Up to three cards to choose from: workers to see, or people it might be."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card_paint import Card, action_room, card_height, draw_card
from desk.widgets.focus_ring import FocusRing
from desk.widgets.paint import Ink
from desk.widgets.told_keys import bind

MOST_CARDS = 3
"""Three can be compared at a glance. Source: interaction §3, Check in."""


class CardButton(QRadioButton):
    """One card: a radio button to the keyboard and to a screen reader."""

    acted = Signal()

    def __init__(self, ink: Ink, key: str, parent: QWidget) -> None:
        """`key` is the shortcut shown on the card."""
        super().__init__(parent)
        self._ink = ink
        self._key = key
        self._card: Card | None = None
        self._action = Button(ink.look, size="small", key=key, parent=self)
        self._action.hide()
        self._action.clicked.connect(self.acted)
        self._ring = FocusRing(ink.look, self, "box")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._on_toggled)

    @property
    def card(self) -> Card | None:
        """Return the card shown."""
        return self._card

    def show_card(self, card: Card) -> None:
        """Show another card in this place."""
        self._card = card
        self.setAccessibleName(card.sentence or card.title)
        self.setToolTip(card.sentence)  # a low window has room for the first reasons only
        self._action.set_words(card.action, name=f"{card.action}, {card.title}")
        self._action.setVisible(bool(card.action))
        self._place_action()
        self.updateGeometry()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.gained(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return card_height(self._ink, self._card, width, self._key) if self._card else 0

    def sizeHint(self) -> QSize:
        width = self.width() or round(self._ink.letters(30))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        # How tall it must be depends on its width alone: the layout asks heightForWidth. A height
        # of the width it happens to have now would leave room that nothing fills.
        return QSize(0, self._ink.look.line("base"))

    def hitButton(self, pos: QPoint) -> bool:
        """Let the whole card be pressed, not only where Qt would draw the round mark."""
        return self.rect().contains(pos)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_action()

    def _place_action(self) -> None:
        if self._card and self._card.action:
            width = self._action.sizeHint().width()
            room = action_room(self._ink, QRectF(self.rect()), width)
            self._action.setGeometry(room.toAlignedRect())

    def _on_toggled(self, on: bool) -> None:
        self._action.set_kind("primary" if on else "plain")

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        action = self._action.width() + self._ink.look.space("xs")
        card, on = self._card, self.isChecked()
        draw_card(painter, self._ink, room, card, self._key, action, selected=on)


class CardList(QWidget):
    """Shows up to three cards of which one is chosen; Alt+1 to Alt+3 reach them from anywhere.

    `chosen(id)` when a person picks a card; `acted(id)` when they press the button on one. With
    buttons on the cards, Alt and the number presses the button.
    """

    chosen = Signal(object)
    acted = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` is the question the cards answer, for a screen reader."""
        super().__init__(parent)
        self._look = look
        self._ink = Ink(look)
        self._by_hand: Hashable | None = None
        self.setAccessibleName(name)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._buttons = [self._make_button(place) for place in range(MOST_CARDS)]
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _make_button(self, place: int) -> CardButton:
        button = CardButton(self._ink, self._key_name(place), self)
        button.hide()
        button.clicked.connect(lambda: self._tell_chosen(place))
        button.acted.connect(lambda: self._tell_acted(place))
        self._layout.addWidget(button)
        does = self.tr("card {n}").format(n=place + 1)
        bind(self, f"Alt+{place + 1}", does, lambda: self._on_key(place), inside=False)
        return button

    def _key_name(self, place: int) -> str:
        return self.tr("Alt {0}").format(place + 1)

    # ------------------------------------------------------------------ what the owner uses

    def set_cards(self, cards: Sequence[Card], *, nobody: bool = False, first: bool = True) -> None:
        """Show the first three `cards`, of which the first is chosen.

        A card that somebody chose stays chosen as long as it is there. With `nobody` none is;
        without `first` none is before somebody chooses.
        """
        shown = tuple(cards[:MOST_CARDS])
        known = [card.id for card in shown]
        if self._by_hand not in known or nobody:
            self._by_hand = None
        chosen = 0 if self._by_hand is None else known.index(self._by_hand)
        for place, button in enumerate(self._buttons):
            if place < len(shown):
                button.show_card(shown[place])
                button.setChecked(place == chosen)
            button.setVisible(place < len(shown))
        if nobody or (not first and self._by_hand is None):
            self._choose_nobody()
        self.updateGeometry()

    def choose(self, card_id: Hashable | None) -> None:
        """Have a card chosen from when it is shown, as if somebody had picked it."""
        self._by_hand = card_id

    def _choose_nobody(self) -> None:
        for button in self._buttons:
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)

    def selected_id(self) -> Hashable | None:
        """Return the id of the chosen card, or None if there are no cards."""
        for button in self._buttons:
            if button.card and button.isChecked() and not button.isHidden():
                return button.card.id
        return None

    # ------------------------------------------------------------------ what a person does

    def _on_key(self, place: int) -> None:
        button = self._buttons[place]
        if button.isHidden() or button.card is None:
            return
        if button.card.action:
            button.setChecked(True)
            self._tell_acted(place)
        else:
            button.click()

    def _tell_chosen(self, place: int) -> None:
        card = self._buttons[place].card
        if card is not None:
            self._by_hand = card.id
            self.chosen.emit(card.id)

    def _tell_acted(self, place: int) -> None:
        card = self._buttons[place].card
        if card is not None:
            self.acted.emit(card.id)

    # ------------------------------------------------------------------ looks

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.update()

    def _on_look_changed(self) -> None:
        self._layout.setSpacing(self._look.space("s"))
        for button in self._buttons:
            if button.card:
                button.show_card(button.card)
