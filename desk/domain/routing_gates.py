"""Hard gates: who cannot see a person at all, and why. Source: domain brief §5, step 1."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from desk.domain.routing_rows import Candidate, Seeker
from desk.domain.routing_weights import Weights

TAKING = ("on", "paused")
PRIVATE = "not_matched"


def gate(  # noqa: PLR0911 - one return for each gate reads best
    seeker: Seeker,
    worker: Candidate,
    others: Sequence[Candidate],
    now: datetime,
    skills: Mapping[str, str],
    weights: Weights,
) -> str | None:
    """Return the code of the gate that keeps `worker` from `seeker`, or None.

    `skills` names the skill each need wants. A pause is a gate for now; whoever is with somebody
    is not kept out, only later.
    """
    if worker.intake != "on":
        return worker.intake
    ready = max(worker.free_at, now)
    if worker.leaves_at and worker.leaves_at - ready < timedelta(
        minutes=weights.leaves_too_soon_minutes
    ):
        return "leaves_soon"
    if not can_do_any(seeker, worker, skills):
        return "cannot_do"
    if _kept_private(seeker, worker):
        return PRIVATE
    if worker.police and seeker.avoid_police:
        return "police"
    if not room_suits(seeker, worker):
        return "room"
    if not _understood(seeker, worker):
        return "language"
    if seeker.two_workers and not any(_second(one, worker, now) for one in others):
        return "needs_two"
    return None


def can_do(need: str, worker: Candidate, skills: Mapping[str, str]) -> bool:
    """Say whether a worker has the skill that a need wants."""
    wanted = skills.get(need)
    return wanted is None or wanted in worker.skills


def can_do_any(seeker: Seeker, worker: Candidate, skills: Mapping[str, str]) -> bool:
    """Say whether a worker can do any need of a person; with no need told, anybody can listen."""
    return not seeker.needs or any(can_do(need, worker, skills) for need in seeker.needs)


def room_suits(seeker: Seeker, worker: Candidate) -> bool:
    """Say whether the worker's room allows the child, the dog or the wheelchair."""
    wanted = {
        feature
        for feature, there in (
            ("child", seeker.child),
            ("dog", seeker.dog),
            ("step_free", seeker.step_free),
        )
        if there
    }
    return wanted <= worker.room_features


def _kept_private(seeker: Seeker, worker: Candidate) -> bool:
    return (
        worker.staff_id in seeker.not_with
        or worker.staff_id in seeker.avoid_staff
        or worker.agency_id in seeker.barred_agencies
        or (seeker.gender_must and worker.gender != seeker.gender_wish)
    )


def _understood(seeker: Seeker, worker: Candidate) -> bool:
    return seeker.speaks in worker.languages or seeker.interpreter != "needed"


def _second(one: Candidate, worker: Candidate, now: datetime) -> bool:
    present = one.intake in TAKING and (one.leaves_at is None or one.leaves_at > now)
    return one.staff_id != worker.staff_id and present and one.free
