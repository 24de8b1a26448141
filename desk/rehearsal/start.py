"""Starts a rehearsal: a practice store of its own, the venue's files, then the window or none."""

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import time
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from rich.console import Console

from desk.domain.code_files import BadCodes
from desk.domain.refusals import Refusal
from desk.domain.rehearsal import Rehearsal, read_rehearsal
from desk.domain.resources import FOLDER
from desk.opening import practice_desk, practice_store
from desk.rehearsal.clock import PlayedClock
from desk.rehearsal.files import FilesBroken
from desk.rehearsal.hall import Hall, open_hall
from desk.rehearsal.morning import PREPARES, SETS_UP
from desk.rehearsal.papers import clear_folder
from desk.settings import Settings
from desk.snapshot import snapshot
from desk.store import Store
from desk.wording.refusals import sentence

FAILED = 1
NO_HINTS = "propagateSizeHints"
BEGINS = time(9, 5)
"""The moment at which the window opens, unless another is asked for: a few people have come."""

out = Console(highlight=False, markup=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)


def start(
    output: Path,
    *,
    offscreen: bool,
    until: time | None,
    keep: bool,
    desks: int = 1,
    files: Path = FOLDER / "rehearsal",
) -> int:
    """Play the rehearsal in `files`; say in a sentence what is wrong with them, if anything is.

    More than one of the `desks` work on a private PostgreSQL. Returns the exit status: 0 when
    everything went well and hangs together.
    """
    try:
        told = read_rehearsal(files)
        clear_folder(output)
        with practice(output, keep=keep) as place:
            unseen = offscreen or not has_display()
            return _play(told, output, place, until, desks, offscreen=unseen)
    except (BadCodes, FilesBroken) as broken:
        err.print(f"The rehearsal cannot be played. {broken}")
    except Refusal as refusal:
        err.print(f"The rehearsal cannot be played. {sentence(refusal)}")
    except OSError as error:
        err.print(f"The rehearsal stopped: {error.strerror or error}.")
    return FAILED


def has_display() -> bool:
    """Say whether a window could be shown here."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@snapshot
class Place:
    """Where the practice store lies, and the passphrase that opens it if it is kept."""

    home: Path
    passphrase: str = ""


@contextmanager
def practice(output: Path, *, keep: bool) -> Iterator[Place]:
    """Give a place for the practice store, which is gone afterwards unless it is to be kept."""
    if not keep:
        with TemporaryDirectory(prefix="drop-in-desk-") as folder:
            yield Place(Path(folder))
        return
    home = output / f"practice-{secrets.token_hex(3)}"
    home.mkdir(mode=0o700)
    place = Place(home.absolute(), secrets.token_urlsafe(9))
    yield place
    out.print(f"The practice store is kept. Its passphrase: {place.passphrase}")
    out.print(f"To open it again: DESK_HOME={place.home} python -m desk")


def _play(
    told: Rehearsal, output: Path, place: Place, until: time | None, desks: int, *, offscreen: bool
) -> int:
    app = _application(offscreen=offscreen)
    clock = PlayedClock(told.moment(SETS_UP) - PREPARES)
    with _stores(place, clock, desks) as (store, *others):
        hall = _read_in(store, clock, told)
        if offscreen:
            from desk.rehearsal.offscreen import play_offscreen

            return play_offscreen(app, hall, output, until, others)
        from desk.rehearsal.live import play_live

        return play_live(app, hall, output, until or BEGINS, place.home, others)


@contextmanager
def _stores(place: Place, clock: PlayedClock, desks: int) -> Iterator[list[Store]]:
    """Give the store of each desk: one file, or a server that is gone afterwards."""
    with ExitStack() as ends:
        if desks == 1:
            store = practice_store(Settings(home=place.home), clock, place.passphrase)
            ends.callback(store.close)
            yield [store]
            return
        from desk.rehearsal.practice_server import practice_server

        with err.status("Starting a server of its own…"):
            way_in = ends.enter_context(practice_server())
        stores = [practice_desk(way_in.url, way_in.password, clock) for _ in range(desks)]
        for store in stores:
            ends.callback(store.close)
        out.print(f"{desks} desks work on one server.")
        yield stores


def _application(*, offscreen: bool) -> QApplication:
    """Return the application of this process, made without a screen where there is none."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    if offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        qInstallMessageHandler(_pass_on)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Drop-in Desk")
    return app


def _pass_on(kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Print what Qt has to say, but for what it says of every window that nobody sees."""
    if kind != QtMsgType.QtDebugMsg and NO_HINTS not in words:
        sys.stderr.write(f"{words}\n")


def _read_in(store: Store, clock: PlayedClock, told: Rehearsal) -> Hall:
    with err.status("Reading in the venue’s files…"):
        hall = open_hall(store, clock, told)
    out.print(
        f"{told.venue.name}, {told.on:%A} {told.on.day} {told.on:%B %Y}: read in"
        f" {len(hall.people)} people, {len(hall.staff)} on the rota, {len(hall.places)} places."
    )
    return hall
