"""The practice hall: a store of its own, who is who in it, and a way to act as each of them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from functools import partial
from typing import Protocol
from uuid import UUID

from desk.commands.base import Command
from desk.commands.on_site import OpenDay
from desk.commands.venue import SetVenue
from desk.domain.destinations import DestinationRow
from desk.domain.rehearsal import Rehearsal
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow, HereRow
from desk.domain.workers import StaffRow
from desk.queries import venue as venues
from desk.queries.directory import destinations
from desk.queries.here import visits_of_day
from desk.queries.imports import known
from desk.rehearsal.clock import PlayedClock
from desk.rehearsal.files import FilesBroken, read_files_in
from desk.store import Done, Store

NOBODY = Viewer(desk="Rehearsal")


class DeskInView(Protocol):
    """A desk with a window before it, at which one of the staff sits."""

    @property
    def staff_id(self) -> UUID | None:
        """Who sits there."""

    def do(self, command: Command) -> Done:
        """Do something there, as its own screens do. Raises Refusal as the command does."""


@dataclass(slots=True)
class Hall:
    """The hall on that Friday. Everybody acts at a desk of their own, by their own name.

    `staff` are by full name, `people` by the reference of the files, `places` by name. `visits`
    holds the visit of everybody who came, by the key that the morning has for them. `topics` are
    those of every change since they were last collected; `done` counts commands by their name.
    Whoever sits at a desk `in_view` acts through its front desk.
    """

    store: Store
    clock: PlayedClock
    told: Rehearsal
    day: DropInRow
    staff: Mapping[str, StaffRow]
    people: Mapping[str, UUID]
    places: Mapping[str, DestinationRow]
    visits: dict[str, UUID] = field(default_factory=dict)
    topics: set[str] = field(default_factory=set)
    done: Counter[str] = field(default_factory=Counter)
    in_view: list[DeskInView] = field(default_factory=list)

    def do(self, name: str, command: Command) -> Done:
        """Let one of the staff do something. Raises Refusal as the command does."""
        sits = self.staff[name].id
        there = next((desk for desk in self.in_view if desk.staff_id == sits), None)
        if there is not None:
            done = there.do(command)
        else:
            done = self.store.apply(command, self.viewer(name))
            self.topics |= done.topics
        self.done[done.name] += 1
        return done

    def viewer(self, name: str) -> Viewer:
        """Return one of the staff as the one who looks and acts, at a desk of their own."""
        row = self.staff[name]
        desk = "Front desk" if row.role in ("reception", "lead") else row.called
        return Viewer(row.id, row.name, row.called, row.role, row.job, row.agency_id, desk)

    def with_role(self, *roles: str) -> tuple[str, ...]:
        """Return the names of those on the rota with one of these roles."""
        return tuple(name for name, row in self.staff.items() if row.role in roles)

    def moment(self, at: time) -> datetime:
        """Return the moment of that day at which the venue's clock shows `at`."""
        return self.told.moment(at)

    def visits_now(self) -> tuple[HereRow, ...]:
        """Return every visit of the day as it is now."""
        return self.store.read(
            NOBODY, lambda tx, _viewer: visits_of_day(tx, self.day.id, self.told.venue)
        )

    def collect_topics(self) -> frozenset[str]:
        """Return what was changed since this was last asked."""
        topics = frozenset(self.topics)
        self.topics.clear()
        return topics


def open_hall(store: Store, clock: PlayedClock, told: Rehearsal) -> Hall:
    """Set the venue up in an empty store and read its files in.

    Raises FilesBroken when a file is not what it should be.
    """
    store.apply(SetVenue(venue=told.venue), NOBODY)
    read_files_in(store, told)
    opens, closes = told.moment(told.venue.opens), told.moment(told.venue.closes)
    title = told.venue.day_name
    store.apply(OpenDay(on_date=told.on, title=title, doors_open=opens, doors_close=closes), NOBODY)
    day = store.read(NOBODY, partial(venues.drop_in, on_date=told.on))
    if day is None:
        raise FilesBroken("There is no day in the rota.")
    rota = store.read(NOBODY, partial(venues.on_rota, on_date=told.on))
    places = store.read(NOBODY, destinations)
    names = store.read(NOBODY, known)
    return Hall(
        store=store,
        clock=clock,
        told=told,
        day=day,
        staff={row.name: row for row in rota},
        people={reference.upper(): person for reference, person in names.references.items()},
        places={place.name: place for place in places},
    )
