"""Several desks on one server: storms, twelve at work, one far away, how soon one hears another.

``python -m tests.bench.desks [--quick]`` prints the table, each figure beside what was asked of
it. The server is a venue's own, reached over TLS on loopback; all desks share this computer's
cores with it, which desks of their own do not. What stands beside a figure was measured in the
same run.
"""

import argparse
import statistics
from collections.abc import Iterable, Sequence
from contextlib import closing

from desk.domain.clock import SetClock
from desk.venue_server.administration import Administration
from tests.bench import far_desk, floor, startup, storms, twelve
from tests.bench.big_store import fill
from tests.bench.invented import Numbers
from tests.desks.venue import Venue, venue

PEOPLE, QUICK_PEOPLE = 4_000, 400
PROCESSES = 3
"""So many on one file: one computer has no twelve desks."""

MOST_STEP_MS, MOST_HEARD_MS, MOST_FLOOR_MS, MOST_START = 40.0, 300.0, 50.0, 1.3
"""Source: the issue, Speed."""

Line = tuple[str, str, str, str]
HEAD = ("", "desks", "beside", "asked")
STEPS = {
    "visit.check_in_new": "check in",
    "contact.take_next": "take next",
    "contact.start": "sat down",
    "contact.finish": "finish",
    "floor": "the Floor, 20 here",
}


def taking(people: int) -> Iterable[Line]:
    """Measure the storms."""
    for how_many in (8, 12):
        yield from _storm(f"{how_many} desks, a server", *storms.on_server(how_many, people))
    yield from _storm(f"{PROCESSES} processes, a file", *storms.on_file(PROCESSES, people))


def working(seconds: float) -> Iterable[Line]:
    """Measure the steps of twelve desks at work."""
    for name, times in twelve.at_work(seconds).items():
        asked = "" if name == "contact.start" else f"p99 < {MOST_STEP_MS:.0f} ms"
        yield f"12 desks at work: {STEPS[name]}", _spread(times), f"{len(times)} times", asked


def far(rounds: int) -> Iterable[Line]:
    """Measure the steps of one desk on a slow line."""
    there_and_back = 2 * far_desk.ONE_WAY_S * 1000
    for name, times in far_desk.at_work(rounds).items():
        journeys = f"{statistics.median(times) / there_and_back:.0f} journeys"
        what = f"a line of {there_and_back:.0f} ms: {STEPS[name]}"
        yield what, _spread(times), journeys, ""


def hearing(rounds: int) -> Iterable[Line]:
    """Measure how soon eleven desks hear what the twelfth did."""
    times = twelve.heard(rounds)
    asked = f"p95 < {MOST_HEARD_MS:.0f} ms"
    many = f"{rounds} × 11"
    yield "from a commit to the screens of others", _spread(times["confirmed"]), many, asked
    yield "from a command to the screens of others", _spread(times["given"]), many, ""


def showing(there: Venue, rounds: int) -> Iterable[Line]:
    """Measure the Floor with a hundred people here, on the server and on a file."""
    clock = SetClock(floor.OPENS)
    with closing(there.desk(clock)) as store:
        on_server = floor.measure_on(store, clock, rounds)[-1]
    on_file = floor.measure(rounds)[-1]
    beside = f"p50 {on_file.middle:.1f} ms on a file"
    asked = f"< {MOST_FLOOR_MS:.0f} ms"
    yield "the Floor after a change, 100 here", _spread(on_server.times), beside, asked


def starting(there: Venue, times: int) -> Iterable[Line]:
    """Measure a desk's start to a usable Floor, on the server and on a file, in turn."""
    with startup.home_of_file() as file, startup.home_of_server(there.url) as server:
        for env in (file, server):
            startup.start(startup.DESK, env)  # compiles what was never compiled
        ready: dict[str, list[float]] = {"file": [], "server": []}
        for _ in range(times):
            ready["file"].append(startup.start(startup.DESK, file)["ready"])
            ready["server"].append(startup.start(startup.DESK, server)["ready"])
    ours, beside = (statistics.median(ready[one]) for one in ("server", "file"))
    yield (
        "start to a usable Floor",
        f"{ours:.0f} ms",
        f"{beside:.0f} ms on a file",
        f"{ours / beside:.2f} × (at most {MOST_START})",
    )


def _fill(there: Venue, people: int, visits: int) -> None:
    """Write invented people into an empty venue, and visits of theirs, sixty to a Friday."""
    port = there.person.place.remembered().port
    administration = Administration(there.person.place, port, there.person.password())
    with administration.connected() as admin:
        admin.execute("DELETE FROM audit")  # what is invented brings a chain of its own
    with administration.as_owner() as owner:
        fill(owner, Numbers(people=people, visits=visits))
    with administration.connected() as admin:
        admin.autocommit = True
        admin.execute("VACUUM ANALYZE")


def _storm(what: str, ours: storms.Storm, bare: storms.Storm) -> Iterable[Line]:
    ratio = f"{ours.rate / bare.rate:.3f} of bare"
    yield f"{what}: people a second", f"{ours.rate:.1f}", f"{bare.rate:.0f} bare", ratio
    asked = f"at least {storms.LEAST_SHARE}"
    yield f"{what}: slowest / fastest", f"{ours.share:.2f}", f"{bare.share:.2f} bare", asked
    yield f"{what}: take next", _spread(ours.times), "with no pause between", ""


def _spread(times: Sequence[float]) -> str:
    in_order = sorted(times)
    p95, p99 = (in_order[max(int(len(in_order) * part) - 1, 0)] for part in (0.95, 0.99))
    return f"p50 {statistics.median(in_order):.1f}, p95 {p95:.1f}, p99 {p99:.1f} ms"


def _tell(lines: Iterable[Line]) -> None:
    for what, ours, beside, asked in lines:
        print(f"{what:42} {ours:38} {beside:24} {asked}", flush=True)


def main() -> None:
    """Print the table."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--quick", action="store_true", help="fewer people, shorter")
    quick = ask.parse_args().quick
    _tell([HEAD])
    _tell(working(20 if quick else 90))
    _tell(far(5 if quick else 20))
    _tell(hearing(10 if quick else 40))
    with venue() as there:
        _fill(there, *((3_000, 2_000) if quick else (startup.PEOPLE, startup.VISITS)))
        _tell(starting(there, 3 if quick else startup.TIMES))
        _tell(showing(there, 15 if quick else 60))
    _tell(taking(QUICK_PEOPLE if quick else PEOPLE))


if __name__ == "__main__":
    main()
