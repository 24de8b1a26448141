"""The best pairs together, against trying every one."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.assignment import assign


def best_by_trying(worth: list[list[float]]) -> float:
    rows, columns = len(worth), len(worth[0])
    some = range(columns + rows)  # the columns beyond are empty seats
    return max(
        sum(max(worth[row][one], 0) for row, one in enumerate(chosen) if one < columns)
        for chosen in permutations(some, rows)
    )


@given(
    st.integers(1, 4).flatmap(
        lambda columns: st.lists(
            st.lists(st.integers(-5, 20), min_size=columns, max_size=columns),
            min_size=1,
            max_size=4,
        )
    )
)
def test_no_other_choice_is_worth_more(worth: list[list[float]]) -> None:
    chosen = assign(worth)
    taken = [column for column in chosen if column is not None]
    assert len(taken) == len(set(taken))
    assert all(worth[row][one] > 0 for row, one in enumerate(chosen) if one is not None)
    total = sum(worth[row][one] for row, one in enumerate(chosen) if one is not None)
    assert total == best_by_trying(worth)


def test_nothing_to_choose() -> None:
    assert assign([]) == ()
    assert assign([[], []]) == (None, None)
    assert assign([[0.0, -3.0]]) == (None,)
