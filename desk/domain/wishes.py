"""By whom somebody would be seen, and where: what they wish for, and what must be so."""

from collections.abc import Sequence

from desk.snapshot import snapshot


@snapshot
class Wishes:
    """What the router is told of how a person is to be seen. Source: domain brief §5.

    `gender_wish` is the code of a worker's gender or empty; a wish that must be met keeps
    everybody else out. `step_free` asks for a room without steps.
    """

    gender_wish: str = ""
    gender_must: bool = False
    two_workers: bool = False
    avoid_police: bool = False
    wishes_peer: bool = False
    step_free: bool = False


def together(records: Sequence[Wishes]) -> Wishes:
    """Return what holds for a person of several joined records, the one that stays first.

    Whatever one of them asks for holds; of two wishes for a gender the one that must be met.
    """
    must = [one for one in records if one.gender_wish and one.gender_must]
    wish = [one for one in records if one.gender_wish]
    gender = next(iter((*must, *wish)), Wishes())
    return Wishes(
        gender_wish=gender.gender_wish,
        gender_must=gender.gender_must,
        two_workers=any(one.two_workers for one in records),
        avoid_police=any(one.avoid_police for one in records),
        wishes_peer=any(one.wishes_peer for one in records),
        step_free=any(one.step_free for one in records),
    )
