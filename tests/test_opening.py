"""Opening the store: a real keyring, none, a wrong key, a torn file, a newer one, no room."""

import errno
import os
import resource
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from db.engine import embedded, writing
from desk import opening
from desk import settings as machine
from desk.commands.agencies import AddAgency
from desk.credentials import KeyPlaceFailed, WrongPassphrase
from desk.domain.refusals import Offline, Refusal, StoreBroken
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.ledger import first_broken
from desk.screens.first_run.answers import Answers
from desk.settings import Settings
from desk.store import Store
from tests.real.keyring_service import SecretService
from tests.real.small_disk import small_disk

ROOT = Path(__file__).resolve().parents[1]
WORDS = "seven green otters"
HALL = VenueRow(name="St Illtyd’s Hall", nation="wales")
ANSWERS = Answers(HALL, "Nerys Wyn", "lead", "Friday Drop-in", "venue")
NOBODY = Viewer()


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Give the settings of a computer that has no store yet."""
    monkeypatch.setenv("DESK_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DESK_DATABASE_URL", raising=False)
    return machine.load()


@pytest.fixture
def made(settings: Settings, no_keyring: None) -> Settings:
    """Give the settings of a computer whose store opens with `WORDS`."""
    assert no_keyring is None
    opened = opening.begin(settings, None, replace(ANSWERS, passphrase=WORDS))
    opened.store.close()
    return machine.load()


def bytes_of(settings: Settings) -> dict[str, bytes]:
    """Read every file of the desk's folder, to see whether one was touched."""
    return {path.name: path.read_bytes() for path in settings.home.iterdir() if path.is_file()}


def why(settings: Settings, words: str = WORDS) -> str:
    """Try to open; return the code of the trouble."""
    before = bytes_of(settings)
    with pytest.raises((StoreBroken, KeyPlaceFailed, Offline)) as trouble:
        opening.open_desk(settings, words).store.close()
    whole = {name: there for name, there in bytes_of(settings).items() if name in before}
    assert whole == before, "a store that cannot be opened is not touched"
    return opening.trouble_code(trouble.value)


def test_a_first_start_keeps_the_key_in_the_keyring(
    settings: Settings, secret_service: SecretService
) -> None:
    opened = opening.begin(settings, None, ANSWERS)
    opened.store.close()
    again = opening.open_desk(machine.load())
    assert again.at_start.venue.name == HALL.name
    assert [row.name for row in again.at_start.everyone] == ["Nerys Wyn"]
    again.store.close()
    assert not settings.key_file.exists()
    assert b"St Illtyd" not in settings.store_file.read_bytes()
    assert secret_service.files()


def test_a_keyring_that_was_locked_is_told_and_nothing_is_touched(
    settings: Settings, secret_service: SecretService
) -> None:
    opening.begin(settings, None, ANSWERS).store.close()
    secret_service.lock()
    assert why(machine.load()) == "locked"


def test_without_a_keyring_the_passphrase_opens_and_nothing_else(made: Settings) -> None:
    assert made.key_storage == "passphrase"
    with pytest.raises(WrongPassphrase):
        opening.open_desk(made, "seven brown otters")
    with pytest.raises(StoreBroken) as asked:
        opening.open_desk(made)
    assert opening.asks_for_passphrase(asked.value)
    opened = opening.open_desk(made, WORDS)
    assert opened.at_start.venue == HALL
    opened.store.close()


def test_without_a_keyring_no_store_is_made_without_a_passphrase(
    settings: Settings, no_keyring: None
) -> None:
    assert no_keyring is None
    with pytest.raises(KeyPlaceFailed) as failed:
        opening.begin(settings, None, ANSWERS)
    assert opening.trouble_code(failed.value) == "no_keyring"
    assert not settings.store_file.exists()


def test_what_the_desk_writes_is_for_its_owner_alone(made: Settings) -> None:
    assert {path.stat().st_mode & 0o077 for path in made.home.iterdir()} == {0}


def test_another_key_does_not_open_the_store(made: Settings, tmp_path: Path) -> None:
    other = embedded(tmp_path / "other.db", bytes(32))
    with writing(other).begin() as connection:
        connection.execute(text("CREATE TABLE other (id INTEGER)"))
    other.dispose()
    made.store_file.write_bytes((tmp_path / "other.db").read_bytes())
    assert why(made) == "wrong_key"


def test_a_torn_first_page_is_told(made: Settings) -> None:
    whole = made.store_file.read_bytes()
    made.store_file.write_bytes(b"\0" * 2_000 + whole[2_000:])
    assert why(made) == "wrong_key"


def test_a_torn_page_inside_is_told(made: Settings) -> None:
    whole = bytearray(made.store_file.read_bytes())
    whole[5_000:] = bytes(len(whole) - 5_000)
    made.store_file.write_bytes(whole)
    assert why(made) == "torn"


def test_a_file_cut_short_is_told(made: Settings) -> None:
    whole = made.store_file.read_bytes()
    made.store_file.write_bytes(whole[: len(whole) // 2])
    assert why(made) in {"torn", "wrong_key"}


def test_a_store_of_a_newer_version_is_left_alone(made: Settings) -> None:
    opened = opening.open_desk(made, WORDS)
    with writing(opened.store.ledger.engine).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    opened.store.close()
    assert why(made) == "newer"


def test_a_store_without_its_key_is_told(made: Settings) -> None:
    made.key_file.unlink()
    assert why(made) == "no_key"


def test_a_damaged_key_file_is_told(made: Settings) -> None:
    made.key_file.write_text("{")
    assert why(made) == "odd"


def test_a_server_that_is_away_is_told(settings: Settings) -> None:
    away = replace(settings, store_url="postgresql+psycopg://desk@127.0.0.1:9/desk")
    with pytest.raises(Offline) as trouble:
        opening.open_desk(away)
    assert opening.trouble_code(trouble.value) == "away"


def test_a_store_is_never_made_over_one_that_is_there(made: Settings) -> None:
    with pytest.raises(StoreBroken, match="exists"):
        opening.begin(made, None, replace(ANSWERS, passphrase=WORDS))


def test_the_key_of_a_store_that_was_moved_away_is_used_again(made: Settings) -> None:
    aside = made.home / "moved.db"
    made.store_file.rename(aside)
    opening.begin(made, None, replace(ANSWERS, passphrase=WORDS)).store.close()
    made.store_file.unlink()
    aside.rename(made.store_file)
    opening.open_desk(made, WORDS).store.close()


def test_a_key_under_another_passphrase_is_moved_aside_and_kept(made: Settings) -> None:
    earlier = made.key_file.read_bytes()
    made.store_file.unlink()
    opening.begin(made, None, replace(ANSWERS, passphrase="four brown badgers")).store.close()
    assert (made.home / "store.key.earlier-1").read_bytes() == earlier


def test_a_cut_off_first_start_is_taken_up_again(made: Settings) -> None:
    made.store_file.unlink()
    store = opening.make_store(made, lambda: WORDS)
    store.close()
    opened = opening.open_desk(made, WORDS)
    assert opened.at_start.venue.name == ""
    again = opening.begin(made, opened, ANSWERS)
    assert again.at_start.venue == HALL
    again.store.close()


@contextmanager
def little_room(folder: Path, more: int) -> Iterator[None]:
    """Let no file grow by more than so many bytes, as a disk that fills up does not."""
    size = max((path.stat().st_size for path in folder.glob("*")), default=0)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + more, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def write_many(store: Store, done: list[str] | None = None) -> None:
    """Write until the disk takes no more; name in `done` what was said to be written."""
    for number in range(10_000):
        command = agency(number)
        store.apply(command, NOBODY)
        if done is not None:
            done.append(command.title)


def test_a_disk_that_takes_no_more_refuses_and_the_store_stays_whole(made: Settings) -> None:
    opened = opening.open_desk(made, WORDS)
    before = {row.name for row in opened.at_start.agencies}
    done: list[str] = []
    with little_room(made.home, 8_192), pytest.raises(Refusal) as refused:
        write_many(opened.store, done)
    assert refused.value.code in {"store.full", "store.disk"}
    opened.store.apply(agency(10_001), NOBODY)
    opened.store.close()
    again = opening.open_desk(made, WORDS)
    there = {row.name for row in again.at_start.agencies}
    assert there == {*before, *done, agency(10_001).title}, "what was refused is wholly absent"
    assert again.store.read(NOBODY, lambda tx, _viewer: first_broken(tx)) is None
    again.store.close()


def test_a_really_full_disk_refuses_and_lets_go_when_there_is_room(
    settings: Settings, no_keyring: None
) -> None:
    assert no_keyring is None
    settings.home.mkdir()
    with small_disk(settings.home, 3):
        filler = settings.home / "somebody's film"
        opened = opening.begin(settings, None, replace(ANSWERS, passphrase=WORDS))
        filler.write_bytes(bytes(1_000_000))
        with pytest.raises(Refusal) as refused:
            write_many(opened.store)
        assert refused.value.code == "store.full"
        filler.unlink()
        opened.store.apply(agency(10_001), NOBODY)
        opened.store.close()
        opening.open_desk(machine.load(), WORDS).store.close()


def test_no_room_at_the_first_start_is_told_and_may_be_tried_again(
    settings: Settings, no_keyring: None
) -> None:
    assert no_keyring is None
    answers = replace(ANSWERS, passphrase=WORDS)
    with (
        little_room(settings.home, 20_000),
        pytest.raises((Refusal, StoreBroken, OSError)) as trouble,
    ):
        opening.begin(settings, None, answers)
    assert opening.trouble_code(trouble.value) in {"full", "disk"}
    opened = opening.begin(settings, None, answers)
    assert opened.at_start.venue == HALL
    opened.store.close()


LONG = "x" * 2_000


def agency(number: int) -> AddAgency:
    """Give a command that needs some room."""
    return AddAgency(title=f"Agency {number} {LONG}", short="A", kind="peers")


@pytest.fixture
def writer(made: Settings) -> Iterator[subprocess.Popen[str]]:
    """Run a process that writes one agency after another, with two rows in each command."""
    code = """
        import sys
        from dataclasses import dataclass
        from typing import ClassVar
        from desk import opening, settings
        from desk.commands.base import Command, Did
        from desk.commands.agencies import AddAgency
        from desk.commands.staff import AddStaff
        from desk.domain.viewer import Viewer

        @dataclass(frozen=True, slots=True, kw_only=True)
        class Both(Command):
            name: ClassVar[str] = "test.both"
            number: int
            def apply(self, tx):
                made = AddAgency(title=f"Agency {self.number}", short="A", kind="peers").apply(tx)
                tx.flush()
                AddStaff(full_name=f"Worker {self.number}", called="W", role="worker",
                         agency_id=made.id).apply(tx)
                return Did(id=made.id)

        store = opening.open_desk(settings.load(), sys.argv[1]).store
        for number in range(1_000_000):
            store.apply(Both(number=number), Viewer())
            print(number, flush=True)
    """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), WORDS],
        cwd=ROOT,
        env={**os.environ, "DESK_HOME": str(made.home)},
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.wait()
    assert process.stdout
    process.stdout.close()


def test_after_a_kill_in_the_middle_a_command_is_wholly_there_or_not(
    made: Settings, writer: subprocess.Popen[str]
) -> None:
    assert writer.stdout
    for _ in range(20):
        writer.stdout.readline()
    time.sleep(0.003)  # somewhere within the next command
    writer.kill()
    told = 19 + len(writer.stdout.read().splitlines())
    writer.wait()
    opened = opening.open_desk(made, WORDS)
    agencies = {row.name for row in opened.at_start.agencies} - {"Friday Drop-in"}
    workers = {row.name for row in opened.at_start.everyone} - {"Nerys Wyn"}
    numbers = {name.removeprefix("Agency ") for name in agencies}
    assert numbers == {name.removeprefix("Worker ") for name in workers}
    assert len(numbers) in {told + 1, told + 2}, "what was said to be done is there"
    opened.store.close()


def test_the_codes_of_a_full_disk_are_known() -> None:
    assert opening.trouble_code(OSError(errno.ENOSPC, "")) == "full"
    assert opening.trouble_code(OSError(errno.EACCES, "")) == "unreadable"
    assert opening.trouble_code(ValueError()) == ""
