"""The command line as a person types it, on a computer of its own, from start to exit status."""

import os
import subprocess
import sys
from dataclasses import replace
from getpass import getuser
from pathlib import Path

import openpyxl
import pytest

from desk import opening
from desk import settings as machine
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.queries.imports import known
from desk.screens.first_run.answers import Answers
from desk.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
REHEARSAL = ROOT / "resources/rehearsal"
WORDS = "seven green otters"
SOME_LEFT_OUT = 3


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_keyring: None) -> Settings:
    """Give a computer with a store that opens with `WORDS`."""
    assert no_keyring is None
    monkeypatch.setenv("DESK_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DESK_DATABASE_URL", raising=False)
    hall = VenueRow(name="St Illtyd’s Hall", nation="wales")
    answers = Answers(hall, "Nerys Wyn", "lead", "Friday Drop-in", "venue", WORDS)
    opening.begin(machine.load(), None, answers).store.close()
    return machine.load()


def desk(*words: str | Path, passphrase: str = WORDS) -> subprocess.CompletedProcess[str]:
    """Run the command line."""
    return subprocess.run(
        [sys.executable, "-m", "desk", *map(str, words)],
        cwd=ROOT,
        input=f"{passphrase}\n",
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "120"},
        timeout=60,
    )


def test_help_names_every_job_in_a_few_words() -> None:
    told = desk("--help")
    assert told.returncode == 0
    for word in ("import-people", "import-rota", "take-back-import", "summary", "rehearse"):
        assert word in told.stdout
    told = desk("import-people", "--help")
    assert "What the file leaves blank" in " ".join(told.stdout.split())
    assert "--facts" in told.stdout


def test_a_venue_is_read_in_from_its_files(home: Settings) -> None:
    rota = desk("import-rota", REHEARSAL / "rota.xlsx")
    assert rota.stdout == "132 rota lines added, 0 changed.\n"
    told = " ".join(rota.stderr.split())
    assert "rota.xlsx: good to know" in told
    assert "“Nerys Wyn” works here already" in told, "the lead of the first day"
    assert desk("import-destinations", REHEARSAL / "destinations.csv").returncode == 0
    people = desk("import-people", REHEARSAL / "people.csv", "--facts", REHEARSAL / "facts.xlsx")
    assert (people.returncode, people.stderr) == (0, "")
    assert people.stdout.splitlines() == [
        "64 people added, 0 brought up to date.",
        "893 facts added.",
    ]
    assert desk("import-visits", REHEARSAL / "visits.csv").stdout == "353 past visits added.\n"
    opened = opening.open_desk(home, WORDS)
    assert len(opened.at_start.everyone) == 15, "nobody stands twice"
    opened.store.close()
    sheet, table = home.home / "out/day.pdf", home.home / "out/day.xlsx"
    summed = desk("summary", "--date", "13/11/2026", "--pdf", sheet, "--xlsx", table)
    assert (summed.returncode, summed.stderr) == (0, "")
    assert "Friday 13 November 2026" in summed.stdout
    assert sheet.read_bytes().startswith(b"%PDF")
    assert table.read_bytes().startswith(b"PK")
    assert _made_by(table).endswith(f" by {getuser()}, from the command line")
    for given in ("Owen Pritchard", "  owen   pritchard ", "Owen"):
        by_name = home.home / "out/by.xlsx"
        named = desk("summary", "--date", "13/11/2026", "--xlsx", by_name, "--by", given)
        assert (named.returncode, named.stderr) == (0, "")
        assert " by Owen Pritchard, " in _made_by(by_name)
    nobody = desk("summary", "--date", "13/11/2026", "--by", "Nobody Here")
    assert nobody.returncode == 1
    assert nobody.stderr.startswith("Nobody of that name works here.")
    lead = desk("summary", "--date", "13/11/2026", "--by", "Nerys Wyn")  # set up, and on the rota
    assert (lead.returncode, lead.stderr) == (0, "")
    more = home.home / "out/more.csv"
    more.write_text("Date,Worker,Agency\n13/11/2026,Owen Pritchard,Camau Peers\n", "utf-8")
    assert desk("import-rota", more).returncode == 0
    two = desk("summary", "--date", "13/11/2026", "--by", "Owen Pritchard")
    assert two.stderr.startswith("More than one of that name works here.")
    shown = desk("summary", "--date", "2026-11-13")
    assert "small numbers are hidden" in shown.stdout
    assert (
        "small numbers are hidden" not in desk("summary", "--date", "2026-11-13", "--full").stdout
    )
    assert desk("summary", "--date", "14/11/2026").returncode == 1


def _made_by(table: Path) -> str:
    rows = openpyxl.load_workbook(table).worksheets[0].iter_rows(values_only=True)
    return next(str(row[1]) for row in rows if str(row[1]).startswith("Made "))


def test_the_same_file_again_is_told_and_done_only_when_asked(home: Settings) -> None:
    assert home.store_file.exists()
    file = REHEARSAL / "destinations.csv"
    desk("import-destinations", file)
    again = desk("import-destinations", file)
    assert again.returncode == 1
    assert "was read in before" in again.stderr
    assert "--again" in again.stderr
    assert desk("import-destinations", file, "--again").returncode == 0


def test_rows_that_stay_out_are_named_and_the_status_says_so(
    home: Settings, tmp_path: Path
) -> None:
    assert home.store_file.exists()
    file = tmp_path / "people.csv"
    file.write_bytes("Reference;Name to use;Born\nA1;Siân;31/02/1990\nA2;;\n".encode("cp1252"))
    looked = desk("import-people", file, "--look")
    assert looked.stdout.startswith("people.csv: 1 of 2 rows can be read in.")
    told = desk("import-people", file)
    assert told.returncode == SOME_LEFT_OUT
    assert "1 people added" in told.stdout
    assert "Left out: 1 of 2 rows." in told.stdout
    assert "there is no such day" in told.stderr
    assert "There is no name" in told.stderr


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7", "This is a PDF."),
        (b"", "There is nothing in this file."),
        (b"Hat,Coat\nred,blue\n", "No row of this file can be read in."),
        (b"PK\x03\x04 torn", "This workbook is damaged."),
    ],
)
def test_a_file_that_is_not_what_it_says_is_told_in_a_sentence(
    home: Settings, tmp_path: Path, content: bytes, words: str
) -> None:
    assert home.store_file.exists()
    file = tmp_path / "people.csv"
    file.write_bytes(content)
    told = desk("import-people", file)
    assert told.returncode == 1
    assert words in told.stderr
    assert "Traceback" not in told.stderr


def test_what_changes_is_told_row_by_row_and_nobody_is_overwritten(
    home: Settings, tmp_path: Path
) -> None:
    assert home.store_file.exists()
    file = tmp_path / "people.csv"
    head = "Reference,Name to use,Full name,Pronouns\n"
    file.write_text(head + "A1,Ange,Angela Pope,\nA2,Daz,Darren Hollis,\nA3,Mo,,\n", "utf-8")
    assert desk("import-people", file).stdout == "3 people added, 0 brought up to date.\n"
    file.write_text(head + "A1,Angie,,she/her\nA2,Gary,Gary Cole,\nA3,Mo,,\nA4,Siân,,\n", "utf-8")
    looked = desk("import-people", file, "--look")
    assert looked.stdout.splitlines()[:2] == [
        "people.csv: 3 of 4 rows can be read in.",
        "New: 1, changed: 1, the same: 1, left out: 1.",
    ]
    assert "Name to use: Ange → Angie; Pronouns" in looked.stderr
    assert "the reference of another name" in " ".join(looked.stderr.split())
    told = desk("import-people", file)
    assert told.returncode == SOME_LEFT_OUT
    assert told.stdout.splitlines() == [
        "1 people added, 1 brought up to date.",
        "The same as before: 1 of 4 rows.",
        "Left out: 1 of 4 rows.",
    ]


def test_what_was_read_in_is_listed_and_taken_back_by_its_number(
    home: Settings, tmp_path: Path
) -> None:
    assert home.store_file.exists()
    assert desk("take-back-import").stdout == "Nothing was read in yet.\n"
    people, visits = tmp_path / "people.csv", tmp_path / "visits.csv"
    people.write_text("Reference,Name to use\nA1,Ange\nA2,Daz\n", "utf-8")
    visits.write_text("Reference,Date,Arrived\nA1,6/11/2026,09:20\n", "utf-8")
    desk("import-people", people)
    desk("import-visits", visits)
    listed = desk("take-back-import").stdout
    assert "Earlier visits" in listed
    assert "command line" in listed
    assert "people.csv" not in listed
    looked = desk("take-back-import", "1", "--look")
    stays = "Used or changed since, so it stays: 1 (Ange)."
    assert looked.returncode == SOME_LEFT_OUT
    assert looked.stdout == f"This much would go: 1. {stays}\n"
    told = desk("take-back-import", "1")
    assert (told.returncode, told.stdout) == (SOME_LEFT_OUT, f"People: 1 taken back. {stays}\n")
    told = desk("take-back-import", "1")
    assert (told.returncode, told.stdout) == (1, "")
    assert "has been used or changed since" in told.stderr
    assert desk("take-back-import", "2").stdout == "Earlier visits: 1 taken back.\n"
    assert desk("take-back-import", "1").stdout == "People: 1 taken back.\n"
    assert "was taken back before" in desk("take-back-import", "1").stderr
    assert desk("take-back-import", "9").stderr == "No file was read in under that number.\n"
    again = [line for line in desk("take-back-import").stdout.splitlines() if "People" in line]
    assert len(again) == 1
    assert listed not in again


def test_a_rota_does_not_become_people(home: Settings) -> None:
    told = desk("import-people", REHEARSAL / "rota.xlsx")
    assert told.returncode == 1
    assert told.stderr == (
        "This file holds rota and agencies, not people. Nothing was read in. Take it with “desk "
        "import-rota”, or in the window under Set-up, Files.\n"
    )
    opened = opening.open_desk(home, WORDS)
    assert opened.store.read(Viewer(), known).people == {}
    opened.store.close()


def test_a_file_that_is_not_there_is_told(home: Settings, tmp_path: Path) -> None:
    assert home.store_file.exists()
    told = desk("import-people", tmp_path / "nowhere.csv")
    assert (told.returncode, told.stderr) == (1, "This file cannot be opened. Is it still there?\n")


def test_without_a_terminal_and_a_passphrase_it_says_what_to_do_and_leaves_a_line_in_the_log(
    home: Settings,
) -> None:
    told = desk("import-people", REHEARSAL / "people.csv", "--look", passphrase="")
    assert told.returncode == 1
    assert told.stdout == ""
    assert "A passphrase guards the store" in told.stderr
    assert "Nothing was touched." in told.stderr
    assert "desk summary < a-file-only-you-may-read" in told.stderr
    assert "reference below" not in told.stderr
    log = (home.logs / "desk.log").read_text("utf-8")
    assert "no_passphrase" in log
    assert WORDS not in log


def test_a_closed_standard_input_is_no_fault_of_ours(home: Settings) -> None:
    assert home.store_file.exists()
    told = subprocess.run(
        # Only a shell closes it, as a timer of the system may.
        ["/bin/sh", "-c", 'exec "$0" -m desk summary <&-', sys.executable],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert told.returncode == 1
    assert told.stderr.startswith("A passphrase guards the store")


def test_the_passphrase_may_come_from_a_file(home: Settings, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_text(f"{WORDS}\r\nand nothing of the second line\n", "utf-8")
    assert home.store_file.exists()
    with kept.open("rb") as lines:
        told = subprocess.run(
            [sys.executable, "-m", "desk", "import-rota", REHEARSAL / "rota.xlsx"],
            cwd=ROOT, stdin=lines, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert (told.returncode, "passphrase" in told.stderr) == (0, False)
    assert told.stdout.startswith("132 rota lines added")


@pytest.mark.parametrize("job", ["", "summary", "import-people", "import-rota"])
def test_help_says_where_the_passphrase_may_come_from(job: str) -> None:
    told = desk(*filter(None, (job, "--help")))
    assert "first line of standard input" in " ".join(told.stdout.split())


def test_the_wrong_passphrase_is_told(home: Settings) -> None:
    assert home.store_file.exists()
    told = desk("import-rota", REHEARSAL / "rota.xlsx", passphrase="seven brown otters")
    assert told.returncode == 1
    assert told.stderr.startswith("That passphrase does not open the store.")


def test_a_computer_without_a_store_is_told_how_to_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK_HOME", str(tmp_path))
    told = desk("import-rota", REHEARSAL / "rota.xlsx")
    assert told.returncode == 1
    assert told.stderr.startswith("This computer has no store yet.")


def test_a_torn_store_is_told_and_left_alone(home: Settings) -> None:
    torn = b"\0" * 2_000 + home.store_file.read_bytes()[2_000:]
    home.store_file.write_bytes(torn)
    told = desk("import-rota", REHEARSAL / "rota.xlsx")
    assert told.returncode == 1
    assert told.stderr.startswith("The key does not open the store. Nothing was touched.")
    assert home.store_file.read_bytes() == torn


def test_an_unknown_word_is_a_wrong_question() -> None:
    assert desk("dance").returncode == 2
    assert desk("import-people").returncode == 2


def test_a_computer_without_a_print_service_is_told(home: Settings, no_print_service: None) -> None:
    assert no_print_service is None
    assert home.home.exists()
    told = desk("printers")
    assert told.returncode == 1
    assert told.stderr == "This computer has no print service, or it does not answer.\n"


def test_settings_that_are_torn_are_told(home: Settings) -> None:
    broken = replace(home).home / "settings.toml"
    broken.write_text("desk_name = ")
    told = desk("printers")
    assert told.returncode == 1
    assert told.stderr.startswith("The settings of this computer cannot be read.")


def test_a_day_or_a_time_that_is_none_is_told_with_how_to_write_it() -> None:
    day = desk("summary", "--date", "2026-13-40")
    assert day.returncode == 2
    assert "2026-13-40 is not a day. Write it as 20/11/2026 or 2026-11-20." in day.stderr
    time = desk("rehearse", "--until", "25:99")
    assert time.returncode == 2
    assert "25:99 is not a time. Write it as 09:30." in time.stderr
