"""How a worker on site, and a place with free beds, is drawn in the list."""

from datetime import datetime
from zoneinfo import ZoneInfo

from desk.domain.floor import PlaceRow
from desk.domain.workers import OnSiteRow
from desk.theme import Look
from desk.widgets.row_paint import Chip, Piece, RowPaint
from desk.wording import floor, on_site


class OnSiteRows:
    """Describes rows for the list of On site; `now` is set before rows are shown."""

    def __init__(self, look: Look, zone: ZoneInfo, nation: str, now: datetime) -> None:
        """Describe for `look`, times shown in `zone`."""
        self._look = look
        self._zone = zone
        self._nation = nation
        self.now = now
        self.quiet = False

    def describe(self, row: OnSiteRow | PlaceRow) -> RowPaint:
        """Describe one row."""
        if isinstance(row, PlaceRow):
            return RowPaint(
                kind="figure",
                title=floor.place(row),
                clock=floor.free_places(row),
                clock_meaning="with" if floor.has_room(row) else "text_muted",
            )
        words, short = on_site.chip(row, self.now, self._zone)
        shown = self._look.state(on_site.state(row))
        job, job_short = on_site.job(row)
        beside = on_site.beside(row)
        with_whom = (Piece(beside),) if beside else ()
        # Whoever sits in is not in their own place: with whom tells where.
        second = with_whom if row.sits_in else (Piece(job), *with_whom)
        after = "" if self.quiet else on_site.next_up(row)
        return RowPaint(
            kind="short",
            title=row.name,
            suffix=on_site.languages(row, self._nation),
            second=second,
            second_folded=with_whom or (Piece(job_short),),
            end_chip=Chip(words, shown.meaning, shown.icon, short=short),
            note=Piece(after) if after else None,
        )

    def sentence(self, row: OnSiteRow | PlaceRow) -> str:
        """Say one row for a screen reader."""
        if isinstance(row, PlaceRow):
            return floor.place_sentence(row)
        return on_site.sentence(row, self.now, self._zone, self._nation)
