import json
import subprocess
from pathlib import Path

import pytest

from venv_folder import RUN, STAMP, TEST, NotOurs, VenvFolder

BACKEND = """
import zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    info = "tiny-1.dist-info"
    with zipfile.ZipFile(f"{folder}/tiny-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("tiny.py", "")
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1\\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
        wheel.writestr(f"{info}/RECORD", "")
    return "tiny-1-py3-none-any.whl"
"""


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> VenvFolder:
    """A clone of a tiny project that needs nothing, on a machine without a network."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    root = tmp_path / "clone"
    root.mkdir()
    (root / "backend.py").write_text(BACKEND, "utf-8")
    (root / "pyproject.toml").write_text(
        '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n', "utf-8"
    )
    (root / RUN).write_text("# nothing\n", "utf-8")
    (root / TEST).write_text("# nothing more\n", "utf-8")
    return VenvFolder(root, root / ".venv")


def test_a_second_start_finds_everything_ready(clone: VenvFolder) -> None:
    assert not clone.is_ready(tests=False)
    clone.make_ready(tests=False)
    assert clone.is_ready(tests=False)
    subprocess.run([clone.python, "-c", "import tiny"], check=True)


def test_an_environment_serves_its_own_clone_python_and_locks_alone(clone: VenvFolder) -> None:
    clone.make_ready(tests=False)
    stamp = json.loads((clone.folder / STAMP).read_text("utf-8"))
    for key in stamp:
        (clone.folder / STAMP).write_text(json.dumps({**stamp, key: "other"}), "utf-8")
        assert not clone.is_ready(tests=False), key
    (clone.folder / STAMP).write_text(json.dumps(stamp), "utf-8")
    assert clone.is_ready(tests=False)
    (clone.root / RUN).write_text("# a newer lock\n", "utf-8")
    assert not clone.is_ready(tests=False)


def test_running_does_not_wait_for_what_only_the_tests_need(clone: VenvFolder) -> None:
    clone.make_ready(tests=False)
    assert not clone.is_ready(tests=True)
    clone.make_ready(tests=True)
    assert clone.is_ready(tests=True)
    assert clone.is_ready(tests=False)


def test_a_set_up_that_stopped_half_way_is_made_anew(clone: VenvFolder) -> None:
    (clone.root / RUN).write_text("tiny-stranger==1 --hash=sha256:" + "0" * 64 + "\n", "utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        clone.make_ready(tests=False)
    assert not clone.is_ready(tests=False)
    (clone.folder / "half-written").touch()

    (clone.root / RUN).write_text("# nothing\n", "utf-8")
    clone.make_ready(tests=False)
    assert clone.is_ready(tests=False)
    assert not (clone.folder / "half-written").exists()


def test_a_stamp_torn_by_a_power_cut_is_no_stamp(clone: VenvFolder) -> None:
    clone.folder.mkdir()
    (clone.folder / STAMP).write_text('{"python": "3.', "utf-8")
    assert not clone.is_ready(tests=False)


def test_a_folder_with_other_things_is_refused_and_kept(clone: VenvFolder) -> None:
    clone.folder.mkdir()
    photo = clone.folder / "photo.jpg"
    photo.write_bytes(b"of the summer party")
    with pytest.raises(NotOurs, match="nothing in it was touched"):
        clone.make_ready(tests=False)
    assert photo.exists()


@pytest.mark.parametrize("there", [True, False])
def test_a_link_to_another_folder_is_refused_in_a_sentence(
    clone: VenvFolder, tmp_path: Path, *, there: bool
) -> None:
    other = tmp_path / "other"
    if there:
        other.mkdir()
        (other / "pyvenv.cfg").write_text("home = elsewhere\n", "utf-8")
    clone.folder.symlink_to(other)
    with pytest.raises(NotOurs, match="is a link to another folder"):
        clone.make_ready(tests=False)
    assert clone.folder.is_symlink()
    assert (other / "pyvenv.cfg").exists() is there


def test_a_file_in_its_place_is_refused_and_kept(clone: VenvFolder) -> None:
    clone.folder.write_text("not a folder", "utf-8")
    with pytest.raises(NotOurs, match="is a file"):
        clone.make_ready(tests=False)
    assert clone.folder.read_text("utf-8") == "not a folder"
