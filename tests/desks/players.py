"""Desks without windows: each its own store, its own undo, and what it was told, one at a time."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from sqlalchemy import Table, select

from db.base import Tx
from db.models import (
    Contact,
    Expectation,
    Need,
    OnSite,
    Override,
    Person,
    PersonName,
    Supply,
    Visit,
    VisitEvent,
)
from desk.background import Background
from desk.commands.base import Command
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.front_desk import FrontDesk
from desk.store import Done, Store
from tests.hall import Hall

PATIENCE_S = 20.0
KEPT = (Contact, Expectation, Need, OnSite, Override, Person, PersonName, Supply, Visit, VisitEvent)
NOT_COMPARED = {"version"}
"""It rises with each undo too, which is how a later one notices."""

Contents = dict[str, tuple[tuple[Any, ...], ...]]


@dataclass
class Player:
    """One desk: a store of its own behind the door of its screens, and what came of each press."""

    hall: Hall
    front: FrontDesk
    background: Background
    done: list[Done] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    broken: list[object] = field(default_factory=list)

    def does(self, command: Command) -> Done | Refusal:
        """Do `command`, and return what came of it."""
        return self._comes_of(lambda: self.front.do(self.front, command, self.done.append))

    def takes_back(self) -> Done | Refusal | None:
        """Take back the last step; None when there is none."""
        return self._steps(self.front.undo) if self.front._undo else None

    def does_again(self) -> Done | Refusal | None:
        """Do again what was taken back last; None when there is nothing."""
        return self._steps(self.front.redo) if self.front._redo else None

    def _steps(self, press: Callable[[], None]) -> Done | Refusal:
        told = self.front.did.connect(self.done.append)
        try:
            return self._comes_of(press)
        finally:
            self.front.did.disconnect(told)

    def _comes_of(self, press: Callable[[], None]) -> Done | Refusal:
        self.done.clear()
        self.refused.clear()
        press()
        until = time.monotonic() + PATIENCE_S
        while not (self.front.idle and (self.done or self.refused or self.broken)):
            assert time.monotonic() < until, "nothing came of it"
            QCoreApplication.processEvents()
            time.sleep(0.0002)  # lets the writing thread have the processor
        assert self.broken == [], self.broken
        assert len(self.done) + len(self.refused) == 1
        return self.done[0] if self.done else self.refused[0]


@contextmanager
def player(hall: Hall, viewer: Viewer) -> Iterator[Player]:
    """Sit at a desk of `hall`, over the store that it names; nothing is left running."""
    background = Background()
    front = FrontDesk(hall.store, background, hall.clock, VenueRow(), hall.day, viewer)
    sits = Player(hall, front, background)
    front.refused.connect(sits.refused.append)
    front.broken.connect(sits.broken.append)
    front.offline.connect(sits.broken.append)
    try:
        yield sits
    finally:
        background.close()
        front.deleteLater()


def contents(store: Store) -> Contents:
    """Return every row that a morning writes, table by table, without its version."""

    def read(tx: Tx, _viewer: Viewer) -> Contents:
        return {
            model.__tablename__: tuple(
                sorted((tuple(row) for row in tx.execute(_columns(model.__table__))), key=repr)
            )
            for model in KEPT
        }

    return store.read(Viewer(), read)


def numbers(store: Store) -> dict[int, UUID]:
    """Return whose each number is."""
    of_day = select(Visit.ticket, Visit.id)
    rows = store.read(Viewer(), lambda tx, _viewer: tx.execute(of_day).all())
    return {row.ticket: row.id for row in rows}


def _columns(table: Any) -> Any:
    assert isinstance(table, Table)
    return select(*(column for column in table.columns if column.name not in NOT_COMPARED))
