"""What every command is, and the one that puts things back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, TypeVar
from uuid import UUID

from sqlalchemy import delete

from db.base import Kept, Tx
from db.models import Contact, Need, Person, Visit
from db.reading import Statement, Statements
from db.recorder import RowChange
from desk.commands.done import Facts
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.queries.here import here_twice

K = TypeVar("K", bound=Kept)
sql = Statements("desk.queries.sql.whole")
of_day = Statements("desk.queries.sql.writing")
# The tables from which most commands load a row.
OFTEN: Mapping[type[Kept], Statement] = {
    Contact: sql.contact,
    Need: sql.need,
    Person: sql.person,
    Visit: sql.visit,
}
Versions = Mapping[tuple[type[Kept], UUID], tuple[int, int]]
Made = Mapping[type[Kept], tuple[UUID, ...]]
AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Did:
    """What a command says it did.

    `id` is what was made or changed, `facts` are what its sentence needs (a name to use, a
    ticket), `subject` is the person or thing the audit row is about, `reason` a code. `made` are
    rows that were written in bulk, past the recorder, by table; `removed` were taken away so.
    With `nothing` there was nothing to do: nothing is written, in the audit neither.
    """

    id: UUID | None = None
    facts: Facts = field(default_factory=dict)
    subject: UUID | None = None
    reason: str = ""
    made: Made = field(default_factory=dict)
    removed: Made = field(default_factory=dict)
    nothing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something a person changes. The only way to write.

    One that `goes_on` can be done while the server is away: it is about people who are in the
    building, whom nobody at another desk can have.

    `id` makes a retry harmless: the same command is done once. `name` is its word in the audit
    and in `wording`. What it did can be undone unless `undoable` is False; a `quiet` one is
    audited but neither told in the notice bar nor put among the things to undo.
    """

    name: ClassVar[str] = ""
    undoable: ClassVar[bool] = True
    quiet: ClassVar[bool] = False
    goes_on: ClassVar[bool] = False

    id: UUID = field(default_factory=new_id)

    def apply(self, tx: Tx) -> Did:
        """Make the change in `tx`, or raise Refusal and change nothing."""
        raise NotImplementedError(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class PutBack(Command):
    """Puts rows back as they were: the undo, and by the same means the redo, of any command.

    `undoes` and `facts` are those of the command it takes back, for the sentence. What was made
    in bulk is taken away whole; `source` is then the command that made it, to be done again.
    Raises Refusal ``undo.overtaken`` when another desk has changed one of the rows since, when a
    worker would have two people at once, having taken somebody else, or when somebody would be
    here twice, having come in anew.
    """

    name: ClassVar[str] = "undo"
    goes_on: ClassVar[bool] = True

    undoes: str
    facts: Facts
    changes: tuple[RowChange, ...]
    redo: bool = False
    made: Made = field(default_factory=dict, repr=False)
    source: Command | None = field(default=None, repr=False)

    def moved_to(self, back: "PutBack") -> Versions:
        """Say at which version each row stands again as it was, once this was done.

        `back` is what would take it back. By row: the version that it had then, and has now.
        """
        now = {(change.model, change.id): change.version for change in back.changes}
        rows = {(change.model, change.id): change for change in self.changes}
        return {key: (row.was, now.get(key, row.version)) for key, row in rows.items()}

    def follow(self, moved: Versions) -> "PutBack":
        """Return this for rows that stand again as this left them, under another version."""

        def followed(change: RowChange) -> RowChange:
            was, now = moved.get((change.model, change.id), (change.version, change.version))
            return replace(change, version=now) if change.version == was else change

        return replace(self, changes=tuple(map(followed, self.changes)))

    def apply(self, tx: Tx) -> Did:
        """Put every row back, last touched first."""
        contacts = [change for change in self.changes if change.model is Contact]
        for change in contacts:
            self._lock_day_of(tx, change)
        for change in reversed(self.changes):
            self._put_back(tx, change)
            tx.flush()
        for change in contacts:
            self._refuse_two_at_once(tx, change)
        self._refuse_here_twice(tx)
        for model, ids in reversed(list(self.made.items())):
            self._take_away(tx, model, ids)
        return Did(facts=self.facts, reason=self.undoes, removed=self.made)

    def _lock_day_of(self, tx: Tx, contact: RowChange) -> None:
        """Take the lock of the day before anything is changed, as every taking does."""
        there = tx.get(Contact, contact.id)
        day = there.drop_in_id if there else (contact.before or {}).get("drop_in_id")
        if day is not None:
            tx.columns(of_day.locked_day, {"day": day})

    def _refuse_two_at_once(self, tx: Tx, change: RowChange) -> None:
        contact = tx.get(Contact, change.id)
        if contact is None or contact.ended_at is not None:
            return
        for worker in filter(None, (contact.staff_id, contact.second_id)):
            held = tx.columns(of_day.held, {"day": contact.drop_in_id, "staff": worker}).all()
            if len(held) > 1:
                raise Refusal("undo.overtaken", **self.facts)

    def _refuse_here_twice(self, tx: Tx) -> None:
        """Let nobody come back into the building who came in anew since."""
        people = {change.id for change in self.changes if change.model is Person}
        for change in self.changes:
            visit = tx.get(Visit, change.id) if change.model is Visit else None
            if visit is not None and visit.person_id is not None:
                people.add(visit.person_id)
        if any(here_twice(tx, person) for person in people):
            raise Refusal("undo.overtaken", **self.facts)

    def _take_away(self, tx: Tx, model: type[Kept], ids: tuple[UUID, ...]) -> None:
        """Remove rows that were made in bulk, unless one of them was changed since."""
        for start in range(0, len(ids), AT_ONCE):
            some = ids[start : start + AT_ONCE]
            gone = tx.execute(
                delete(model)
                .where(model.id.in_(some), model.version == 1)
                .returning(model.id)
                .execution_options(synchronize_session=False)
            ).all()
            if len(gone) != len(some):
                raise Refusal("undo.overtaken", **self.facts)

    def _put_back(self, tx: Tx, change: RowChange) -> None:
        row = tx.get(change.model, change.id)
        if change.after is None:
            if row is not None or change.before is None:
                raise Refusal("undo.overtaken", **self.facts)
            tx.add(change.model(**change.before))
            return
        if row is None or row.version != change.version:
            raise Refusal("undo.overtaken", **self.facts)
        if change.before is None:
            tx.delete(row)
            return
        for name, value in change.before.items():
            setattr(row, name, value)


def must_get(tx: Tx, model: type[K], row_id: UUID) -> K:
    """Load a row that a command was told of. Raises Refusal ``gone`` if it is no longer there."""
    often = OFTEN.get(model)
    row = tx.whole(model, row_id, often) if often else tx.get(model, row_id)
    if row is None:
        raise Refusal("gone")
    return row
