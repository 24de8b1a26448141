"""A profile read in one moment, through joined records, on both stores."""

from datetime import date
from uuid import UUID

import pytest

from db.models import Person
from desk.commands.apart import EndKeepApart
from desk.commands.people import (
    AddKeepApart,
    AddPerson,
    EditPerson,
    JoinPeople,
    NewPerson,
)
from desk.commands.profile import NoChange, RecordFact
from desk.domain.clock import SetClock
from desk.domain.ids import new_id
from desk.domain.people import FactRow
from desk.domain.profile import ProfileRow, weekly_codes
from desk.domain.refusals import Refusal
from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer
from desk.queries.letters import letter_bytes
from desk.queries.people import fact_history
from desk.queries.profile import profile
from desk.store import Store
from tests.hall import FRIDAY, Hall, open_hall
from tests.screens.person.sample import PDF, made_lately, put_agencies, put_sian


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    return open_hall(store, clock)


def read(hall: Hall, person_id: UUID) -> ProfileRow:
    return hall.store.read(hall.desk, lambda tx, who: profile(tx, who, person_id, FRIDAY))


def add(hall: Hall, name: str) -> UUID:
    done = hall.store.apply(AddPerson(person=NewPerson(name_to_use=name)), hall.desk)
    assert done.id is not None
    return done.id


def record(hall: Hall, person_id: UUID, code: str, value: str, as_of: date = FRIDAY) -> None:
    hall.store.apply(
        RecordFact(
            person_id=person_id,
            code=code,
            answer="known",
            value=value,
            as_of=as_of,
            source="Daz",
            today=FRIDAY,
        ),
        hall.desk,
    )


def test_everything_of_the_drawn_page_is_there(hall: Hall) -> None:
    row = read(hall, put_sian(hall))
    assert (row.person.name_to_use, row.key_worker_agency) == ("Siân", "Drws Agored")
    assert {name.text for name in row.names} == {"Siân", "Siân Mair Evans", "Shân", "Mairy"}
    assert row.alerts[0].action_line == "Offer somewhere quiet to wait"
    assert row.plan is not None
    assert row.plan.needs == ("home", "money")
    assert [(coming.on_date, coming.detail) for coming in row.coming] == [
        (date(2026, 11, 27), "housing")
    ]
    assert [(apart.name, apart.worker) for apart in row.apart] == [("Kasia Invented", True)]
    assert len(row.consents) == 6
    assert row.visits[0].on_date == FRIDAY
    assert row.visits[1].needs == (("home", "part"), ("money", "open"))
    assert row.visits[1].workers == ("Gethin",)
    assert [letter.reference for letter in row.letters] == ["DA-2026-0007"]
    assert row.referrals[0].stage == "printed"
    assert row.told_by is None


def test_the_weeks_tell_came_not_checked_and_same(hall: Hall) -> None:
    weeks = read(hall, put_sian(hall)).weeks
    assert [week.came_at is not None for week in weeks] == [True, False, True, True, True]
    home = [cell.change for week in weeks for cell in week.cells if cell.code == "staying"]
    assert home == ["first", "not_checked", "new", "same", "same"]


def test_nobody_is_gone(hall: Hall) -> None:
    with pytest.raises(Refusal) as refused:
        read(hall, new_id())
    assert refused.value.code == "gone"


def test_a_person_of_whom_nothing_is_known_has_a_page(hall: Hall) -> None:
    row = read(hall, add(hall, "Blue"))
    assert not row.facts
    assert not row.visits
    assert not row.consents
    assert len(row.weeks) == 5


def test_days_gone_by_are_no_longer_expected(hall: Hall) -> None:
    sian = put_sian(hall)
    row = hall.store.read(hall.desk, lambda tx, who: profile(tx, who, sian, date(2026, 12, 1)))
    assert row.coming == ()


def test_an_untold_record_says_when_it_ends(hall: Hall) -> None:
    row = read(hall, made_lately(hall, "Red scarf"))
    assert row.told_by == date(2027, 1, 22)


def test_a_joined_record_is_read_through_the_one_that_stays(hall: Hall) -> None:
    sian, second = put_sian(hall), add(hall, "Mairwen")
    record(hall, second, "pets", "One dog")
    hall.store.apply(JoinPeople(stays_id=sian, joins_id=second), hall.desk)
    row = read(hall, second)
    assert row.person.id == sian
    pets = row.fact("pets")
    assert pets is not None
    assert pets.value == "One dog"
    assert "Mairwen" in {name.text for name in row.names}


def test_a_new_fact_stands_over_that_of_a_joined_record(hall: Hall) -> None:
    stays, joins = add(hall, "Daz"), add(hall, "Dazza")
    record(hall, joins, "phone", "07700 900111")
    hall.store.apply(JoinPeople(stays_id=stays, joins_id=joins), hall.desk)
    record(hall, stays, "phone", "07700 900222", date(2026, 11, 13))
    phone = read(hall, stays).fact("phone")
    assert phone is not None
    assert phone.value == "07700 900222"
    assert [fact.value for fact in history(hall, stays, "phone")] == [
        "07700 900111",
        "07700 900222",
    ]


def history(hall: Hall, person_id: UUID, code: str) -> tuple[FactRow, ...]:
    return hall.store.read(hall.desk, lambda tx, who: fact_history(tx, who, person_id, code))


def test_no_change_confirms_the_weekly_facts_of_joined_records_too(hall: Hall) -> None:
    stays, joins = add(hall, "Daz"), add(hall, "Dazza")
    record(hall, stays, "staying", "Tent", date(2026, 11, 13))
    record(hall, joins, "use_days", "3 days", date(2026, 11, 13))
    hall.store.apply(JoinPeople(stays_id=stays, joins_id=joins), hall.desk)
    worker = hall.worker("Mags")
    mags = Viewer(staff_id=worker, called="Mags", role="worker")
    codes = weekly_codes(standard_codes())
    done = hall.store.apply(
        NoChange(person_id=stays, codes=codes, today=FRIDAY, source="Mags"), mags
    )
    assert done.facts["count"] == 2
    row = read(hall, stays)
    assert {fact.as_of for fact in row.facts} == {FRIDAY}
    assert (row.reviewed_on, row.reviewed_by) == (FRIDAY, ("Mags",))


def test_keep_apart_is_seen_from_both_sides(hall: Hall) -> None:
    one, other = add(hall, "Robbo"), add(hall, "Tiff")
    hall.store.apply(AddKeepApart(person_id=one, other_id=other), hall.desk)
    assert [apart.name for apart in read(hall, one).apart] == ["Tiff"]
    assert [apart.name for apart in read(hall, other).apart] == ["Robbo"]
    ended = hall.store.apply(EndKeepApart(pair_id=read(hall, one).apart[0].id), hall.desk)
    assert read(hall, other).apart == ()
    assert ended.undo
    hall.store.apply(ended.undo, hall.desk)
    assert [apart.name for apart in read(hall, other).apart] == ["Robbo"]


def test_a_kept_letter_is_given_back_byte_for_byte(hall: Hall) -> None:
    letter = read(hall, put_sian(hall)).letters[0]
    kept = hall.store.read(hall.desk, lambda tx, who: letter_bytes(tx, who, letter.id))
    assert kept == PDF


def test_three_hundred_facts(hall: Hall) -> None:
    put_agencies(hall)
    blue = add(hall, "Blue")
    for number in range(300):
        record(hall, blue, f"code_{number}", f"Value {number}")
    assert len(read(hall, blue).facts) == 300


def test_an_nhs_number_is_checked_and_can_be_taken_away(hall: Hall) -> None:
    blue = add(hall, "Blue")
    with pytest.raises(Refusal) as refused:
        hall.store.apply(EditPerson(person_id=blue, nhs_number="9990000140"), hall.desk)
    assert refused.value.code == "person.nhs_number"
    hall.store.apply(EditPerson(person_id=blue, nhs_number="999 000 0018"), hall.desk)
    assert read(hall, blue).person.nhs_number == "9990000018"
    hall.store.apply(EditPerson(person_id=blue, nhs_number=""), hall.desk)
    assert read(hall, blue).person.nhs_number is None


def test_a_told_person_is_no_longer_provisional(hall: Hall) -> None:
    blue = made_lately(hall, "Blue")
    hall.store.apply(EditPerson(person_id=blue, told=True), hall.desk)
    row = read(hall, blue)
    assert row.told_by is None
    assert not row.person.provisional
    kept = hall.store.read(hall.desk, lambda tx, _who: tx.get_one(Person, blue).told)
    assert kept
