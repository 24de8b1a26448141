"""Where two workers must be there both are bound, and both are free again, on both stores."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

import pytest

from desk.commands.base import Command
from desk.commands.contacts import Collect, Finish, HandOver, StartOverdue, TakeNext, WithMe
from desk.commands.held import TakeOver
from desk.commands.on_site import SetIntake
from desk.commands.people import AddNotWith
from desk.commands.staff import StaffLeaves
from desk.commands.visits import Leave, NotHere, PopOut, TurnAway
from desk.domain.answers import Answers
from desk.domain.clock import SetClock
from desk.domain.floor import FloorRow
from desk.domain.my_room import MyRoomRow
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.domain.workers import OnSiteRow
from desk.queries.check_in import Ask, offer
from desk.queries.find import find_people
from desk.queries.floor import floor
from desk.queries.my_room import my_room
from desk.queries.name_index import NameIndex
from desk.queries.profile import profile
from desk.queries.soundness import faults
from desk.store import Done, Store
from tests.hall import FRIDAY, Hall, open_hall
from tests.queries.router_hall import candidate, comes, known, row


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give Mags for housing, Steve and Kasia who can sit with people, and Robbo who needs two."""
    made = open_hall(store, clock)
    made.worker("Mags", "home")
    made.worker("Steve", "talk", role="peer")
    made.worker("Kasia", "talk", intake="paused")
    return made


@pytest.fixture
def robbo(hall: Hall) -> UUID:
    """Let Robbo in, with whom two workers must be, about housing; return the visit."""
    return comes(hall, known(hall, "Robbo", two_workers=True), "home")


def look(hall: Hall) -> FloorRow:
    """Read the Floor."""
    day = hall.day
    return hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))


def room(hall: Hall, called: str) -> MyRoomRow:
    """Read a worker's room."""
    day = hall.day
    return hall.store.read(
        hall.as_worker(called), lambda tx, viewer: my_room(tx, viewer, day, VenueRow())
    )


def on_site(hall: Hall, called: str) -> OnSiteRow:
    """Return a worker as the Floor lists them."""
    return next(one for one in look(hall).on_site if one.called == called)


def take(hall: Hall, called: str) -> Done:
    """Let a worker take whoever is next."""
    command = TakeNext(day_id=hall.day_id, staff_id=hall.staff[called])
    return hall.store.apply(command, hall.as_worker(called))


def refused(hall: Hall, command: Command, called: str) -> Refusal:
    """Do something that is refused; return why."""
    with pytest.raises(Refusal) as no:
        hall.store.apply(command, hall.as_worker(called))
    return no.value


def gone(hall: Hall, called: str) -> Done:
    """Let a worker leave the building."""
    leaves = SetIntake(on_site_id=on_site(hall, called).id, intake="gone")
    return hall.store.apply(leaves, hall.desk)


def both_are_held(hall: Hall, visit: UUID) -> None:
    """Make sure that Mags has the person and Steve sits in."""
    assert (row(hall, visit).worker, row(hall, visit).second) == ("Mags", "Steve")
    for called in ("Mags", "Steve"):
        assert on_site(hall, called).with_visit_id == visit
        assert not candidate(hall, called).free


def both_are_free(hall: Hall) -> None:
    """Make sure that neither has anybody."""
    for called in ("Mags", "Steve"):
        assert on_site(hall, called).with_visit_id is None
        assert candidate(hall, called).free
        assert room(hall, called).with_me is None


def test_taking_somebody_binds_the_second_as_well(hall: Hall, robbo: UUID) -> None:
    done = take(hall, "Mags")
    assert (done.facts["worker"], done.facts["second"]) == ("Mags", "Steve")
    both_are_held(hall, robbo)
    hall.arrives("Daz", "talk")
    kez = hall.arrives("Kez", "talk")
    for command in (
        TakeNext(day_id=hall.day_id, staff_id=hall.staff["Steve"]),
        Collect(visit_id=kez, staff_id=hall.staff["Steve"]),
    ):
        no = refused(hall, command, "Steve")
        assert (no.code, no.facts["worker"]) == ("worker.has_somebody", "Steve")
    assert hall.store.read(hall.desk, lambda tx, who: faults(tx, who, hall.day_id)) == ()


def test_collecting_somebody_binds_the_second_as_well(hall: Hall, robbo: UUID) -> None:
    collect = Collect(visit_id=robbo, staff_id=hall.staff["Mags"])
    assert hall.store.apply(collect, hall.as_worker("Mags")).facts["second"] == "Steve"
    both_are_held(hall, robbo)


def test_collecting_somebody_who_popped_out_binds_the_second_as_well(
    hall: Hall, robbo: UUID
) -> None:
    hall.store.apply(PopOut(visit_id=robbo), hall.desk)
    collect = Collect(visit_id=robbo, staff_id=hall.staff["Mags"])
    hall.store.apply(collect, hall.as_worker("Mags"))
    both_are_held(hall, robbo)


def test_everybody_else_is_taken_by_one_worker(hall: Hall) -> None:
    visit = hall.arrives("Daz", "home")
    assert "second" not in take(hall, "Mags").facts
    assert (row(hall, visit).worker, row(hall, visit).second) == ("Mags", None)
    assert candidate(hall, "Steve").free


def test_whom_they_said_no_to_does_not_sit_in(hall: Hall) -> None:
    hall.worker("Owen", "talk")
    person = known(hall, "Robbo", two_workers=True)
    hall.store.apply(AddNotWith(person_id=person, staff_id=hall.staff["Steve"]), hall.desk)
    visit = comes(hall, person, "home")
    take(hall, "Mags")
    assert row(hall, visit).second == "Owen"


def test_collecting_somebody_while_nobody_can_sit_in_is_the_workers_own_choice(
    hall: Hall, robbo: UUID
) -> None:
    gone(hall, "Steve")
    assert (
        refused(hall, TakeNext(day_id=hall.day_id, staff_id=hall.staff["Mags"]), "Mags").code
        == "nobody.waiting"
    )
    collect = Collect(visit_id=robbo, staff_id=hall.staff["Mags"])
    hall.store.apply(collect, hall.as_worker("Mags"))
    with_mags = room(hall, "Mags").with_me
    assert with_mags
    assert (with_mags.beside, with_mags.lacks_second) == (None, True)


def test_every_screen_says_with_whom(hall: Hall, robbo: UUID) -> None:
    contact = take(hall, "Mags").id
    assert contact
    hall.store.apply(WithMe(contact_id=contact), hall.as_worker("Mags"))
    mags, steve = on_site(hall, "Mags"), on_site(hall, "Steve")
    assert (mags.with_ticket, mags.beside, mags.sits_in) == (1, "Steve", False)
    assert (steve.with_ticket, steve.beside, steve.sits_in) == (1, "Mags", True)
    with_mags, with_steve = room(hall, "Mags").with_me, room(hall, "Steve").with_me
    assert with_mags
    assert with_steve
    assert (with_mags.beside, with_mags.sits_in) == ("Steve", False)
    assert (with_steve.beside, with_steve.sits_in) == ("Mags", True)
    assert with_steve.visit.visit_id == robbo
    assert not with_mags.lacks_second
    index = NameIndex(dict)
    hall.store.read(hall.desk, index.load)
    search = partial(find_people, text="1", today=FRIDAY, index=index)
    state = hall.store.read(hall.desk, search)[0].today
    assert (state.worker, state.second) == ("Mags", "Steve")
    person = row(hall, robbo).person_id
    assert person
    page = hall.store.read(hall.desk, lambda tx, who: profile(tx, who, person, FRIDAY))
    assert page.visits[0].workers == ("Mags", "Steve")


def test_the_offer_at_the_desk_names_who_would_sit_in(hall: Hall) -> None:
    person = known(hall, "Robbo", two_workers=True)
    ask = Ask(day_id=hall.day_id, answers=Answers(needs=("home",)), person_id=person)
    offered = hall.store.read(hall.desk, lambda tx, who: offer(tx, who, ask)).suggestions
    assert {one.called: one.second for one in offered}["Mags"] == "Steve"
    alone = Ask(day_id=hall.day_id, answers=Answers(needs=("home",)))
    offered = hall.store.read(hall.desk, lambda tx, who: offer(tx, who, alone)).suggestions
    assert {one.second for one in offered} == {None}


def _finishes(hall: Hall, contact: UUID, _visit: UUID) -> None:
    hall.store.apply(Finish(contact_id=contact), hall.as_worker("Mags"))


def _waits_on(hall: Hall, contact: UUID, _visit: UUID) -> None:
    hall.store.apply(Finish(contact_id=contact, waits=True), hall.as_worker("Mags"))


def _is_not_here(hall: Hall, _contact: UUID, visit: UUID) -> None:
    hall.store.apply(NotHere(visit_id=visit), hall.desk)


def _pops_out(hall: Hall, _contact: UUID, visit: UUID) -> None:
    hall.store.apply(PopOut(visit_id=visit), hall.desk)


def _leaves(hall: Hall, _contact: UUID, visit: UUID) -> None:
    hall.store.apply(Leave(visit_id=visit), hall.desk)


def _is_turned_away(hall: Hall, _contact: UUID, visit: UUID) -> None:
    hall.store.apply(TurnAway(visit_id=visit, reason="lead_decided"), hall.desk)


@pytest.mark.parametrize(
    "ends", [_finishes, _waits_on, _is_not_here, _pops_out, _leaves, _is_turned_away]
)
def test_both_are_free_when_it_ends(
    hall: Hall, robbo: UUID, ends: Callable[[Hall, UUID, UUID], None]
) -> None:
    contact = take(hall, "Mags").id
    assert contact
    both_are_held(hall, robbo)
    ends(hall, contact, robbo)
    both_are_free(hall)


@pytest.mark.usefixtures("robbo")
def test_whoever_sat_in_is_no_longer_the_longest_idle(hall: Hall) -> None:
    contact = take(hall, "Mags").id
    assert contact
    hall.minutes_later(5)
    hall.store.apply(StartOverdue(day_id=hall.day_id), hall.desk)
    hall.minutes_later(20)
    hall.store.apply(Finish(contact_id=contact), hall.as_worker("Mags"))
    for called in ("Mags", "Steve"):
        assert candidate(hall, called).idle_since == hall.clock.now()
        assert candidate(hall, called).seen_today == 1


@pytest.mark.usefixtures("robbo")
def test_taking_over_from_an_absent_worker_binds_a_second_anew(hall: Hall) -> None:
    hall.worker("Owen", "papers")
    contact = take(hall, "Mags").id
    assert contact
    over = TakeOver(contact_id=contact, to_staff_id=hall.staff["Owen"])
    done = hall.store.apply(over, hall.desk)
    assert done.facts["worker"] == "Owen"
    assert on_site(hall, "Owen").beside == done.facts["second"]
    assert on_site(hall, "Mags").with_visit_id is None or done.facts["second"] == "Mags"


def test_handing_over_frees_both_and_the_next_take_binds_a_second_anew(
    hall: Hall, robbo: UUID
) -> None:
    hall.worker("Owen", "papers")
    contact = take(hall, "Mags").id
    assert contact
    offers = room(hall, "Mags").with_me
    assert offers
    soon = {one.called: one.in_minutes for one in offers.hand_over}
    assert soon["Steve"] == 0, "with the hand-over he is free"
    hand_over = HandOver(contact_id=contact, to_staff_id=hall.staff["Owen"])
    done = hall.store.apply(hand_over, hall.as_worker("Mags"))
    both_are_free(hall)
    assert take(hall, "Owen").facts["second"] == "Steve"
    assert (row(hall, robbo).worker, row(hall, robbo).second) == ("Owen", "Steve")
    assert candidate(hall, "Mags").free
    assert done.undo
    with pytest.raises(Refusal):
        hall.store.apply(done.undo, hall.as_worker("Mags"))


def test_undoing_a_take_frees_both_and_doing_it_again_binds_both(hall: Hall, robbo: UUID) -> None:
    done = take(hall, "Mags")
    assert done.undo
    back = hall.store.apply(done.undo, hall.as_worker("Mags"))
    both_are_free(hall)
    assert row(hall, robbo).state == "waiting"
    assert back.undo
    hall.store.apply(back.undo, hall.as_worker("Mags"))
    both_are_held(hall, robbo)


def test_undoing_a_finish_binds_both_again(hall: Hall, robbo: UUID) -> None:
    contact = take(hall, "Mags").id
    assert contact
    done = hall.store.apply(Finish(contact_id=contact), hall.as_worker("Mags"))
    assert done.undo
    hall.store.apply(done.undo, hall.as_worker("Mags"))
    both_are_held(hall, robbo)


@pytest.mark.parametrize("called", ["Steve", "Mags"])
def test_a_finish_is_not_undone_once_either_has_somebody_else(
    hall: Hall, robbo: UUID, called: str
) -> None:
    contact = take(hall, "Mags").id
    assert contact
    done = hall.store.apply(Finish(contact_id=contact), hall.as_worker("Mags"))
    daz = hall.arrives("Daz", "talk")
    collect = Collect(visit_id=daz, staff_id=hall.staff[called])
    hall.store.apply(collect, hall.as_worker(called))
    assert done.undo
    assert refused(hall, done.undo, "Mags").code == "undo.overtaken"
    assert (row(hall, robbo).state, row(hall, daz).worker) == ("departed_seen", called)


def test_of_two_who_need_two_the_second_waits_while_nobody_is_left_to_sit_in(
    hall: Hall, robbo: UUID
) -> None:
    carys = comes(hall, known(hall, "Carys", two_workers=True), "talk")
    take(hall, "Mags")
    both_are_held(hall, robbo)
    hall.worker("Owen", "talk")
    no = refused(hall, TakeNext(day_id=hall.day_id, staff_id=hall.staff["Owen"]), "Owen")
    assert no.code == "nobody.waiting"
    hall.worker("Ffion", "papers")
    assert take(hall, "Owen").facts["second"] == "Ffion"
    assert (row(hall, carys).worker, row(hall, carys).second) == ("Owen", "Ffion")
    both_are_held(hall, robbo)


def test_a_second_who_leaves_the_building_is_free_of_it(hall: Hall, robbo: UUID) -> None:
    take(hall, "Mags")
    done = gone(hall, "Steve")
    assert (row(hall, robbo).worker, row(hall, robbo).second) == ("Mags", None)
    with_mags = room(hall, "Mags").with_me
    assert with_mags
    assert with_mags.lacks_second
    assert room(hall, "Steve").with_me is None
    assert done.undo
    hall.store.apply(done.undo, hall.desk)
    both_are_held(hall, robbo)


def test_whoever_takes_somebody_stays_with_them_when_they_say_they_go(
    hall: Hall, robbo: UUID
) -> None:
    take(hall, "Mags")
    gone(hall, "Mags")
    assert (row(hall, robbo).worker, row(hall, robbo).second) == ("Mags", "Steve")


def test_nobody_stops_working_here_while_they_sit_in(hall: Hall, robbo: UUID) -> None:
    take(hall, "Mags")
    assert row(hall, robbo).second == "Steve"
    leaves = StaffLeaves(staff_id=hall.staff["Steve"])
    assert refused(hall, leaves, "Mags").code == "staff.with_somebody"


def test_the_person_sits_in_the_room_of_whoever_took_them(hall: Hall, robbo: UUID) -> None:
    take(hall, "Mags")
    person = row(hall, robbo).person_id
    assert candidate(hall, "Mags").in_room == frozenset({person})
    assert candidate(hall, "Steve").in_room == frozenset()
