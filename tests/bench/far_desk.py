"""One desk over weak Wi-Fi: how long each step takes on a line that is slow in both directions."""

import time
from collections import defaultdict
from contextlib import closing
from uuid import UUID

from db.engine import server
from desk.commands.arrivals import CheckInNew
from desk.commands.base import Command
from desk.commands.contacts import Finish, TakeNext, WithMe
from desk.commands.people import NewPerson
from desk.domain.answers import Answers
from desk.domain.clock import SetClock
from desk.domain.venue import VenueRow
from desk.queries.floor import floor
from desk.queries.venue import drop_in
from desk.store import Store
from tests.bench.twelve import WAITING, Times
from tests.desks.line import line
from tests.desks.venue import venue
from tests.hall import FRIDAY, OPENS, open_hall

ONE_WAY_S = 0.005
"""There and back in 10 ms: a laptop at the far end of a hall."""


def at_work(rounds: int) -> Times:
    """Return milliseconds by the name of each step, and of the Floor read anew."""
    clock = SetClock(OPENS)
    with venue() as there, line(there.url) as (wifi, url):
        with closing(there.desk(clock)) as near:
            hall = open_hall(near, clock)
            for number in range(WAITING):
                hall.arrives(f"Person {number}", "money")
            staff = hall.worker("Worker", "money")
        with closing(Store(server(url), clock)) as store:
            store.warm()
            viewer = hall.desk
            day = store.read(viewer, lambda tx, who: drop_in(tx, who, FRIDAY))
            assert day is not None
            times: dict[str, list[float]] = defaultdict(list)

            def do(command: Command) -> UUID:
                start = time.perf_counter()
                told = store.apply(command, viewer)
                times[command.name].append((time.perf_counter() - start) * 1000)
                assert told.id is not None
                return told.id

            wifi.one_way_s = ONE_WAY_S
            money = Answers(needs=("money",))
            for _ in range(rounds):
                do(CheckInNew(day_id=day.id, person=NewPerson(name_to_use="Ange"), answers=money))
                contact = do(TakeNext(day_id=day.id, staff_id=staff))
                do(WithMe(contact_id=contact))
                do(Finish(contact_id=contact))
                start = time.perf_counter()
                store.glance(viewer, lambda tx, who: floor(tx, who, day, VenueRow()))
                times["floor"].append((time.perf_counter() - start) * 1000)
            wifi.one_way_s = 0.0
    return times
