"""The list model: it equals what it was given, and everything that points at a row follows it."""

from dataclasses import dataclass
from operator import attrgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desk.widgets.columns import Column, Head
from desk.widgets.rows_change import longest_rising, moves, out_of_place, runs
from desk.widgets.rows_model import RowsModel

Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Boat:
    """An invented row."""

    number: int
    name: str = ""


def model_of_boats() -> RowsModel[Boat]:
    """Make a model with two columns, the second of which can be sorted."""
    return RowsModel(
        (
            Column(text=lambda boat: str(boat.number), title="Number"),
            Column(text=attrgetter("name"), title="Name", sort_key=attrgetter("name")),
        ),
        key=attrgetter("number"),
        sentence=lambda boat: f"{boat.number}, {boat.name}",
    )


class Told:
    """Counts what a model tells its views."""

    def __init__(self, model: QAbstractItemModel) -> None:
        """Listen to `model`."""
        self.removed: list[tuple[int, int]] = []
        self.inserted: list[tuple[int, int]] = []
        self.moved: list[tuple[int, int]] = []
        self.changed: list[tuple[int, int]] = []
        self.layouts = 0
        self.resets = 0
        model.rowsRemoved.connect(lambda _, first, last: self.removed.append((first, last)))
        model.rowsInserted.connect(lambda _, first, last: self.inserted.append((first, last)))
        model.rowsMoved.connect(
            lambda _from, first, _last, _to, place: self.moved.append((first, place))
        )
        model.dataChanged.connect(
            lambda first, last, _roles: self.changed.append((first.row(), last.row()))
        )
        model.layoutChanged.connect(self._on_layout)
        model.modelReset.connect(self._on_reset)

    def _on_layout(self) -> None:
        self.layouts += 1

    def _on_reset(self) -> None:
        self.resets += 1


def numbers(model: RowsModel[Boat]) -> list[int]:
    """Return the numbers of the boats shown."""
    return [row.number for row in model.rows() if isinstance(row, Boat)]


def test_satisfies_qt_while_it_changes(qtmodeltester: ModelTester) -> None:
    model = model_of_boats()
    model.set_rows([Head("a", "Afloat", 2), Boat(1, "Heron"), Boat(2, "Teal")])
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.set_rows([Boat(3), Boat(2, "Wren"), Head("a", "Afloat", 1), Boat(1, "Heron")])
    model.set_rows([Boat(number) for number in range(50)])
    model.set_rows([Boat(number) for number in reversed(range(60))])
    model.set_rows([])
    assert model.rowCount() == 0


lists_of_ids = st.lists(st.integers(0, 90), unique=True, max_size=80)


@given(st.lists(st.tuples(lists_of_ids, st.booleans()), min_size=1, max_size=5))
@settings(max_examples=120, deadline=None)
def test_any_rows_after_any_others(stages: list[tuple[list[int], bool]]) -> None:
    model = model_of_boats()
    marks: dict[int, QPersistentModelIndex] = {}
    for stage, (ids, renamed) in enumerate(stages):
        rows = [Boat(number, str(stage) if renamed else "") for number in ids]
        model.set_rows(rows)
        assert list(model.rows()) == rows
        for number, mark in list(marks.items()):
            if number in ids:
                assert mark.row() == ids.index(number)
            else:
                assert not marks.pop(number).isValid()
        for number in ids:
            marks.setdefault(number, QPersistentModelIndex(model.index_of(number)))


@given(st.permutations(list(range(24))))
def test_the_fewest_rows_move(order: list[int]) -> None:
    start = list(range(24))
    moving = out_of_place(start, order)
    seen = list(start)
    for step in moves(start, order, moving):
        seen.insert(step.place, seen.pop(step.origin))
    assert seen == order
    assert len(moving) == 24 - len(longest_rising(order))


def test_one_row_to_the_end_is_one_move() -> None:
    model = model_of_boats()
    model.set_rows([Boat(number) for number in range(6)])
    told = Told(model)
    model.set_rows([Boat(number) for number in (1, 2, 3, 4, 5, 0)])
    assert told.moved == [(0, 6)]
    assert (told.removed, told.inserted, told.changed, told.layouts) == ([], [], [], 0)


def test_neighbours_come_and_go_in_one_run() -> None:
    model = model_of_boats()
    model.set_rows([Boat(number) for number in range(8)])
    told = Told(model)
    model.set_rows([Boat(0), Boat(1), Boat(20), Boat(21), Boat(22), Boat(5), Boat(6), Boat(7, "x")])
    assert told.removed == [(2, 4)]
    assert told.inserted == [(2, 4)]
    assert told.changed == [(7, 7)]
    assert told.resets == 0


def test_the_same_rows_again_say_nothing() -> None:
    model = model_of_boats()
    rows = [Boat(number, "Tern") for number in range(5)]
    model.set_rows(rows)
    told = Told(model)
    model.set_rows([Boat(number, "Tern") for number in range(5)])
    assert vars(told) == vars(Told(model))


def test_two_rows_with_one_id_are_refused() -> None:
    model = model_of_boats()
    with pytest.raises(ValueError, match="same id"):
        model.set_rows([Boat(1), Boat(1, "again")])
    assert model.rowCount() == 0


def test_a_row_speaks_one_sentence_and_a_head_its_count() -> None:
    model = model_of_boats()
    model.set_rows([Head("a", "Afloat", 1, "first to last"), Boat(7, "Coot")])
    assert model.index(0, 0).data(Role.AccessibleTextRole) == "Afloat, 1, first to last"
    assert model.index(1, 0).data(Role.AccessibleTextRole) == "7, Coot"
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1, 0).data(Role.UserRole) == Boat(7, "Coot")


def test_ticks_belong_to_rows_that_are_shown(qtbot: QtBot) -> None:
    model = model_of_boats()
    model.set_rows([Boat(1), Boat(2), Boat(3)])
    assert not model.setData(model.index(0, 0), Qt.CheckState.Checked, Role.CheckStateRole)
    model.show_ticks(True)
    for number in (3, 1):
        index = model.index_of(number)
        assert model.setData(index, Qt.CheckState.Checked, Role.CheckStateRole)
    assert model.ticked() == (1, 3)
    with qtbot.waitSignal(model.ticks_changed):
        model.set_rows([Boat(3), Boat(2)])
    assert model.ticked() == (3,)
    model.show_ticks(False)
    assert model.ticked() == ()


def test_sorting_stays_inside_the_groups() -> None:
    model = model_of_boats()
    one, two = Head("one", "One"), Head("two", "Two")
    model.set_rows([one, Boat(1, "c"), Boat(2, "a"), two, Boat(3, "z"), Boat(4, "b")])
    model.sort(1)
    assert model.rows()[0] == one
    assert numbers(model) == [2, 1, 4, 3]
    model.set_rows([one, Boat(1, "c"), Boat(5, "b"), two, Boat(3, "z")])
    assert numbers(model) == [5, 1, 3]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert numbers(model) == [1, 5, 3]
    model.sort(-1)
    assert numbers(model) == [1, 5, 3]
    model.set_rows([Boat(9, "a"), Boat(8, "b")])
    assert numbers(model) == [9, 8]


def test_five_thousand_rows_turn_round_in_one_step() -> None:
    model = model_of_boats()
    rows = [Boat(number) for number in range(5000)]
    model.set_rows(rows)
    mark = QPersistentModelIndex(model.index_of(10))
    told = Told(model)
    model.set_rows(rows[::-1])
    assert (told.layouts, told.moved, told.removed, told.inserted) == (1, [], [], [])
    assert mark.row() == 4989


def test_runs_join_neighbours() -> None:
    assert runs([]) == []
    assert runs([1, 2, 3, 7, 9, 10]) == [(1, 3), (7, 7), (9, 10)]
