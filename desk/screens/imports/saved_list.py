"""The list of problems as a file, to mend the rows by."""

from collections.abc import Sequence
from pathlib import Path

from desk.commands.reading import Reading
from desk.domain.refusals import Refusal
from desk.tables import write_csv
from desk.wording import imports


def save_problems(readings: Sequence[Reading], name: str, folder: Path) -> Path:
    """Write every problem of a file as CSV into `folder`; return the file.

    Raises Refusal ``store.full`` when it cannot be written there.
    """
    headers = ("Sheet", "Row", "Column", "What is wrong", "The row is")
    rows = [
        (
            reading.sheet,
            problem.row,
            problem.column,
            imports.sentence(problem),
            imports.outcome(problem),
        )
        for reading in readings
        for problem in reading.problems
    ]
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / f"{Path(name).stem} problems.csv"
        path.write_bytes(write_csv(headers, rows))
        path.chmod(0o600)
    except OSError:
        raise Refusal("store.full") from None
    return path
