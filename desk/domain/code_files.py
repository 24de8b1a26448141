"""Reads a list of codes from a TOML file the venue may edit, strictly and by name."""

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from desk.snapshot import snapshot


class BadCodes(ValueError):  # noqa: N818 - it says what the file is, in the words of the desk
    """Says that a file of codes cannot be read: which file, which entry, what is wrong there."""


@snapshot
class Code:
    """One entry of a list: the code that is stored, the word that is shown.

    `cy` is the Welsh word, empty until a translator gave one. `also` are other words by which a
    file or a person may mean the same.
    """

    code: str
    label: str
    cy: str = ""
    also: tuple[str, ...] = ()

    def words(self) -> tuple[str, ...]:
        """Return every word that means this entry."""
        return (self.code, self.label, self.cy, *self.also)


C = TypeVar("C", bound=Code)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Fold `text` so that case, accents, underscores and spaces do not matter when comparing."""
    if not text.isascii():
        split = unicodedata.normalize("NFKD", text)
        text = "".join(mark for mark in split if not unicodedata.combining(mark))
    letters = [mark if mark.isalnum() else " " for mark in text.casefold()]
    return " ".join("".join(letters).split())


class CodeList(Generic[C]):
    """A list of codes in the order of its file, found by code or by any word for it."""

    def __init__(self, entries: tuple[C, ...]) -> None:
        """Hold `entries`; where two share a word, the first keeps it."""
        self._entries = {entry.code: entry for entry in entries}
        self._words: dict[str, C] = {}
        for entry in entries:
            for word in entry.words():
                if word:
                    self._words.setdefault(plain(word), entry)

    def __iter__(self) -> Iterator[C]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, code: object) -> bool:
        return code in self._entries

    def __getitem__(self, code: str) -> C:
        return self._entries[code]

    def get(self, code: str) -> C | None:
        """Return the entry with exactly this code, or None."""
        return self._entries.get(code)

    def find(self, text: str) -> C | None:
        """Return the entry that `text` means: its code, its label or another word for it."""
        return self._words.get(plain(text))

    def label(self, code: str) -> str:
        """Return the word to show for `code`; a code that left the list is shown as it stands."""
        entry = self._entries.get(code)
        return entry.label if entry else code


def read_file(path: Path) -> Mapping[str, Any]:
    """Return the tables of the TOML file at `path`.

    Raises:
        BadCodes: the file is missing, or is not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadCodes(f"{path.name}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadCodes(f"{path.name}: {error}") from error


def read_list(kind: type[C], where: str, entries: object) -> CodeList[C]:
    """Make a list of `kind` from the tables under one heading of a file.

    Raises:
        BadCodes: an entry has an unknown key, lacks one, or holds the wrong kind of value.
    """
    if not isinstance(entries, Mapping):
        raise BadCodes(f"{where}: missing")
    return CodeList(tuple(read_entry(kind, where, code, entries[code]) for code in entries))


def read_entry(kind: type[C], where: str, code: str, entry: object) -> C:
    """Make one entry of `kind` from its table.

    Raises:
        BadCodes: as `read_list`.
    """
    place = f"{where}.{code}"
    if not isinstance(entry, Mapping):
        raise BadCodes(f"{place}: must be a table")
    types = {field.name: field.type for field in fields(kind)}
    unknown = sorted(set(entry) - set(types))
    if unknown:
        raise BadCodes(f"{place}: unknown key {unknown[0]}")
    values: dict[str, Any] = {
        key: checked(place, key, types[key], value) for key, value in entry.items()
    }
    try:
        return kind(code=code, **values)
    except TypeError as error:
        raise BadCodes(f"{place}: {error}") from error


def checked(place: str, key: str, wanted: Any, value: object) -> object:
    """Return `value` as a field wants it: text, whole number, yes/no, a day or a list of texts.

    Raises:
        BadCodes: it is of another kind.
    """
    if wanted in (str, int, bool, date):
        if type(value) is not wanted:
            raise BadCodes(f"{place}: {key} must be of type {wanted.__name__}")
        return value
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise BadCodes(f"{place}: {key} must be a list of texts")
    return tuple(value)
