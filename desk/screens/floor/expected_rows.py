"""How somebody who may come is drawn in the list."""

from collections.abc import Hashable
from datetime import date

from desk.domain.visits import ExpectedRow
from desk.theme import Look
from desk.widgets.row_paint import Piece, RowPaint
from desk.wording import floor


class ExpectedRows:
    """Describes rows for the list of the expected, on a day in a nation."""

    def __init__(self, look: Look, today: date, nation: str) -> None:
        """Describe for `look`, all words shown."""
        self._look = look
        self._today = today
        self._nation = nation
        self.quiet = False
        self.selected: Hashable | None = None

    def describe(self, row: ExpectedRow) -> RowPaint:
        """Describe one row: the name, and what to do or else why they may come."""
        hidden = self.quiet and row.person_id != self.selected
        tag = Piece(floor.plan_ready(), "yes") if row.plan_ready and not hidden else None
        return RowPaint(
            kind="short",
            title=floor.full_name(row.name, row.telling),
            second=self._second(row, hidden=hidden),
            tag=tag,
        )

    def sentence(self, row: ExpectedRow) -> str:
        """Say one row for a screen reader."""
        if self.quiet and row.person_id != self.selected:
            return floor.full_name(row.name, row.telling)
        return floor.expected_sentence(row, self._today, nation=self._nation)

    def _second(self, row: ExpectedRow, *, hidden: bool) -> tuple[Piece, ...]:
        shown = self._look.state("action_line")
        if row.action_line:
            words = "" if hidden else row.action_line
            return (Piece(words, shown.meaning, shown.icon, strong=True),)
        if hidden:
            return ()
        return (Piece(floor.expected_why(row, self._today, nation=self._nation)),)
