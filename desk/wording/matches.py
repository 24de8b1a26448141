"""Why somebody is offered for what was typed, and where they stand today, in plain words.

A reason comes as pieces: words, and whether they are what was typed, so that it can be marked.
"""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desk.domain.find import EXPECTED, GONE, HERE, HitRow, Reason, TodayState
from desk.wording import facts, times, words

Pieces = tuple[tuple[str, bool], ...]


def reason(why: Reason) -> str:
    """Say why somebody fits."""
    return "".join(words for words, _ in pieces(why))


def pieces(why: Reason) -> Pieces:  # noqa: PLR0911 - one return for each reason reads best
    """Say why somebody fits, in pieces. A name not to be said aloud is not shown either."""
    t = QCoreApplication.translate
    if why.never_aloud:
        return ((t("matches", "By another name of theirs"), False),)
    match why.code:
        case "exact":
            return ((t("matches", "Called "), False), (why.text, True))
        case "starts_with" if why.text:
            return ((t("matches", "Starts with "), False), (_marked(why), True))
        case "starts_with":
            return ((t("matches", "Every word begins a name"), False),)
        case "also_called":
            return ((_called(why.kind), False), *_in_place(why))
        case "nickname":
            short = t("matches", "{asked} is short for ").format(asked=why.asked)
            return ((short, False), (_marked(why), True))
        case "shown_as":
            return ((t("matches", "Shown as "), False), *_in_place(why))
        case "one_letter_different":
            return (*_in_place(why), (t("matches", ", one letter different"), False))
        case "nearly":
            return (*_in_place(why), (t("matches", ", two letters different"), False))
        case _:
            return ((_plain(why), False),)


def _plain(why: Reason) -> str:
    t = QCoreApplication.translate
    sentences = {
        "sounds_like": t("matches", "{text} sounds like {asked}"),
        "number": t("matches", "Number {asked}"),
        "age_fits": t("matches", "Age fits"),
        "age_differs": t("matches", "Age does not fit"),
        "never_here": t("matches", "Has never been here"),
    }
    return sentences[why.code].format(text=_marked(why), asked=why.asked)


def _called(kind: str) -> str:
    """Say what kind of name it is, before the name."""
    t = QCoreApplication.translate
    kinds = {
        "street": t("matches", "Street name "),
        "former": t("matches", "Once called "),
        "spelling": t("matches", "Also spelt "),
        "gp": t("matches", "At the GP "),
    }
    return kinds.get(kind, t("matches", "Also called "))


def _marked(why: Reason) -> str:
    return why.text[slice(*why.span)] or why.text


def _in_place(why: Reason) -> Pieces:
    start, end = why.span
    parts = ((why.text[:start], False), (why.text[start:end], True), (why.text[end:], False))
    return tuple(part for part in parts if part[0])


def who(row: HitRow, today: date) -> str:
    """Say the full name and the age, as far as they are known: "Siân Mair Evans, 34"."""
    full = row.full_name if row.full_name != row.name_to_use else ""
    return ", ".join(part for part in (full, facts.years(row.born, today)) if part)


def where(row: HitRow, today: date) -> str:
    """Say where somebody sits now, or when they were here last."""
    t = QCoreApplication.translate
    state = row.today
    if state.worker:
        who = words.both(state.worker, state.second)
        if state.room:
            return t("matches", "{room} with {worker}").format(room=state.room, worker=who)
        return t("matches", "with {worker}").format(worker=who)
    if state.standing in (HERE, GONE) or row.person_id is None:
        return ""
    if row.last_here_on is None:
        return t("matches", "has never been here")
    return t("matches", "last here {day}").format(day=times.short_date(row.last_here_on, today))


def standing(state: TodayState) -> str:
    """Say where somebody stands today: "Expected", "11, with a worker", "Not expected"."""
    t = QCoreApplication.translate
    if state.standing == EXPECTED:
        return words.state("expected")
    if state.ticket is None:
        return t("matches", "Not expected")
    is_now = words.state(state.state)
    if state.standing == GONE:
        return is_now
    return t("matches", "{ticket:02}, {state}").format(ticket=state.ticket, state=is_now.lower())


def standing_code(state: TodayState) -> str:
    """Return the code of the state whose icon and colour belong to it."""
    if state.standing in (HERE, GONE):
        return state.state
    return "expected" if state.standing == EXPECTED else "not_expected"


def care(row: HitRow) -> str:
    """Say what is to be done before anything is pressed, never why; empty when there is nothing."""
    t = QCoreApplication.translate
    if row.deceased:
        return t("matches", "Has died. Speak to the lead")
    if row.hard_stop or row.keep_apart:
        return row.action_line or t("matches", "Ask lead before seating")
    return row.action_line or ""
