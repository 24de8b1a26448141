"""What must not be in the repository: real people's numbers, keys, one machine's folders."""

import re
from collections.abc import Iterator

import pytest

from tests.rules.tree import ROOT, texts

LOCKS = ("requirements.txt", "requirements-test.txt")
FOLDERS = re.compile(r"/(?:hom[e]|User[s])/\w|/roo[t]/|/wor[k]/\w|[A-Z]:\\{1,2}User[s]\\")
KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY")
ADDRESS = re.compile(r"https?:|git\+|file:|--(?:extra-)?index|--find-links|-i ")
TEN_DIGITS = re.compile(r"(?<![\d.\w-])([3-9]\d{2})([ -]?)(\d{3})\2(\d{4})(?![\d.\w-])")


def nhs_numbers(text: str) -> Iterator[str]:
    """Yield what could be somebody's NHS number: ten digits, the last one right.

    Those that begin with 0 to 2 are Scotland's, made from dates, and not seen here.
    Source: NHS Data Dictionary, NHS NUMBER (modulus 11).
    """
    for match in TEN_DIGITS.finditer(text):
        digits = match[1] + match[3] + match[4]
        total = sum(
            int(digit) * weight for digit, weight in zip(digits[:9], range(10, 1, -1), strict=True)
        )
        if -total % 11 == int(digits[-1]):
            yield digits


def pins(lock: str) -> dict[str, str]:
    """Return each package of a lock file with its exact version."""
    text = (ROOT / lock).read_text("utf-8")
    found = re.findall(r"^([a-z0-9-]+)==([^\s;\\]+)", text, re.MULTILINE)
    return dict(found)


def test_no_file_names_a_folder_of_one_machine() -> None:
    broken = [f"{name}: {hit[0]}" for name, text in texts() for hit in FOLDERS.finditer(text)]
    assert not broken, "\n".join(broken)


def test_no_file_holds_a_private_key() -> None:
    assert not [name for name, text in texts() if KEY.search(text)]


def test_nhs_numbers_are_from_the_range_that_is_nobodys() -> None:
    broken = [
        f"{name}: …{number[-4:]}"
        for name, text in texts()
        for number in nhs_numbers(text)
        if not number.startswith("999")
    ]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_files_name_no_place(lock: str) -> None:
    assert not ADDRESS.findall((ROOT / lock).read_text("utf-8"))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_its_hashes(lock: str) -> None:
    packages = re.split(r"^(?=[a-z0-9])", (ROOT / lock).read_text("utf-8"), flags=re.MULTILINE)
    packages = [package for package in packages if package.strip()]
    assert len(packages) == len(pins(lock)) > 10
    assert all("--hash=sha256:" in package for package in packages)


def test_the_tests_run_on_the_versions_that_the_desk_runs_on() -> None:
    run, test = (pins(lock) for lock in LOCKS)
    assert not {name for name in run.keys() & test.keys() if run[name] != test[name]}


def test_the_rules_find_their_faults() -> None:
    assert FOLDERS.search("/ho" + "me/ann/desk.py")
    assert FOLDERS.search("C:" + "\\Users\\ann")
    assert KEY.search("-----BEGIN " + "RSA PRIVATE KEY-----")
    example = "943" + "4765919"
    assert list(nhs_numbers(f"NHS {example[:3]} {example[3:6]} {example[6:]}")) == [example]
    assert not list(nhs_numbers("phone 07700 900123, 943" + " 476 5918"))
