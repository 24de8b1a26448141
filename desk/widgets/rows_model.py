"""The one model behind every list and table: frozen rows in, the smallest change out."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desk.widgets.columns import Column, Head
from desk.widgets.rows_change import moves, out_of_place, runs

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

MOVES_TOLD_ONE_BY_ONE = 32
"""More moves than this are told as one new layout, which costs a view less."""


class RowsModel(QAbstractTableModel, Generic[R]):
    """Holds frozen rows and group heads, and tells its views only what really changed.

    Rows are compared by the id that `key` gives, so selection, scroll position and the place of
    a screen reader follow a row when the rows around it change.
    """

    ticks_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        sentence: Callable[[R], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Start empty. `sentence` says a whole row, for lists; without it each cell speaks."""
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key = key
        self._sentence = sentence
        self._given: tuple[R | Head, ...] = ()
        self._rows: list[R | Head] = []
        self._keys: list[Hashable] = []
        self._places: dict[Hashable, int] | None = None
        self._sorted_by: tuple[Callable[[R], Any], bool] | None = None
        self._ticks_shown = False
        self._ticked: set[Hashable] = set()

    # ------------------------------------------------------------------ what the owner uses

    def set_rows(self, rows: Iterable[R | Head]) -> None:
        """Show `rows` in this order; raises ValueError if two of them have one id."""
        given = tuple(rows)
        keys = [self.key_of(row) for row in given]
        if len(set(keys)) != len(keys):
            message = "two rows of one list have the same id"
            raise ValueError(message)
        self._given = given
        self._become(self._in_order(given))

    def rows(self) -> tuple[R | Head, ...]:
        """Return what is shown, in the order shown, heads included."""
        return tuple(self._rows)

    def key_of(self, row: R | Head) -> Hashable:
        """Return the id by which `row` is known here."""
        return ("head", row.key) if isinstance(row, Head) else self._key(row)

    def entry(self, index: Index) -> R | Head | None:
        """Return the row or head at `index`, or None if there is none."""
        place = index.row()
        return self._rows[place] if index.isValid() and place < len(self._rows) else None

    def id_at(self, index: Index) -> Hashable | None:
        """Return the id of the row at `index`, or None for a head or for no row."""
        entry = self.entry(index)
        return None if entry is None or isinstance(entry, Head) else self._key(entry)

    def index_of(self, key: Hashable, column: int = 0) -> QModelIndex:
        """Return the index of the row with this id, an invalid one if it is not shown."""
        if self._places is None:
            self._places = {known: place for place, known in enumerate(self._keys)}
        place = self._places.get(key)
        return QModelIndex() if place is None else self.index(place, column)

    def head_places(self) -> list[int]:
        """Return the places of the group heads, for a table that spans them."""
        return [place for place, row in enumerate(self._rows) if isinstance(row, Head)]

    def refresh(self) -> None:
        """Tell the views that every text may read differently: a minute passed, or the language."""
        if self._rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1)
            )

    # ------------------------------------------------------------------ ticks

    def show_ticks(self, shown: bool) -> None:
        """Show a tick box on each row, or take them all away and forget them."""
        self._ticks_shown = shown
        if not shown:
            self._ticked.clear()
        self.refresh()
        self.ticks_changed.emit()

    @property
    def ticks_shown(self) -> bool:
        """Return whether rows have a tick box just now."""
        return self._ticks_shown

    def ticked(self) -> tuple[Hashable, ...]:
        """Return the ids that are ticked, in the order shown."""
        return tuple(key for key in self._keys if key in self._ticked)

    # ------------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows and heads there are; a row has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be selected and, if ticks are shown, ticked; heads only be there."""
        entry = self.entry(index)
        if entry is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if isinstance(entry, Head):
            return flags
        if self._ticks_shown and index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what `role` of the cell asks for; UserRole gives the row itself."""
        entry = self.entry(index)
        if entry is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if isinstance(entry, Head):
            return self._head_data(entry, index.column(), role)
        return self._cell_data(entry, self._columns[index.column()], role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row; nothing else is changed through the model."""
        key = self.id_at(index)
        if role != Qt.ItemDataRole.CheckStateRole or key is None or not self._ticks_shown:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(key)
        else:
            self._ticked.discard(key)
        self.dataChanged.emit(index, index, [role])
        self.ticks_changed.emit()
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title of a column."""
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation == Qt.Orientation.Horizontal and shown and section < len(self._columns):
            return self._columns[section].title
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort within each group by a column that has a sort key; -1 takes the given order."""
        key = self._columns[column].sort_key if 0 <= column < len(self._columns) else None
        self._sorted_by = None if key is None else (key, order == Qt.SortOrder.DescendingOrder)
        self._become(self._in_order(self._given))

    # ------------------------------------------------------------------ how it changes

    def _head_data(self, head: Head, column: int, role: int) -> str | None:
        if column == 0 and role == Qt.ItemDataRole.DisplayRole:
            return head.title
        if column == 0 and role == Qt.ItemDataRole.AccessibleTextRole:
            return head.sentence
        return None

    def _cell_data(self, row: R, column: Column[R], role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column.icon:
            return column.icon(row)
        if role == Qt.ItemDataRole.ToolTipRole and column.tooltip:
            return column.tooltip(row)
        if role == Qt.ItemDataRole.CheckStateRole and self._ticks_shown:
            return self._tick_of(row) if column is self._columns[0] else None
        return None

    def _tick_of(self, row: R) -> Qt.CheckState:
        ticked = self._key(row) in self._ticked
        return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked

    def _spoken(self, row: R, column: Column[R]) -> str:
        if column.sentence is not None:
            return column.sentence(row)
        return self._sentence(row) if self._sentence else column.text(row)

    def _in_order(self, given: Sequence[R | Head]) -> list[R | Head]:
        if self._sorted_by is None:
            return list(given)
        key, backwards = self._sorted_by
        ordered: list[R | Head] = []
        group: list[R] = []
        for entry in given:
            if isinstance(entry, Head):
                ordered += [*sorted(group, key=key, reverse=backwards), entry]
                group = []
            else:
                group.append(entry)
        return ordered + sorted(group, key=key, reverse=backwards)

    def _become(self, rows: list[R | Head]) -> None:
        keys = [self.key_of(row) for row in rows]
        coming = dict(zip(keys, rows, strict=True))
        self._remove_all_but(coming)
        here = set(self._keys)
        self._reorder([key for key in keys if key in here])
        self._insert_new(keys, coming, here)
        self._replace_changed(rows)
        if self._ticked - coming.keys():
            self._ticked &= coming.keys()
            self.ticks_changed.emit()

    def _remove_all_but(self, staying: dict[Hashable, R | Head]) -> None:
        going = [place for place, key in enumerate(self._keys) if key not in staying]
        for first, last in reversed(runs(going)):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            del self._keys[first : last + 1]
            self._places = None
            self.endRemoveRows()

    def _reorder(self, wanted: list[Hashable]) -> None:
        moving = out_of_place(self._keys, wanted)
        if len(moving) > MOVES_TOLD_ONE_BY_ONE:
            self._lay_out(wanted)
            return
        for step in moves(self._keys, wanted, moving):
            below = step.place + 1 if step.place > step.origin else step.place
            self.beginMoveRows(QModelIndex(), step.origin, step.origin, QModelIndex(), below)
            self._rows.insert(step.place, self._rows.pop(step.origin))
            self._keys.insert(step.place, self._keys.pop(step.origin))
            self._places = None
            self.endMoveRows()

    def _lay_out(self, wanted: list[Hashable]) -> None:
        self.layoutAboutToBeChanged.emit()
        by_key = dict(zip(self._keys, self._rows, strict=True))
        old = self.persistentIndexList()
        known = [(self._keys[index.row()], index.column()) for index in old]
        self._keys = wanted
        self._rows = [by_key[key] for key in wanted]
        self._places = None
        self.changePersistentIndexList(old, [self.index_of(key, col) for key, col in known])
        self.layoutChanged.emit()

    def _insert_new(
        self, keys: list[Hashable], coming: dict[Hashable, R | Head], here: set[Hashable]
    ) -> None:
        arriving = [place for place, key in enumerate(keys) if key not in here]
        for first, last in runs(arriving):
            fresh = keys[first : last + 1]
            self.beginInsertRows(QModelIndex(), first, last)
            self._keys[first:first] = fresh
            self._rows[first:first] = [coming[key] for key in fresh]
            self._places = None
            self.endInsertRows()

    def _replace_changed(self, rows: list[R | Head]) -> None:
        changed = []
        for place, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            if old is not new and old != new:
                self._rows[place] = new  # an equal row stays itself, and need not be drawn again
                changed.append(place)
        for first, last in runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))
