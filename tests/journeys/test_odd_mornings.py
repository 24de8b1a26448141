"""Mornings that go wrong: the store goes away, the clock goes back, names are what names are."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from psycopg import sql
from PySide6.QtWidgets import QApplication
from sqlalchemy import make_url

from desk.domain.clock import SetClock
from desk.store import Store
from tests.hall import open_hall
from tests.journeys.desk import Desk, open_desk
from tests.journeys.known import Known

NAMES = (
    "D’Arcy O'Neill-ap Rhŷs",
    "🙂🦊",
    "مريم",
    "X",
    "Ŵ" * 200,
    "<b>Bold</b> & Co",
)


BY_KEYS = pytest.mark.parametrize("seat", ["keyboard", "server"], indirect=True)


@BY_KEYS
@pytest.mark.parametrize("name", NAMES, ids=["marks", "emoji", "rtl", "single", "long", "markup"])
def test_any_name_is_found_let_in_and_shown_whole(desk: Desk, name: str) -> None:
    desk.presses("F2").types(name).confirms().confirms()
    assert desk.here() == [name]
    assert name in desk.sentences()[1]
    desk.selects(name).does("left", "Alt+L").picks("")
    desk.presses("Ctrl+F")
    desk.finds(name[:20]).confirms()
    assert desk.here() == [name]


@BY_KEYS
def test_two_people_with_one_name_are_told_apart(desk: Desk, known: Known) -> None:
    desk.types("lee")
    shown = [(hit.title, hit.suffix) for hit in desk.hits._hits]
    assert len(shown) == 2
    assert len(set(shown)) == 2
    desk.presses("Enter").confirms()
    desk.finds("lee", hit=2).confirms()
    rows = [row for row in desk.here_rows() if row.name == "Lee"]
    assert {row.person_id for row in rows} == {known["Lee Parry"], known["Lee Tudor"]}
    assert len({row.telling for row in rows}) == 2


@BY_KEYS
def test_two_without_any_name_are_two_people(desk: Desk) -> None:
    for _ in range(2):
        desk.presses("F2").types("Grey hat").tabs_to(desk.panel.form.no_name).presses("Space")
        desk.confirms().confirms()
    assert desk.here() == ["Grey hat 09:00", "Grey hat 09:00"]
    assert len({row.ticket for row in desk.here_rows()}) == 2


@BY_KEYS
def test_waits_stay_right_when_the_clock_goes_back_an_hour(desk: Desk, clock: SetClock) -> None:
    clock.set(datetime(2026, 10, 25, 0, 50, tzinfo=UTC))  # 01:50, summer time
    desk.window.tick()
    desk.finds("daz").says_yes().confirms()
    desk.minute_passes(20)  # 01:10, winter time
    said = next(one for one in desk.sentences() if "Daz" in one)
    assert "said yes 20 minutes ago" in said
    assert desk.window._rail._clock.text() == "01:10"
    desk.finds("ange").confirms()
    desk.minute_passes(5)
    waits = [desk.hall.clock.now() - row.arrived_at for row in desk.here_rows()]
    assert sorted(waits) == [timedelta(minutes=5), timedelta(minutes=25)]
    assert desk.here()[0] == "Daz"


def test_the_store_goes_away_and_comes_back(
    server_store: Store, clock: SetClock, qapp: QApplication
) -> None:
    assert qapp is not None
    hall = open_hall(server_store, clock)
    hall.arrives("Daz", "home")
    with open_desk(hall) as desk:
        assert desk.here() == ["Daz"]
        with nobody_let_in(server_store):
            desk.another_desk_changed()
            assert desk.window._away.isVisible()
            assert "away since 09:00" in desk.words_in(desk.window._away)
            assert desk.here() == ["Daz"]
            desk.selects("Daz").does("out", "Alt+O")
            assert desk.row("Daz").state == "waiting"
            desk.presses("Ctrl+F").types("daz").presses("Escape")
        desk.minute_passes()
        assert not desk.window._away.isVisible()
        desk.selects("Daz").does("out", "Alt+O")
        assert desk.row("Daz").state == "popped_out"


@contextmanager
def nobody_let_in(store: Store) -> Iterator[None]:
    """Let the server of a store end every connection to it, and take no new one."""
    url = make_url(str(store.ledger.engine.url))
    admin = url.set(drivername="postgresql", database="postgres")
    lets_in = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
    name = sql.Identifier(str(url.database))
    with psycopg.connect(admin.render_as_string(hide_password=False), autocommit=True) as said:
        said.execute(lets_in.format(name, sql.SQL("false")))
        try:
            said.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                (url.database,),
            )
            yield
        finally:
            said.execute(lets_in.format(name, sql.SQL("true")))
