"""How long until the desk can be used, and how much memory it takes, beside an empty window.

`rows()` gives the lines of a table: both started in turn, as processes of their own, on the same
display, the desk with a full Friday, 100,000 people and its key in a real keyring.
``python -m tests.bench.startup`` prints it.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from db.file import StoreFile
from desk.commands.venue import SetVenue
from desk.credentials import KeyringPlace
from desk.domain.clock import SystemClock
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.store import Store
from tests.bench.big_store import KEY, big_store
from tests.real.keyring_service import running_secret_service

ROOT = Path(__file__).resolve().parents[2]
PEOPLE, VISITS = 100_000, 30_000
TIMES = 7
HALL = VenueRow(name="St Illtyd’s Hall", day_name="Friday drop-in", nation="wales")
MOST_TIME, MOST_MEMORY = 2.5, 2.2

EMPTY = "tests.bench.start_empty"
DESK = "tests.bench.start_desk"


def rows(times: int = TIMES) -> list[tuple[str, str, str, str]]:
    """Measure; give the lines: what, empty window, desk, ratio and what it may be at most."""
    with home_of_file() as env:
        for module in (EMPTY, DESK):
            start(module, env)  # compiles what was never compiled, and warms the disk
        empty, desk = [], []
        for _ in range(times):
            empty.append(start(EMPTY, env))
            desk.append(start(DESK, env))
    lines = []
    for name, key, unit, most in (
        ("start to names on screen", "names", "ms", MOST_TIME),
        ("pick a name to a usable Floor", "pick", "ms", MOST_TIME),
        ("start to a usable Floor", "ready", "ms", MOST_TIME),
        ("memory with the Floor", "memory", "MiB", MOST_MEMORY),
    ):
        base = statistics.median(run["memory" if key == "memory" else "ready"] for run in empty)
        ours = statistics.median(run[key] for run in desk)
        lines.append(
            (
                name,
                f"{base:.0f} {unit}",
                f"{ours:.0f} {unit}",
                f"{ours / base:.2f} × (at most {most})",
            )
        )
    return lines


def start(module: str, env: Mapping[str, str]) -> dict[str, float]:
    """Start a process; give what it says of itself when it can be used, in ms and MiB."""
    begun = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-m", module],
        cwd=ROOT,
        env={**env, "BEGUN": str(begun)},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    answer: dict[str, float] = json.loads(told.stdout.splitlines()[-1])
    return answer


@contextmanager
def home_of_file() -> Iterator[dict[str, str]]:
    """Give the environment of a person whose desk has a hundred thousand people in it."""
    with _home() as (home, env):
        shutil.copyfile(big_store(PEOPLE, VISITS), home / "store.db")
        with closing(Store(StoreFile(home / "store.db", KEY), SystemClock())) as store:
            store.apply(SetVenue(venue=HALL), Viewer())
        before = {name: os.environ.get(name) for name in env}
        os.environ.update(env)
        try:
            KeyringPlace(str(home)).save(KEY)
        finally:
            for name, value in before.items():
                os.environ.pop(name) if value is None else os.environ.update({name: value})
        yield env


@contextmanager
def home_of_server(url: str) -> Iterator[dict[str, str]]:
    """Give the environment of a person whose desk works on the server at `url`."""
    with _home() as (_, env):
        yield {**env, "DESK_DATABASE_URL": url}


@contextmanager
def _home() -> Iterator[tuple[Path, dict[str, str]]]:
    """Give an empty folder for a desk, and an environment with a keyring of its own."""
    with running_secret_service() as service, tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir(mode=0o700)
        plain = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
        compiled = str(Path(folder) / "compiled")
        yield (
            home,
            {**plain, **service.env, "DESK_HOME": str(home), "PYTHONPYCACHEPREFIX": compiled},
        )


_UNWANTED = {"PYTHONDONTWRITEBYTECODE", "DESK_DATABASE_URL"}


def main() -> None:
    """Print the table."""
    for line in rows():
        print("  ".join(f"{cell:32}" for cell in line))


if __name__ == "__main__":
    main()
