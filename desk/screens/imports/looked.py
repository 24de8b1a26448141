"""A file as it was looked at: what it holds, what would become of it, and whether it was read."""

from datetime import date
from zoneinfo import ZoneInfo

from desk.commands.reading import Reading, compare
from desk.domain.clock import local_date
from desk.domain.refusals import Refusal
from desk.domain.sheets import Progress
from desk.domain.viewer import Viewer
from desk.queries.imports import known, read_before
from desk.snapshot import snapshot
from desk.store import Tx


@snapshot
class Looked:
    """What a file holds, and the day on which this very file was read in before, if it was."""

    readings: tuple[Reading, ...]
    before: date | None


def in_the_store(
    tx: Tx, viewer: Viewer, readings: tuple[Reading, ...], zone: ZoneInfo, watch: Progress
) -> Looked | Refusal:
    """Compare a file with what the store knows; a Refusal if `watch` stopped it."""
    before = [
        moment
        for reading in readings
        if (moment := read_before(tx, viewer, reading.kind, reading.sha256)) is not None
    ]
    try:
        compared = compare(tx, readings, known(tx, viewer), watch)
    except Refusal as stopped:
        return stopped
    return Looked(compared, local_date(max(before), zone) if before else None)
