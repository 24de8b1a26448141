"""Looks at the end of a rehearsal whether all of it hangs together."""

import hashlib
from functools import partial
from pathlib import Path

from desk.domain.soundness import Fault
from desk.domain.viewer import Viewer
from desk.ledger import first_broken
from desk.queries.soundness import faults, letters_of_day, recount
from desk.rehearsal.computer import letter_file
from desk.rehearsal.hall import Hall
from desk.rehearsal.papers import figures_in


def faults_in_store(hall: Hall) -> tuple[Fault, ...]:
    """Return what may never be in the store; nothing when all is well.

    Nobody is in two rooms or without a state, every number was given once, every letter is the
    page that was signed, and the chain of the audit is whole.
    """
    nobody = Viewer()
    found = list(hall.store.read(nobody, partial(faults, day_id=hall.day.id)))
    broken = hall.store.read(nobody, lambda tx, _viewer: first_broken(tx))
    if broken is not None:
        found.append(Fault("audit_broken", str(broken)))
    return tuple(found)


def faults_in_papers(hall: Hall, folder: Path, summary: Path) -> tuple[Fault, ...]:
    """Return where files differ from the store: letters by SHA-256, figures by a recount."""
    nobody, found = Viewer(), []
    for reference, sha256, _ in hall.store.read(
        nobody, partial(letters_of_day, day_id=hall.day.id)
    ):
        written = letter_file(folder, reference).read_bytes()
        if hashlib.sha256(written).hexdigest() != sha256:
            found.append(Fault("letter_changed", reference))
    told = figures_in(summary)
    counted = hall.store.read(nobody, partial(recount, day_id=hall.day.id))
    found += [
        Fault("figure_differs", key) for key, value in counted.items() if told.get(key, 0) != value
    ]
    return tuple(found)
