"""What the command line can say of this computer."""

from rich.table import Table

from desk import settings as machine
from desk.cli.telling import FAILED, err, out
from desk.computer import ThisComputer
from desk.domain.refusals import Refusal


def list_printers() -> int:
    """Print the list of printers; return the exit status."""
    computer = ThisComputer(machine.load())
    try:
        found = computer.printers()
    except Refusal:
        err.print("This computer has no print service, or it does not answer.")
        return FAILED
    if not found:
        out.print("This computer has no printer yet.")
        return 0
    chosen = computer.row.printer
    table = Table("Printer", "Called", "Letters go here", "State")
    for printer in found:
        here = printer.name == chosen or (chosen is None and printer.is_default)
        table.add_row(
            printer.name,
            printer.description,
            "yes" if here else "",
            "stopped" if printer.is_stopped else "ready",
        )
    out.print(table)
    return 0
