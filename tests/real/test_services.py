"""The keyring and the print service of the tests are real, private and gone afterwards."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.real.keyring_service import SecretService, running_secret_service
from tests.real.print_queue import PrintQueue, running_cups
from tests.real.processes import Account, Start, program, running, short_folder

Service = AbstractContextManager[PrintQueue] | AbstractContextManager[SecretService]


def _left_by(service: Service, left: list[Path], leave_by: type[BaseException]) -> None:
    with service as running_service:
        left.append(_folder(running_service))
        assert any(left[0].iterdir())
        raise leave_by


def _folder(service: PrintQueue | SecretService) -> Path:
    return service.tray.parent if isinstance(service, PrintQueue) else service.folder


@pytest.mark.parametrize("leave_by", [KeyboardInterrupt, RuntimeError])
@pytest.mark.parametrize("service", [running_cups, running_secret_service])
def test_nothing_is_left_when_the_run_is_broken_off(
    service: Callable[[], Service], leave_by: type[BaseException]
) -> None:
    left: list[Path] = []
    with pytest.raises(leave_by):
        _left_by(service(), left, leave_by)
    assert not left[0].exists()


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
