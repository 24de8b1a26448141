"""The short style sheet: a template whose `{{kind:token}}` places the theme fills."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from desk.theme.tokens import UnknownTokenError, known

PLACE = re.compile(r"\{\{(\w+):(\w+)\}\}")


def fill(template: str, kinds: Mapping[str, Callable[[str], str]]) -> str:
    """Replace each `{{kind:token}}` by what `kinds[kind]` makes of the token.

    Raises:
        UnknownTokenError: if a kind or a token is not known.
    """
    return PLACE.sub(lambda place: known(kinds, "kind of token", place[1])(place[2]), template)


def read_templates(folder: Path, theme: str) -> str:
    """Read the style sheet for all themes and, where there is one, what a theme adds to it.

    Raises:
        UnknownTokenError: if there is no `every.qss`.
    """
    every, own = folder / "every.qss", folder / f"{theme}.qss"
    if not every.is_file():
        raise UnknownTokenError("style sheet", every.name, {f.name: f for f in folder.glob("*")})
    return "\n".join(f.read_text(encoding="utf-8") for f in (every, own) if f.is_file())
