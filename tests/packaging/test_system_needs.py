import os
import sys
from pathlib import Path

import pytest

import system_needs
from system_needs import Need


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)


@pytest.fixture
def bare_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose path holds only what the test puts there."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def test_only_what_is_not_here_is_missing_in_alphabetical_order() -> None:
    needs = (
        Need("zlib-of-tomorrow", library="libnowhere.so.99"),
        Need("libc6", library="libc.so.6"),
        Need("a-shell", command="sh"),
        Need("a-program", command="no-such-program"),
    )
    assert system_needs.missing(needs) == ["a-program", "zlib-of-tomorrow"]


def test_every_need_names_one_thing_to_look_for() -> None:
    for need in system_needs.WINDOW + system_needs.TESTS:
        assert bool(need.library) != bool(need.command), need.package


@pytest.mark.usefixtures("bare_path")
@pytest.mark.parametrize(("version", "is_enough"), [(14, False), (15, True), (17, True)])
def test_postgresql_counts_from_fifteen_on(tmp_path: Path, version: int, is_enough: bool) -> None:
    folder = tmp_path / f"usr/lib/postgresql/{version}/bin"
    folder.mkdir(parents=True)
    program(folder, "initdb-here", "exit 0")
    assert system_needs.finds("initdb-here", root=tmp_path) is is_enough


def test_the_line_to_run_can_be_typed_as_it_is() -> None:
    line = system_needs.line_to_run(["libegl1", "xvfb"])
    assert line == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 xvfb"
    )


def test_python_left_without_venv_by_debian_is_named_by_its_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert system_needs.missing_for_environment() == []
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    minor = sys.version_info.minor
    assert system_needs.missing_for_environment() == [f"python3.{minor}-venv"]


def test_root_installs_with_apt_that_asks_nothing(
    tmp_path: Path, bare_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tmp_path / "said"
    program(bare_path, "apt-get", f'echo "$DEBIAN_FRONTEND $*" >> {said}')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert system_needs.install(["libegl1"])
    assert said.read_text("utf-8").splitlines() == [
        "noninteractive -qq update",
        "noninteractive -qq install -y --no-install-recommends libegl1",
    ]


def test_a_failed_installation_is_not_called_done(
    bare_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(bare_path, "apt-get", "exit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert not system_needs.install(["libegl1"])


def test_somebody_with_free_sudo_installs_through_it(
    tmp_path: Path, bare_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tmp_path / "said"
    program(bare_path, "apt-get", "exit 1")
    program(bare_path, "sudo", f'echo "$*" >> {said}')
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert system_needs.install(["libegl1"])
    assert said.read_text("utf-8").splitlines()[-1] == (
        "-n env DEBIAN_FRONTEND=noninteractive"
        " apt-get -qq install -y --no-install-recommends libegl1"
    )


def test_somebody_who_may_not_install_runs_nothing(
    tmp_path: Path, bare_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tmp_path / "said"
    program(bare_path, "apt-get", f"echo ran > {said}")
    program(bare_path, "sudo", "exit 1")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not system_needs.install(["libegl1"])
    assert not said.exists()


@pytest.mark.usefixtures("bare_path")
def test_another_linux_without_apt_is_left_alone() -> None:
    assert not system_needs.install(["libegl1"])
