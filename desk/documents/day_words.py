"""The words of the day sheet, for paper and table alike."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from desk.domain.clock import local_date
from desk.domain.code_files import read_file
from desk.domain.codes import Codes
from desk.domain.dates import DAYS, MONTHS, clock_time
from desk.domain.day import Comparison, DayHead, DaySheet, Hidden, Value
from desk.domain.resources import FOLDER, standard_codes
from desk.snapshot import snapshot


@snapshot
class DayWords:
    """Finds the words for every figure: `document` is the venue's file, `codes` its lists."""

    document: Mapping[str, Any]
    codes: Codes

    def __getitem__(self, key: str) -> str:
        text: str = self.document[key]
        return text

    def of(self, table: str, key: str) -> str:
        """Return a text of one table of the file, such as a heading."""
        text: str = self.document[table][key]
        return text

    def figure(self, key: str) -> str:
        """Return the label of a figure."""
        return self.of("figures", key)

    def figure_on(self, sheet: DaySheet, key: str) -> str:
        """Return the label of a figure as the day stands: who has not come may come yet."""
        day_goes_on = key == "expected_absent" and not sheet.head.over
        return self.figure("expected_yet" if day_goes_on else key)

    def doors(self, head: DayHead) -> str:
        """Return "doors 09:00 to 13:00"."""
        opens, closes = clock_time(head.opens, head.zone), clock_time(head.closes, head.zone)
        return self["doors"].format(opens=opens, closes=closes)

    def made(self, head: DayHead) -> str:
        """Return "Made 20 Nov 2026, 13:14 by Nerys Wyn, session lead", or without a name."""
        day = local_date(head.made_at, head.zone)
        made_at = f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
        time = clock_time(head.made_at, head.zone)
        words = self["made" if head.made_by else "made_alone"]
        return words.format(made_at=f"{made_at}, {time}", made_by=head.made_by)

    def kind(self, code: str) -> str:
        """Return "Made today: housing" for a kind of place."""
        label = self.codes.destination_kinds.label(code)
        short = label if label.isupper() else label.lower()
        return self.figure("made").format(kind=short)

    def stage(self, code: str) -> str:
        """Return the words for a stage of a referral."""
        return self.of("stages", code)

    def reason(self, code: str) -> str:
        """Return why somebody was turned away; without a code nobody said."""
        return self.codes.turned_away.label(code) if code else self["no_reason"]

    def need(self, code: str) -> str:
        """Return the words on the tile of a need."""
        return self.codes.needs.label(code)

    def level(self, level: int, minutes: int) -> str:
        """Return "Very soon, 10 min"; the first level has no minutes."""
        label = self.codes.urgencies.label(str(level))
        return label + (self["target"].format(minutes=minutes) if minutes else "")

    def shown(self, value: Value) -> str:
        """Write a figure: a number, "*" for a hidden one, a dash where nothing was measured."""
        if isinstance(value, Hidden):
            return value.value
        return self["blank"] if value is None else str(value)

    def in_time(self, sheet: DaySheet, key: str) -> str:
        """Return "9 of 11" for a row of waits, or "*" when either is hidden."""
        in_time, n = sheet[f"{key}.in_time"], sheet[f"{key}.n"]
        if isinstance(in_time, Hidden) or isinstance(n, Hidden):
            return Hidden.SMALL.value
        return self["of"].format(in_time=in_time, n=n)

    def compared_with(self, row: Comparison) -> str:
        """Return which day or days stand beside today: "Last Friday"."""
        return self.of("compared", row.code).format(day=DAYS[row.on_date.weekday()])

    def compared(self, row: Comparison) -> str:
        """Return "Last Friday 58, today 6 more"."""
        text = f"{self.compared_with(row)} {self.shown(row.visits)}"
        if row.change is None:
            return text
        way = "same" if row.change == 0 else "more" if row.change > 0 else "fewer"
        return text + self.of("compared", way).format(change=abs(row.change))

    def definitions(self, sheet: DaySheet) -> str:
        """Return the definitions that stand beneath the figures."""
        later, left_out = sheet["back_entered"], ""
        if isinstance(later, int) and later:
            left_out = self["back_entered"].format(count=later)
        rule = f" {self['safe_rule']}" if sheet.share_safe else ""
        return self["definitions"].format(back_entered=left_out) + rule


@cache
def day_words() -> DayWords:
    """Return the words that come with the app.

    Raises:
        BadCodes: the file cannot be read.
    """
    return DayWords(read_file(FOLDER / "letters" / "day_sheet.toml"), standard_codes())
