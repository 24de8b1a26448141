"""Search as somebody types: asks, lists the hits, and says what was chosen."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desk.domain.find import HERE, HitRow
from desk.domain.viewer import Viewer
from desk.front_desk import FrontDesk
from desk.store import Tx
from desk.theme import Look
from desk.widgets.hit_paint import Hit, HitsWords
from desk.widgets.hits import MOST_HITS, Hits
from desk.widgets.row_paint import Chip, Span
from desk.widgets.search_box import SearchBox
from desk.wording import matches

PAUSE_MS = 1_500
"""Only what somebody stopped typing at counts as a search without a hit."""

SHORTEST = 3
"""Fewer letters without a hit are not worth a line in the audit."""


class Find(QObject):
    """The list under a search box: one ask for each keystroke, and only the last reply counts.

    Signals: `person(UUID)` to check somebody in, `visit(UUID)` to open who is here,
    `profile(UUID)`, and `new(str)` for a new person by the typed name.
    """

    person = Signal(object)
    visit = Signal(object)
    profile = Signal(object)
    new = Signal(str)

    def __init__(self, front_desk: FrontDesk, look: Look, box: SearchBox, window: QWidget) -> None:
        """Search for what stands in `box`, and list it over `window`."""
        super().__init__(box)
        self._desk = front_desk
        self._look = look
        self._box = box
        self._rows: dict[Hashable, HitRow] = {}
        self._hits = Hits(look, box, self._words(), window)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._note_miss)
        self._shown = ""
        self._waits: Callable[[Hashable], None] | None = None
        box.textChanged.connect(self.seek)
        box.returnPressed.connect(self._on_return)
        self._hits.chosen.connect(self._on_chosen)
        self._hits.page_wanted.connect(self._on_page)
        self._hits.new_wanted.connect(self._on_new)

    @property
    def hits(self) -> Hits:
        """The list itself."""
        return self._hits

    def seek(self) -> None:
        """Ask for what stands in the box; a reply to anything older is dropped."""
        self._pause.stop()
        typed = self._box.text().strip()
        self._waits = None
        if not typed:
            self._hits.close_list()
            self._rows, self._shown = {}, ""
        today, desk = self._desk.today, self._desk

        def find(tx: Tx, viewer: Viewer) -> tuple[HitRow, ...]:
            # Search brings in what compares names: not before somebody types.
            from desk.queries.find import find_people

            return find_people(
                tx, viewer, text=typed, today=today, index=desk.names, limit=MOST_HITS
            )

        self._desk.ask(self, find, lambda rows: self._show(rows, typed), replaces="search")

    def _show(self, rows: tuple[HitRow, ...], typed: str) -> None:
        if typed != self._box.text().strip() or not typed:
            return
        self._rows, self._shown = {_key(row): row for row in rows}, typed
        self._hits.show_hits([self._hit(row) for row in rows], typed)
        if not rows and len(typed) >= SHORTEST:
            self._pause.start()
        waits, self._waits = self._waits, None
        if waits is not None and rows:
            waits(_key(rows[0]))

    def _on_return(self) -> None:
        """Keep an Enter that was pressed before the hits came: it means the first of them."""
        if self._box.text().strip():
            self._waits = self._on_chosen

    def _found(self, key: Hashable, again: Callable[[Hashable], None]) -> HitRow | None:
        """Return the row that was chosen.

        What is listed may still answer fewer letters than are typed by now; then the choice
        waits for the list that answers them, so that nobody else is checked in.
        """
        if self._shown != self._box.text().strip():
            self._waits = again
            return None
        return self._rows.get(key)

    def _note_miss(self) -> None:
        from desk.commands.people import Looked

        self._desk.do(self, Looked(what="search_without_hit"))

    # ------------------------------------------------------------------ what was chosen

    def _on_chosen(self, key: Hashable) -> None:
        row = self._found(key, self._on_chosen)
        if row is None:
            return
        self.leave()
        if row.today.standing == HERE:
            self.visit.emit(row.visit_id)
        elif row.deceased and row.person_id:
            self.profile.emit(row.person_id)
        elif row.person_id:
            self.person.emit(row.person_id)
        elif row.visit_id:
            self.visit.emit(row.visit_id)

    def _on_page(self, key: Hashable) -> None:
        row = self._found(key, self._on_page)
        if row is None or row.person_id is None:
            return
        self.leave()
        self.profile.emit(row.person_id)

    def _on_new(self, typed: str) -> None:
        self.leave()
        self.new.emit(typed)

    def leave(self) -> None:
        """Empty the box and put the list away."""
        self._box.empty()

    # ------------------------------------------------------------------ words

    def reword(self) -> None:
        """Take the words of another language."""
        self._hits.set_words(self._words())

    def _words(self) -> HitsWords:
        return HitsWords(
            new=self.tr("Not here? New person called"),
            new_key=self.tr("F2"),
            enter=self.tr("Enter"),
            keys=(
                ((self.tr("Up"), self.tr("Down")), self.tr("choose")),
                ((self.tr("Enter"),), self.tr("check in or open")),
                ((self.tr("Shift Enter"),), self.tr("open profile")),
                ((self.tr("Esc"),), self.tr("clear")),
            ),
            nobody=self.tr("Nobody by that name. F2 makes a new person."),
        )

    def _hit(self, row: HitRow) -> Hit:
        today = self._desk.today
        suffix, place = matches.who(row, today), matches.where(row, today)
        pieces = matches.pieces(row.reason)
        why = [Span(text, matched) for text, matched in pieces]
        if place:
            why.append(Span(f" · {place}"))
        care = matches.care(row)
        said = "".join(text for text, _ in pieces)
        action = self._action(row)
        spoken = (care, row.name_to_use, suffix, said, place, matches.standing(row.today), action)
        return Hit(
            id=_key(row),
            title=row.name_to_use,
            suffix=suffix,
            why=tuple(why),
            chip=self._standing(row),
            care=Chip(care, "soon", "info", strong=True) if care else None,
            action=action,
            sentence=", ".join(part for part in spoken if part),
        )

    def _standing(self, row: HitRow) -> Chip:
        shown = self._look.state(matches.standing_code(row.today))
        return Chip(matches.standing(row.today), shown.meaning, shown.icon)

    def _action(self, row: HitRow) -> str:
        if row.today.standing == HERE:
            return self.tr("Open")
        return self.tr("Open") if row.deceased else self.tr("Check in")


def _key(row: HitRow) -> Hashable:
    return row.person_id or row.visit_id
