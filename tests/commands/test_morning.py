"""A morning at the desk, command by command, on both stores."""

from datetime import timedelta
from uuid import UUID

import pytest

from db.models import Agency, Alert
from desk.commands.arrivals import (
    ChangeAnswers,
    CheckIn,
    CheckInMany,
    CheckInNameless,
    TakeOverVisit,
)
from desk.commands.consent import RecordConsent
from desk.commands.contacts import (
    AnswerNeed,
    Collect,
    Finish,
    HandOver,
    StartOverdue,
    TakeNext,
    WithMe,
)
from desk.commands.people import AddKeepApart, AddPerson, NewPerson
from desk.commands.visits import (
    ChangeUrgency,
    ComeBack,
    HandOut,
    Leave,
    NotHere,
    PopOut,
    SaidYes,
    TakeBackCheckIn,
    TurnAway,
)
from desk.domain.answers import Answers, Choice
from desk.domain.clock import SetClock
from desk.domain.floor import FloorRow
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.domain.visits import HereRow
from desk.queries.floor import floor
from desk.store import Store
from desk.wording import notices, refusals
from tests.hall import FRIDAY, OPENS, Hall, open_hall
from tests.stores import put_in, writes


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with a receptionist."""
    return open_hall(store, clock)


def look(hall: Hall) -> FloorRow:
    """Read the Floor."""
    day = hall.day
    return hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))


def one(rows: tuple[HereRow, ...], name: str) -> HereRow:
    """Find one person among the rows."""
    return next(row for row in rows if row.name == name)


def known(hall: Hall, name: str) -> UUID:
    """Begin a record for somebody and return its id."""
    done = hall.store.apply(AddPerson(person=NewPerson(name_to_use=name)), hall.desk)
    assert done.id is not None
    return done.id


def bar(person_id: UUID) -> Alert:
    """Make an alert that stops somebody at the door until the lead was asked."""
    return Alert(
        id=new_id(),
        person_id=person_id,
        kind="violence_staff",
        level="serious",
        action_line="Ask lead before seating",
        hard_stop=True,
        set_at=OPENS,
        review_on=FRIDAY + timedelta(days=30),
    )


def test_tickets_run_on_and_are_never_given_twice(hall: Hall) -> None:
    hall.arrives("Ange", "papers")
    second = hall.store.apply(
        CheckInNameless(day_id=hall.day_id, shown_name="Blue jacket 09:12"), hall.desk
    )
    assert second.facts["ticket"] == 2
    assert second.undo
    hall.store.apply(second.undo, hall.desk)
    hall.arrives("Mick", "home")
    assert [row.ticket for row in look(hall).waiting] == [1, 3]


def test_somebody_who_is_here_is_not_checked_in_twice(hall: Hall) -> None:
    person = hall.store.apply(AddPerson(person=NewPerson(name_to_use="Siân")), hall.desk).id
    assert person
    hall.store.apply(CheckIn(day_id=hall.day_id, person_id=person), hall.desk)
    with pytest.raises(Refusal) as refused:
        hall.store.apply(CheckIn(day_id=hall.day_id, person_id=person), hall.desk)
    assert refused.value.code == "visit.already_here"
    assert refused.value.facts == {"name": "Siân", "ticket": 1}


def test_back_within_the_hour_is_the_same_visit(hall: Hall) -> None:
    person = hall.store.apply(AddPerson(person=NewPerson(name_to_use="Kez")), hall.desk).id
    assert person
    first = hall.store.apply(CheckIn(day_id=hall.day_id, person_id=person), hall.desk)
    assert first.id
    hall.store.apply(Leave(visit_id=first.id), hall.desk)
    hall.minutes_later(59)
    assert hall.store.apply(CheckIn(day_id=hall.day_id, person_id=person), hall.desk).id == first.id
    hall.store.apply(Leave(visit_id=first.id), hall.desk)
    hall.minutes_later(60)
    again = hall.store.apply(CheckIn(day_id=hall.day_id, person_id=person), hall.desk)
    assert again.id != first.id
    assert again.facts["ticket"] == 2


def test_a_return_that_was_a_mistake_leaves_the_morning_as_it_was(hall: Hall) -> None:
    person = known(hall, "Ange")
    answers = Answers(needs=("money", "talk"), urgency=2)
    came = CheckIn(day_id=hall.day_id, person_id=person, answers=answers)
    visit = hall.store.apply(came, hall.desk).id
    assert visit
    hall.minutes_later(5)
    hall.store.apply(Leave(visit_id=visit, reason="too_long"), hall.desk)
    gone = one(look(hall).gone, "Ange")
    hall.minutes_later(10)
    hall.store.apply(CheckInMany(day_id=hall.day_id, people=(person,)), hall.desk)
    back = one(look(hall).waiting, "Ange")
    assert ([need.code for need in back.needs], back.urgency) == (["money", "talk"], 2)
    hall.store.apply(TakeBackCheckIn(visit_id=visit), hall.desk)
    again = one(look(hall).gone, "Ange")
    assert (again.state, again.state_since) == (gone.state, gone.state_since)
    assert [need.code for need in again.needs] == ["money", "talk"]


def test_nobody_gets_round_the_lead_without_a_name(hall: Hall) -> None:
    person = known(hall, "Robbo")
    put_in(hall.store, bar(person))
    come = CheckInNameless(day_id=hall.day_id, shown_name="Blue jacket 09:12")
    visit = hall.store.apply(come, hall.desk).id
    assert visit
    with pytest.raises(Refusal, match=r"visit\.ask_lead"):
        hall.store.apply(TakeOverVisit(visit_id=visit, person_id=person), hall.desk)
    agreed = TakeOverVisit(visit_id=visit, person_id=person, lead_agreed="come_in")
    hall.store.apply(agreed, hall.desk)
    assert one(look(hall).waiting, "Robbo").visit_id == visit


def test_what_cannot_be_is_refused(hall: Hall) -> None:
    visit = hall.arrives("Daz", "money")
    for command in (
        ChangeUrgency(visit_id=visit, urgency=99),
        HandOut(day_id=hall.day_id, kind="needles", given=-5),
        HandOut(day_id=hall.day_id, kind="needles", given=0),
    ):
        with pytest.raises(Refusal, match=r"value\.odd"):
            hall.store.apply(command, hall.desk)


def test_a_bar_and_a_pair_to_keep_apart_both_ask_the_lead_and_say_no_more(hall: Hall) -> None:
    people = {name: known(hall, name) for name in ("Robbo", "Wayne", "Nia")}
    put_in(hall.store, bar(people["Robbo"]))
    hall.store.apply(AddKeepApart(person_id=people["Wayne"], other_id=people["Nia"]), hall.desk)
    hall.store.apply(CheckIn(day_id=hall.day_id, person_id=people["Nia"]), hall.desk)
    for name in ("Robbo", "Wayne"):
        with pytest.raises(Refusal) as refused:
            hall.store.apply(CheckIn(day_id=hall.day_id, person_id=people[name]), hall.desk)
        assert refused.value.code == "visit.ask_lead"
        assert refused.value.facts == {"name": name}
    agreed = CheckIn(day_id=hall.day_id, person_id=people["Robbo"], lead_agreed="lead_sees_first")
    assert hall.store.apply(agreed, hall.desk).id


def test_two_workers_never_take_the_same_person(hall: Hall) -> None:
    hall.worker("Mags", "recovery")
    hall.worker("Steve", "recovery")
    hall.arrives("Daz", "recovery")
    hall.arrives("Carys", "recovery")
    taken = [
        hall.store.apply(
            TakeNext(day_id=hall.day_id, staff_id=hall.staff[called]), hall.as_worker(called)
        ).facts["ticket"]
        for called in ("Mags", "Steve")
    ]
    assert sorted(taken) == [1, 2]


def test_whoever_comes_a_moment_too_late_is_told_who_took_them(hall: Hall) -> None:
    hall.worker("Mags", "recovery")
    hall.worker("Steve", "recovery")
    visit = hall.arrives("Daz", "recovery")
    hall.store.apply(Collect(visit_id=visit, staff_id=hall.staff["Mags"]), hall.as_worker("Mags"))
    late = Collect(visit_id=visit, staff_id=hall.staff["Steve"])
    with pytest.raises(Refusal) as refused:
        hall.store.apply(late, hall.as_worker("Steve"))
    assert (refused.value.code, refused.value.facts["worker"]) == ("visit.taken", "Mags")


def test_whoever_takes_the_next_a_moment_too_late_is_told_who_took_whom_they_meant(
    hall: Hall,
) -> None:
    for called in ("Mags", "Steve"):
        hall.worker(called, "recovery")
    meant, waits = hall.arrives("Daz", "recovery"), hall.arrives("Carys", "recovery")
    hall.store.apply(Collect(visit_id=meant, staff_id=hall.staff["Mags"]), hall.as_worker("Mags"))
    late = TakeNext(day_id=hall.day_id, staff_id=hall.staff["Steve"], meant=meant)
    done = hall.store.apply(late, hall.as_worker("Steve"))
    assert notices.done(done.name, done.facts) == (
        "Mags took Daz a moment before. Steve takes 02, Carys."
    )
    assert notices.label(done.name, done.facts) == "Steve takes 02, Carys"
    assert done.undo
    hall.store.apply(done.undo, hall.as_worker("Steve"))
    hall.store.apply(Leave(visit_id=waits), hall.desk)
    alone = TakeNext(day_id=hall.day_id, staff_id=hall.staff["Steve"], meant=meant)
    with pytest.raises(Refusal) as refused:
        hall.store.apply(alone, hall.as_worker("Steve"))
    assert refusals.sentence(refused.value) == (
        "Mags took Daz a moment before. Nobody else waits whom you can help."
    )


def test_whoever_takes_the_next_whom_they_meant_is_told_no_more(hall: Hall) -> None:
    hall.worker("Mags", "recovery")
    meant = hall.arrives("Daz", "recovery")
    take = TakeNext(day_id=hall.day_id, staff_id=hall.staff["Mags"], meant=meant)
    done = hall.store.apply(take, hall.as_worker("Mags"))
    assert notices.done(done.name, done.facts) == "Mags takes 01, Daz."


def test_the_yes_clock_stops_with_the_right_worker_only(hall: Hall) -> None:
    hall.worker("Steve", "talk", role="peer")
    hall.worker("Mags", "recovery")
    visit = hall.arrives("Daz", "recovery", "talk")
    hall.store.apply(SaidYes(visit_id=visit), hall.desk)
    hall.minutes_later(4)
    with_peer = hall.store.apply(
        Collect(visit_id=visit, staff_id=hall.staff["Steve"]), hall.as_worker("Steve")
    )
    assert with_peer.id
    hall.store.apply(WithMe(contact_id=with_peer.id), hall.as_worker("Steve"))
    assert look(hall).with_worker[0].sat_at is None
    hall.minutes_later(3)
    hall.store.apply(
        HandOver(contact_id=with_peer.id, to_staff_id=hall.staff["Mags"]), hall.as_worker("Steve")
    )
    mags = hall.as_worker("Mags")
    taken = hall.store.apply(TakeNext(day_id=hall.day_id, staff_id=hall.staff["Mags"]), mags)
    assert taken.id
    hall.store.apply(WithMe(contact_id=taken.id), mags)
    row = look(hall).with_worker[0]
    assert row.said_yes_at
    assert row.sat_at
    assert row.sat_at - row.said_yes_at == timedelta(minutes=7)


def test_whoever_sat_with_them_before_the_yes_did_not_stop_its_clock(hall: Hall) -> None:
    steve = hall.worker("Steve", "talk", role="peer")
    visit = hall.arrives("Lee", "talk")
    sits = hall.store.apply(TakeNext(day_id=hall.day_id, staff_id=steve), hall.as_worker("Steve"))
    assert sits.id
    hall.store.apply(WithMe(contact_id=sits.id), hall.as_worker("Steve"))
    hall.minutes_later(5)
    hall.store.apply(Finish(contact_id=sits.id, waits=True), hall.as_worker("Steve"))
    hall.minutes_later(1)
    answers = Answers(needs=("recovery",), readiness="now")
    hall.store.apply(ChangeAnswers(visit_id=visit, answers=answers), hall.desk)
    floor_now = look(hall)
    assert one(floor_now.waiting, "Lee").sat_at is None
    assert floor_now.counts.said_yes == 1


def test_a_yes_to_the_right_worker_who_sits_there_stops_its_clock_at_once(hall: Hall) -> None:
    mags = hall.worker("Mags", "recovery")
    visit = hall.arrives("Lee", "recovery")
    sits = hall.store.apply(TakeNext(day_id=hall.day_id, staff_id=mags), hall.as_worker("Mags"))
    assert sits.id
    hall.store.apply(WithMe(contact_id=sits.id), hall.as_worker("Mags"))
    hall.minutes_later(5)
    hall.store.apply(SaidYes(visit_id=visit), hall.as_worker("Mags"))
    row = look(hall).with_worker[0]
    assert row.sat_at == row.said_yes_at == hall.clock.now()


def test_the_right_worker_is_judged_by_what_is_still_wanted(hall: Hall) -> None:
    steve = hall.worker("Steve", "basics", role="peer")
    visit = hall.arrives("Lee", "basics", "recovery", readiness="now")
    food = next(need for need in one(look(hall).waiting, "Lee").needs if need.code == "basics")
    hall.store.apply(AnswerNeed(need_id=food.id, outcome="met"), hall.desk)
    sits = hall.store.apply(Collect(visit_id=visit, staff_id=steve), hall.as_worker("Steve"))
    assert sits.id
    hall.store.apply(WithMe(contact_id=sits.id), hall.as_worker("Steve"))
    assert look(hall).with_worker[0].sat_at is None


def test_a_hand_over_keeps_the_place_and_comes_first(hall: Hall) -> None:
    for called, skill in (("Mags", "recovery"), ("Gethin", "home")):
        hall.worker(called, skill)
    daz = hall.arrives("Daz", "recovery", "home")
    hall.arrives("Early bird", "home", urgency=2)
    mags = hall.as_worker("Mags")
    contact = hall.store.apply(Collect(visit_id=daz, staff_id=hall.staff["Mags"]), mags).id
    assert contact
    hall.store.apply(HandOver(contact_id=contact, to_staff_id=hall.staff["Gethin"]), mags)
    assert one(look(hall).aside, "Daz").state == "between_workers"
    taken = hall.store.apply(
        TakeNext(day_id=hall.day_id, staff_id=hall.staff["Gethin"]), hall.as_worker("Gethin")
    )
    assert taken.facts["name"] == "Daz"


def test_a_contact_nobody_stamped_began_three_minutes_after_the_call(hall: Hall) -> None:
    hall.worker("Mags", "recovery")
    hall.arrives("Daz", "recovery")
    mags = hall.as_worker("Mags")
    hall.store.apply(TakeNext(day_id=hall.day_id, staff_id=hall.staff["Mags"]), mags)
    hall.minutes_later(2)
    hall.store.apply(StartOverdue(day_id=hall.day_id), hall.desk)
    assert one(look(hall).aside, "Daz").state == "called"
    hall.minutes_later(5)
    hall.store.apply(StartOverdue(day_id=hall.day_id), hall.desk)
    assert one(look(hall).with_worker, "Daz").state_since == OPENS + timedelta(minutes=3)
    before = writes(hall.store)
    again = hall.store.apply(StartOverdue(day_id=hall.day_id), hall.desk)
    assert again.topics == frozenset()
    assert writes(hall.store) == before, "looking is no write"


def test_popped_out_keeps_the_place_and_every_step_can_be_taken_back(hall: Hall) -> None:
    visit = hall.arrives("Mick", "basics")
    hall.minutes_later(5)
    out = hall.store.apply(PopOut(visit_id=visit), hall.desk)
    row = one(look(hall).aside, "Mick")
    assert row.place_until == OPENS + timedelta(minutes=25)
    assert out.undo
    hall.store.apply(out.undo, hall.desk)
    assert one(look(hall).waiting, "Mick").arrived_at == OPENS
    hall.store.apply(PopOut(visit_id=visit), hall.desk)
    hall.store.apply(ComeBack(visit_id=visit), hall.desk)
    left = hall.store.apply(Leave(visit_id=visit, reason="could_not_wait"), hall.desk)
    assert look(hall).gone[0].state == "left_not_seen"
    assert left.undo
    hall.store.apply(left.undo, hall.desk)
    assert one(look(hall).waiting, "Mick").arrived_at == OPENS


def test_a_known_person_takes_over_the_nameless_visit_and_gives_it_back(hall: Hall) -> None:
    visit = hall.store.apply(
        CheckInNameless(
            day_id=hall.day_id,
            shown_name="Blue jacket 09:12",
            answers=Answers(needs=("home",)),
        ),
        hall.desk,
    ).id
    person = hall.store.apply(AddPerson(person=NewPerson(name_to_use="Aled")), hall.desk).id
    assert visit is not None
    assert person is not None
    taken = hall.store.apply(TakeOverVisit(visit_id=visit, person_id=person), hall.desk)
    assert look(hall).waiting[0].name == "Aled"
    assert taken.undo
    hall.store.apply(taken.undo, hall.desk)
    row = look(hall).waiting[0]
    assert (row.name, row.nameless) == ("Blue jacket 09:12", True)


def test_the_fast_lane_ends_the_visit_without_counting_as_seen(hall: Hall) -> None:
    visit = hall.arrives("Wayne", "quick", urgency=5)
    out = HandOut(day_id=hall.day_id, visit_id=visit, kind="needles", given=3, ends_visit=True)
    hall.store.apply(out, hall.desk)
    assert look(hall).gone[0].state == "departed_seen"


def test_needs_are_answered_and_the_visit_ends(hall: Hall) -> None:
    hall.worker("Mags", "recovery")
    visit = hall.arrives("Daz", "recovery")
    mags = hall.as_worker("Mags")
    contact = hall.store.apply(Collect(visit_id=visit, staff_id=hall.staff["Mags"]), mags).id
    assert contact
    hall.store.apply(WithMe(contact_id=contact), mags)
    need = look(hall).with_worker[0].needs[0]
    hall.store.apply(AnswerNeed(need_id=need.id, outcome="met", contact_id=contact), mags)
    hall.store.apply(Finish(contact_id=contact), mags)
    gone = look(hall).gone[0]
    assert (gone.state, gone.needs[0].outcome) == ("departed_seen", "met")


def test_an_ask_is_kept_with_the_reason_it_went_against_the_first(hall: Hall) -> None:
    hall.worker("Mags", "recovery")
    asked = Choice(staff_id=hall.staff["Mags"], reason="client_asked")
    hall.arrives("Daz", "recovery", choice=asked)
    row = look(hall).waiting[0]
    assert row.asked_staff_id == hall.staff["Mags"]
    assert row.who_next == "Mags"


def test_nobody_is_handed_over_to_an_agency_they_said_no_to(hall: Hall) -> None:
    hall.worker("Mags", "recovery")
    jobcentre = new_id()
    put_in(
        hall.store,
        Agency(
            id=jobcentre, name="Jobcentre Plus", short="JCP", kind="jobcentre", letters_numbered=0
        ),
    )
    hall.worker("Owen", "money", agency_id=jobcentre)
    person = known(hall, "Siân")
    refused = RecordConsent(
        person_id=person,
        purpose="help_today",
        parts=(),
        how="spoken",
        status="refused",
        agency_id=jobcentre,
    )
    hall.store.apply(refused, hall.desk)
    visit = hall.store.apply(
        CheckIn(day_id=hall.day_id, person_id=person, answers=Answers(needs=("recovery", "money"))),
        hall.desk,
    ).id
    assert visit is not None
    mags = hall.as_worker("Mags")
    contact = hall.store.apply(Collect(visit_id=visit, staff_id=hall.staff["Mags"]), mags).id
    assert contact is not None
    with pytest.raises(Refusal) as refusal:
        hall.store.apply(HandOver(contact_id=contact, to_staff_id=hall.staff["Owen"]), mags)
    assert refusal.value.code == "worker.not_matched"


def test_the_fast_lane_ends_where_the_quick_needs_do(hall: Hall) -> None:
    hall.arrives("Wayne", "quick", "recovery", urgency=5)
    assert one(look(hall).waiting, "Wayne").level == 5
    quick = one(look(hall).waiting, "Wayne").needs[0]
    hall.store.apply(AnswerNeed(need_id=quick.id, outcome="met"), hall.desk)
    assert one(look(hall).waiting, "Wayne").level == 4


def test_only_who_is_out_comes_back_and_only_who_is_called_is_not_here(hall: Hall) -> None:
    hall.worker("Mags", "recovery")
    visit = hall.arrives("Daz", "recovery")
    for command in (ComeBack(visit_id=visit), NotHere(visit_id=visit)):
        with pytest.raises(Refusal) as refused:
            hall.store.apply(command, hall.desk)
        assert refused.value.code == "visit.moved_on"
    mags = hall.as_worker("Mags")
    contact = hall.store.apply(Collect(visit_id=visit, staff_id=hall.staff["Mags"]), mags).id
    assert contact
    hall.store.apply(WithMe(contact_id=contact), mags)
    with pytest.raises(Refusal):
        hall.store.apply(ComeBack(visit_id=visit), hall.desk)
    assert one(look(hall).with_worker, "Daz").worker == "Mags"


def test_turning_somebody_away_frees_the_worker_who_sat_with_them(hall: Hall) -> None:
    hall.worker("Mags", "recovery")
    visit = hall.arrives("Robbo", "recovery")
    mags = hall.as_worker("Mags")
    contact = hall.store.apply(Collect(visit_id=visit, staff_id=hall.staff["Mags"]), mags).id
    assert contact
    hall.store.apply(WithMe(contact_id=contact), mags)
    hall.store.apply(TurnAway(visit_id=visit, reason="unsafe"), hall.desk)
    hall.arrives("Carys", "recovery")
    taken = hall.store.apply(TakeNext(day_id=hall.day_id, staff_id=hall.staff["Mags"]), mags)
    assert taken.facts["name"] == "Carys"
