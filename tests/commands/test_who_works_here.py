"""Staff and agencies put right, gone and back again: on both stores, with bad input."""

from dataclasses import replace
from uuid import UUID

import pytest

from db.models import DropIn, OnSite
from desk.commands.agencies import AddAgency, EditAgency
from desk.commands.contacts import Collect
from desk.commands.people import AddPerson, EditPerson, NewPerson
from desk.commands.reading import read_file
from desk.commands.staff import EditStaff, StaffLeaves, StaffReturns
from desk.domain.clock import SetClock
from desk.domain.destinations import AgencyRow
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.domain.workers import OnSiteRow, StaffRow
from desk.queries import venue
from desk.queries.on_site import workers_of_day
from desk.queries.people import person
from desk.queries.staff import everybody
from desk.store import Store
from tests.hall import FRIDAY, OPENS, Hall, open_hall
from tests.stores import put_in


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with one worker."""
    made = open_hall(store, clock)
    made.worker("Gethin", "home")
    return made


def offered(hall: Hall) -> dict[str, StaffRow]:
    """Read who is offered at sign-in and in lists."""
    return {row.called: row for row in hall.store.read(hall.desk, venue.staff)}


def agencies(hall: Hall) -> dict[str, AgencyRow]:
    return {row.name: row for row in hall.store.read(hall.desk, venue.agencies)}


def on_site(hall: Hall, day_id: UUID) -> dict[str, OnSiteRow]:
    rows = hall.store.read(hall.desk, lambda tx, _viewer: workers_of_day(tx, day_id))
    return {row.called: row for row in rows}


def edit(hall: Hall, **told: object) -> EditStaff:
    """Say all of Gethin as he is, but for what is told."""
    row = offered(hall)["Gethin"]
    known = {
        "full_name": row.name,
        "called": row.called,
        "role": row.role,
        "agency_id": row.agency_id,
        "skills": row.skills,
        "languages": row.languages,
    }
    return EditStaff(staff_id=row.id, **(known | told))  # type: ignore[arg-type]


def agency(hall: Hall, title: str, phone: str = "") -> UUID:
    add = AddAgency(title=title, short="", kind="housing", phone=phone)
    done = hall.store.apply(add, hall.desk)
    assert done.id is not None
    return done.id


def refused(hall: Hall, command: AddAgency | EditAgency | EditStaff | StaffLeaves) -> Refusal:
    with pytest.raises(Refusal) as said:
        hall.store.apply(command, hall.desk)
    return said.value


def test_all_that_is_told_of_somebody_is_changed_and_comes_back_with_undo(hall: Hall) -> None:
    before = offered(hall)["Gethin"]
    elsewhere = agency(hall, "Drws Agored")
    done = hall.store.apply(
        edit(
            hall,
            full_name="  Gethin   Rhys ",
            called="Geth",
            role="lead",
            agency_id=elsewhere,
            job="Housing lead",
            phone="01632 960144",
            hours="9 to 5",
            gender="m",
            languages=("cy", "en"),
            skills=("home", "talk"),
        ),
        hall.desk,
    )
    now = offered(hall)["Geth"]
    assert now == replace(
        before,
        name="Gethin Rhys",
        called="Geth",
        role="lead",
        agency_id=elsewhere,
        agency="Drws Agored",
        agency_kind="housing",
        job="Housing lead",
        phone="01632 960144",
        hours="9 to 5",
        gender="m",
        languages=("cy", "en"),
        skills=("home", "talk"),
    )
    assert done.undo is not None
    hall.store.apply(done.undo, hall.desk)
    assert offered(hall)["Gethin"] == before


def test_a_blank_name_and_an_agency_that_is_gone_are_refused(hall: Hall) -> None:
    assert refused(hall, edit(hall, full_name=" \t ")).code == "staff.no_name"
    assert refused(hall, edit(hall, agency_id=new_id())).code == "gone"
    assert offered(hall)["Gethin"].name == "Gethin Invented"


def test_whoever_left_is_offered_nowhere_but_stays_in_what_was(hall: Hall) -> None:
    gethin = hall.staff["Gethin"]
    coming = new_id()
    put_in(
        hall.store,
        DropIn(
            id=coming,
            on_date=FRIDAY.replace(day=27),
            name="Friday drop-in",
            doors_open=OPENS,
            doors_close=OPENS,
            state="planned",
        ),
        OnSite(
            id=new_id(), drop_in_id=coming, staff_id=gethin, room="", room_features=[],
            starts_at=OPENS, intake="expected", intake_since=OPENS,
        ),
    )  # fmt: skip
    blue = hall.store.apply(AddPerson(person=NewPerson(name_to_use="Blue")), hall.desk).id
    assert blue is not None
    hall.store.apply(EditPerson(person_id=blue, key_worker_id=gethin), hall.desk)
    left = hall.store.apply(StaffLeaves(staff_id=gethin), hall.desk)
    assert "Gethin" not in offered(hall)
    rota = hall.store.read(hall.desk, lambda tx, who: venue.on_rota(tx, who, FRIDAY))
    assert [row.called for row in rota] == ["Carol"]
    assert on_site(hall, hall.day_id)["Gethin"].intake == "gone"
    assert on_site(hall, coming) == {}
    assert [row.called for row in hall.store.read(hall.desk, everybody) if not row.active] == [
        "Gethin"
    ]
    who = hall.store.read(hall.desk, lambda tx, viewer: person(tx, viewer, blue))
    assert (who.key_worker, who.key_worker_left) == ("Gethin Invented", True)
    assert left.undo is not None
    hall.store.apply(left.undo, hall.desk)
    assert "Gethin" in offered(hall)
    assert on_site(hall, hall.day_id)["Gethin"].intake == "on"
    assert set(on_site(hall, coming)) == {"Gethin"}


def test_whoever_left_may_come_back(hall: Hall) -> None:
    hall.store.apply(StaffLeaves(staff_id=hall.staff["Gethin"]), hall.desk)
    hall.store.apply(StaffReturns(staff_id=hall.staff["Gethin"]), hall.desk)
    assert "Gethin" in offered(hall)


def test_nobody_leaves_from_under_a_person_or_from_their_own_desk(hall: Hall) -> None:
    visit = hall.arrives("Daz", "home")
    gethin = hall.staff["Gethin"]
    hall.store.apply(Collect(visit_id=visit, staff_id=gethin), hall.as_worker("Gethin"))
    assert refused(hall, StaffLeaves(staff_id=gethin)).code == "staff.with_somebody"
    assert refused(hall, StaffLeaves(staff_id=hall.staff["Carol"])).code == "staff.self"
    assert {"Gethin", "Carol"} <= set(offered(hall))


def test_an_agency_is_put_right_and_comes_back_with_undo(hall: Hall) -> None:
    added = agency(hall, "Drws Agored", phone="01632 960144")
    assert agencies(hall)["Drws Agored"].letter_prefix == "DA"
    done = hall.store.apply(
        EditAgency(
            agency_id=added,
            title="Drws Agored Housing",
            short="Drws",
            kind="council",
            address="4 Heol y Capel",
            phone="",
            letter_prefix="dah",
        ),
        hall.desk,
    )
    now = agencies(hall)["Drws Agored Housing"]
    assert (now.short, now.kind, now.address, now.phone, now.letter_prefix) == (
        "Drws", "council", "4 Heol y Capel", "", "DAH",
    )  # fmt: skip
    assert done.undo is not None
    hall.store.apply(done.undo, hall.desk)
    assert agencies(hall)["Drws Agored"].phone == "01632 960144"


def test_no_two_agencies_have_one_name_or_one_beginning_of_their_letters(hall: Hall) -> None:
    first = agency(hall, "Drws Agored")
    second = agency(hall, "Dyfi Advice")
    assert agencies(hall)["Dyfi Advice"].letter_prefix == "DA2", "two letters never share a number"

    def told(**what: str) -> EditAgency:
        words = {"title": "Dyfi Advice", "short": "Dyfi", "kind": "housing"} | what
        return EditAgency(agency_id=second, **words)  # type: ignore[arg-type]

    same = refused(hall, told(letter_prefix=" da "))
    assert (same.code, same.facts["agency"]) == ("agency.same_prefix", "Drws Agored")
    assert refused(hall, told(letter_prefix="D/A")).code == "agency.prefix"
    assert refused(hall, told(letter_prefix="TOOLONG")).code == "agency.prefix"
    assert refused(hall, told(title=" ")).code == "agency.no_name"
    assert refused(hall, told(title="DRWS agored")).code == "agency.same_name"
    assert refused(hall, told(kind="")).code == "agency.no_kind"
    again = AddAgency(title="Drws Agored", short="", kind="housing")
    assert refused(hall, again).code == "agency.same_name"
    own = EditAgency(
        agency_id=first, title="Drws Agored", short="", kind="housing", letter_prefix="DA"
    )
    hall.store.apply(own, hall.desk)
    assert agencies(hall)["Drws Agored"].letter_prefix == "DA"


def test_a_file_gives_no_agency_the_beginning_of_another(hall: Hall) -> None:
    agency(hall, "Drws Agored")
    hall.store.apply(
        EditAgency(
            agency_id=agencies(hall)["Drws Agored"].id,
            title="Drws Agored",
            short="",
            kind="housing",
            letter_prefix="OPEN",
        ),
        hall.desk,
    )
    file = "Agency,Kind,Letter prefix\nDrws Agored,housing,\nDyfi Advice,housing,open\n"
    for reading in read_file(file.encode(), FRIDAY, "agencies"):
        hall.store.apply(reading.command(), hall.desk)
    found = agencies(hall)
    assert found["Drws Agored"].letter_prefix == "OPEN", "a blank leaves what was put right"
    assert found["Dyfi Advice"].letter_prefix == "DA"


def test_a_rota_does_not_bring_back_whoever_left(hall: Hall) -> None:
    hall.store.apply(StaffLeaves(staff_id=hall.staff["Gethin"]), hall.desk)
    file = "Date,Worker,Agency\n20/11/2026,Gethin Invented,St Illtyd’s Hall\n"
    done = None
    for reading in read_file(file.encode(), FRIDAY, "rota"):
        done = hall.store.apply(reading.command(), hall.desk)
    assert done is not None
    assert done.facts["refused"] == 1
    assert on_site(hall, hall.day_id)["Gethin"].intake == "gone"
