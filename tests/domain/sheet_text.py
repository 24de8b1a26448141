"""Makes sheets for tests from rows written with bars between the cells."""

from desk.domain.sheets import Line, Sheet


def sheet(*rows: str) -> Sheet:
    """Make a sheet; a blank row holds nothing but counts in the numbers."""
    lines = (
        Line(number, tuple(cell.strip() for cell in row.split("|")))
        for number, row in enumerate(rows, start=1)
        if row
    )
    return Sheet("", tuple(lines), "utf-8")


def row_of(**cells: str) -> Sheet:
    """Make a sheet of one row; an underscore in a heading stands for a space."""
    return sheet("|".join(cells), "|".join(cells.values()))
