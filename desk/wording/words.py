"""The words of codes: states, urgency, readiness, needs, outcomes, stages."""

from PySide6.QtCore import QCoreApplication

from desk.domain.resources import standard_codes


def state(code: str) -> str:
    """Name the state of a visit, a worker or a chip."""
    words = {
        "expected": QCoreApplication.translate("states", "Expected"),
        "waiting": QCoreApplication.translate("states", "Waiting"),
        "said_yes": QCoreApplication.translate("states", "Said yes"),
        "called": QCoreApplication.translate("states", "Called"),
        "popped_out": QCoreApplication.translate("states", "Popped out"),
        "out_too_long": QCoreApplication.translate("states", "Out too long"),
        "with_worker": QCoreApplication.translate("states", "With a worker"),
        "between_workers": QCoreApplication.translate("states", "Next worker"),
        "departed_seen": QCoreApplication.translate("states", "Seen, gone"),
        "left_not_seen": QCoreApplication.translate("states", "Left, not seen"),
        "turned_away": QCoreApplication.translate("states", "Turned away"),
        "emergency_removed": QCoreApplication.translate("states", "Emergency"),
        "did_not_come": QCoreApplication.translate("states", "Did not come"),
        "on": QCoreApplication.translate("states", "Free"),
        "free": QCoreApplication.translate("states", "Free"),
        "busy": QCoreApplication.translate("states", "With"),
        "paused": QCoreApplication.translate("states", "Paused"),
        "full": QCoreApplication.translate("states", "Full"),
        "away": QCoreApplication.translate("states", "Away"),
        "gone": QCoreApplication.translate("states", "Gone"),
    }
    return words[code]


def urgency(level: int) -> str:
    """Name a level of urgency, 1 to 5."""
    words = (
        QCoreApplication.translate("urgency", "Now"),
        QCoreApplication.translate("urgency", "Very soon"),
        QCoreApplication.translate("urgency", "Soon"),
        QCoreApplication.translate("urgency", "In turn"),
        QCoreApplication.translate("urgency", "Quick"),
    )
    return words[level - 1]


def urgency_means(level: int) -> str:
    """Say what belongs to a level. Source: domain brief §5, step 3."""
    words = (
        QCoreApplication.translate(
            "urgency", "Now: not breathing well, a fit, chest pain, a plan to end their life, 999."
        ),
        QCoreApplication.translate(
            "urgency",
            "Very soon: shaking, fleeing abuse, out of prison, script missed.",
        ),
        QCoreApplication.translate("urgency", "Soon: no bed tonight, a wound, no food, court."),
        QCoreApplication.translate("urgency", "In turn: forms, benefits, housing news, a review."),
        QCoreApplication.translate("urgency", "Quick: kit, naloxone, post, phone charge, food."),
    )
    return words[level - 1]


def readiness(code: str) -> str:
    """Name how ready somebody is."""
    words = {
        "now": QCoreApplication.translate("readiness", "Yes, now"),
        "maybe": QCoreApplication.translate("readiness", "Maybe"),
        "not_today": QCoreApplication.translate("readiness", "Not today"),
        "not_asked": QCoreApplication.translate("readiness", "Not asked"),
    }
    return words[code]


def ticket(number: int) -> str:
    """Write a number as it is called and shown: of two digits at least."""
    return f"{number:02}"


def both(worker: str, second: str | None) -> str:
    """Name a worker, and who sits in where two must be there: "Mags and Steve"."""
    if not second:
        return worker
    words = QCoreApplication.translate("states", "{worker} and {second}")
    return words.format(worker=worker, second=second)


def need(code: str) -> str:
    """Name a need as its tile does. The venue may change these words in its code lists."""
    return standard_codes().needs[code].label


def need_short(code: str) -> str:
    """Name a need in one word, for a list."""
    return standard_codes().needs[code].short


def outcome(code: str) -> str:
    """Name what became of a need."""
    words = {
        "open": QCoreApplication.translate("outcomes", "Not reached"),
        "met": QCoreApplication.translate("outcomes", "Met"),
        "part": QCoreApplication.translate("outcomes", "Part met"),
        "passed_on": QCoreApplication.translate("outcomes", "Passed on"),
        "referred": QCoreApplication.translate("outcomes", "Referred"),
        "not_today": QCoreApplication.translate("outcomes", "Not today"),
    }
    return words[code]
