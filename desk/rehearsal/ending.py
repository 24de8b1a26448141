"""What a rehearsal says at its end: a short table, where the files are, and what went wrong."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from desk.domain.soundness import Fault
from desk.rehearsal.morning import Morning
from desk.rehearsal.papers import Left

SENTENCES = {
    "two_rooms": "Number {place} is in two rooms at once.",
    "no_state": "Number {place} is in no state that can be.",
    "ticket_twice": "Number {place} was given twice.",
    "letter_changed": "Letter {place} is not the page that was signed.",
    "audit_broken": "The chain of the audit is broken at row {place}.",
    "figure_differs": "The figure {place} in summary.json is not what the store says.",
    "not_let_in": "{place} came and was not let in.",
    "no_letter": "The letter to {place} was not signed.",
    "no_picture": "There is no picture of {place}.",
    "screen_fault": "A screen met a fault of ours: {place}.",
}


def tell_the_end(
    out: Console,
    err: Console,
    morning: Morning,
    left: Left | None,
    folder: Path,
    faults: Sequence[Fault],
) -> None:
    """Print what happened and where the files are, and each fault in a sentence."""
    if left is not None:
        out.print(_table(morning, left))
    names = sorted(path.name for path in folder.iterdir() if path.is_file())
    pictures = sum(name.endswith(".png") for name in names)
    papers = sum(name.endswith(".pdf") for name in names)
    out.print(f"In {folder}: {papers} papers, {pictures} pictures, summary.json.")
    for fault in faults:
        err.print(SENTENCES[fault.code].format(place=fault.place))
    if not faults:
        out.print("The audit, the rooms, the numbers, the letters and the figures hang together.")


def _table(morning: Morning, left: Left) -> Table:
    sheet = left.counted.full()
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="bold")
    table.add_column()
    lines = (
        (sheet["visits"], f"came, {sheet['arrivals.09:00']} of them in the first half hour"),
        (sheet["seen"], f"seen by a worker, half of them within {sheet['wait.all.median']} min"),
        (sheet["left"], "left before being seen"),
        (sheet["turned_away"], "turned away at the door, as the lead said"),
        (morning.hall.done["contact.hand_over"], "handed over from worker to worker"),
        (sheet["yes"], "said yes today"),
        (len(left.letters), f"letters signed, {morning.hall.done['referral.sent']} of them sent"),
        (len(morning.skipped), "steps of the script left out, because somebody was elsewhere"),
    )
    for figure, words in lines:
        table.add_row(str(figure), words)
    return table
