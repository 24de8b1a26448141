"""The invitations that the venue's server knows: made, listed, taken back, and used once.

Whoever is invited has a role that may do one thing: call `joining.join_venue`, five times, for an
hour. It never becomes more; the desk that joins gets a role of its own. Source: decisions/0009.
"""

from datetime import datetime, timedelta
from secrets import token_hex

import psycopg
from psycopg import sql

from desk.domain.refusals import Refusal
from desk.snapshot import snapshot
from desk.venue_server.cluster import DATABASE, DESKS, INVITED_DESKS, OWNER
from desk.venue_server.invitation import DESK, INVITED
from desk.venue_server.passwords import new_password
from desk.venue_server.roles import CONNECTIONS, Roles, plain_name, sealed

LASTS = timedelta(hours=1)
TRIES = 5
KNOCKS = 4
"""As many connections as one invitation may hold."""
END_WITHIN_MS = 5_000

_TABLE = """
CREATE TABLE IF NOT EXISTS joining.invitation (
    role name PRIMARY KEY, desk text NOT NULL UNIQUE,
    answer bytea NOT NULL, until timestamptz NOT NULL
)
"""

_SEALED = r"^SCRAM-SHA-256\$[0-9]{4,6}:[\w+/]{22}==\$[\w+/]{43}=:[\w+/]{43}=$"
"""What `roles.sealed` makes. A password as such is never taken."""

# A try is counted by a sequence, which no ROLLBACK of whoever tries takes back, and which has no
# sixth number. The row is locked, so that two who know the code do not both get in, whatever they
# saw before. A role of its own for the desk: connections of the invited gain nothing by it.
_JOIN = rf"""
CREATE OR REPLACE FUNCTION joining.join_venue(
    given bytea, password text, OUT desk name, OUT tries_left int
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $join$
DECLARE
    asked joining.invitation;
BEGIN
    tries_left := 0;
    BEGIN
        tries_left := {TRIES} - nextval(format('joining.%I', session_user));
    EXCEPTION WHEN sequence_generator_limit_exceeded OR undefined_table THEN
        RETURN;
    END;
    SELECT * INTO asked FROM joining.invitation WHERE role = session_user FOR UPDATE;
    IF asked.role IS NULL OR asked.until <= clock_timestamp() THEN
        tries_left := 0;
        RETURN;
    END IF;
    IF sha256(given) IS DISTINCT FROM asked.answer THEN
        IF tries_left = 0 THEN
            EXECUTE format('ALTER ROLE %I NOLOGIN', asked.role);
        END IF;
        RETURN;
    END IF;
    IF password IS NULL OR password !~ '{_SEALED}' THEN
        RAISE invalid_password USING MESSAGE = 'not a SCRAM verifier';
    END IF;
    desk := '{DESK}' || substr(asked.role, {len(INVITED) + 1});
    EXECUTE format(
        'CREATE ROLE %I LOGIN CONNECTION LIMIT {CONNECTIONS} PASSWORD %L', desk, password
    );
    EXECUTE format('COMMENT ON ROLE %I IS %L', desk, asked.desk);
    EXECUTE format('GRANT {DESKS} TO %I', desk);
    EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', asked.role);
    DELETE FROM joining.invitation WHERE role = asked.role;
END $join$
"""  # noqa: S608 - names of our own

# What whoever is connected could hold against the others, PostgreSQL gives to everybody.
_NO_LOCKS = f"""
DO $$ DECLARE one regprocedure; BEGIN
    FOR one IN SELECT oid FROM pg_proc
        WHERE pronamespace = 'pg_catalog'::regnamespace AND proname LIKE 'pg\\_%advisory%'
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO {DESKS}, {OWNER}', one);
    END LOOP;
END $$
"""  # noqa: S608 - as above


@snapshot
class NewInvitation:
    """What an invitation lets knock: its role, and a password for that role alone."""

    desk: str
    role: str
    ticket: str
    until: datetime

    def __repr__(self) -> str:
        return f"NewInvitation({self.role!r})"


@snapshot
class Invited:
    """A desk that is invited and has not joined, and until when it may."""

    name: str
    role: str
    until: datetime


def prepare_joining(admin: "psycopg.Connection[tuple[object, ...]]") -> None:
    """Make what invited desks may do; `admin` is in the desks' database."""
    admin.autocommit = True
    with admin.transaction():
        for words in (
            "CREATE SCHEMA IF NOT EXISTS joining",
            _TABLE,
            _JOIN,
            "REVOKE ALL ON SCHEMA joining FROM PUBLIC",
            "REVOKE ALL ON ALL TABLES IN SCHEMA joining FROM PUBLIC",
            "REVOKE ALL ON FUNCTION joining.join_venue FROM PUBLIC",
            f"GRANT USAGE ON SCHEMA joining TO {INVITED_DESKS}",
            f"GRANT EXECUTE ON FUNCTION joining.join_venue TO {INVITED_DESKS}",
            _NO_LOCKS,
        ):
            admin.execute(words.encode())


class Inviting:
    """Invites desks, over a connection of the administrator to the desks' database."""

    def __init__(self, admin: "psycopg.Connection[tuple[object, ...]]") -> None:
        """Work over `admin`, which commits each step by itself."""
        self._admin = admin
        admin.autocommit = True

    def begin(self, name: str) -> NewInvitation:
        """Let a desk of this `name` knock from now on, though nothing it says opens yet.

        An earlier invitation of that name is taken back. Raises Refusal
        ``venue_server.desk_name`` when it is empty or there is a desk of that name.
        """
        name = plain_name(name)
        if not name or name in {desk.name for desk in Roles(self._admin).desks()}:
            raise Refusal("venue_server.desk_name", desk=name)
        self.sweep()
        if name in {one.name for one in self.waiting()}:
            self.take_back(name)
        found = self._admin.execute("SELECT clock_timestamp()").fetchone()
        if found is None or not isinstance(found[0], datetime):
            raise RuntimeError("the server does not tell the time")
        made = NewInvitation(name, f"{INVITED}{token_hex(6)}", new_password(), found[0] + LASTS)
        role = sql.Identifier(made.role)
        with self._admin.transaction():
            self._do(
                "CREATE ROLE {} LOGIN CONNECTION LIMIT {} VALID UNTIL {} PASSWORD {}",
                role,
                sql.Literal(KNOCKS),
                sql.Literal(made.until.isoformat()),
                sql.Literal(sealed(self._admin, made.role, made.ticket)),
            )
            self._do("COMMENT ON ROLE {} IS {}", role, sql.Literal(name))
            self._do("GRANT {} TO {}", sql.Identifier(INVITED_DESKS), role)
            self._do("CREATE SEQUENCE joining.{} MAXVALUE {} NO CYCLE", role, sql.Literal(TRIES))
        return made

    def expect(self, made: NewInvitation, answer: bytes) -> None:
        """Let whoever knocks with it and gives the `answer` of its code join."""
        self._admin.execute(
            "INSERT INTO joining.invitation (role, desk, answer, until) VALUES (%s, %s, %s, %s)",
            (made.role, made.desk, answer, made.until),
        )

    def waiting(self) -> tuple[Invited, ...]:
        """Give the invitations that still hold, by name."""
        found = self._admin.execute(
            "SELECT desk, i.role, until FROM joining.invitation i "
            "JOIN pg_roles r ON r.rolname = i.role "
            "WHERE until > clock_timestamp() AND r.rolcanlogin ORDER BY desk"
        ).fetchall()
        return tuple(Invited(*row) for row in found)  # type: ignore[arg-type]

    def take_back(self, name: str) -> None:
        """Let nobody join with the invitation of this `name` any more.

        Raises Refusal ``venue_server.no_desk``.
        """
        found = next((one.role for one in self.waiting() if one.name == name), None)
        if found is None:
            raise Refusal("venue_server.no_desk", desk=name)
        self._forget(found)

    def sweep(self) -> None:
        """Forget the invitations that were used, are late, or were tried in vain."""
        held = {one.role for one in self.waiting()}
        found = self._admin.execute(
            "SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member "
            "JOIN pg_roles g ON g.oid = m.roleid WHERE g.rolname = %s",
            (INVITED_DESKS,),
        ).fetchall()
        for (role,) in found:
            if role not in held:
                self._forget(str(role))

    def _forget(self, role: str) -> None:
        name = sql.Identifier(role)
        self._do("ALTER ROLE {} NOLOGIN PASSWORD NULL", name)
        self._admin.execute(
            "SELECT pg_terminate_backend(pid, %s) FROM pg_stat_activity WHERE usename = %s",
            (END_WITHIN_MS, role),
        )
        with self._admin.transaction():
            self._admin.execute("DELETE FROM joining.invitation WHERE role = %s", (role,))
            self._do("DROP SEQUENCE IF EXISTS joining.{}", name)
            self._do("DROP ROLE {}", name)

    def _do(self, words: str, *parts: sql.Composable) -> None:
        self._admin.execute(sql.SQL(words).format(*parts))


def prepare_invited(admin: "psycopg.Connection[tuple[object, ...]]") -> None:
    """Make the group of those who are invited, where it is not there yet, and let it connect."""
    asked = "SELECT 1 FROM pg_roles WHERE rolname = %s"
    group = sql.Identifier(INVITED_DESKS)
    if not admin.execute(asked, (INVITED_DESKS,)).fetchone():
        admin.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(group))
    admin.execute(
        sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(sql.Identifier(DATABASE), group)
    )
