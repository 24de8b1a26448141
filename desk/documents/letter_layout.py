"""Where everything on the page of a letter stands: one block under the other, all measured."""

from collections import Counter
from collections.abc import Mapping

from desk.documents.letter_shape import PLAIN, Give, Shape
from desk.documents.marks import SIZE, draw_mark, draw_signature
from desk.documents.paper import (
    BODY,
    BOTTOM,
    FOOT,
    HAIR,
    HEIGHT,
    INNER,
    LEFT,
    WIDTH,
    Sheet,
)
from desk.documents.setting import NOTHING, Line, Setter
from desk.domain.letter_rows import FactLine, Labelled, LetterPage, Run, Section, SignedBy, Stroke

_COLUMN_GAP = 19.5
_HALF = (INNER - _COLUMN_GAP) / 2
_LABEL = 78.0
_FACT_LABEL = 88.5
_SOURCE = 128.0
_SIGNED = INNER * 0.39  # the least for the person's signature
_CLOSE = BODY * 1.17  # a line of the letterhead, the signatures and the papers
_EDGE = WIDTH - LEFT  # where right-hand words end


# Lines that each part of a page has room for; the part furthest above it is to be shortened.
_ROOM: Mapping[str, int] = {"why": 4, "risks": 2, "next": 3, "agreement": 2, "ask": 2, "name": 1}


class Layout:
    """One try at the page, at one step of giving way; `sheet` holds what was drawn."""

    def __init__(
        self,
        page: LetterPage,
        give: Give,
        worker: tuple[Stroke, ...],
        person: tuple[Stroke, ...],
        shape: Shape = PLAIN,
        setter: Setter | None = None,
    ) -> None:
        """Lay `page` out at `give` with both signatures; `setter` is that of an earlier try."""
        self.sheet = Sheet(setter)
        self._page, self.give, self.shape = page, give, shape
        self._line = BODY * give.line
        self._fine = shape.fine
        self._taken: Counter[str] = Counter()
        self._head()
        self._address()
        self._ask()
        self._who()
        self._section(page.why)
        self._facts()
        self._section(page.risks)
        self._section(page.next_steps)
        self._section(page.agreement)
        self._signatures(worker, person)
        self._papers()
        self._floor = self._foot()

    def over(self) -> float:
        """Return by how many points the page is too long."""
        return self.sheet.y + 4 - self._floor

    def longest(self) -> tuple[str, int]:
        """Return the part furthest above its room, and about how many lines are too many."""
        lines = max(1, round(self.over() / self._line + 0.5))
        excess = {part: count - _ROOM.get(part, 1) for part, count in self._taken.items()}
        return max(excess, key=lambda part: excess[part]), lines

    def _air(self, points: float) -> None:
        self.sheet.y += points * self.give.air

    def _head(self) -> None:
        page, sheet = self._page, self.sheet
        top = sheet.y
        draw_mark(sheet, page.mark, LEFT, top)
        x = LEFT + SIZE + 10.5
        width = INNER * 0.59 - SIZE
        size = 17.25
        while size > BODY and sheet.typeface.bold.width(page.agency, size) > width:
            size -= 0.75
        name = sheet.set(page.agency, width, size, strong=True)
        line = 19.5 if len(name) == 1 else 14.5
        under = sheet.lines(name, x, top, size, line)
        sheet.lines(sheet.set(page.strapline, width), x, under, BODY, _CLOSE)
        base = top + 11
        for words in page.contact:
            for made in sheet.set(words, INNER * 0.4)[:2]:
                sheet.text_right(_EDGE, base, made.pieces[0].text)
                base += _CLOSE
        sheet.y = max(top + SIZE, base - 11, under + _CLOSE) + 7.5
        sheet.rule(LEFT, sheet.y, INNER, thick=2 * HAIR)
        sheet.y += 2 * HAIR

    def _address(self) -> None:
        page, sheet = self._page, self.sheet
        self._air(6.75)
        y, face = sheet.y, sheet.typeface.regular
        sheet.text(LEFT, y + face.baseline(BODY, self._line), page.confidential, strong=True)
        lines = sheet.set(" ".join(page.to), INNER * 0.55)
        if len(lines) > 1:
            lines = tuple(line for part in page.to for line in sheet.set(part, INNER * 0.55))
        end = sheet.lines(lines, LEFT, y + self._line, BODY, self._line)
        self._taken["to"] = len(lines)
        for line in page.facing:
            sheet.text_right(_EDGE, y + face.baseline(BODY, self._line), line)
            y += self._line
        sheet.y = max(end, y)
        self._air(6)

    def _ask(self) -> None:
        page, sheet = self._page, self.sheet
        width, top = INNER - 21, sheet.y
        ask = sheet.setter.balanced((Run(page.ask, strong=True),), width, 13.5)
        note = sheet.set(page.note, width)
        self._taken["ask"] = len(ask) + len(note)
        pad = 6 * max(self.give.air, 0.6)
        y = sheet.lines(ask, LEFT + 10.5, top + pad, 13.5, 13.5 * self.give.line * 1.04)
        y = sheet.lines(note, LEFT + 10.5, y, BODY, self._line)
        sheet.frame(LEFT, top, INNER, y + pad - top)
        sheet.y = y + pad
        self._air(6.75)

    def _who(self) -> None:
        """Set the lines about the person in two columns; a long one takes the whole width."""
        narrow = _HALF - _LABEL
        waiting: Labelled | None = None
        for line in self._page.who:
            wide = self.sheet.typeface.bold.width(line.value, BODY) > 2.6 * narrow
            if wide:
                if waiting is not None:
                    self._who_row(waiting, None, narrow)
                    waiting = None
                self._who_row(line, None, INNER - _LABEL)
            elif waiting is None:
                waiting = line
            else:
                self._who_row(waiting, line, narrow)
                waiting = None
        if waiting is not None:
            self._who_row(waiting, None, INNER - _LABEL)
        self._air(6)

    def _who_row(self, left: Labelled, right: Labelled | None, width: float) -> None:
        sheet, top = self.sheet, self.sheet.y
        ends = [self._who_cell(left, LEFT, top, width)]
        if right is not None:
            ends.append(self._who_cell(right, LEFT + _HALF + _COLUMN_GAP, top, width))
        sheet.y = max(ends)

    def _who_cell(self, cell: Labelled, x: float, top: float, width: float) -> float:
        sheet = self.sheet
        base = top + sheet.typeface.regular.baseline(BODY, self._line)
        label = sheet.setter.cut(cell.label, _LABEL - 3, BODY)
        sheet.text(x, base, label)
        value = sheet.set(cell.value, width, strong=True)
        self._taken[cell.part] = len(value)
        return sheet.lines(value, x + _LABEL, top, BODY, self._line)

    def _heading(self, runs: tuple[Run, ...]) -> None:
        self._air(5.25)
        lines = self.sheet.setter.lines(runs, INNER, BODY)
        line = min(15.0, self._line + 0.5)
        self.sheet.y = self.sheet.lines(lines, LEFT, self.sheet.y, BODY, line)
        self._air(1.5)

    def _section(self, section: Section) -> None:
        runs = section.text
        if self.shape.run_in:
            self._air(5.25)
            runs = (*section.heading, Run(": "), *runs)
        else:
            self._heading(section.heading)
        lines = self.sheet.setter.lines(runs, INNER, BODY)
        self._taken[section.part] = len(lines)
        self.sheet.y = self.sheet.lines(lines, LEFT, self.sheet.y, BODY, self._line)

    def _facts(self) -> None:
        sheet, facts = self.sheet, self._page.facts
        self._heading(self._page.facts_heading)
        if self.shape.gather:
            facts = _gathered(facts)
        for fact in facts:
            self._fact(fact)
        sheet.rule(LEFT, sheet.y, INNER)
        sheet.y += HAIR

    def _fact(self, fact: FactLine) -> None:
        sheet, top, line = self.sheet, self.sheet.y, self._line - 0.4
        sheet.rule(LEFT, top, INNER)
        source = sheet.set(fact.source, _SOURCE, self._fine)[:2] if fact.source else ()
        values = self._fact_value(fact, source)
        label = sheet.setter.cut(fact.label, _FACT_LABEL - 3, BODY, strong=True)
        pad = 1.25 * max(self.give.air, 0.4)
        base = top + pad + sheet.typeface.regular.baseline(BODY, line)
        sheet.text(LEFT, base, label, strong=True)
        end = sheet.lines(values, LEFT + _FACT_LABEL, top + pad, BODY, line)
        for number, made in enumerate(source):
            text = made.pieces[0].text
            sheet.text_right(_EDGE, base + number * self._fine * 1.2, text, self._fine)
        self._taken[fact.code] = len(values)
        sheet.y = max(end, top + pad + len(source) * self._fine * 1.2) + pad + HAIR

    def _fact_value(self, fact: FactLine, source: tuple[Line, ...]) -> tuple[Line, ...]:
        """Set what is known beside its source, and in the whole width under it."""
        taken = max((line.width for line in source), default=-8.0) + 8
        beside = (taken, len(source)) if source else NOTHING
        return self.sheet.setter.lines((Run(fact.value),), INNER - _FACT_LABEL, BODY, beside)

    def _signatures(self, worker: tuple[Stroke, ...], person: tuple[Stroke, ...]) -> None:
        self._air(4.5)
        top = self.sheet.y + 27 * max(self.give.air, 0.85)
        both = INNER - _COLUMN_GAP
        least, wanted = _SIGNED, self._wanted(self._page.person)
        left = both - max(least, min(wanted, both - self._wanted(self._page.worker)))
        ends = [
            self._signature(self._page.worker, worker, LEFT, top, left),
            self._signature(self._page.person, person, LEFT + left + _COLUMN_GAP, top, both - left),
        ]
        self.sheet.y = max(ends)

    def _wanted(self, signed: SignedBy) -> float:
        """Return the width that leaves each line under a signature whole."""
        face = self.sheet.typeface
        name = face.bold.width(signed.name, BODY) + face.regular.width(signed.rest, BODY)
        return max(name, face.regular.width(signed.second, BODY)) + 1

    def _signature(
        self, signed: SignedBy, strokes: tuple[Stroke, ...], x: float, line_y: float, width: float
    ) -> float:
        sheet = self.sheet
        sheet.rule(x, line_y, width)
        draw_signature(sheet, strokes, x + 6, line_y)
        if signed.typed and not strokes:
            sheet.text(x + 6, line_y - 4.5, sheet.setter.cut(signed.typed, width * 0.9, BODY))
        name = sheet.setter.cut(signed.name, width * 0.9, BODY, strong=True)
        lines = sheet.setter.lines((Run(name, strong=True), Run(signed.rest)), width, BODY)
        lines += sheet.set(signed.second, width)
        return sheet.lines(lines, x, line_y + 1.5, BODY, _CLOSE)

    def _papers(self) -> None:
        if not self._page.papers:
            return
        self._air(5.25)
        lines = self.sheet.setter.lines(self._page.papers, INNER, BODY)
        self._taken["papers"] = len(lines)
        self.sheet.y = self.sheet.lines(lines, LEFT, self.sheet.y, BODY, _CLOSE)

    def _foot(self) -> float:
        """Draw the foot from the bottom up; return where it begins.

        It is as large as the rest where its two sides then fit beside one another.
        """
        sheet, left, right = self.sheet, self._page.foot_left, self._page.foot_right
        sides = _widest(sheet, left) + _widest(sheet, right) + _COLUMN_GAP
        size = self._fine if sides <= INNER else FOOT
        step = size * 1.25
        top = HEIGHT - BOTTOM - max(len(left), len(right), 1) * step
        for number, words in enumerate(left):
            sheet.text(LEFT, top + size * 0.95 + number * step, words, size)
        for number, words in enumerate(right):
            sheet.text_right(_EDGE, top + size * 0.95 + number * step, words, size)
        sheet.rule(LEFT, top - 4.5, INNER)
        return top - 4.5


def _widest(sheet: Sheet, lines: tuple[str, ...]) -> float:
    return max((sheet.typeface.regular.width(line, BODY) for line in lines), default=0.0)


def _gathered(facts: tuple[FactLine, ...]) -> tuple[FactLine, ...]:
    """Put rows that say nothing but the same blank into one row, so that none is dropped."""
    said = [fact for fact in facts if not fact.blank]
    for value in dict.fromkeys(fact.value for fact in facts if fact.blank):
        labels = [fact.label for fact in facts if fact.blank and fact.value == value]
        said.append(FactLine("Blank", f"{value}: {', '.join(labels)}", "", "blank"))
    return tuple(said)
