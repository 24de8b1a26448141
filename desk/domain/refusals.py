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

    `code` is one of ``wrong_key``, ``torn``, ``newer``, ``missing``; nothing was touched.
    """

    def __init__(self, code: str) -> None:
        """Carry the reason as a code."""
        super().__init__(code)
        self.code = code
