"""What this computer remembers for itself: where the store is, its printer, its look."""

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal, TypeVar, get_args
from urllib.parse import urlsplit

from desk.safe_file import write_safely
from desk.snapshot import snapshot

Theme = Literal["system", "light", "dark", "contrast"]
Language = Literal["en", "cy"]
KeyStorage = Literal["keyring", "passphrase"]

SMALLEST_TEXT, LARGEST_TEXT = 100, 200
"""Text size in percent. Source: interaction brief §11."""

Choice = TypeVar("Choice", bound=str)

_APP = "drop-in-desk"
_FORMAT = 1


@snapshot
class Settings:
    """The settings of one computer.

    `store_url` is a database address, or `None` for the file on this computer. `printer` is a
    print queue's name, or `None` for the default one. `text_size` is in percent.
    """

    home: Path
    store_url: str | None = None
    desk_name: str = "Reception"
    printer: str | None = None
    theme: Theme = "system"
    text_size: int = 100
    language: Language = "en"
    key_storage: KeyStorage = "keyring"

    @property
    def store_file(self) -> Path:
        """Say where the encrypted store lies when it is a file on this computer."""
        return self.home / "store.db"

    @property
    def key_file(self) -> Path:
        """Say where the store's key lies when a passphrase guards it."""
        return self.home / "store.key"

    @property
    def logs(self) -> Path:
        """Say in which folder the logs lie."""
        return self.home / "logs"

    @property
    def output(self) -> Path:
        """Say in which folder saved papers are offered a place."""
        return self.home / "output"


class SettingsBroken(Exception):  # noqa: N818 - an answer to a person, not an error of ours
    """Says that the settings file cannot be used as it is; nothing was touched.

    `code` is one of: ``torn`` (not whole, or no settings file at all), ``odd`` (a value that
    cannot be; `key` names it), ``newer`` (written by a later version), ``secret`` (a password in
    the database address, which belongs in DESK_DATABASE_URL or a password file), ``unreadable``
    (this person may not open it).
    """

    def __init__(self, code: str, path: Path, key: str = "") -> None:
        """Carry the reason as a code, the file, and the key at fault."""
        super().__init__(code)
        self.code = code
        self.path = path
        self.key = key


def settings_file(environ: Mapping[str, str] = os.environ) -> Path:
    """Say where the settings of this computer lie: in DESK_HOME if given, else the usual place."""
    given = environ.get("DESK_HOME")
    if given:
        return Path(given).expanduser().absolute() / "settings.toml"
    from platformdirs import user_config_path

    return user_config_path(_APP, appauthor=False) / "settings.toml"


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings of this computer; without a file, the ones a new computer begins with.

    DESK_DATABASE_URL wins over the file's `store_url`. Raises: SettingsBroken.
    """
    plain = Settings(home=_home(environ))
    path = settings_file(environ)
    try:
        written = path.read_bytes()
    except FileNotFoundError:
        settings = plain
    except OSError:
        raise SettingsBroken("unreadable", path) from None
    else:
        settings = _read(written, plain, path)
    return replace(settings, store_url=environ.get("DESK_DATABASE_URL") or settings.store_url)


def save(settings: Settings, environ: Mapping[str, str] = os.environ) -> None:
    """Write the settings of this computer, whole or not at all.

    A `store_url` that came from DESK_DATABASE_URL is not written: the file keeps its own. A broken
    file in the way is set aside first. Raises: SettingsBroken with ``secret``, OSError.
    """
    path = settings_file(environ)
    given = environ.get("DESK_DATABASE_URL")
    try:
        before = load({**environ, "DESK_DATABASE_URL": ""})
    except SettingsBroken as broken:
        if broken.code == "unreadable":
            raise
        set_aside(path)
        before = Settings(home=settings.home)
    url = before.store_url if given and settings.store_url == given else settings.store_url
    if _holds_password(url):
        raise SettingsBroken("secret", path, "store_url")
    values: dict[str, str | int | None] = {
        "format": _FORMAT,
        "store_url": url,
        "desk_name": settings.desk_name,
        "printer": settings.printer,
        "theme": settings.theme,
        "text_size": settings.text_size,
        "language": settings.language,
        "key_storage": settings.key_storage,
    }
    lines = [f"{key} = {_toml(value)}\n" for key, value in values.items() if value is not None]
    write_safely(path, "".join(lines).encode())


def set_aside(path: Path) -> Path:
    """Move a broken settings file out of the way, beside itself; say where it is now."""
    number = 1
    while (aside := path.with_name(f"{path.name}.broken-{number}")).exists():
        number += 1
    return path.rename(aside)


def _home(environ: Mapping[str, str]) -> Path:
    given = environ.get("DESK_HOME")
    if given:
        return Path(given).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path(_APP, appauthor=False)


def _read(written: bytes, plain: Settings, path: Path) -> Settings:
    try:
        values = tomllib.loads(written.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise SettingsBroken("torn", path) from None
    form = values.get("format")
    if not isinstance(form, int):  # written first: without it the rest was lost as well
        raise SettingsBroken("torn", path)
    if form > _FORMAT:
        raise SettingsBroken("newer", path)
    url = _text(values, "store_url", path)
    if _holds_password(url):
        raise SettingsBroken("secret", path, "store_url")
    size = values.get("text_size", plain.text_size)
    if type(size) is not int or not SMALLEST_TEXT <= size <= LARGEST_TEXT:
        raise SettingsBroken("odd", path, "text_size")
    return replace(
        plain,
        store_url=url,
        desk_name=_text(values, "desk_name", path) or plain.desk_name,
        printer=_text(values, "printer", path),
        theme=_one_of(values, "theme", get_args(Theme), plain.theme, path),
        text_size=size,
        language=_one_of(values, "language", get_args(Language), plain.language, path),
        key_storage=_one_of(values, "key_storage", get_args(KeyStorage), plain.key_storage, path),
    )


def _text(values: Mapping[str, object], key: str, path: Path) -> str | None:
    value = values.get(key)
    if value is not None and not isinstance(value, str):
        raise SettingsBroken("odd", path, key)
    return value or None


def _one_of(
    values: Mapping[str, object], key: str, allowed: tuple[Choice, ...], plain: Choice, path: Path
) -> Choice:
    value = values.get(key, plain)
    for choice in allowed:
        if value == choice:
            return choice
    raise SettingsBroken("odd", path, key)


def _holds_password(url: str | None) -> bool:
    """Say whether a database address carries a password, in either of its two places."""
    if url is None:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.password) or "password=" in parts.query.lower()


def _toml(value: str | int) -> str:
    """Write a value as TOML; its strings are JSON's but for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
