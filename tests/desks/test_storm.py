"""Many desks take at once: nobody twice, nobody lost, and each desk gets somebody.

How even their shares are depends on the machine, so that is for a benchmark to say.
"""

from pathlib import Path

import pytest

from desk.commands.contacts import TakeNext
from desk.domain.clock import SetClock
from desk.store import Store
from tests.desks.storm import (
    WAITING,
    assert_all_is_well,
    assert_done_once,
    assert_sound,
    came,
    desks,
    go_home,
    wait_for,
)
from tests.hall import Hall, open_hall
from tests.stores import migrated_database  # noqa: F401 - a fixture


def storm(hall: Hall, place: str, how_many: int, people: int, folder: Path) -> list[int]:
    """Let so many desks take at least so many people; return how many each desk took."""
    workers = [hall.worker(f"Worker {number}", "money") for number in range(how_many)]
    with desks(place, hall, workers, folder) as begun:
        wait_for(hall, people)
        go_home(begun)
        assert_all_is_well(hall)
        assert_done_once(hall, [one for desk in begun for one, _ in desk.confirmed()])
        return [len(desk.confirmed(TakeNext.name)) for desk in begun]


@pytest.mark.parametrize("how_many", [8, 12])
def test_a_server_gives_everybody_to_one_desk_and_every_desk_somebody(
    how_many: int,
    server_store: Store,
    migrated_database: str,  # noqa: F811 - the fixture
    clock: SetClock,
    tmp_path: Path,
) -> None:
    hall = open_hall(server_store, clock)
    took = storm(hall, migrated_database, how_many, 120, tmp_path)
    assert all(took)


def test_a_file_gives_everybody_to_one_of_several_processes(
    embedded_store: Store, clock: SetClock, tmp_path: Path
) -> None:
    hall = open_hall(embedded_store, clock)
    took = storm(hall, str(tmp_path / "desk.db"), 3, 80, tmp_path)
    assert sum(took) == came(hall)


def test_a_command_that_is_sent_again_is_not_done_again(store: Store, clock: SetClock) -> None:
    hall = open_hall(store, clock)
    worker = hall.worker("Nia", "money")
    for name in ("Ange", "Daz"):
        hall.arrives(name, "money")
    command = TakeNext(day_id=hall.day_id, staff_id=worker)
    first, again = (store.apply(command, hall.as_worker("Nia")) for _ in range(2))
    assert first.id == again.id
    assert_done_once(hall, [command.id])


@pytest.mark.parametrize("killed", [1, 3])
def test_desks_that_are_killed_lose_nothing_that_was_confirmed(
    killed: int,
    server_store: Store,
    migrated_database: str,  # noqa: F811 - the fixture
    clock: SetClock,
    tmp_path: Path,
) -> None:
    hall = open_hall(server_store, clock)
    workers = [hall.worker(f"Worker {number}", "money") for number in range(4)]
    with desks(migrated_database, hall, workers, tmp_path) as begun:
        for number, desk in enumerate(begun[:killed], start=1):
            wait_for(hall, WAITING + 10 * number)
            desk.process.kill()
        wait_for(hall, came(hall) + 10)  # the others go on
        go_home(begun[killed:])
        assert_done_once(hall, [one for desk in begun for one, _ in desk.confirmed()])
    assert_sound(hall)
