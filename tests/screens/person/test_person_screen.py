"""The profile in a real window: read, corrected in place, by keyboard and by mouse."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import Audit, Fact
from desk.commands.people import AddName, AddPerson, EditPerson, NewPerson
from desk.commands.profile import SetPlan
from desk.documents.letter import letter_pdf
from desk.domain.profile import ProfileRow
from desk.domain.refusals import Refusal
from desk.domain.weeks import Week
from desk.front_desk import FrontDesk
from desk.queries.profile import profile
from desk.screens.person.edit_view import EditView
from desk.screens.person.fact_form import FactForm
from desk.screens.person.fact_lines import FactLine
from desk.screens.person.history_view import HistoryView
from desk.screens.person.letter_view import LetterView
from desk.screens.person.screen import PersonScreen
from desk.screens.person.weeks_card import WeekLine
from desk.theme import Look
from desk.widgets.table_view import TableRowsView
from tests.documents.samples import detox_request, page_of
from tests.hall import FRIDAY, Hall
from tests.screens.person.keys import ALT, Key, focused, mnemonic, press, write
from tests.screens.person.sample import (
    day_of,
    fact,
    made_lately,
    put_agencies,
    put_letter,
    put_sian,
)
from tests.stores import put_in

Settled = Callable[[], None]


def open_person(page: PersonScreen, settled: Settled, person_id: UUID) -> None:
    page.open(person_id)
    settled()


def add(hall: Hall, name: str, full_name: str = "") -> UUID:
    person = NewPerson(name_to_use=name, full_name=full_name)
    done = hall.store.apply(AddPerson(person=person), hall.desk)
    assert done.id is not None
    return done.id


def read(hall: Hall, person_id: UUID) -> ProfileRow:
    return hall.store.read(hall.desk, lambda tx, who: profile(tx, who, person_id, FRIDAY))


def select_fact(page: PersonScreen, code: str) -> None:
    table = facts_of(page)
    table.setFocus()
    assert table.select(code)


def shown(page: PersonScreen, code: str) -> tuple[str, ...]:
    """Return the texts of one fact's row."""
    model = facts_of(page).model()
    row = next(
        row
        for row in range(model.rowCount())
        if getattr(model.index(row, 0).data(Qt.ItemDataRole.UserRole), "key", "") == code
    )
    return tuple(str(model.index(row, column).data()) for column in range(4))


def facts_of(page: PersonScreen) -> TableRowsView[FactLine]:
    return page._body.profile.facts.table


def head_of(page: PersonScreen) -> str:
    """Return the words of the head, as a screen reader has them."""
    head = page._head
    parts = (head._name.text(), head._state.accessibleName(), head._marks.accessibleName())
    return ". ".join(part for part in parts if part)


def faults_of(page: PersonScreen) -> str:
    form = form_of(page)
    return form._value.fault() + form._when.fault() + form._fault.text()


def form_of(page: PersonScreen) -> FactForm:
    form = page.findChild(FactForm)
    assert form is not None
    return form


def view_of(page: PersonScreen) -> EditView:
    view = page.beside.view()
    assert isinstance(view, EditView)
    return view


def test_each_fact_has_its_value_who_says_and_its_age(
    page: PersonScreen, hall: Hall, settled: Settled
) -> None:
    open_person(page, settled, put_sian(hall))
    assert shown(page, "phone") == ("Phone", "07700 900142, text only", "Siân", "17 Nov, 3 days")
    assert shown(page, "medicines")[1] == "Declined to say"
    assert shown(page, "own.born")[1] == "1992, day and month not known"


def test_a_name_never_to_be_said_aloud_stands_apart_under_those_words(
    page: PersonScreen, hall: Hall, settled: Settled
) -> None:
    sian = put_sian(hall)
    for text, quiet in (("Sharon Pugh", True), ("Shaz", False)):
        name = AddName(person_id=sian, kind="street", text=text, never_aloud=quiet)
        hall.store.apply(name, hall.desk)
    open_person(page, settled, sian)
    assert shown(page, "own.names")[:2] == ("Also called", "Mairy, Shaz, Shân")
    assert shown(page, "own.quiet")[:2] == ("Never aloud", "Sharon Pugh")
    select_fact(page, "own.quiet")
    press(Key.Key_E)
    settled()
    assert view_of(page).section() == "names"


def test_a_plan_without_words_tells_what_it_is_about(
    page: PersonScreen, hall: Hall, settled: Settled
) -> None:
    person = add(hall, "Daz")
    for needs, told in (((), ""), (("home", "money"), "If they say yes: Housing, Money")):
        plan = SetPlan(person_id=person, text="", needs=needs, steps=("Ring",), today=FRIDAY)
        hall.store.apply(plan, hall.desk)
        open_person(page, settled, person)
        card = page._body.profile.plan
        assert card.isVisible() == bool(told)
        assert card._words.text() == told or not told


def test_an_old_fact_says_so_in_words_too(page: PersonScreen, hall: Hall, settled: Settled) -> None:
    open_person(page, settled, put_sian(hall))
    model = facts_of(page).model()
    spoken = [
        str(model.index(row, 3).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
    ]
    assert "10 Jul, 4 months, ask again" in spoken


def test_a_fact_is_corrected_in_place_by_keyboard(
    page: PersonScreen, hall: Hall, desk: FrontDesk, settled: Settled
) -> None:
    sian = put_sian(hall)
    open_person(page, settled, sian)
    select_fact(page, "phone")
    press(Key.Key_E)
    write("07700 900555, ring after noon")
    press(Key.Key_Return)
    settled()
    assert shown(page, "phone")[1:] == ("07700 900555, ring after noon", "Siân", "20 Nov, today")
    assert facts_of(page).hasFocus()
    assert facts_of(page).selected_id() == "phone"
    desk.undo()
    settled()
    assert shown(page, "phone")[1] == "07700 900142, text only"


def test_esc_drops_what_was_typed(page: PersonScreen, hall: Hall, settled: Settled) -> None:
    open_person(page, settled, put_sian(hall))
    select_fact(page, "phone")
    press(Key.Key_Return)
    write("never saved")
    press(Key.Key_Escape)
    assert shown(page, "phone")[1] == "07700 900142, text only"
    assert facts_of(page).hasFocus()


def test_the_three_blanks_are_three_answers(
    page: PersonScreen, hall: Hall, settled: Settled
) -> None:
    sian = put_sian(hall)
    open_person(page, settled, sian)
    for steps, answer in ((1, "not_asked"), (2, "not_known"), (3, "declined")):
        select_fact(page, "phone")
        press(Key.Key_Return)
        press(Key.Key_Tab)
        press(Key.Key_Home)
        press(Key.Key_Right, times=steps)
        press(Key.Key_Return)
        settled()
        phone = read(hall, sian).fact("phone")
        assert phone is not None
        assert (phone.answer, phone.value) == (answer, "")
    assert shown(page, "phone")[1] == "Declined to say"


def test_a_known_fact_needs_a_value(page: PersonScreen, hall: Hall, settled: Settled) -> None:
    open_person(page, settled, put_sian(hall))
    select_fact(page, "phone")
    press(Key.Key_Return)
    write(" ")
    press(Key.Key_Return)
    settled()
    assert "say why there is no answer" in faults_of(page)


@pytest.mark.parametrize(
    ("typed", "words"), [("31 2 2026", "no such day"), ("21 11 2026", "in the future")]
)
def test_a_wrong_day_is_told_beside_it(
    page: PersonScreen, hall: Hall, settled: Settled, typed: str, words: str
) -> None:
    open_person(page, settled, put_sian(hall))
    select_fact(page, "phone")
    press(Key.Key_Return)
    day, month, year = (int(part) for part in typed.split())
    form_of(page)._when.set_parts((day, month, year))
    press(Key.Key_Return)
    settled()
    assert words in faults_of(page)
    form = form_of(page)
    when = form._when
    QTest.qWait(1)
    assert all(part.height() >= part.sizeHint().height() for part in when.findChildren(QLineEdit))
    assert form.height() >= form.sizeHint().height()
    assert form.visibleRegion().boundingRect().height() == form.height()


def test_of_the_week_that_is_not_over_nothing_is_said_yet(
    page: PersonScreen, hall: Hall, settled: Settled
) -> None:
    open_person(page, settled, put_sian(hall))
    weeks = page._body.profile.weeks
    line = WeekLine("came", (Week(day_of(1), None, ()), Week(FRIDAY, None, ())))
    assert [weeks._words(line, column) for column in (1, 2)] == ["no", "not yet"]


def test_a_fact_opens_with_a_double_click(page: PersonScreen, hall: Hall, settled: Settled) -> None:
    open_person(page, settled, put_sian(hall))
    select_fact(page, "phone")
    table = facts_of(page)
    place = table.visualRect(table.currentIndex()).center()
    QTest.mouseDClick(
        table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert table.form_id() == "phone"


def test_alt_enter_shows_the_history_of_a_fact(
    page: PersonScreen, hall: Hall, settled: Settled
) -> None:
    open_person(page, settled, put_sian(hall))
    select_fact(page, "staying")
    press(Key.Key_Return, ALT)
    settled()
    view = page.beside.view()
    assert isinstance(view, HistoryView)
    model = view._table.model()
    told = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert told == ["Sofa surfing", "Sofa surfing", "Sofa surfing", "With a friend"]
    press(Key.Key_Escape)
    assert page.beside.view() is None
    assert facts_of(page).hasFocus()


def test_letters_typed_in_the_table_go_to_search(
    page: PersonScreen, hall: Hall, settled: Settled, qtbot: QtBot
) -> None:
    open_person(page, settled, put_sian(hall))
    select_fact(page, "phone")
    with qtbot.waitSignal(page.typed) as heard:
        press(Key.Key_D)
    assert heard.args == ["d"]


def test_no_change_confirms_the_weekly_facts_in_one_press(
    page: PersonScreen, hall: Hall, settled: Settled
) -> None:
    sian = put_sian(hall)
    with_old = EditPerson(person_id=sian, told=True)
    hall.store.apply(with_old, hall.desk)
    make_older(hall, sian)
    open_person(page, settled, sian)
    mnemonic(page, Key.Key_N)
    settled()
    assert {row.as_of for row in read(hall, sian).facts if row.code == "staying"} == {FRIDAY}
    assert read(hall, sian).reviewed_on == FRIDAY


def make_older(hall: Hall, person_id: UUID) -> None:
    """Let the current facts be a week old."""
    put_in(hall.store, fact(hall, person_id, "staying", "Tent", day_of(1), "Siân"))


def test_not_asked_facts_are_shown_when_wanted(
    page: PersonScreen, hall: Hall, settled: Settled
) -> None:
    open_person(page, settled, put_sian(hall))
    with pytest.raises(StopIteration):
        shown(page, "pets")
    page._all.click()
    assert shown(page, "pets")[1] == "Not asked"


def test_looking_at_a_profile_is_kept_in_the_audit(
    page: PersonScreen, hall: Hall, settled: Settled
) -> None:
    sian = put_sian(hall)
    open_person(page, settled, sian)
    names = hall.store.read(
        hall.desk,
        lambda tx, _who: tx.scalars(
            select(Audit.name).where(Audit.subject == sian, Audit.name == "looked")
        ).all(),
    )
    assert names == ["looked"]


def test_a_letter_is_shown_and_printed_as_it_was_kept(
    page: PersonScreen, hall: Hall, settled: Settled, qtbot: QtBot
) -> None:
    ids = put_agencies(hall)
    blue = add(hall, "Blue")
    pdf = letter_pdf(page_of(detox_request()), draft=False)
    letter = put_letter(hall, blue, ids["Bryn Derw House"], pdf)
    open_person(page, settled, blue)
    QTest.keyClick(page, Key.Key_L, ALT)
    page.focus_first()
    press(Key.Key_Down)
    press(Key.Key_Return)
    settled()
    assert isinstance(page.beside.view(), LetterView)
    with qtbot.waitSignal(page.wants_print) as heard:
        page.print_shown()
    assert heard.args == [letter]


def test_a_referral_opens_its_letter(
    page: PersonScreen, hall: Hall, settled: Settled, qtbot: QtBot
) -> None:
    sian = put_sian(hall)
    open_person(page, settled, sian)
    QTest.keyClick(page, Key.Key_F, ALT)
    page.focus_first()
    press(Key.Key_Down)
    with qtbot.waitSignal(page.wants_letter) as heard:
        press(Key.Key_Return)
    assert heard.args == [read(hall, sian).referrals[0].id]


def test_refer_begins_a_letter_from_todays_visit(
    page: PersonScreen, hall: Hall, settled: Settled, qtbot: QtBot
) -> None:
    sian = put_sian(hall)
    open_person(page, settled, sian)
    with qtbot.waitSignal(page.wants_new_letter) as heard:
        QTest.keyClick(page, Key.Key_R, ALT)
    assert heard.args == [sian, read(hall, sian).visits[0].id]


def test_another_desk_s_change_arrives(
    page: PersonScreen, hall: Hall, desk: FrontDesk, settled: Settled
) -> None:
    sian = put_sian(hall)
    open_person(page, settled, sian)
    done = hall.store.apply(EditPerson(person_id=sian, nhs_number=""), hall.desk)
    desk.heard(done.topics)
    settled()
    assert shown(page, "own.nhs")[1] == "Not known"


def test_an_untold_record_wears_its_days_left(
    page: PersonScreen, hall: Hall, settled: Settled
) -> None:
    open_person(page, settled, made_lately(hall, "Blue"))
    assert "Not told yet, 63 days left" in head_of(page)


@pytest.mark.parametrize(
    "name", ["W" * 200, "שלום עולם", "🦊 Fox 🦊", "O’Brien-d'Arcy", "X", "Ż" * 199 + "é"]
)
def test_any_name_has_a_page(
    page: PersonScreen, hall: Hall, settled: Settled, look: Look, name: str
) -> None:
    open_person(page, settled, add(hall, name, name))
    assert head_of(page).startswith(name)
    assert page.minimumSizeHint().width() <= look.px("window_min_width")


def test_three_hundred_facts_are_shown(page: PersonScreen, hall: Hall, settled: Settled) -> None:
    put_agencies(hall)
    blue = add(hall, "Blue")
    rows = [fact(hall, blue, f"code_{n}", f"Value {n}", FRIDAY, "") for n in range(300)]
    put_in(hall.store, *rows)
    open_person(page, settled, blue)
    assert shown(page, "code_299")[1] == "Value 299"


def test_a_person_who_is_not_there_leaves_an_empty_page(
    page: PersonScreen, desk: FrontDesk, settled: Settled, hall: Hall
) -> None:
    refused: list[Refusal] = []
    desk.refused.connect(refused.append)
    page.open(hall.day_id)
    settled()
    assert [refusal.code for refusal in refused] == ["gone"]
    assert page.profile() is None


def test_pressing_enter_twice_saves_once(page: PersonScreen, hall: Hall, settled: Settled) -> None:
    sian = put_sian(hall)
    open_person(page, settled, sian)
    select_fact(page, "phone")
    press(Key.Key_Return)
    write("07700 900777")
    form = form_of(page)
    QTest.keyClick(form, Key.Key_Return)
    QTest.keyClick(form, Key.Key_Return)
    settled()
    count = hall.store.read(
        hall.desk,
        lambda tx, _who: len(
            tx.scalars(select(Fact.id).where(Fact.person_id == sian, Fact.code == "phone")).all()
        ),
    )
    assert count == 2


def test_long_words_of_a_week_fold_and_short_ones_keep_their_line(
    page: PersonScreen, hall: Hall, settled: Settled
) -> None:
    sian = put_sian(hall)
    long = "Sleeping rough since about 16 November"
    open_person(page, settled, sian)
    weeks = page._body.profile.weeks
    heights = weeks.table.verticalHeader()
    flat = [heights.sectionSize(place) for place in range(heights.count())]
    put_in(hall.store, fact(hall, sian, "use_days", long, day_of(1), "Siân", current=False))
    open_person(page, settled, sian)
    folded = [heights.sectionSize(place) for place in range(heights.count())]
    use = weeks._model.index_of("use_days").row()
    assert folded[use] > flat[use]
    assert folded[0] == flat[0]
    assert weeks.table.verticalScrollBar().maximum() == 0


def test_f6_goes_round_the_areas(page: PersonScreen, hall: Hall, settled: Settled) -> None:
    open_person(page, settled, put_sian(hall))
    page.focus_first()
    seen = []
    for _ in range(5):
        press(Key.Key_F6)
        seen.append(focused().accessibleName())
    assert seen == [
        "Week by week",
        "Who may see what",
        "To keep in mind",
        "Edit",
        "Parts of the profile",
    ]


def test_the_panel_closes_and_gives_the_keyboard_back(
    page: PersonScreen, hall: Hall, settled: Settled
) -> None:
    open_person(page, settled, put_sian(hall))
    select_fact(page, "phone")
    mnemonic(page, Key.Key_E)
    settled()
    assert view_of(page).section() == "who"
    press(Key.Key_Escape)
    assert page.beside.view() is None
    assert facts_of(page).hasFocus()
