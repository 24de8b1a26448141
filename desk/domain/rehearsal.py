"""The rehearsal: an invented venue and one morning in it, as data to be played through the desk.

Read from the folder ``resources/rehearsal``; its README says what each file holds. Times are those
of the venue's own clock. Whoever plays it decides how; a step that the desk refuses is left out.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, TypeVar

from desk.domain.code_files import BadCodes, checked, read_file
from desk.domain.typed import read_time
from desk.domain.venue import VenueRow
from desk.snapshot import snapshot

T = TypeVar("T")


@snapshot
class Arrival:
    """Somebody comes through the door.

    `who` is a reference of the people's file, or a key of this morning for somebody we do not
    know, who gave only a `name`, or none and is known by their `look`. The first of `needs` is
    the main one; `later` means that the questions wait. `minutes` is how long the contact about
    the main need takes, if not as long as usual.
    """

    at: time
    who: str
    name: str = ""
    look: str = ""
    needs: tuple[str, ...] = ()
    urgency: int = 4
    readiness: str = "not_asked"
    stay: time | None = None
    later: bool = False
    child: bool = False
    dog: bool = False
    friend: bool = False
    quiet: bool = False
    avoid_police: bool = False
    too_unwell: bool = False
    minutes: int = 0


@snapshot
class Event:
    """Something happens to somebody who came (`who`), or with a worker (`worker`).

    `what` is said_yes, popped_out, back, left (reason), turned_away (reason), departed, answers
    (needs, urgency, readiness), known_as (person), asked (worker), hand_over (worker), outcome
    (need, outcome), fact (code, value, source), or of a worker pause (until), resume, full, away,
    on, talks_on (until: whoever sits with them stays till then).
    """

    at: time
    what: str
    who: str = ""
    worker: str = ""
    person: str = ""
    reason: str = ""
    needs: tuple[str, ...] = ()
    urgency: int = 4
    readiness: str = "not_asked"
    need: str = ""
    outcome: str = ""
    code: str = ""
    value: str = ""
    source: str = ""
    until: time | None = None


@snapshot
class LetterSteps:
    """The way of one letter: rung, agreed, signed, printed, sent.

    `by` is the worker who writes it and `to` the place, by name. Where `sent` is missing, the
    letter was printed and still lies there. `drafted` is when it was begun, where that was on an
    earlier day; `back` is when the person is next here.
    """

    who: str
    by: str
    to: str
    asks_for: str
    notice: str
    agreed: time
    how: str
    signed: time
    printed: time
    parts: tuple[str, ...]
    ask: str = ""
    language: str = "en"
    witness: str = ""
    rung: time | None = None
    sent: time | None = None
    sent_how: str = ""
    enclosed: tuple[str, ...] = ()
    to_follow: tuple[str, ...] = ()
    drafted: datetime | None = None
    back: datetime | None = None


@snapshot
class Rehearsal:
    """The venue, the day, the files to be read in their order, and what happens on the day.

    `files` are (kind, path): rota, destinations, people, facts, visits. `minutes` is how long a
    contact usually takes, by need.
    """

    venue: VenueRow
    on: date
    weather: str
    notes: str
    files: tuple[tuple[str, Path], ...]
    minutes: Mapping[str, int]
    arrivals: tuple[Arrival, ...]
    events: tuple[Event, ...]
    letters: tuple[LetterSteps, ...]

    def moment(self, at: time) -> datetime:
        """Return the aware UTC moment of that day at which the venue's clock shows `at`."""
        return datetime.combine(self.on, at, tzinfo=self.venue.zone_info).astimezone(UTC)


def read_rehearsal(folder: Path) -> Rehearsal:
    """Read the rehearsal of `folder`.

    Raises:
        BadCodes: a file is missing or says something that cannot be; the text says where.
    """
    hall, morning = read_file(folder / "venue.toml"), read_file(folder / "morning.toml")
    day = _made(_Day, "venue.toml, day", _part(hall, "venue.toml", "day"))
    files = _part(hall, "venue.toml", "files")
    return Rehearsal(
        venue=_made(VenueRow, "venue.toml, venue", _part(hall, "venue.toml", "venue")),
        on=day.on,
        weather=day.weather,
        notes=day.notes,
        files=tuple((kind, folder / name) for kind, name in files.items()),
        minutes=dict(_part(morning, "morning.toml", "minutes")),
        arrivals=_list(Arrival, "arrival", morning),
        events=_list(Event, "event", morning),
        letters=_list(LetterSteps, "letter", morning),
    )


@snapshot
class _Day:
    on: date
    weather: str = ""
    notes: str = ""


def _part(document: Mapping[str, Any], file: str, name: str) -> Any:
    """Return one part of a file, or say that it is missing."""
    if name not in document:
        raise BadCodes(f"{file}: {name} is missing")
    return document[name]


def _list(kind: type[T], table: str, morning: Mapping[str, Any]) -> tuple[T, ...]:
    """Make every entry of one kind; an error names the table and which entry it is."""
    return tuple(
        _made(kind, f"morning.toml, {table} {number}", entry)
        for number, entry in enumerate(_part(morning, "morning.toml", table), start=1)
    )


def _made(kind: type[T], place: str, entry: Mapping[str, Any]) -> T:
    """Make one object of `kind`, strictly: no unknown key, none missing, each of its type."""
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]  # a dataclass
    for key in entry:
        if key not in known:
            raise BadCodes(f"{place}: unknown key {key}")
    for key, field in known.items():
        if key not in entry and field.default is MISSING:
            raise BadCodes(f"{place}: {key} is missing")
    return kind(**{key: _value(place, key, known[key].type, told) for key, told in entry.items()})


def _value(place: str, key: str, wanted: Any, told: object) -> object:
    """Return what stands under `key` as its field wants it; moments are written as text."""
    if wanted not in (time, time | None, datetime | None):
        return checked(place, key, wanted, told)
    try:
        return datetime.fromisoformat(str(told)) if wanted == datetime | None else _time(told)
    except ValueError as error:
        raise BadCodes(f"{place}: {key} is no time") from error


def _time(told: object) -> time:
    return read_time(str(told))
