"""Hard gates: who cannot see a person at all, and why. Source: domain brief §5, step 1."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from desk.domain.routing_rows import Candidate, Seeker
from desk.domain.routing_weights import Weights

PRIVATE = "not_matched"
# Gates that a person at the desk may open by asking this very worker; the others keep safe.
OPEN_TO_AN_ASK = ("leaves_soon", "cannot_do", "room", "language")
SITS = "talk"


def gate(
    seeker: Seeker,
    worker: Candidate,
    others: Sequence[Candidate],
    now: datetime,
    skills: Mapping[str, str],
    weights: Weights,
) -> str | None:
    """Return the code of the first gate that keeps `worker` from `seeker`, or None.

    `skills` names the skill each need wants. A pause is a gate for now; whoever is with somebody
    is not kept out, only later. Private reasons come first and share one code, so that nothing
    can be read from the order.
    """
    return next(gates(seeker, worker, others, now, skills, weights), None)


def gates(
    seeker: Seeker,
    worker: Candidate,
    others: Sequence[Candidate],
    now: datetime,
    skills: Mapping[str, str],
    weights: Weights,
) -> Iterator[str]:
    """Yield the code of each gate that keeps `worker` from `seeker`."""
    if worker.intake != "on":
        yield worker.intake
    if _kept_private(seeker, worker) or would_meet(seeker, worker):
        yield PRIVATE
    if worker.police and seeker.avoid_police:
        yield "police"
    if not can_do_any(seeker, worker, skills) and not can_sit(worker):
        yield "cannot_do"
    if leaves_too_soon(worker, now, weights):
        yield "leaves_soon"
    if not room_suits(seeker, worker):
        yield "room"
    if seeker.interpreter == "needed" and not speaks_with(seeker, worker):
        yield "language"
    if seeker.two_workers and second_for(seeker, worker.staff_id, others) is None:
        yield "needs_two"


def can_do(need: str, worker: Candidate, skills: Mapping[str, str]) -> bool:
    """Say whether a worker has the skill that a need wants."""
    wanted = skills.get(need)
    return wanted is None or wanted in worker.skills


def can_do_main(seeker: Seeker, worker: Candidate, skills: Mapping[str, str]) -> bool:
    """Say whether a worker can do the main need; with no need told, anybody can listen."""
    return not seeker.needs or can_do(seeker.needs[0], worker, skills)


def can_do_any(seeker: Seeker, worker: Candidate, skills: Mapping[str, str]) -> bool:
    """Say whether a worker can do any need of a person; with no need told, anybody can listen."""
    if not seeker.needs:
        return True
    # A plain loop: this is asked some fifteen hundred times for each picture of the Floor.
    for need in seeker.needs:  # noqa: SIM110
        if can_do(need, worker, skills):
            return True
    return False


def can_sit(worker: Candidate) -> bool:
    """Say whether a worker who cannot do the need could sit with the person now, and hold on."""
    return worker.free and SITS in worker.skills


def speaks_with(seeker: Seeker, worker: Candidate) -> bool:
    """Say whether a worker speaks the language of a person, or nobody has said which it is."""
    return not seeker.speaks or seeker.speaks in worker.languages


def leaves_too_soon(worker: Candidate, now: datetime, weights: Weights) -> bool:
    """Say whether a worker would go before there was time for a contact."""
    if worker.leaves_at is None:
        return False
    ready = max(worker.free_at, now)
    return worker.leaves_at - ready < timedelta(minutes=weights.leaves_too_soon_minutes)


def room_suits(seeker: Seeker, worker: Candidate) -> bool:
    """Say whether the worker's room allows the child, the dog or the wheelchair.

    A child does not sit in a room with police. Source: domain brief §1.3.
    """
    if seeker.child and worker.police:
        return False
    return (
        (not seeker.child or "child" in worker.room_features)
        and (not seeker.dog or "dog" in worker.room_features)
        and (not seeker.step_free or "step_free" in worker.room_features)
    )


def would_meet(seeker: Seeker, worker: Candidate) -> bool:
    """Say whether somebody sits in the worker's room from whom the person is kept apart.

    It ends when the other goes. Nothing is told of why: neither learns that the other is here.
    Source: domain brief §1.3 and §5, step 1.
    """
    return bool(seeker.keep_apart) and not seeker.keep_apart.isdisjoint(worker.in_room)


def second_for(seeker: Seeker, staff_id: UUID, others: Iterable[Candidate]) -> UUID | None:
    """Choose who sits in with the worker who takes a person; None as in `seconds_for`."""
    return next(iter(seconds_for(seeker, staff_id, others)), None)


def seconds_for(seeker: Seeker, staff_id: UUID, others: Iterable[Candidate]) -> tuple[UUID, ...]:
    """Return who could sit in with the worker who takes a person: peers first, then longest idle.

    Nobody where one worker is enough, or nobody who may be there is free.
    """
    if not seeker.two_workers:
        return ()
    free = (
        one
        for one in others
        if one.staff_id != staff_id
        and one.intake == "on"
        and one.free
        and not _kept_private(seeker, one)
        and not (one.police and seeker.avoid_police)
    )
    ordered = sorted(
        free,
        key=lambda one: (
            one.role != "peer",
            one.idle_since or one.free_at,
            one.called,
            one.staff_id,
        ),
    )
    return tuple(one.staff_id for one in ordered)


def _kept_private(seeker: Seeker, worker: Candidate) -> bool:
    return (
        worker.staff_id in seeker.not_with
        or worker.staff_id in seeker.avoid_staff
        or worker.agency_id in seeker.barred_agencies
        or (seeker.gender_must and worker.gender != seeker.gender_wish)
    )
