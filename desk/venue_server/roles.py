"""Who may do what on the venue's server: the owner of the tables, and each desk with its own role.

A desk may read and write rows as commands do. It may add to the audit and never change it, and may
make nothing: no table, no role, no large object. Only the administrator makes and shuts out desks.
"""

import secrets
from datetime import datetime
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Engine, text

from db.models import Audit
from desk.domain.refusals import Refusal
from desk.snapshot import snapshot
from desk.venue_server.cluster import DATABASE, DESKS, OWNER
from desk.venue_server.passwords import new_password

VERSION = "alembic_version"
CONNECTIONS = 16
"""As many as one desk may hold: its window's and those of a job beside it."""
END_WITHIN_MS = 5_000
IN_USE = "in use"

_DESKS = f"""
SELECT r.rolname, coalesce(shobj_description(r.oid, 'pg_authid'), r.rolname) AS name,
       min(a.backend_start) AS since, count(a.pid) AS connections
FROM pg_roles r
JOIN pg_auth_members m ON m.member = r.oid
JOIN pg_roles g ON g.oid = m.roleid AND g.rolname = '{DESKS}'
LEFT JOIN pg_stat_activity a ON a.usesysid = r.oid
WHERE r.rolcanlogin
GROUP BY r.oid, r.rolname
ORDER BY name
"""  # noqa: S608 - a name of our own


@snapshot
class NewDesk:
    """A desk that may come in from now on. Its password is told once, to that desk alone."""

    role: str
    password: str

    def __repr__(self) -> str:
        return f"NewDesk({self.role!r})"


@snapshot
class DeskRole:
    """One desk of the venue: its role, its name, and since when it is connected, if it is."""

    role: str
    name: str
    since: datetime | None
    connections: int


class Roles:
    """Adds desks and shuts them out, over a connection of the administrator.

    It is connected to the database of the desks, and commits each step by itself.
    """

    def __init__(self, admin: "psycopg.Connection[tuple[object, ...]]") -> None:
        """Work over `admin`."""
        self._admin = admin
        admin.autocommit = True

    def add_desk(self, name: str) -> NewDesk:
        """Let a desk of this `name` in, with a role and a password of its own.

        Raises Refusal ``venue_server.desk_name`` when it is empty or there is one of that name.
        """
        name = plain_name(name)
        if not name or name in {desk.name for desk in self.desks()}:
            raise Refusal("venue_server.desk_name", desk=name)
        made = NewDesk(f"desk_{secrets.token_hex(6)}", new_password())
        role = sql.Identifier(made.role)
        with self._admin.transaction():
            self._do(
                "CREATE ROLE {} LOGIN CONNECTION LIMIT {} PASSWORD {}",
                *(
                    role,
                    sql.Literal(CONNECTIONS),
                    sql.Literal(sealed(self._admin, made.role, made.password)),
                ),
            )
            self._do("COMMENT ON ROLE {} IS {}", role, sql.Literal(name))
            self._do("GRANT {} TO {}", sql.Identifier(DESKS), role)
        return made

    def shut_out(self, name: str) -> None:
        """Let a desk in no more, and end its connections at once.

        Raises Refusal ``venue_server.no_desk``.
        """
        found = next((desk.role for desk in self.desks() if desk.name == name), None)
        if found is None:
            raise Refusal("venue_server.no_desk", desk=name)
        role = sql.Identifier(found)
        self._do("ALTER ROLE {} NOLOGIN PASSWORD NULL", role)
        self._admin.execute(
            "SELECT pg_terminate_backend(pid, %s) FROM pg_stat_activity WHERE usename = %s",
            (END_WITHIN_MS, found),
        )
        with self._admin.transaction():
            self._do("DROP OWNED BY {}", role)
            self._do("DROP ROLE {}", role)

    def desks(self) -> tuple[DeskRole, ...]:
        """Give the desks that may come in, by name."""
        found = self._admin.execute(_DESKS).fetchall()
        return tuple(DeskRole(*row) for row in found)  # type: ignore[arg-type]

    @property
    def in_use(self) -> bool:
        """Whether the venue's records are here, rather than still on their way."""
        found = self._admin.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s",
            (DATABASE,),
        ).fetchone()
        return found == (IN_USE,)

    def take_into_use(self) -> None:
        """Note that from now on the venue's records are here and nowhere else."""
        self._do("COMMENT ON DATABASE {} IS {}", sql.Identifier(DATABASE), sql.Literal(IN_USE))

    def _do(self, words: str, *parts: sql.Composable) -> None:
        self._admin.execute(sql.SQL(words).format(*parts))


def plain_name(name: str) -> str:
    """Return the name of a desk without blanks around it, and one between its words."""
    return " ".join(name.split())


def sealed(connection: "psycopg.Connection[Any]", role: str, password: str) -> str:
    """Give what a server keeps of a password, so that the password never travels."""
    return connection.pgconn.encrypt_password(
        password.encode(), role.encode(), b"scram-sha-256"
    ).decode("ascii")


def prepare_server(admin: "psycopg.Connection[tuple[object, ...]]") -> None:
    """Make the owner, the group of desks and their database, where they are not there yet.

    `admin` is connected to the database that every PostgreSQL has.
    """
    admin.autocommit = True
    for role in (OWNER, DESKS):
        if not admin.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone():
            admin.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(role)))
    asked = "SELECT 1 FROM pg_database WHERE datname = %s"
    if not admin.execute(asked, (DATABASE,)).fetchone():
        made = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8'")
        admin.execute(made.format(sql.Identifier(DATABASE), sql.Identifier(OWNER)))
    for database in (DATABASE, "postgres", "template1"):
        admin.execute(
            sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(database))
        )
    admin.execute(
        sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(
            sql.Identifier(DATABASE), sql.Identifier(DESKS)
        )
    )


def prepare_database(admin: "psycopg.Connection[tuple[object, ...]]") -> None:
    """Take from everybody what PostgreSQL gives to everybody; `admin` is in the desks' database."""
    admin.autocommit = True
    with admin.transaction():
        for words in (
            f"ALTER SCHEMA public OWNER TO {OWNER}",
            "REVOKE ALL ON SCHEMA public FROM PUBLIC",
            f"GRANT USAGE ON SCHEMA public TO {DESKS}",
            "REVOKE EXECUTE ON FUNCTION lo_creat(integer) FROM PUBLIC",
            "REVOKE EXECUTE ON FUNCTION lo_create(oid) FROM PUBLIC",
            "REVOKE EXECUTE ON FUNCTION lo_from_bytea(oid, bytea) FROM PUBLIC",
            "REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC",
        ):
            admin.execute(words.encode())


def let_desks_work(owner: Engine) -> None:
    """Let the desks read and write the rows of every table, as `owner` of the tables.

    The audit they read and add to; the shape of the tables they read.
    """
    with owner.begin() as connection:
        connection.execute(text(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {DESKS}"))
        for table in Audit.metadata.sorted_tables:
            rights = (
                "SELECT, INSERT" if table is Audit.__table__ else "SELECT, INSERT, UPDATE, DELETE"
            )
            connection.execute(text(f'GRANT {rights} ON "{table.name}" TO {DESKS}'))
        connection.execute(text(f"GRANT SELECT ON {VERSION} TO {DESKS}"))
