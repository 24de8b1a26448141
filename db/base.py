"""What every table shares, and the transaction that commands and queries are given."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from sqlalchemy import (
    JSON,
    Connection,
    CursorResult,
    DateTime,
    Executable,
    ForeignKey,
    Integer,
    MetaData,
    Text,
    TypeDecorator,
    Uuid,
    inspect,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    declared_attr,
    make_transient_to_detached,
    mapped_column,
)
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.orm.util import identity_key
from sqlalchemy.types import TypeEngine

from db.reading import Asked, Rows, Statement, id_of, read, read_server, read_server_together

if TYPE_CHECKING:
    from db.recorder import Recorder

NAMES = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcTime(TypeDecorator[datetime]):
    """Stores aware moments in UTC on both stores, and gives them back aware."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware moment into what the store keeps; a naive one is a fault of ours."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a moment without a zone cannot be stored"
            raise ValueError(message)
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - the signature is SQLAlchemy's
        """Give the moment back as aware UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class IdType(Uuid[UUID]):
    """Stores ids as SQLAlchemy does, and reads one that was read before at a tenth of the price.

    The embedded store keeps letters, and each reading of the Floor makes ids of thousands of them.
    """

    cache_ok = True

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[str | None], UUID | None] | None:
        """Return what makes an id of letters; nothing where the store has ids of its own."""
        made = super().result_processor(dialect, coltype)  # type: ignore[no-untyped-call]
        return _id_of if made is not None else None


def _id_of(letters: str | None) -> UUID | None:
    return None if letters is None else id_of(letters)


class JsonValue(TypeDecorator[Any]):
    """Stores lists and small objects: as JSONB on the server, as JSON text in the file.

    The server's own type is imported only for a server, since every start waits for imports.
    """

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Give the type that the store itself uses."""
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON())
        from sqlalchemy.dialects.postgresql import JSONB

        return dialect.type_descriptor(JSONB())


class Base(DeclarativeBase):
    """The parent of every table."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        datetime: UtcTime,
        UUID: IdType,
        str: Text,
        dict[str, Any]: JsonValue,
        list[str]: JsonValue,
        list[Any]: JsonValue,
    }
    # The topic under which a change to this table is told to the screens.
    topic: str = ""


class Kept:
    """A row with an identifier made by the writer and a version that rises with each change.

    The version is how an undo notices that another desk has been there since.
    """

    id: Mapped[UUID] = mapped_column(
        primary_key=True, sort_order=-2, comment="Made by whoever writes; time-ordered."
    )
    version: Mapped[int] = mapped_column(
        Integer, nullable=False, sort_order=-1, comment="Rises by one with each change of the row."
    )

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 - SQLAlchemy calls it on the class
        """Let SQLAlchemy raise the version and refuse a change made to an older one."""
        return {"version_id_col": cls.version}


def col(comment: str, *, audited: bool = False, **options: Any) -> Any:
    """Declare a column; `comment` says what it holds.

    `audited` lets the audit row keep its old and new value. Only codes, times and numbers may
    be audited: of everything else the audit says no more than that it changed.
    """
    return mapped_column(comment=comment, info={"audited": audited}, **options)


def ref(target: str, comment: str, **options: Any) -> Any:
    """Declare a reference to another table's id.

    It is checked at commit, so that the order of writes within one command does not matter.
    """
    key = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    info = {"audited": options.pop("audited", False)}
    return mapped_column(key, comment=comment, info=info, **options)


K = TypeVar("K", bound=Kept)


class Tx(Session):
    """One transaction, with the moment, the person and the desk it belongs to.

    Commands and queries are given it as `tx`. `now` is aware UTC and does not move within the
    transaction; `actor` is the staff id of whoever acts, None for the app itself. `ticket` is the
    number that was told already, for a check-in that was done while the server was away.
    """

    now: datetime
    actor: UUID | None = None
    desk: str = ""
    ticket: int | None = None
    recorder: "Recorder | None" = None
    _over: Connection | None = None

    @property
    def embedded(self) -> bool:
        """Whether the store is the file on this computer, whose writers hold its only lock."""
        return self.get_bind().dialect.name == "sqlite"

    def whole(self, model: type[K], row_id: UUID, statement: Statement) -> K | None:
        """Load one row as `get` does, but by a `statement`, at a third of the price."""
        if identity_key(model, row_id) in self.identity_map:
            return self.get(model, row_id)
        found = self.columns(statement, {"id": row_id}).first()
        if found is None:
            return None
        row = model()
        for name, value in zip(inspect(model).columns.keys(), found, strict=True):
            set_committed_value(row, name, value)
        make_transient_to_detached(row)
        self.add(row)
        return row

    def columns(
        self, statement: Executable | Statement, values: Mapping[str, Any] | None = None
    ) -> CursorResult[*tuple[Any, ...]] | Rows:
        """Read or write plain columns, past the layer that makes objects of them.

        For lists of many rows, and for what no undo has to put back: nobody records it. What
        this transaction has changed so far is written first, as `execute` would.
        """
        connection, given = self._flushed(), dict(values or {})
        if not isinstance(statement, Statement):
            return connection.execute(statement, given)
        how = read if connection.dialect.name == "sqlite" else read_server
        return how(connection.connection.driver_connection, statement.quick, given)

    def together(self, *asked: Asked) -> list[Rows]:
        """Read or write with several statements as `columns` does, in one journey to a server."""
        connection = self._flushed()
        raw = connection.connection.driver_connection
        if connection.dialect.name == "sqlite":
            return [read(raw, statement.quick, values) for statement, values in asked]
        return read_server_together(raw, asked)

    def _flushed(self) -> Connection:
        self.flush()
        if self._over is None:
            self._over = self.connection()
        return self._over

    @property
    def is_cut_off(self) -> bool:
        """Whether the server's connection is lost, as its driver noticed."""
        raw = self._over.connection.driver_connection if self._over is not None else None
        return bool(getattr(raw, "closed", False))
