"""One desk of a storm, in a process of its own: lets somebody in for each one it takes.

``python -m tests.desks.storm_desk PLACE DAY STAFF`` says "ready" and begins at a line on its input.
When that is closed nobody more comes, and it ends when nobody waits. It says of each command that
was confirmed: its name, its id, and the milliseconds it took. While the server is away it tries
the same command again.
"""

import select
import sys
import time
from pathlib import Path
from uuid import UUID

from db.engine import server
from db.file import StoreFile
from desk.commands.arrivals import CheckInNew
from desk.commands.base import Command
from desk.commands.contacts import Finish, TakeNext, WithMe
from desk.commands.people import NewPerson
from desk.domain.answers import Answers
from desk.domain.clock import OffsetClock, SystemClock
from desk.domain.refusals import Offline, Refusal
from desk.domain.viewer import Viewer
from desk.store import Done, Store
from tests.hall import OPENS
from tests.stores import KEY

A_WHILE_S = 0.2


def desk_at(place: str) -> Store:
    """Open a store as one more desk on the server, or on the file, at `place`."""
    where = server(place) if place.startswith("postgresql") else StoreFile(Path(place), KEY)
    return Store(where, OffsetClock(OPENS, SystemClock()))


def persist(store: Store, command: Command, viewer: Viewer) -> Done:
    """Do `command`, however long the store is away meanwhile, and say that it was confirmed."""
    start = time.perf_counter()
    while True:
        try:
            done = store.apply(command, viewer)
        except Offline:
            time.sleep(A_WHILE_S)
        else:
            taken = (time.perf_counter() - start) * 1000
            say(f"{command.name} {command.id} {taken:.2f}")
            return done


def take_everybody(store: Store, day: UUID, staff: UUID) -> None:
    """Let one in, take one, sit down with them and finish, over and over."""
    viewer = Viewer(staff_id=staff, role="worker", desk=f"room {staff.hex[-4:]}")
    comes = NewPerson(name_to_use="Somebody")
    while True:
        closed = bool(select.select([sys.stdin], [], [], 0)[0])
        if not closed:
            came = CheckInNew(day_id=day, person=comes, answers=Answers(needs=("money",)))
            persist(store, came, viewer)
        try:
            taken = persist(store, TakeNext(day_id=day, staff_id=staff), viewer)
        except Refusal as no:
            if no.code != "nobody.waiting":
                raise
            if closed:
                return
            continue
        assert taken.id is not None
        persist(store, WithMe(contact_id=taken.id), viewer)
        persist(store, Finish(contact_id=taken.id), viewer)


def say(words: str) -> None:
    """Tell the test, at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main(place: str, day: str, staff: str) -> None:
    """Be one desk."""
    store = desk_at(place)
    store.warm()
    say("ready")
    sys.stdin.readline()
    take_everybody(store, UUID(day), UUID(staff))
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
