"""What the notice bar says: the last thing done, what undo would do, and why not."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk.domain.referrals import SENT_HOW
from desk.wording import imports, words

Facts = Mapping[str, Any]


def done(name: str, facts: Facts) -> str:
    """Say what a command did. `facts` are those that the command gave."""
    if name == "import.take_back":
        return imports.taken_back(facts)
    template = _sentences().get(f"{name}.two" if facts.get("second") else name)
    if template is None:
        return QCoreApplication.translate("notices", "Saved.")
    told = _fill(template, facts)
    if facts.get("taken"):
        before = QCoreApplication.translate("notices", "{taker} took {taken} a moment before.")
        told = f"{before.format_map(facts)} {told}"
    return told


def while_away(name: str, words: str) -> str:
    """Add to what was done what the server, which is away, cannot see to."""
    if name != "contact.collect":
        return words
    warning = QCoreApplication.translate(
        "notices", "The server is away: look round whether another worker has them."
    )
    return f"{words} {warning}"


def undone(name: str, facts: Facts, *, redo: bool) -> str:
    """Say that something was taken back, or done again."""
    what = label(name, facts)
    if redo:
        return QCoreApplication.translate("notices", "Done again: {what}.").format(what=what)
    return QCoreApplication.translate("notices", "Taken back: {what}.").format(what=what)


def label(name: str, facts: Facts) -> str:
    """Name what undo would take back, for its tooltip: "Ange checked in"."""
    return done(name, {key: facts[key] for key in facts if key != "taken"}).rstrip(".")


def strong(facts: Facts) -> list[str]:
    """Return what stands out in the sentence: the number, as it is shown, and the name."""
    told = [words.ticket(facts["ticket"])] if "ticket" in facts else []
    return [*told, str(facts["name"])] if "name" in facts else told


def _fill(template: str, facts: Facts) -> str:
    told = dict(facts)
    if "need" in told:
        told["need"] = words.need(str(told["need"]))
    if "outcome" in told:
        told["outcome"] = words.outcome(str(told["outcome"]))
    if told.get("how") in SENT_HOW:
        told["how"] = sent_how(str(told["how"]))
    if "intake" in told:
        told["intake"] = _intake(str(told["intake"]))
    if "urgency" in told:
        told["urgency"] = words.urgency(int(told["urgency"]))
    if "ticket" in told:
        told["ticket"] = words.ticket(told["ticket"])
    sentence = template.format_map(_Known(told))
    # A name that ends in a full stop, such as "Jonny P.", brings the one of the sentence with it.
    return sentence[:-1] if sentence.endswith("..") else sentence


class _Known(dict[str, str | int]):
    """Facts of a sentence; a retried command has none, and its sentence stays readable."""

    def __missing__(self, key: str) -> str:
        return "…"


def sent_how(code: str) -> str:
    """Say how a letter left."""
    ways = {
        "by_hand": QCoreApplication.translate("notices", "by hand"),
        "post": QCoreApplication.translate("notices", "by post"),
        "secure_mail": QCoreApplication.translate("notices", "by secure mail"),
        "email": QCoreApplication.translate("notices", "by email"),
        "phone": QCoreApplication.translate("notices", "by phone"),
    }
    return ways[code]


def _intake(code: str) -> str:
    ways = {
        "expected": QCoreApplication.translate("notices", "not here yet"),
        "on": QCoreApplication.translate("notices", "free to take people"),
        "paused": QCoreApplication.translate("notices", "paused"),
        "full": QCoreApplication.translate("notices", "full"),
        "away": QCoreApplication.translate("notices", "away for a moment"),
        "gone": QCoreApplication.translate("notices", "gone for today"),
    }
    return ways[code]


def _sentences() -> Mapping[str, str]:
    t = QCoreApplication.translate
    return {
        "visit.check_in": t("notices", "{name} checked in as {ticket}."),
        "visit.check_in_new": t("notices", "{name} checked in as {ticket}, a new person."),
        "visit.check_in_nameless": t("notices", "{name} checked in as {ticket}, no name yet."),
        "visit.check_in_many": t("notices", "{count} people checked in, questions later."),
        "visit.change": t("notices", "{name}, {ticket}: answers saved."),
        "visit.take_over": t("notices", "{ticket}, {was}, is {name}."),
        "visit.said_yes": t("notices", "{name} said yes. The clock runs."),
        "visit.urgency": t("notices", "{name} is now: {urgency}."),
        "visit.pop_out": t("notices", "{name} popped out. The place is kept."),
        "visit.come_back": t("notices", "{name} is back in place."),
        "visit.leave": t("notices", "{name} has gone."),
        "visit.turn_away": t("notices", "{name} was turned away."),
        "visit.call_again": t("notices", "{name} is called again."),
        "visit.take_back": t("notices", "{name}’s check-in is taken back."),
        "visit.not_here": t("notices", "{name} did not come when called. The place is kept."),
        "visit.ask_worker": t("notices", "{worker} is asked to see {name}."),
        "visit.ask_anyone": t("notices", "{name} waits for the first worker who fits."),
        "supply.hand_out": t("notices", "Handed out and counted: {given}."),
        "contact.take_next": t("notices", "{worker} takes {ticket}, {name}."),
        "contact.collect": t("notices", "{worker} takes {ticket}, {name}."),
        "contact.take_next.two": t("notices", "{worker} and {second} take {ticket}, {name}."),
        "contact.collect.two": t("notices", "{worker} and {second} take {ticket}, {name}."),
        "contact.start": t("notices", "{name} is with {worker}."),
        "contact.hand_over": t("notices", "{name} is handed over to {worker} and keeps the place."),
        "contact.release": t("notices", "{name} is back in the queue. The place is kept."),
        "contact.take_over": t("notices", "{worker} takes over {ticket}, {name}."),
        "contact.take_over.two": t("notices", "{worker} and {second} take over {ticket}, {name}."),
        "contact.together": t("notices", "{name} is with {worker}."),
        "contact.second_leaves": t(
            "notices", "{worker} no longer sits in with {ticket}, {name}, and is free."
        ),
        "contact.finish": t("notices", "{worker} finished with {name}."),
        "need.answer": t("notices", "{name}, {need}: {outcome}."),
        "need.add": t("notices", "{need} added for {name}."),
        "on_site.come": t("notices", "{worker} is on site."),
        "on_site.intake": t("notices", "{worker} is {intake}."),
        "on_site.room": t("notices", "{worker}: {room}."),
        "day.describe": t("notices", "Notes for the day sheet saved."),
        "person.add": t("notices", "A record was begun for {name}."),
        "person.edit": t("notices", "{name}: saved."),
        "person.wishes": t("notices", "{name}: wishes saved."),
        "person.add_name": t("notices", "A name was added for {name}."),
        "person.remove_name": t("notices", "A name was removed."),
        "person.join": t("notices", "The two records are joined for {name}."),
        "person.not_same": t("notices", "Remembered: not the same person."),
        "person.keep_apart": t("notices", "Remembered: to be kept apart."),
        "person.not_with": t("notices", "Remembered: not to be matched."),
        "person.keep_apart_end": t("notices", "No longer to be kept apart."),
        "person.not_with_end": t("notices", "May be matched again."),
        "fact.record": t("notices", "{name}: the fact is saved."),
        "fact.no_change": t("notices", "{name}: no change this week, {count} facts confirmed."),
        "alert.add": t("notices", "{name}: the alert is set."),
        "alert.end": t("notices", "{name}: the alert has ended."),
        "plan.set": t("notices", "{name}: the plan is saved."),
        "expected.add": t("notices", "{name} is on the list."),
        "expected.remove": t("notices", "{name} is off the list."),
        "referral.start": t("notices", "A letter to {place} was begun for {name}."),
        "consent.record": t("notices", "Consent for {place} saved."),
        "consent.withdraw": t("notices", "Consent withdrawn. Letters stopped: {stopped}."),
        "letter.sign": t("notices", "Letter {reference} is signed and kept."),
        "letter.printed": t("notices", "Letter {reference} went to the printer."),
        "letter.void": t("notices", "Letter {reference} is void. Its number is kept."),
        "referral.sent": t("notices", "{name}’s letter marked sent {how}."),
        "referral.stage": t("notices", "{name}, {place}: the next step is noted."),
        "referral.pause": t("notices", "{name}, {place}: paused while we wait for {name}."),
        "referral.go_on": t("notices", "{name}, {place}: the clock runs again."),
        "referral.rung": t("notices", "{name}, {place}: the call is noted."),
        "import.people": t("notices", "{added} people added, {changed} brought up to date."),
        "import.facts": t("notices", "{added} facts added."),
        "import.visits": t("notices", "{added} past visits added."),
        "import.rota": t("notices", "{added} rota lines added, {changed} changed."),
        "import.destinations": t("notices", "{added} places added, {changed} changed."),
        "venue.set": t("notices", "{venue}: saved."),
        "agency.add": t("notices", "{agency} added."),
        "agency.edit": t("notices", "{agency}: saved."),
        "staff.add": t("notices", "{worker} added."),
        "staff.edit": t("notices", "{worker}: saved."),
        "staff.leave": t("notices", "{worker} no longer works here."),
        "staff.return": t("notices", "{worker} works here again."),
        "destination.places": t("notices", "{place}: free places noted."),
    }
