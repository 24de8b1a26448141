"""One desk, in a process of its own, that lets people in while its server is away.

``python -m tests.desks.away_desk DAY`` says "follows" once it has a copy of the day, and from the
moment in which the server is away lets in one person after another; of each it says the visit.
"""

import sys
import threading
import time
from itertools import count
from uuid import UUID

from desk import opening, settings
from desk.commands.arrivals import CheckInNew
from desk.commands.people import NewPerson
from desk.domain.clock import OffsetClock, SystemClock
from desk.domain.viewer import Viewer
from desk.steady_store import SteadyStore
from desk.venue_server.prompt_store import PromptStore
from tests.desks.storm_desk import say
from tests.hall import OPENS

A_MOMENT_S = 0.02


def main(day: UUID) -> None:
    """Be that desk until somebody ends it."""
    clock = OffsetClock(OPENS, SystemClock())
    store = opening.open_desk(settings.load(), clock=clock, steady=True).store
    if isinstance(store, PromptStore):
        store = store.whole
    if not isinstance(store, SteadyStore):
        raise TypeError(store)
    threading.Thread(target=store.listen, args=(lambda _heard: None,), daemon=True).start()
    while not store._ready:
        time.sleep(A_MOMENT_S)
    say("follows")
    while not store.away:
        time.sleep(A_MOMENT_S)
    for number in count(1):
        comes = CheckInNew(day_id=day, person=NewPerson(name_to_use=f"Person {number}"))
        say(f"came {store.apply(comes, Viewer(desk='door')).id}")


if __name__ == "__main__":
    main(UUID(sys.argv[1]))
