"""The rehearsal: an invented Friday, played on real input through everything that a venue uses."""

from datetime import time
from pathlib import Path


def run(
    output: Path,
    *,
    offscreen: bool = False,
    until: time | None = None,
    keep: bool = False,
    desks: int = 1,
) -> int:
    """Play the Friday for somebody who wants to see the desk at work; return the exit status.

    With a display the desk's window opens at the moment `until` (about nine) and the morning goes
    on by itself. Without one, or `offscreen`, the same screens play the morning to its end (or
    `until`) and leave papers, pictures and figures in the folder `output`. `keep` keeps the
    practice store, with the passphrase told at the end. Several `desks`, to twelve, each with a
    window of its own, work on a private PostgreSQL, which is not kept.
    """
    from desk.rehearsal.start import start  # what it is made of is imported by nobody else

    return start(output, offscreen=offscreen, until=until, keep=keep, desks=desks)
