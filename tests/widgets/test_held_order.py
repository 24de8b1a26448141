"""The order under a busy hand: words change at once, places wait and are counted."""

from desk.widgets.columns import Head
from desk.widgets.held_order import Held, hold

Row = tuple[str, str]


def key_of(row: Row | Head) -> str:
    return f"head {row.key}" if isinstance(row, Head) else row[0]


def held(shown: list[Row | Head], coming: list[Row | Head]) -> Held[Row]:
    return hold(shown, coming, key_of)


def test_new_words_show_in_the_old_order() -> None:
    now = held([("a", "1 min"), ("b", "2 min")], [("b", "3 min"), ("a", "2 min")])
    assert now.rows == (("a", "2 min"), ("b", "3 min"))
    assert now.waiting == 1


def test_rows_that_are_gone_keep_their_place() -> None:
    now = held([("a", ""), ("b", ""), ("c", "")], [("a", ""), ("c", "")])
    assert [row[0] for row in now.rows if not isinstance(row, Head)] == ["a", "b", "c"]
    assert now.departed == {"b"}
    assert now.waiting == 1


def test_rows_that_are_new_wait() -> None:
    now = held([("a", "")], [("new", ""), ("a", "")])
    assert now.rows == (("a", ""),)
    assert now.departed == frozenset()
    assert now.waiting == 1


def test_a_row_that_joins_another_group_counts_once() -> None:
    waiting, gone = Head("waiting", "Waiting"), Head("gone", "Gone")
    now = held([waiting, ("a", ""), ("b", ""), gone], [waiting, ("a", ""), gone, ("b", "")])
    assert now.waiting == 1


def test_nothing_waits_when_only_words_changed() -> None:
    waiting = Head("waiting", "Waiting", 2)
    shown: list[Row | Head] = [waiting, ("a", "1"), ("b", "1")]
    now = held(shown, [Head("waiting", "Waiting", 3), ("a", "2"), ("b", "2")])
    assert now.waiting == 0
    assert now.rows[0] == Head("waiting", "Waiting", 3)
