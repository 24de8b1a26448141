"""Invented rows as the floor, search, check-in and profile show them, for the galleries."""

from dataclasses import dataclass

from desk.widgets.card_paint import Card, Reason
from desk.widgets.cell_paint import CellPaint, Level, Stage
from desk.widgets.columns import Head
from desk.widgets.hit_paint import Hit, HitsWords
from desk.widgets.row_paint import Chip, Piece, RowPaint, Span


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of a gallery list: an id and its description."""

    id: str
    paint: RowPaint


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a gallery table: an id and its cells."""

    id: str
    cells: tuple[CellPaint, ...]


def do_this(words: str) -> Piece:
    """Make an action line."""
    return Piece(words, "soon", "info", strong=True)


def note(words: str, icon: str = "") -> Piece:
    """Make the line under a clock."""
    return Piece(words, "text_muted", icon)


def _expected(name: str, second: Piece | str, *, planned: bool = False) -> Shown:
    piece = second if isinstance(second, Piece) else Piece(second)
    tag = Piece("Plan ready", "yes") if planned else None
    return Shown(name, RowPaint(title=name, kind="short", second=(piece,), tag=tag))


EXPECTED: tuple[Shown | Head, ...] = (
    Head("now", "About now", 12),
    _expected("Siân", "usually by 09:45", planned=True),
    _expected("Donna", do_this("See within 10 min"), planned=True),
    _expected("Robbo", do_this("Ask lead before seating")),
    _expected("Lee P.", "usually by 09:30"),
    _expected("Lee (red cap)", "usually by 10:00"),
    _expected("Piotr", "Polish", planned=True),
    _expected("Tiff", "missed last two"),
    Head("later", "Later, or maybe", 19),
    _expected("Nia", "first time, invited by Kasia"),
    _expected("The Major", "comes most weeks"),
    _expected("Aled", "Cymraeg"),
    _expected("Gosia", "Polish"),
    _expected("Wayne", "comes most weeks"),
)


def _here(number: str, name: str, second: tuple[Piece, ...], **more: object) -> Shown:
    return Shown(number, RowPaint(title=name, ticket=number, second=second, **more))  # type: ignore[arg-type]


def _out(number: str, name: str, chip: Chip, words: str) -> Shown:
    return Shown(
        number,
        RowPaint(title=name, kind="single", ticket=number, chips=(chip,), second=(Piece(words),)),
    )


HERE: tuple[Shown | Head, ...] = (
    Head("waiting", "Waiting", 7, "first to last"),
    _here(
        "23",
        "Daz",
        (Piece("Recovery, Housing"),),
        chips=(Chip("Said yes 09:41", "yes", "handshake"),),
        middle=("Mags", "in about 3 min"),
        clock="6 min",
        clock_meaning="soon",
        note=note("Very soon, 4 left", "chevrons-up"),
    ),
    _here(
        "15",
        "Blue jacket 09:12",
        (Piece("Housing · no name yet"),),
        middle=("Gethin", "free now"),
        clock="35 min",
        clock_meaning="late",
        note=note("Moved up, over by 5", "chevrons-up"),
    ),
    _here(
        "26",
        "Mared",
        (do_this("Family worker to see"), Piece("Housing")),
        chips=(Chip("Child", "plain", "baby"),),
        middle=("Lowri", "in about 10 min"),
        clock="3 min",
        note=note("Very soon", "chevrons-up"),
    ),
    _here(
        "18",
        "Žilvinas",
        (Piece("Nurse · phone interpreter"),),
        chips=(Chip("Lithuanian", "plain", "languages"),),
        middle=("Bethan", "next"),
        clock="24 min",
        clock_meaning="soon",
        note=note("Soon, 6 left", "chevron-up"),
    ),
    _here(
        "20",
        "Łukasz",
        (Piece("Housing, ID"),),
        chips=(Chip("Polish", "plain", "languages"),),
        middle=("Kasia", "free now"),
        clock="18 min",
        note=note("In turn"),
    ),
    _here(
        "24",
        "Big Col",
        (do_this("Two workers, open room"), Piece("Money")),
        middle=("Owen", "and Steve"),
        clock="7 min",
        note=note("In turn"),
    ),
    _here(
        "27",
        "Ange",
        (Piece("Letters, ID, phone"),),
        middle=("First free", "Owen next"),
        clock="1 min",
        note=note("In turn"),
    ),
    Head("out", "Called or popped out", 3),
    _out("17", "Precious", Chip("Called", "called", "bell-ring"), "to Room 4, Ffion, 1 min ago"),
    _out("09", "Mick", Chip("Popped out", "quiet", "footprints"), "8 min, place kept until 09:59"),
    _out(
        "12", "Kez", Chip("Out too long", "late", "clock-alert"), "22 min, look outside or let go"
    ),
)


def _worker(name: str, job: str, room: str, chip: Chip, suffix: str = "", after: str = "") -> Shown:
    return Shown(
        name,
        RowPaint(
            title=name,
            kind="short",
            suffix=suffix,
            second=(Piece(f"{job} · {room}"),),
            second_folded=(Piece(room),),
            end_chip=chip,
            note=note(after) if after else None,
        ),
    )


FREE = Chip("Free", "with", "circle-dot")


def _busy(number: str, minutes: int) -> Chip:
    words = f"{number}, {minutes} min"
    return Chip(f"With {words}", "plain", "messages-square", short=words)


ON_SITE: tuple[Shown | Head, ...] = (
    _worker("Gethin Ellis", "Housing support", "Room 3", FREE),
    _worker("Kasia Nowak", "Outreach", "Main hall", FREE, "Polish"),
    _worker("Mags Fielding", "Recovery", "Room 2", _busy("11", 21), after="next 23 Daz"),
    _worker("Bethan Lloyd", "Nurse", "Clinic", _busy("08", 26), after="next 18"),
    _worker("Dr Anwen Prys", "Prescriber", "Room 5", _busy("10", 9), "Cymraeg"),
    _worker(
        "Ffion Rhys",
        "Housing officer",
        "Room 4",
        Chip("Called 17", "called", "bell-ring"),
        "Cymraeg",
    ),
    _worker("Owen Pritchard", "Benefits", "Desk A", _busy("13", 7)),
    _worker("Lowri Bevan", "Family", "Family room", _busy("14", 4), after="next 26"),
    _worker("Steve Marsh", "Peer mentor", "Main hall", _busy("19", 2)),
    _worker(
        "Priya Nair",
        "Mental health",
        "Room 6",
        Chip("Paused to 10:00", "quiet", "circle-pause", short="Until 10:00"),
    ),
    _worker(
        "Rhodri Vaughan",
        "Probation",
        "Room 1",
        Chip("Full, leaves 11:00", "soon", "circle-slash", short="Full"),
    ),
    Head("places", "Places today", note="told at 08:20"),
    Shown(
        "p1",
        RowPaint(title="Bryn Derw, detox bed", kind="figure", clock="1 free", clock_meaning="with"),
    ),
    Shown(
        "p2",
        RowPaint(
            title="Night shelter, Lôn Las", kind="figure", clock="3 free", clock_meaning="with"
        ),
    ),
    Shown(
        "p3",
        RowPaint(
            title="Tŷ Heulwen, rehab",
            kind="figure",
            clock="list, 9 days",
            clock_meaning="text_muted",
        ),
    ),
)

NOT_EXPECTED = Chip("Not expected", "quiet", "minus")

HITS = (
    Hit(
        id="1",
        title="Siân",
        suffix="Siân Mair Evans, 34",
        why=(Span("Also called "), Span("Shân", matched=True)),
        chip=Chip("Expected", "quiet", "calendar-clock"),
        action="Check in",
        sentence="Siân, Siân Mair Evans, 34, also called Shân, expected, Enter checks in",
    ),
    Hit(
        id="2",
        title="Shannon",
        suffix="Shannon Doyle, 22",
        why=(Span("Starts with "), Span("Shan", matched=True), Span(" · last here 6 Nov")),
        chip=NOT_EXPECTED,
        action="Check in",
    ),
    Hit(
        id="3",
        title="Shaz",
        suffix="Sharon Pugh, 52",
        why=(Span("Sounds like shan · Room 2 with Mags"),),
        chip=Chip("11, with a worker", "with", "messages-square"),
        action="Open",
    ),
    Hit(
        id="4",
        title="Sean D.",
        suffix="Sean Doran, 27",
        why=(Span("Sounds like shan · last here 2 October"),),
        chip=NOT_EXPECTED,
        action="Check in",
    ),
)

HITS_WORDS = HitsWords(
    new="Not here? New person called",
    new_key="F2",
    enter="Enter",
    keys=(
        (("Up", "Down"), "choose"),
        (("Enter",), "check in"),
        (("Shift Enter",), "open profile"),
        (("Esc",), "clear"),
    ),
    nobody="Nobody by that name. F2 makes a new person.",
)


def _said(words: str, *, fits: bool = True) -> Reason:
    return Reason((Span(words),), fits)


FREE_NOW = Chip("Free now", "with", "circle-dot")

WORKERS_TO_SEE = (
    Card(
        id="gethin",
        title="Gethin Ellis",
        subtitle="Housing support · Room 3",
        chip=FREE_NOW,
        reasons=(
            _said("Does housing, her main need"),
            _said("Saw her last time"),
            _said("Stays until 13:00"),
        ),
        sentence="Gethin Ellis, housing support, room 3, free now",
    ),
    Card(
        id="ffion",
        title="Ffion Rhys",
        subtitle="Housing officer · Room 4",
        chip=Chip("About 15 min", "plain", "clock"),
        reasons=(_said("Can take a housing application"), _said("Speaks Welsh")),
    ),
    Card(
        id="kasia",
        title="Kasia Nowak",
        subtitle="Outreach · Main hall",
        chip=FREE_NOW,
        reasons=(_said("Can sit with her now"), _said("Does not do housing forms", fits=False)),
    ),
)

MATCHES = (
    Card(
        id="jonny",
        title="Jonny P.",
        suffix="Jonathan Price, 31",
        reasons=(
            Reason((Span("Street name "), Span("Jono", matched=True))),
            Reason((Span("Pri"), Span("c", matched=True), Span("e, one letter different"))),
            _said("Age fits"),
        ),
        foot="Here 9 Oct",
        action="Same person",
    ),
    Card(
        id="jon",
        title="Jon",
        suffix="Jon Pryce, about 30",
        reasons=(
            _said("Pryce sounds like Prise"),
            _said("Never been here, known to outreach", fits=False),
        ),
        foot="No visits",
        action="Same person",
    ),
    Card(
        id="johno",
        title="Johno",
        suffix="John Owen, 45",
        reasons=(_said("Johno sounds like Jono"), _said("Age does not fit", fits=False)),
        foot="Here 13 Nov",
        action="Same person",
    ),
)


def _fact(label: str, value: str, who: str, when: str, *, old: bool = False) -> Line:
    muted = value in {"Not asked", "Declined to say"}
    age = CellPaint(text=when, meaning="text_muted", face="small")
    if old:
        age = CellPaint(text=when, meaning="soon", face="label", icon="clock")
    return Line(
        label,
        (
            CellPaint(text=label, meaning="text_muted"),
            CellPaint(text=value, meaning="text_muted" if muted else "text"),
            CellPaint(text=who, meaning="text_muted", face="small"),
            age,
        ),
    )


FACT_TITLES = ("Fact", "What we know", "Who says", "As of, how old")
FACTS: tuple[Line | Head, ...] = (
    Head("who", "Who she is, how to reach her"),
    _fact("Also called", "Shân, Mairy", "Siân", "9 Oct, 6 weeks"),
    _fact("Born", "1992, day and month not known", "Letter seen", "9 Oct, 6 weeks"),
    _fact("NHS number", "999 000 0050", "Letter seen", "9 Oct, 6 weeks"),
    _fact("Emergency", "Not asked", "", ""),
    Head("home", "Home"),
    _fact("Staying", "With friends, since August", "Siân", "17 Nov, 3 days"),
    _fact("GP", "Not registered", "Siân", "10 Jul, 4 months", old=True),
    _fact("Medicines", "Declined to say", "Siân", "13 Nov, 1 week"),
)


def _step(words: str, meaning: str, icon: str = "") -> CellPaint:
    return CellPaint(text=words, meaning=meaning, face="small", icon=icon)


def _week(label: str, *cells: CellPaint) -> Line:
    return Line(label, (CellPaint(text=label, meaning="text_muted", face="small"), *cells))


SAME = _step("same", "text_muted", "equal")
UNCHECKED = _step("not checked", "text_muted")
WEEK_TITLES = ("", "23 Oct", "30 Oct", "6 Nov", "13 Nov", "This week")
WEEKS = (
    _week(
        "Home",
        _step("with friend", "text"),
        UNCHECKED,
        _step("moving on", "late", "arrow-down-right"),
        SAME,
        SAME,
    ),
    _week(
        "Use",
        _step("4 days", "text"),
        UNCHECKED,
        _step("4 days", "text"),
        _step("3 days", "with", "arrow-up-right"),
        SAME,
    ),
    _week(
        "Wellbeing",
        CellPaint(level=Level(3)),
        UNCHECKED,
        CellPaint(level=Level(3)),
        CellPaint(level=Level(4)),
        CellPaint(level=Level(5)),
    ),
)


def _consent(who: str, parts: str, chip: Chip, until: str) -> Line:
    return Line(
        who,
        (
            CellPaint(text=who, face="label"),
            CellPaint(text=parts, face="small"),
            CellPaint(chip=chip),
            CellPaint(text=until, meaning="text_muted", face="small"),
        ),
    )


CONSENT_TITLES = ("Who", "For, and which parts", "She said", "Until")
CONSENT = (
    _consent(
        "Drws Agored", "Help today: home, money", Chip("Given", "with", "check"), "13 Feb 2027"
    ),
    _consent(
        "Llwybr Recovery",
        "Help today: use, health",
        Chip("Ends soon", "soon", "clock"),
        "27 Nov 2026",
    ),
    _consent(
        "Jobcentre Plus", "Benefits: money", Chip("Withdrawn", "quiet", "undo-2"), "6 Nov 2026"
    ),
)


def _referral(
    who: str,
    since: str,
    where: str,
    what: str,
    stage: CellPaint,
    clock: CellPaint,
    step: CellPaint,
    whose: str,
) -> Line:
    return Line(
        who,
        (
            CellPaint(text=who, face="strong", second=since),
            CellPaint(text=where, face="base", second=what),
            stage,
            clock,
            step,
            CellPaint(text=whose, meaning="text_muted", face="small"),
        ),
    )


REFERRAL_TITLES = (
    "Who",
    "Where to, for what",
    "How far, from yes to a place",
    "Clock",
    "Next step",
    "Whose",
)
REFERRALS: tuple[Line | Head, ...] = (
    Head("today", "Needs someone today", 4, "most urgent first"),
    _referral(
        "Daz",
        "yes 09:41 today",
        "Bryn Derw House",
        "detox, same day",
        CellPaint(text="Letter ready to sign", stage=Stage(2)),
        CellPaint(text="27 min left to send", meaning="soon", face="choice_on", icon="clock"),
        CellPaint(text="Sign and print", face="strong"),
        "Mags",
    ),
    _referral(
        "Carys",
        "yes 13 Nov",
        "Tŷ Heulwen",
        "rehab, 12 weeks",
        CellPaint(text="Sent, no answer", stage=Stage(3)),
        CellPaint(text="Ring, 2 days over", meaning="late", face="choice_on", icon="clock-alert"),
        CellPaint(text="Ring 01632 960127", face="base"),
        "Mags",
    ),
    _referral(
        "Kez",
        "yes 6 Nov",
        "Bryn Derw House",
        "detox",
        CellPaint(text="Not taken: no bed", stage=Stage(4, meaning="late")),
        CellPaint(
            text="Choose what next", meaning="late", face="choice_on", icon="arrow-right-left"
        ),
        CellPaint(text="Try Tŷ Heulwen, or 1 Dec list", face="base"),
        "Mags",
    ),
    Head("done", "Finished this week", 1),
    _referral(
        "Idris",
        "yes 2 Nov",
        "Bryn Derw House",
        "detox",
        CellPaint(text="Went in 16 Nov", stage=Stage(6, meaning="with")),
        CellPaint(text="14 days from yes", meaning="with", face="choice_on", icon="check"),
        CellPaint(text="Aftercare call 30 Nov", face="base"),
        "Mags",
    ),
    Head("rest", "Waiting, nothing due yet", 33, "5 paused by the person", folded=True),
)
