"""A rota finds whoever works here already, and takes no two agencies' people for one."""

from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import select

from db.models import Agency, Staff
from desk.commands.agencies import AddAgency
from desk.commands.first_run import BeginVenue
from desk.commands.staff import AddStaff
from desk.domain.imports import Problem
from desk.domain.rehearsal import read_rehearsal
from desk.domain.venue import VenueRow
from desk.store import Store
from desk.wording import imports
from tests.commands.importing import ME, foreseen, look, take

REHEARSAL = Path(__file__).resolve().parents[2] / "resources/rehearsal"
HEAD = "Date,Reference,Worker,Agency,Agency kind\n"


class Worker(NamedTuple):
    """What tells one worker from another."""

    name: str
    agency: str
    reference: str | None
    role: str


@pytest.fixture
def begun(store: Store) -> Store:
    """Begin as a first start does: Nerys leads, and her agency is what the venue is called."""
    begin = BeginVenue(
        venue=VenueRow(name="St Illtyd’s Hall"),
        full_name="Nerys Wyn",
        role="lead",
        agency="St Illtyd’s Hall",
        agency_kind="venue",
    )
    store.apply(begin, ME)
    return store


def staff(store: Store, name: str) -> list[Worker]:
    asked = select(Staff, Agency.name).join(Agency).where(Staff.name.ilike(name))
    return store.read(
        ME,
        lambda tx, _viewer: [
            Worker(one.name, agency, one.reference, one.role)
            for one, agency in tx.execute(asked.order_by(Agency.name))
        ],
    )


def add(store: Store, name: str, agency: str, kind: str) -> None:
    made = store.apply(AddAgency(title=agency, short=agency, kind=kind), ME).id
    assert made
    store.apply(AddStaff(full_name=name, called="", role="worker", agency_id=made), ME)


def told(store: Store, rows: str) -> list[Problem]:
    return list(foreseen(store, HEAD + rows, "rota").problems)


def test_the_lead_of_the_first_day_is_the_one_on_the_rota(begun: Store) -> None:
    rota = dict(read_rehearsal(REHEARSAL).files)["rota"]
    begun.apply(look(begun, rota.read_bytes(), "rota").command(), ME)
    assert staff(begun, "nerys wyn") == [
        Worker("Nerys Wyn", "Aberllwyd Friday Drop-in", "S03", "lead")
    ]


def test_the_preview_says_who_is_taken_for_the_same_and_undo_parts_them_again(
    begun: Store,
) -> None:
    first, next_week = "S03,nerys  wyn,Friday Drop-in,The drop-in", "S03,Nerys Wyn,Friday Drop-in,"
    rows = f"20/11/2026,{first}\n27/11/2026,{next_week}\n"
    (same,) = told(begun, rows)
    assert (same.row, same.code, same.imported) == (2, "worker.same", True)
    assert imports.sentence(same) == (
        "“nerys wyn” works here already and is taken for the same. No second is made."
    )
    done = take(begun, HEAD + rows, "rota")
    assert [one.reference for one in staff(begun, "nerys wyn")] == ["S03"]
    assert told(begun, rows) == [], "known by the reference from now on"
    assert done.undo
    begun.apply(done.undo, ME)
    assert staff(begun, "Nerys Wyn") == [Worker("Nerys Wyn", "St Illtyd’s Hall", None, "lead")]


def test_two_agencies_people_of_one_name_stay_two(store: Store) -> None:
    add(store, "Sam Price", "Llwybr", "recovery")
    rows = "20/11/2026,W9,Sam Price,Drws Agored,Housing support\n"
    (two,) = told(store, rows)
    assert (two.code, two.imported) == ("worker.two", True)
    take(store, HEAD + rows, "rota")
    assert [(one.agency, one.reference) for one in staff(store, "Sam Price")] == [
        ("Drws Agored", "W9"),
        ("Llwybr", None),
    ]


def test_whoever_works_for_another_agency_is_not_the_venues_own(begun: Store) -> None:
    add(begun, "Sam Price", "Llwybr", "recovery")
    take(begun, HEAD + "20/11/2026,W9,Sam Price,Friday Drop-in,The drop-in\n", "rota")
    assert len(staff(begun, "Sam Price")) == 2


def test_two_of_one_name_in_one_agency_are_told_apart_by_their_references(store: Store) -> None:
    add(store, "Sam Price", "Llwybr", "recovery")
    take(store, HEAD + "20/11/2026,W1,Sam Price,Llwybr,\n", "rota")
    assert [one.reference for one in staff(store, "Sam Price")] == ["W1"]
    take(store, HEAD + "20/11/2026,W2,Sam Price,Llwybr,\n", "rota")
    assert sorted(one.reference or "" for one in staff(store, "Sam Price")) == ["W1", "W2"]


def test_a_rota_without_references_finds_its_workers_again_and_says_nothing(store: Store) -> None:
    rows = "20/11/2026,,Sam Price,Llwybr,Drug and alcohol support\n27/11/2026,,Sam Price,Llwybr,\n"
    take(store, HEAD + rows, "rota")
    assert told(store, rows) == []
    assert len(staff(store, "Sam Price")) == 1
