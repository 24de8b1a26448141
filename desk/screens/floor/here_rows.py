"""How somebody who is here is drawn in the list."""

from collections.abc import Hashable

from desk.domain.visits import HereRow
from desk.theme import Look
from desk.widgets.row_paint import Chip, Piece, RowPaint
from desk.wording import floor, here, times, words
from desk.wording.here import Hall

CLOCKS = {"running": "text", "half": "soon", "over": "late"}
"""What the colour of a clock means: nothing, half used up, over."""

NO_ICON = 4
"""In turn is how everybody waits: it needs no sign."""


class HereRows:
    """Describes rows for the list of Here; `hall` is set before rows are shown."""

    def __init__(self, look: Look) -> None:
        """Describe for `look`, all words shown."""
        self._look = look
        self.hall: Hall | None = None
        self.quiet = False
        self.selected: Hashable | None = None

    def look_at(self, hall: Hall, *, quiet: bool) -> bool:
        """Describe by what `hall` says from now on; tell whether that may read otherwise."""
        before = self.hall
        same = before is not None and quiet == self.quiet and hall.reads_as(before)
        self.hall, self.quiet = hall, quiet
        return not same

    def describe(self, row: HereRow) -> RowPaint:
        """Describe one row: two lines while they wait, one line elsewhere."""
        hall = self.hall
        if hall is None:
            return RowPaint(title=row.name, ticket=here.ticket(row))
        hidden = self.quiet and row.visit_id != self.selected
        if row.state != "waiting":
            return self._aside(row, hall, hidden=hidden)
        wait = hall.wait(row)
        icon = "" if row.level == NO_ICON else self._look.urgency(row.level).icon
        return RowPaint(
            title=floor.full_name(row.name, row.telling),
            ticket=here.ticket(row),
            chips=() if hidden else self._chips(row, hall),
            second=self._second(row, hidden=hidden),
            middle=None if hidden else here.who_next(row, hall),
            clock=times.lasting(wait.minutes),
            clock_meaning=CLOCKS[wait.state],
            note=Piece(here.clock_note(row, wait, hall), "text_muted", icon),
        )

    def sentence(self, row: HereRow) -> str:
        """Say one row for a screen reader."""
        if self.hall is None or (self.quiet and row.visit_id != self.selected):
            return f"{here.ticket(row)}, {row.name}"
        return here.sentence(row, self.hall)

    def _aside(self, row: HereRow, hall: Hall, *, hidden: bool) -> RowPaint:
        code = here.aside_chip(row, hall.now)
        shown = self._look.state(code)
        return RowPaint(
            kind="single",
            title=floor.full_name(row.name, row.telling),
            ticket=here.ticket(row),
            chips=() if hidden else (Chip(words.state(code), shown.meaning, shown.icon),),
            second=() if hidden else (Piece(here.aside(row, hall)),),
        )

    def _chips(self, row: HereRow, hall: Hall) -> tuple[Chip, ...]:
        chips = []
        if row.said_yes_at is not None and row.sat_at is None:
            shown = self._look.state("said_yes")
            yes = here.said_yes(row, hall.zone)
            chips.append(Chip(yes, shown.meaning, shown.icon, strong=True))
        if row.language not in ("", "en"):
            chips.append(Chip(floor.language(row.language, hall.nation), icon="languages"))
        for there, word, icon in (
            (row.child, here.child(), "baby"),
            (row.dog, here.dog(), "dog"),
        ):
            if there:
                chips.append(Chip(word, icon=icon))
        return tuple(chips)

    def _second(self, row: HereRow, *, hidden: bool) -> tuple[Piece, ...]:
        shown = self._look.state("action_line")
        if hidden:
            return (Piece("", shown.meaning, shown.icon),) if row.action_line else ()
        came_for = Piece(here.needs(row))
        if row.action_line:
            return (Piece(row.action_line, shown.meaning, shown.icon, strong=True), came_for)
        return (came_for,)
