"""The settings of one computer: kept whole, kept private, and honest when they are broken."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from desk import settings as machine
from desk.settings import Settings, SettingsBroken, load, save

WHOLE = 'format = 1\ndesk_name = "Front table"\n'


@pytest.fixture
def here(tmp_path: Path) -> dict[str, str]:
    return {"DESK_HOME": str(tmp_path / "desk")}


def _write(here: dict[str, str], content: str | bytes) -> Path:
    path = machine.settings_file(here)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_new_computer_has_settings_without_a_file(here: dict[str, str]) -> None:
    assert load(here) == Settings(home=Path(here["DESK_HOME"]))


def test_what_is_saved_is_loaded(here: dict[str, str]) -> None:
    chosen = replace(
        load(here),
        store_url="postgresql+psycopg://desk@hall/desk",
        desk_name='Bwrdd "blaen" \\ \x7f\n☕',
        printer="Hall_printer",
        theme="contrast",
        text_size=150,
        language="cy",
        key_storage="passphrase",
    )
    save(chosen, here)
    assert load(here) == chosen


def test_only_its_owner_reads_it(here: dict[str, str]) -> None:
    save(load(here), here)
    path = machine.settings_file(here)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [left.name for left in path.parent.iterdir()] == ["settings.toml"]


def test_the_environment_wins_and_is_not_written_down(here: dict[str, str]) -> None:
    save(replace(load(here), store_url="postgresql+psycopg://hall/desk"), here)
    guest = {**here, "DESK_DATABASE_URL": "postgresql+psycopg://desk:s3cret@other/desk"}
    lent = load(guest)
    assert lent.store_url == guest["DESK_DATABASE_URL"]
    save(replace(lent, theme="dark"), guest)
    assert "s3cret" not in machine.settings_file(here).read_text()
    assert load(here).store_url == "postgresql+psycopg://hall/desk"
    assert load(here).theme == "dark"


@pytest.mark.parametrize(
    "url", ["postgresql+psycopg://desk:s3cret@hall/desk", "postgresql://hall/desk?password=s3cret"]
)
def test_a_password_is_neither_saved_nor_accepted(here: dict[str, str], url: str) -> None:
    with pytest.raises(SettingsBroken) as saving:
        save(replace(load(here), store_url=url), here)
    _write(here, f'{WHOLE}store_url = "{url}"\n')
    with pytest.raises(SettingsBroken) as loading:
        load(here)
    assert saving.value.code == loading.value.code == "secret"
    assert "s3cret" not in f"{saving.value}{loading.value}"


@pytest.mark.parametrize(
    ("content", "code", "key"),
    [
        (b"", "torn", ""),
        (b'format = 1\ndesk_name = "Fro', "torn", ""),
        (b'desk_name = "Front table"\n', "torn", ""),
        (b"\x00" * 400, "torn", ""),
        (b"\xff\xfe\x00", "torn", ""),
        (b"format = 2\n", "newer", ""),
        (b'format = 1\ntheme = "plaid"\n', "odd", "theme"),
        (b"format = 1\ntext_size = 1000\n", "odd", "text_size"),
        (b"format = 1\ntext_size = true\n", "odd", "text_size"),
        (b"format = 1\nprinter = 7\n", "odd", "printer"),
        (b'format = 1\nkey_storage = "plain"\n', "odd", "key_storage"),
    ],
)
def test_a_broken_file_is_told_and_left_alone(
    here: dict[str, str], content: bytes, code: str, key: str
) -> None:
    path = _write(here, content)
    with pytest.raises(SettingsBroken) as broken:
        load(here)
    assert (broken.value.code, broken.value.key, broken.value.path) == (code, key, path)
    assert path.read_bytes() == content


def test_saving_over_a_broken_file_keeps_it_aside(here: dict[str, str]) -> None:
    path = _write(here, "torn =")
    save(Settings(home=Path(here["DESK_HOME"])), here)
    path.write_text("torn again =")
    save(Settings(home=Path(here["DESK_HOME"])), here)
    assert path.with_name("settings.toml.broken-1").read_text() == "torn ="
    assert path.with_name("settings.toml.broken-2").read_text() == "torn again ="
    assert load(here).desk_name == "Reception"


def test_a_failed_write_leaves_the_old_settings(
    here: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _write(here, WHOLE)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(replace(load(here), theme="dark"), here)
    assert path.read_text() == WHOLE
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_in_its_place_is_unreadable(here: dict[str, str]) -> None:
    machine.settings_file(here).mkdir(parents=True)
    with pytest.raises(SettingsBroken, match="unreadable"):
        load(here)


def test_without_a_home_given_the_usual_places_serve(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert machine.settings_file({}).is_relative_to(tmp_path / "config")
    assert load({}).home.is_relative_to(tmp_path / "data")
