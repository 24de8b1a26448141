"""A morning played at random on two and three desks: whatever they press, the day stays sound.

What is pressed is drawn; the presses, the undo and the stores are the real ones. After each press
nobody is in two rooms or without a state, no number is anybody else's, and the audit has a row
for each write. What was refused changed nothing and is told in a sentence.
"""

import shutil
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from db.engine import server
from db.file import StoreFile
from desk.commands.base import Command
from desk.commands.contacts import StartOverdue
from desk.domain.clock import SetClock
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.ledger import first_broken
from desk.queries.soundness import faults
from desk.store import Done, Store
from desk.wording import refusals
from tests.desks.players import Player, contents, numbers, player
from tests.desks.presses import PRESSES, WORKERS, Press
from tests.hall import OPENS, open_hall
from tests.real.postgres import empty
from tests.stores import KEY, migrated_database, writes  # noqa: F401 - a fixture

MORNINGS, PRESSED = 6, 25
NOT_WORDED = "That did not work"

Stores = Callable[[ExitStack], list[Store]]
number = st.integers(0, 999)
"""Which of those there are; so what is drawn does not depend on what is in the store."""

desk = st.integers(0, 2)
press = st.sampled_from(PRESSES)


class Morning(RuleBasedStateMachine):
    """Desks at which people press whatever they like, one after the other."""

    def __init__(self, stores: list[Store], ends: ExitStack) -> None:
        """Sit at a desk before each of `stores`, which are one and the same, and empty."""
        super().__init__()
        self._ends = ends
        self.clock = SetClock(OPENS)
        self.hall = open_hall(stores[0], self.clock)
        for called in WORKERS:
            self.hall.worker(called, "money", "home", "recovery", "talk")
        viewers = (self.hall.desk, *map(self.hall.as_worker, WORKERS))
        self.desks: list[Player] = [
            ends.enter_context(player(replace(self.hall, store=store), viewer))
            for store, viewer in zip(stores, viewers, strict=False)
        ]
        self.written = writes(self.hall.store)
        self.given: dict[int, UUID] = {}

    @rule(desk=desk, press=press, n=number, m=number)
    def presses(self, desk: int, press: Press, n: int, m: int) -> None:
        """Somebody presses something."""
        self._do(self._at(desk), press, n, m)

    @rule(desk=desk)
    def takes_back(self, desk: int) -> None:
        """Somebody takes the last step at their desk back, stale or not."""
        self._comes_of(self._at(desk).takes_back)

    @rule(desk=desk)
    def does_again(self, desk: int) -> None:
        """Somebody does again what was taken back."""
        self._comes_of(self._at(desk).does_again)

    @rule(desk=desk, press=press, n=number, m=number)
    def thinks_again(self, desk: int, press: Press, n: int, m: int) -> None:
        """Somebody takes back at once what they did, does it again, and takes it back."""
        sits = self._at(desk)
        before = contents(self.hall.store)
        done = self._do(sits, press, n, m)
        if not isinstance(done, Done) or done.undo is None or done.quiet:
            return
        after = contents(self.hall.store)
        for step, then in ((sits.takes_back, before), (sits.does_again, after)) * 2:
            assert isinstance(self._comes_of(step), Done)
            assert contents(self.hall.store) == then
        assert isinstance(self._comes_of(sits.takes_back), Done)
        assert contents(self.hall.store) == before

    @rule(minutes=st.integers(1, 40))
    def time_passes(self, minutes: int) -> None:
        """Nobody presses anything for a while."""
        self.clock.advance(timedelta(minutes=minutes))

    @invariant()
    def day_is_sound(self) -> None:
        """Nobody is in two rooms or without a state, and each number is one visit's for ever."""
        store, day = self.hall.store, self.hall.day_id
        assert store.read(Viewer(), lambda tx, viewer: faults(tx, viewer, day)) == ()
        now = numbers(store)
        assert all(self.given.setdefault(ticket, visit) == visit for ticket, visit in now.items())

    @invariant()
    def each_write_is_audited(self) -> None:
        """The audit has a row for each write, and no other."""
        assert writes(self.hall.store) == self.written

    def teardown(self) -> None:
        """Look through the audit, and leave the desks."""
        try:
            assert self.hall.store.read(Viewer(), lambda tx, _viewer: first_broken(tx)) is None
        finally:
            self._ends.close()

    def _at(self, number: int) -> Player:
        return self.desks[number % len(self.desks)]

    def _do(self, sits: Player, press: Press, n: int, m: int) -> Done | Refusal | None:
        command: Command | None = press(sits.hall, n, m)
        return self._comes_of(lambda: sits.does(command)) if command else None

    def _comes_of(self, step: Callable[[], Done | Refusal | None]) -> Done | Refusal | None:
        """Take a step; what is refused has changed nothing and has a sentence of its own."""
        before = contents(self.hall.store)
        done = step()
        if isinstance(done, Done):
            nothing = done.name == StartOverdue.name and contents(self.hall.store) == before
            self.written += not nothing
        else:
            assert contents(self.hall.store) == before
        if isinstance(done, Refusal):
            assert not refusals.sentence(done).startswith(NOT_WORDED), done.code
        return done


def play(stores: Stores) -> None:
    """Play mornings at random over what `stores` opens, empty each time."""

    def morning() -> Morning:
        ends = ExitStack()
        try:
            return Morning(stores(ends), ends)
        except BaseException:
            ends.close()
            raise

    run_state_machine_as_test(
        cast("type[Morning]", morning),
        settings=settings(
            max_examples=MORNINGS,
            stateful_step_count=PRESSED,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.parametrize("desks", [2, 3])
@pytest.mark.usefixtures("qapp")
def test_a_morning_in_one_file(desks: int, migrated_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "desk.db"

    def stores(ends: ExitStack) -> list[Store]:
        for kept in tmp_path.glob("desk.db*"):
            kept.unlink()
        shutil.copyfile(migrated_file, path)
        return [
            ends.enter_context(closing(Store(StoreFile(path, KEY), SetClock(OPENS))))
            for _ in range(desks)
        ]

    play(stores)


@pytest.mark.parametrize("desks", [2, 3])
@pytest.mark.usefixtures("qapp")
def test_a_morning_on_one_server(desks: int, migrated_database: str) -> None:  # noqa: F811 - the fixture
    def stores(ends: ExitStack) -> list[Store]:
        empty(migrated_database)
        return [
            ends.enter_context(closing(Store(server(migrated_database), SetClock(OPENS))))
            for _ in range(desks)
        ]

    play(stores)
