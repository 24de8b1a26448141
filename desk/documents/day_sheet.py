"""The day sheet: the figures of one day on one A4, as drawn. Source: domain brief §6.

It shows only what the day's records can give. A share-safe copy is made from a sheet whose small
numbers are already hidden: nothing is hidden by drawing alone.
"""

from collections.abc import Callable

from desk.documents.charts import NOTE
from desk.documents.day_frame import HALF, INNER, RIGHT, SIDE, TEXT, Frame, Row
from desk.documents.day_needs import ArrivalsAndNeeds
from desk.documents.day_waits import Waits
from desk.documents.day_words import day_words
from desk.documents.paper import BOTTOM, HAIR, HEIGHT
from desk.domain.dates import day_and_date
from desk.domain.day import DaySheet, Hidden, Value

_MOST_AGENCIES = 7
_MOST_NOTE_LINES = 4


def day_sheet_pdf(sheet: DaySheet, *, practice: bool = False) -> bytes:
    """Lay the figures of a day out on one page; the same figures give the same bytes.

    A sheet of `practice` says that nobody in it is real.

    `sheet` comes from `Day.full` for this service, or from `Day.safe` to be passed on.
    """
    page = _Page(sheet, 1.0)
    over = page.over()
    if over > 0:
        page = _Page(sheet, 1.0 - over / page.elastic - 0.005)
    if practice:
        page.paper.practice()
    return page.paper.pdf(sheet.head.reference, "en-GB")


class _Page(Frame):
    """One try at the page, from the head to the definitions."""

    def __init__(self, sheet: DaySheet, ease: float) -> None:
        super().__init__(sheet, day_words(), ease)
        self._head()
        self._big()
        ArrivalsAndNeeds(self).draw()
        came = ("expected_came", "expected_absent", "unexpected", "new", "returning", "regular")
        self.lists(("came", self._figures(*came)), ("ended", self._endings()))
        Waits(self).draw()
        self.lists(("yes", self._yes()), ("referrals", self._referrals()))
        self._overdue()
        self.lists(("agencies", self._agencies()), ("supplies", self._supplies()))
        self._compared()
        self._parts("stages", "stage", self.sheet.stages, self.words.stage)
        self._parts("reasons", "reason", self.sheet.reasons, self.words.reason)
        self._notes()
        self.floor = self._foot()

    def over(self) -> float:
        """Return by how many points the page is too long."""
        return self.paper.y + 4 - self.floor

    def _head(self) -> None:
        paper, head = self.paper, self.sheet.head
        strong, plain = self.words.document["safe" if self.sheet.share_safe else "full"]
        paper.text(SIDE, 45.5, self.words["title"], 17.25, strong=True)
        place = f"{head.name}, {head.venue}"
        parts = (place, day_and_date(head.on_date), self.words.doors(head), head.weather)
        under = " · ".join(part for part in parts if part)
        paper.text_right(SIDE + INNER, 48, strong, 10.5, strong=True)
        paper.text_right(SIDE + INNER, 61.5, plain, TEXT)
        room = INNER - paper.typeface.regular.width(plain, TEXT) - 12
        size = TEXT
        while size > NOTE and paper.typeface.regular.width(under, size) > room:
            size -= 0.25
        paper.text(SIDE, 61.5, paper.setter.cut(under, room, size), size)
        paper.rule(SIDE, 68, INNER, thick=2 * HAIR)
        paper.y = 69.5

    def _big(self) -> None:
        """Draw the six figures that are read first."""
        wait, p90 = self.sheet["wait.all.median"], self.sheet["wait.all.p90"]
        told = isinstance(wait, int) and isinstance(p90, int)
        usual = self.words.of("big", "wait" if told else "wait_alone").format(p90=p90)
        cells = [
            (self.words.shown(self.sheet[key]), self.words.of("big", key))
            for key in ("visits", "people", "unidentified", "seen")
        ]
        cells += [
            (self._minutes(wait), usual),
            (self._minutes(self.sheet["yes_to_worker"]), self.words.of("big", "yes")),
        ]
        top, wide = self.paper.y + 7, INNER / len(cells)
        for number, (value, caption) in enumerate(cells):
            x = SIDE + number * wide + (9 if number else 0)
            if number:
                self.paper.upright(SIDE + number * wide, top, 49)
            self.paper.text(x, top + 20, value, 21, strong=True)
            lines = self.paper.set(caption, wide - 12, TEXT)
            self.paper.lines(lines[:2], x, top + 23.5, TEXT, 12.75)
        self.paper.y = top + 56
        self.paper.rule(SIDE, self.paper.y, INNER)

    def _minutes(self, value: Value) -> str:
        if isinstance(value, int):
            return self.words["minutes"].format(value=value)
        return self.words.shown(value)

    def _figures(self, *keys: str) -> list[Row]:
        return [
            (self.words.figure_on(self.sheet, key), self.words.shown(self.sheet[key]))
            for key in keys
        ]

    def _endings(self) -> list[Row]:
        rows = self._figures("seen", "kit_only", "left", "turned_away")
        for key in ("emergency", "here"):  # rows that most days do not need
            if self.sheet[key] != 0:
                rows += self._figures(key)
        return rows + self._figures("interpreter")

    def _yes(self) -> list[Row]:
        rows = self._figures("yes", "yes_in_time", "yes_letter", "yes_to_letter", "placed")
        target = {"yes_target": self.sheet.yes_target}
        return [(label.format(**target), value) for label, value in rows]

    def _referrals(self) -> list[Row]:
        made = [
            (self.words.kind(kind), self.words.shown(self.sheet[f"made.{kind}"]))
            for kind in self.sheet.kinds
        ]
        return made + self._figures("open", "overdue")

    def _supplies(self) -> list[Row]:
        def pair(*keys: str) -> str:
            return ", ".join(self.words.shown(self.sheet[key]) for key in keys)

        return [
            (self.words.figure("needles"), pair("needles", "needles_returned")),
            *self._figures("naloxone"),
            (self.words.figure("workers"), pair("workers", "agencies")),
            *self._figures("worker_hours"),
        ]

    def _agencies(self) -> list[Row]:
        sheet, names = self.sheet, self.sheet.agencies
        if not names:
            return [(self.words["nothing"], "")]
        rest = names[_MOST_AGENCIES - 1 :] if len(names) > _MOST_AGENCIES else ()
        shown = names[: len(names) - len(rest)]
        rows = [
            (name, self._met_and_hours(sheet[f"agency.{name}"], sheet[f"hours.{name}"]))
            for name in shown
        ]
        if rest:
            values = [sheet[f"agency.{name}"] for name in rest]
            known = [value for value in values if isinstance(value, int)]
            total: Value = sum(known) if len(known) == len(values) else Hidden.SMALL
            hours = sum(one for name in rest if isinstance(one := sheet[f"hours.{name}"], int))
            label = self.words["more"].format(count=len(rest))
            rows.append((label, self._met_and_hours(total, hours)))
        return rows

    def _met_and_hours(self, met: Value, hours: Value) -> str:
        return self.words["met_and_hours"].format(
            met=self.words.shown(met), hours=self.words.shown(hours)
        )

    def _overdue(self) -> None:
        """Name the places that are past their clock, longest first."""
        if not self.sheet.overdue_first:
            return
        self.paper.y += 2
        label = self.words["overdue_first"]
        base = self.paper.y + 9
        self.paper.text(RIGHT, base, label, TEXT, strong=True)
        used = self.paper.typeface.bold.width(f"{label} ", TEXT)
        names = self.paper.setter.cut(", ".join(self.sheet.overdue_first), HALF - used, TEXT)
        self.paper.text(RIGHT + used, base, names, TEXT)
        self.paper.y += 12

    def _compared(self) -> None:
        self.gap()
        paper, base = self.paper, self.paper.y + 14
        paper.rule(SIDE, paper.y, INNER)
        paper.text(SIDE, base, self.words.of("headings", "compared"), TEXT, strong=True)
        rows = [self.words.compared(row) for row in self.sheet.compared]
        x = SIDE + 84.0
        for words in rows or [self.words.of("compared", "first")]:
            paper.text(x, base, words, NOTE)
            x += paper.typeface.regular.width(words, NOTE) + 14
        paper.y += 19

    def _parts(
        self, heading: str, part: str, codes: tuple[str, ...], words: Callable[[str], str]
    ) -> None:
        """Write in a line or two what a number above is made of."""
        if not codes:
            return
        paper, indent = self.paper, 84.0
        said = [f"{words(code)} {self.words.shown(self.sheet[f'{part}.{code}'])}" for code in codes]
        head = self.words.of("headings", heading)
        paper.text(SIDE, paper.y + 9, head, TEXT, strong=True)
        lines = paper.set(" · ".join(said), INNER - indent, NOTE)
        paper.lines(lines, SIDE + indent, paper.y, NOTE, 11.25)
        paper.y += 11.25 * len(lines) + 4

    def _notes(self) -> None:
        """Write the notes of the day as far as they have room; a share-safe copy has none."""
        notes = " ".join(self.sheet.head.notes.split())
        if not notes:
            return
        paper, indent = self.paper, 84.0
        paper.text(SIDE, paper.y + 9, self.words["notes"], TEXT, strong=True)
        lines = paper.set(notes, INNER - indent, NOTE)
        if len(lines) > _MOST_NOTE_LINES:
            lines = paper.set(self._first_of(notes, INNER - indent), INNER - indent, NOTE)
        paper.lines(lines, SIDE + indent, paper.y, NOTE, 11.25)
        paper.y += 11.25 * len(lines) + 4

    def _first_of(self, notes: str, width: float) -> str:
        """Return as many first words as fill the lines there are, and an ellipsis."""
        words = notes.split()
        while words and len(self.paper.set(" ".join(words) + "…", width, NOTE)) > _MOST_NOTE_LINES:
            words.pop()
        return " ".join(words) + "…"

    def _foot(self) -> float:
        paper, head = self.paper, self.sheet.head
        lines = paper.set(self.words.definitions(self.sheet), INNER, NOTE)
        last = HEIGHT - BOTTOM + 4
        top = last - 12 - len(lines) * 11.25 - 5
        paper.rule(SIDE, top, INNER)
        paper.lines(lines, SIDE, top + 3.5, NOTE, 11.25)
        paper.text(SIDE, last - 2, self.words.made(head), NOTE)
        reference = f"{self.words['reference']} {head.reference} · {self.words['page']}"
        paper.text_right(SIDE + INNER, last - 2, reference, NOTE)
        return top
