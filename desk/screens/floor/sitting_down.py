"""Takes it, at each desk, that whoever was called some minutes ago has sat down by now."""

from collections.abc import Collection
from datetime import datetime

from PySide6.QtCore import QObject

from desk.domain.sitting_down import starts_by_itself
from desk.front_desk import FrontDesk


class SittingDown(QObject):
    """Stamps starts that nobody stamped; asks nothing of the store while nobody is called."""

    def __init__(self, front_desk: FrontDesk, parent: QObject) -> None:
        """Watch over the day of `front_desk`."""
        super().__init__(parent)
        self._desk = front_desk
        self._may_be_called = True
        front_desk.changed.connect(self._on_changed)

    def minute_passed(self) -> None:
        """Look whether somebody was called long enough ago."""
        from desk.queries.here import called_at

        if not self._may_be_called:
            return
        self._may_be_called = False
        day_id = self._desk.day.id
        self._desk.ask(self, lambda tx, viewer: called_at(tx, viewer, day_id), self._start)

    def _start(self, called: Collection[datetime]) -> None:
        from desk.commands.contacts import StartOverdue

        self._may_be_called = self._may_be_called or bool(called)
        if any(starts_by_itself(at, self._desk.clock.now()) for at in called):
            self._desk.do(self, StartOverdue(day_id=self._desk.day.id))

    def _on_changed(self, topics: Collection[str]) -> None:
        if "visits" in topics:
            self._may_be_called = True
