"""The keyring and the print service of the tests are real, private and gone afterwards."""

from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.real.keyring_service import running_secret_service
from tests.real.print_queue import running_cups
from tests.real.processes import SHORT, Account, Start, program, running, short_folder


def _left_by(service: AbstractContextManager[object], leave_by: type[BaseException]) -> None:
    with service:
        raise leave_by


def _folders(name: str) -> set[Path]:
    return set(SHORT.glob(f"{name}-*"))


@pytest.mark.parametrize("leave_by", [KeyboardInterrupt, RuntimeError])
@pytest.mark.parametrize(
    ("service", "name"), [(running_cups, "desk-cups"), (running_secret_service, "desk-keys")]
)
def test_nothing_is_left_when_the_run_is_broken_off(
    service: type[AbstractContextManager[object]], name: str, leave_by: type[BaseException]
) -> None:
    before = _folders(name)
    with pytest.raises(leave_by):
        _left_by(service(), leave_by)
    assert _folders(name) <= before


def test_a_server_that_will_not_go_is_made_to_go(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tests.real.processes.PATIENCE", 0.3)
    with short_folder("desk-deaf") as folder:
        deaf = [program("sh", package="dash"), "-c", "trap '' TERM; sleep 60 & wait; sleep 60"]
        with running(Start(command=deaf, log=folder / "log")) as process:
            assert process.poll() is None
        assert process.poll() is not None


def test_a_servers_folder_is_its_own_alone() -> None:
    account = Account.ordinary("nobody")
    with short_folder("desk-own", account) as folder:
        assert folder.stat().st_mode & 0o077 == 0
        if account.name is not None:
            assert folder.owner() == account.name
