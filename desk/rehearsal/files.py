"""Reads the venue's files in with the importers that any venue uses, in the order it names them."""

from datetime import timedelta

from desk.commands.reading import read_file
from desk.domain.refusals import Refusal
from desk.domain.rehearsal import Rehearsal
from desk.domain.viewer import Viewer
from desk.queries.imports import known
from desk.store import Store
from desk.wording import imports, refusals


class FilesBroken(Exception):  # noqa: N818 - an answer to a person, not an error of ours
    """Says in a sentence which of the venue's files cannot be read, and why."""


def read_files_in(store: Store, told: Rehearsal) -> None:
    """Read every file of the venue into `store`.

    Raises FilesBroken for the first file in which anything is wrong: these are the files that a
    venue would copy from, so nothing in them is left out.
    """
    nobody, before = Viewer(desk="Rehearsal"), told.on - timedelta(days=1)
    for kind, path in told.files:
        try:
            reading = read_file(path.read_bytes(), before, kind)[0]
            reading = reading.against(store.read(nobody, known))
            for problem in reading.problems:
                what = f"{imports.where(problem)}. {imports.sentence(problem)}"
                raise FilesBroken(f"{path.name}: {what}")
            store.apply(reading.command(), nobody)
        except OSError as error:
            raise FilesBroken(f"{path.name} cannot be read: {error.strerror}.") from error
        except Refusal as refusal:
            raise FilesBroken(f"{path.name}: {refusals.sentence(refusal)}") from refusal
