"""What a list row looks like, as plain data: screens describe, delegates draw.

`meaning` is always the name of a meaning in the theme: a text meaning such as `text_muted`, or a
state such as `soon`, which stands for its text, fill and line together.
"""

from typing import Literal

from desk.snapshot import snapshot

Kind = Literal["person", "short", "single", "figure"]
"""Two lines with a number; two lines; one line; one line without a rule, for a figure."""


@snapshot
class Chip:
    """A small framed word with its icon; `short` stands for `word` where room is scarce."""

    word: str
    meaning: str = "plain"
    icon: str = ""
    short: str = ""
    strong: bool = False

    def worded(self, folded: bool) -> str:
        """Return the word for a wide or a folded row."""
        return self.short if folded and self.short else self.word


@snapshot
class Piece:
    """A few words of a line, with an icon before them if there is one."""

    text: str
    meaning: str = "text_muted"
    icon: str = ""
    strong: bool = False


@snapshot
class Span:
    """Part of a sentence; the `matched` part is what the person typed."""

    text: str
    matched: bool = False


@snapshot(kw_only=True)
class RowPaint:
    """One row of a list, ready to be drawn.

    `suffix` follows the title in a muted voice; `second` is the second line and `second_folded`
    what is left of it in a narrow list; `middle` is a column of two lines that narrow lists drop;
    `clock` and `note` stand at the right edge, as do `end_chip` and `tag`.
    """

    title: str
    kind: Kind = "person"
    ticket: str = ""
    suffix: str = ""
    chips: tuple[Chip, ...] = ()
    second: tuple[Piece, ...] = ()
    second_folded: tuple[Piece, ...] | None = None
    middle: tuple[str, str] | None = None
    clock: str = ""
    clock_meaning: str = "text"
    note: Piece | None = None
    end_chip: Chip | None = None
    tag: Piece | None = None

    def second_line(self, folded: bool) -> tuple[Piece, ...]:
        """Return the second line for a wide or a folded row."""
        return self.second_folded if folded and self.second_folded is not None else self.second
