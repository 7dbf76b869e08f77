"""Baselines: old findings stay quiet wherever they move, new ones are reported; the flake8 plugin reads them too."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from flake8_keras_migrate.cli import main
from tests import samples
from tests.test_cli import MOVED

FILE = "keras-migrate-baseline.json"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    samples.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["baseline", "."]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("Recorded ")
    (tmp_path / ".flake8").write_text("[flake8]\nkm-baseline = ./keras-migrate-baseline.json\n")
    return tmp_path


def reported(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What is reported; the same by flake8."""
    main(["check", "-q", "."])
    ours = capsys.readouterr().out
    theirs = subprocess.run([sys.executable, "-m", "flake8", "--select=KM", "."], capture_output=True, text=True, check=False).stdout
    assert ours == theirs
    return [line.rpartition(": ")[0] for line in ours.splitlines()]


def test_nothing_old_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    assert reported(capsys) == []


def test_from_another_folder_files_have_the_same_names(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(project / "pkg")
    assert main(["check", "-q", "..", "--km-baseline", "../keras-migrate-baseline.json"]) == 0
    assert main(["baseline", "--output-file", "../again.json", ".."]) == 0
    capsys.readouterr()
    assert (project / "again.json").read_bytes() == (project / FILE).read_bytes()


def test_moved_lines_stay_quiet_and_new_ones_are_reported(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "one.py"
    path.write_text("import os\n\n\n" + path.read_text())
    assert reported(capsys) == []
    path.write_text(path.read_text() + "x = 1\n" + samples.REGRESSION + "\ny = 1\n")
    assert [line.split(":")[:2] for line in reported(capsys)] == [["./one.py", "9"]]


def test_of_equal_lines_the_one_with_old_neighbours_is_old(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "one.py"
    path.write_text(samples.MODEL + "x = 1\n" + samples.REGRESSION + "\ny = 1\n" + path.read_text().removeprefix("import keras\n"))
    assert [line.split(":")[:2] for line in reported(capsys)] == [["./one.py", "5"]]


def test_changed_neighbours_or_white_space_do_not_matter(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "one.py"
    path.write_text(f"{samples.MODEL}x = 1\nif x:\n    {samples.REGRESSION}\nz = 1\n")
    assert reported(capsys) == []
    path.write_text(f"{samples.MODEL}{samples.REGRESSION.replace('adam', 'sgd')}\n")
    assert len(reported(capsys)) == 1


def test_an_old_line_does_not_take_the_record_of_another(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "one.py"
    two = f"{samples.MODEL}x = 1\n{samples.REGRESSION}\ny = 1\nz = 1\n{samples.REGRESSION}\n"
    path.write_text(two)
    assert main(["baseline", "."]) == 0
    capsys.readouterr()
    path.write_text(two.replace("z = 1", "z = 2"))
    assert reported(capsys) == []


def test_other_files_are_not_excused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "one.py").rename(project / "new.py")
    assert len(reported(capsys)) == 1


def test_it_is_readable_and_stable(project: Path) -> None:
    text = (project / FILE).read_text(encoding="utf-8")
    data = json.loads(text)
    assert data["version"] == 1
    assert "pkg/strings.py" in data["files"]
    assert [entry[:2] for entry in data["files"]["one.py"]] == [["KM203", samples.REGRESSION]]
    main(["baseline", "."])
    assert (project / FILE).read_text(encoding="utf-8") == text


def test_fix_does_not_care(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "old.py").write_text(MOVED)
    main(["baseline", "."])
    capsys.readouterr()
    assert reported(capsys) == []
    assert main(["fix", "-q", "--check", "old.py"]) == 1
    assert capsys.readouterr().out == "old.py\n"


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"version": 2, "files": {}}', '{"version": 1, "files": {"a": [1]}}', None])
def test_a_bad_file_is_one_clear_error(text: str | None, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if text is None:
        (project / FILE).unlink()
    else:
        (project / FILE).write_text(text)
    assert main(["check", "."]) == 2
    assert f"{FILE}: " in capsys.readouterr().err
    done = subprocess.run([sys.executable, "-m", "flake8", "--select=KM", "."], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert FILE in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_baseline(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", "plain.py", "--output-file", "empty.json"]) == 0
    assert json.loads((project / "empty.json").read_text()) == {"version": 1, "files": {}}
    capsys.readouterr()
    assert main(["check", "-q", "--km-baseline=empty.json", "one.py"]) == 1
