"""Refusals: things a person may expect to be told, as codes that `wording` turns to sentences."""

from collections.abc import Mapping


class Refusal(Exception):  # noqa: N818 - it is an answer to a person, not an error of ours
    """Says no to a person at the desk, with a code and the facts that its sentence needs.

    The text of the exception is the code alone, so that logs never hold a name.
    """

    def __init__(self, code: str, **facts: str | int) -> None:
        """Carry `code` (such as ``visit.taken``) and the facts of its sentence."""
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, str | int] = facts


class Offline(Exception):  # noqa: N818 - a state of the world, not an error of ours
    """Says that the store cannot be reached now; what is on screen stays readable."""


class StoreBroken(Exception):  # noqa: N818 - as above
    """Says that the store cannot be opened as it is.

    `code` is one of ``wrong_key``, ``torn``, ``newer``, ``missing``, and of a venue's server
    ``older``, ``not_let_in``, ``stranger``; nothing was touched.
    """

    def __init__(self, code: str) -> None:
        """Carry the reason as a code."""
        super().__init__(code)
        self.code = code


def of_store(said: str, *, away: bool) -> Exception | None:
    """Return what a person can be told of a fault that the store's driver names in `said`.

    `away` when the connection is known to be lost. None for a fault of ours.
    """
    said = said.lower()
    if "full" in said or "no space" in said:
        return Refusal("store.full")
    if "disk i/o" in said:
        return Refusal("store.disk")
    if "malformed" in said or "not a database" in said or "hmac" in said:
        return StoreBroken("torn")
    if away or "locked" in said or "connect" in said:
        return Offline()
    return None
