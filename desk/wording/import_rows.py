"""What would become of the rows of a file: counted, and each in a line."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desk.domain.imports_fates import CHANGED, NEW, SAME, Change, Fate
from desk.domain.resources import standard_codes


def counts(count: Callable[[str], int], left_out: int) -> str:
    """Say how many rows are new, changed, the same and left out; what there is none of, not."""
    t = QCoreApplication.translate
    told = (
        (t("import_rows", "new: {count}"), count(NEW)),
        (t("import_rows", "changed: {count}"), count(CHANGED)),
        (t("import_rows", "the same: {count}"), count(SAME)),
        (t("import_rows", "left out: {count}"), left_out),
    )
    words = ", ".join(template.format(count=number) for template, number in told if number)
    return words[:1].upper() + words[1:] + "." if words else ""


def what(code: str) -> str:
    """Name what becomes of rows, for the tab over them."""
    t = QCoreApplication.translate
    return {
        NEW: t("import_rows", "New"),
        CHANGED: t("import_rows", "Changed"),
        SAME: t("import_rows", "The same"),
    }[code]


def becomes(kind: str, fate: Fate) -> str:
    """Say in a line what a row changes: each column, with what stood and what will stand there."""
    t = QCoreApplication.translate
    if fate.what == NEW:
        return t("import_rows", "Is made new")
    if fate.what == SAME:
        return t("import_rows", "Nothing changes")
    return "; ".join(_change(kind, change) for change in fate.changes)


def _change(kind: str, change: Change) -> str:
    t = QCoreApplication.translate
    label = _label(kind, change.key)
    if not (change.old or change.new):
        return label
    if not change.old:
        return t("import_rows", "{what}: {new}").format(what=label, new=change.new)
    words = t("import_rows", "{what}: {old} → {new}")
    return words.format(what=label, old=change.old, new=change.new)


def _label(kind: str, key: str) -> str:
    codes = standard_codes()
    lists = {
        "people": (codes.people_columns,),
        "rota": (codes.rota_columns, codes.agency_columns),
        "destinations": (codes.destination_columns,),
    }.get(kind, ())
    found = (columns.get(key) for columns in lists)
    return next((column.label for column in found if column is not None), key)
