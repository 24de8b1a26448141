"""Everything that is not a fact, corrected beside the profile, by keyboard; and a wrong answer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desk.commands.people import AddKeepApart, AddPerson, NewPerson
from desk.domain.people import Born
from desk.domain.profile import ProfileRow
from desk.front_desk import FrontDesk
from desk.queries.profile import profile
from desk.screens.person.alert_form import AlertForm
from desk.screens.person.apart_form import ApartForm
from desk.screens.person.coming_form import ComingForm
from desk.screens.person.consent_form import ConsentForm
from desk.screens.person.edit_view import EditView
from desk.screens.person.form import Form
from desk.screens.person.names_form import NamesForm
from desk.screens.person.plan_form import PlanForm
from desk.screens.person.screen import PersonScreen
from desk.screens.person.who_form import WhoForm
from desk.widgets.buttons import Button
from tests.hall import FRIDAY, Hall
from tests.screens.person.keys import CTRL, Key, focused, press, write
from tests.screens.person.sample import put_agencies, put_sian

Settled = Callable[[], None]


@pytest.fixture
def blue(hall: Hall) -> UUID:
    """Put in somebody of whom only a name is known, and the agencies."""
    put_agencies(hall)
    done = hall.store.apply(AddPerson(person=NewPerson(name_to_use="Blue")), hall.desk)
    assert done.id is not None
    return done.id


def read(hall: Hall, person_id: UUID) -> ProfileRow:
    return hall.store.read(hall.desk, lambda tx, who: profile(tx, who, person_id, FRIDAY))


def edit(page: PersonScreen, settled: Settled, person_id: UUID, section: str) -> Form:
    """Open one form, as Edit and the row of sections do."""
    page.open(person_id)
    settled()
    page._edit(section)
    settled()
    view = page.beside.view()
    assert isinstance(view, EditView)
    return view.form()


def save(settled: Settled) -> None:
    press(Key.Key_Return, CTRL)
    settled()


def end_button(form: Form, name: str) -> Button:
    return next(one for one in form.findChildren(Button) if one.accessibleName() == name)


def go(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def test_who_they_are_by_keyboard(
    page: PersonScreen, hall: Hall, settled: Settled, blue: UUID
) -> None:
    form = edit(page, settled, blue, "who")
    assert isinstance(form, WhoForm)
    write("Łukasz")
    press(Key.Key_Tab)
    write("Łukasz Wiśniewski")
    press(Key.Key_Tab)
    for digit in ("1", "4", "/", "3", "/", "1", "9", "8", "5"):
        QTest.keyClicks(focused(), digit)
    go(form._nhs)
    write("999 000 0018")
    go(form._pronouns)
    write("he/him")
    save(settled)
    who = read(hall, blue).person
    assert (who.name_to_use, who.full_name) == ("Łukasz", "Łukasz Wiśniewski")
    assert who.born == Born(date(1985, 3, 14), date(1985, 3, 14), "day")
    assert (who.nhs_number, who.pronouns) == ("9990000018", "he")
    assert page.beside.view() is None


def test_an_age_alone_is_kept_as_a_guess_and_not_moved_by_saving_again(
    page: PersonScreen, hall: Hall, settled: Settled, blue: UUID
) -> None:
    form = edit(page, settled, blue, "who")
    assert isinstance(form, WhoForm)
    go(form._about)
    write("40")
    save(settled)
    born = read(hall, blue).person.born
    assert born.precision == "estimate"
    form = edit(page, settled, blue, "who")
    save(settled)
    assert read(hall, blue).person.born == born


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ((31, 2, 1985), "no such day"),
        ((1, 1, 2030), "still to come"),
        ((14, None, 1985), "Write a year"),
        ((None, None, 1066), "too long ago"),
    ],
)
def test_a_birth_that_cannot_be_is_told_beside_it(
    page: PersonScreen,
    hall: Hall,
    settled: Settled,
    blue: UUID,
    parts: tuple[int | None, int | None, int | None],
    words: str,
) -> None:
    form = edit(page, settled, blue, "who")
    assert isinstance(form, WhoForm)
    form._born.set_parts(parts)
    save(settled)
    assert words in form._born.fault()
    assert read(hall, blue).person.born == Born()


def test_a_wrong_nhs_number_and_an_empty_name_are_told(
    page: PersonScreen, settled: Settled, blue: UUID
) -> None:
    form = edit(page, settled, blue, "who")
    assert isinstance(form, WhoForm)
    go(form._nhs)
    write("999 000 0019")
    save(settled)
    assert "ten figures" in form._nhs.fault()
    write("999 000 0018")
    go(form._name)
    write("  ")
    save(settled)
    assert "name to use is needed" in form._name.fault()


def test_a_name_is_added_and_taken_away(
    page: PersonScreen, hall: Hall, settled: Settled, blue: UUID
) -> None:
    form = edit(page, settled, blue, "names")
    write("Bluebell 🌼")
    assert isinstance(form, NamesForm)
    go(form._quiet)
    press(Key.Key_Space)
    save(settled)
    names = {name.text: name.never_aloud for name in read(hall, blue).names}
    assert names["Bluebell 🌼"]
    form = edit(page, settled, blue, "names")
    end_button(form, "Take away Bluebell 🌼").click()
    settled()
    assert {name.text for name in read(hall, blue).names} == {"Blue"}
    assert isinstance(page.beside.view(), EditView)


def test_the_plan_with_needs_by_digit_and_steps(
    page: PersonScreen, hall: Hall, settled: Settled, blue: UUID
) -> None:
    form = edit(page, settled, blue, "plan")
    assert isinstance(form, PlanForm)
    QTest.keyClicks(focused(), "Detox the same day, ring 9 first")
    go(form._tiles["home"])
    QTest.keyClicks(focused(), "2")
    go(form._steps)
    QTest.keyClicks(focused(), "Ring")
    press(Key.Key_Return)
    QTest.keyClicks(focused(), "Drive")
    form._place.set_chosen(form._place.combo.itemData(1))
    save(settled)
    plan = read(hall, blue).plan
    assert plan is not None
    assert (plan.needs, plan.steps) == (("recovery",), ("Ring", "Drive"))
    assert plan.destination == "Bryn Derw House"
    assert page._body.profile.plan.isVisible()


def test_an_alert_is_counted_dated_and_ended(
    page: PersonScreen, hall: Hall, settled: Settled, blue: UUID
) -> None:
    form = edit(page, settled, blue, "alert")
    assert isinstance(form, AlertForm)
    QTest.keyClicks(focused(), "x" * 81)
    assert "81 of 80" in form._line.edit.accessibleName()
    save(settled)
    assert "80 letters" in form._line.fault()
    write("Two workers, open room")
    form._review.set_date(FRIDAY + timedelta(days=91))
    save(settled)
    assert "90 days" in form._review.fault()
    form._review.set_date(FRIDAY - timedelta(days=1))
    save(settled)
    assert "has passed" in form._review.fault()
    form._review.set_date(FRIDAY + timedelta(days=90))
    go(form._stop)
    press(Key.Key_Space)
    go(form._offer)
    write("Needles at the door")
    save(settled)
    alert = read(hall, blue).alerts[0]
    assert (alert.action_line, alert.hard_stop) == ("Two workers, open room", True)
    assert alert.still_offered == "Needles at the door"
    form = edit(page, settled, blue, "alert")
    end_button(form, "End alert: Two workers, open room").click()
    settled()
    assert read(hall, blue).alerts == ()


def test_a_coming_drop_in(page: PersonScreen, hall: Hall, settled: Settled, blue: UUID) -> None:
    form = edit(page, settled, blue, "coming")
    assert isinstance(form, ComingForm)
    form._on.set_date(FRIDAY - timedelta(days=1))
    save(settled)
    assert "has passed" in form._on.fault()
    form._on.set_date(FRIDAY + timedelta(days=7))
    go(form._usual)
    write("half nine")
    save(settled)
    assert "09:30" in form._usual.fault()
    write("9.30")
    go(form._detail)
    write("outreach")
    save(settled)
    coming = read(hall, blue).coming[0]
    assert (coming.reason, coming.detail, coming.usual) == ("invited", "outreach", time(9, 30))
    form = edit(page, settled, blue, "coming")
    end_button(form, "Not expected on Friday 27 November 2026").click()
    settled()
    assert read(hall, blue).coming == ()


def test_somebody_to_keep_apart_is_found_by_name_and_never_themself(
    page: PersonScreen, hall: Hall, settled: Settled, blue: UUID
) -> None:
    hall.store.apply(AddPerson(person=NewPerson(name_to_use="Bluebird")), hall.desk)
    form = edit(page, settled, blue, "apart")
    assert isinstance(form, ApartForm)
    save(settled)
    assert "choose them" in form._search.fault()
    QTest.keyClicks(focused(), "blue")
    settled()
    assert [line.name_to_use for line in form._found] == ["Bluebird"]
    save(settled)
    assert [apart.name for apart in read(hall, blue).apart] == ["Bluebird"]
    form = edit(page, settled, blue, "apart")
    end_button(form, "No longer apart from Bluebird").click()
    settled()
    assert read(hall, blue).apart == ()


def test_a_worker_not_to_be_matched(
    page: PersonScreen, hall: Hall, settled: Settled, blue: UUID
) -> None:
    form = edit(page, settled, blue, "apart")
    assert isinstance(form, ApartForm)
    go(form._whom.segment("person"))
    press(Key.Key_Right)
    save(settled)
    assert "Choose a worker" in form._worker.fault()
    form._worker.set_chosen(str(hall.staff["Kasia"]))
    save(settled)
    assert [(apart.name, apart.worker) for apart in read(hall, blue).apart] == [
        ("Kasia Invented", True)
    ]
    form = edit(page, settled, blue, "apart")
    end_button(form, "No longer apart from Kasia Invented").click()
    settled()
    assert read(hall, blue).apart == ()


def test_consent_asks_who_heard_it_and_which_parts(
    page: PersonScreen, hall: Hall, settled: Settled, blue: UUID
) -> None:
    form = edit(page, settled, blue, "consent")
    assert isinstance(form, ConsentForm)
    save(settled)
    assert "Choose who" in form._who.fault()
    form._who.set_chosen(form._who.combo.itemData(1))
    save(settled)
    assert "at least one part" in form._why_not.text()
    go(form._parts["housing"])
    press(Key.Key_Space)
    save(settled)
    assert "who heard it" in form._witness.fault()
    write("Carol")
    save(settled)
    consent = read(hall, blue).consents[0]
    assert (consent.status, consent.parts, consent.how) == ("given", ("housing",), "spoken")
    assert consent.until == FRIDAY + timedelta(days=90)


def test_a_no_is_written_down_too(
    page: PersonScreen, hall: Hall, settled: Settled, blue: UUID
) -> None:
    form = edit(page, settled, blue, "consent")
    assert isinstance(form, ConsentForm)
    form._who.set_chosen(form._who.combo.itemData(0))
    go(form._said.segment("given"))
    press(Key.Key_Right)
    assert not form._witness.isVisible()
    save(settled)
    assert read(hall, blue).consents[0].status == "refused"


def test_consent_is_withdrawn_and_can_be_taken_back(
    page: PersonScreen, hall: Hall, desk: FrontDesk, settled: Settled
) -> None:
    sian = put_sian(hall)
    page.open(sian)
    settled()
    table = page._body.profile.consents.table
    consent = next(row for row in read(hall, sian).consents if row.receiver == "Drws Agored")
    table.setFocus()
    assert table.select(consent.id)
    press(Key.Key_Return)
    settled()
    view = page.beside.view()
    assert isinstance(view, EditView)
    end_button(view.form(), "Withdraw consent for Drws Agored").click()
    settled()
    assert state_of(hall, sian, "Drws Agored") == "withdrawn"
    desk.undo()
    settled()
    assert state_of(hall, sian, "Drws Agored") == "given"


def state_of(hall: Hall, person_id: UUID, receiver: str) -> str:
    rows = read(hall, person_id).consents
    return next(row.status for row in rows if row.receiver == receiver)


def test_only_a_lead_reads_whom_somebody_is_kept_apart_from(
    page: PersonScreen, hall: Hall, desk: FrontDesk, settled: Settled, blue: UUID
) -> None:
    other = hall.store.apply(AddPerson(person=NewPerson(name_to_use="Tiff")), hall.desk).id
    assert other is not None
    hall.store.apply(AddKeepApart(person_id=blue, other_id=other), hall.desk)
    for role, words in (("lead", "Tiff"), ("worker", "One other person, ask the lead")):
        desk.sit_down(replace(desk.viewer, role=role))
        page.open(blue)
        settled()
        model = page._body.profile.care.table.model()
        assert model.index(0, 1).data() == words
