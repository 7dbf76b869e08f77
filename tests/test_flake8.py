"""The plugin inside real flake8: selection, noqa, input, workers, mistakes in the configuration."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
FAKE = (sys.executable, str(ROOT / "tests" / "fake_catalogue.py"))
REAL = (sys.executable, "-m", "flake8")

SOURCE = """\
import keras
from keras.layers import (
    Dense,
    Dropout,  # noqa: KM101
)
é = "é"; keras.lam
keras.ancient  # noqa: KM4
keras.port
keras.nine
"""


class Run(NamedTuple):
    code: int
    lines: list[str]
    stderr: str

    @property
    def found(self) -> list[str]:
        """Position and code of each finding."""
        return [" ".join(line.split(":", 1)[1].split()[:2]) for line in self.lines]


Flake8 = Callable[..., Run]


@pytest.fixture
def flake8(tmp_path: Path) -> Flake8:
    """Run flake8 with the fake catalogue in a folder that holds a.py."""
    (tmp_path / "a.py").write_text(SOURCE, encoding="utf-8")

    def run(*arguments: str, stdin: str | None = None, folder: str = ".", program: tuple[str, ...] = FAKE) -> Run:
        process = subprocess.run(
            [*program, *arguments],
            cwd=tmp_path / folder,
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "HOME": str(tmp_path / "home")},
            check=False,
        )
        return Run(process.returncode, process.stdout.splitlines(), process.stderr)

    return run


def test_selection(flake8: Flake8) -> None:
    run = flake8("--select", "KM,E9", "a.py")
    assert run.lines == ["a.py:3:5: KM101 imports Dense", "a.py:6:10: KM301 calls lam"]
    assert run.code == 1
    assert not run.stderr
    assert flake8("--select", "KM1", "a.py").found == ["3:5: KM101"]
    assert flake8("--select", "KM301", "a.py").found == ["6:10: KM301"]
    assert [line for line in flake8("a.py").found if "KM" in line] == ["3:5: KM101", "6:10: KM301"]
    assert flake8("--select", "E9", "--extend-select", "KM3", "a.py").found == ["6:10: KM301"]
    assert flake8("--select", "KM", "--ignore", "KM1", "a.py").found == ["6:10: KM301"]
    assert flake8("--select", "KM", "--extend-ignore", "KM301", "a.py").found == ["3:5: KM101"]
    assert flake8("--select", "KM", "--per-file-ignores", "a.py:KM1", "a.py").found == ["6:10: KM301"]
    assert flake8("--select", "KM", "--exclude", "a.py", ".") == Run(0, [], "")


def test_rules_that_are_off_by_default(flake8: Flake8) -> None:
    assert flake8("--select", "KM9", "a.py").found == ["8:1: KM901"]
    assert flake8("--select", "KM", "--extend-select", "KM901,KM109", "a.py").found == ["3:5: KM101", "6:10: KM301", "8:1: KM901", "9:1: KM109"]
    assert flake8("--select", "KM", "--ignore", "E203", "a.py").found == ["3:5: KM101", "6:10: KM301"]


def test_noqa_on_the_line_of_an_alias(flake8: Flake8) -> None:
    assert flake8("--select", "KM", "--disable-noqa", "a.py").found == ["3:5: KM101", "4:5: KM101", "6:10: KM301", "7:1: KM401"]


def test_standard_input(flake8: Flake8) -> None:
    text = "\ufefffrom keras.layers import Dense\r\n"
    assert flake8("--select", "KM", "-", stdin=text).lines == ["stdin:1:26: KM101 imports Dense"]
    named = ("--select", "KM", "--stdin-display-name", "src/not there.py", "-")
    assert flake8(*named, stdin=text).lines == ["src/not there.py:1:26: KM101 imports Dense"]
    assert flake8(*named, "--per-file-ignores", "src/*:KM101", stdin=text).lines == []
    assert flake8("--select", "KM,E9", "-", stdin="import keras\ndef f(:\n").found[0].endswith("E999")


@pytest.mark.parametrize("start", ["", "--start-method=spawn", "--start-method=forkserver"])
def test_workers(flake8: Flake8, tmp_path: Path, start: str) -> None:
    if start == "--start-method=forkserver" and sys.platform == "win32":
        pytest.skip("there is no forkserver on Windows")
    for number in range(9):
        (tmp_path / f"f{number}.py").write_text("import keras\nkeras.lam\nkeras.port\n")
    (tmp_path / "keras-migrate.yaml").write_text("KM901: {enabled: true}\n")
    run = flake8(*filter(None, [start]), "--select", "KM", "-j4", *(f"f{number}.py" for number in range(9)))
    assert run.lines == [f"f{number}.py:{place}" for number in range(9) for place in ("2:1: KM301 calls lam", "3:1: KM901 off: port")]


@pytest.mark.parametrize("start", ["", "--start-method=spawn"])
@pytest.mark.parametrize("text", ["target: 3.10\n", "- a\n", "KM301: {", "[" * 60_000, "KM301: {methods: [1]}\n", ""])
def test_a_mistake_in_the_file_stops_flake8_once(flake8: Flake8, tmp_path: Path, text: str, start: str) -> None:
    (tmp_path / "b.py").write_text("import keras\n")
    (tmp_path / "keras-migrate.yaml").write_text(text)
    run = flake8(*filter(None, [start]), "-j2", "a.py", "b.py")
    assert run.code == 1
    assert len(run.lines) == 2
    assert run.lines[0] == "There was a critical error during execution of Flake8:"
    assert run.lines[1].startswith("flake8-keras-migrate: rules file keras-migrate.yaml")
    assert not run.stderr


def test_options(flake8: Flake8, tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "mine.yaml").write_text("KM301: {enabled: false}\n")
    for arguments, folder in ((("--km-config", "below/mine.yaml", "a.py"), "."), (("--km-config=mine.yaml", "../a.py"), "below")):
        assert flake8("--select", "KM", *arguments, folder=folder).found == ["3:5: KM101"]
    assert "there is no such file" in flake8("--km-config", "none.yaml", "a.py").lines[1]
    (tmp_path / "mid.py").write_text("import keras\nkeras.mid\n")
    assert flake8("--select", "KM", "--km-target", "3.4", "mid.py").found == ["2:1: KM601"]
    assert flake8("--select", "KM", "mid.py").found == []
    assert flake8("--km-target", "three", "mid.py").lines[1] == "flake8-keras-migrate: --km-target: 'three' is not a Keras version such as 3.15"
    assert "--km-target VERSION" in "\n".join(flake8("--help").lines)


def test_options_in_flake8s_configuration(flake8: Flake8, tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "mine.yaml").write_text("KM301: {enabled: false}\n")
    for value in ("mine.yaml", "./mine.yaml"):
        (tmp_path / "tox.ini").write_text(f"[flake8]\nselect = KM\nkm-config = {value}\nkm_target = 3.4\n")
        assert flake8("../a.py", folder="below").found == ["3:5: KM101"]
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "flake8.cfg").write_text("[flake8]\nselect = KM\n")
    (tmp_path / "other" / "keras-migrate.yaml").write_text("KM101: {enabled: false}\n")
    assert flake8("--config", "other/flake8.cfg", "a.py").found == ["6:10: KM301"]
    assert flake8("--isolated", "--select", "KM", "a.py").found == ["3:5: KM101", "6:10: KM301"]


def test_bugs_of_ours_are_findings(flake8: Flake8, tmp_path: Path) -> None:
    (tmp_path / "b.py").write_text("import keras\nkeras.crash_me\nkeras.missing_class\nkeras.lam\n")
    run = flake8("--select", "KM", "b.py")
    assert run.found == ["1:1: KM002", "1:1: KM002", "4:1: KM301"]
    assert "rule KM201 failed here, please report it: SyntaxError: our bug" in run.lines[0]
    assert not run.stderr


def test_positions_and_texts_are_made_possible(flake8: Flake8, tmp_path: Path) -> None:
    (tmp_path / "b.py").write_text("import keras\nkeras.far_away\n")
    assert flake8("--select", "KM", "b.py").lines == ["b.py:1:1: KM701 two lines and x.py: 3: 4: E1", "b.py:2:15: KM701 below everything"]


def test_user_rules_look_at_files_without_keras(flake8: Flake8, tmp_path: Path) -> None:
    (tmp_path / "keras-migrate.yaml").write_text("KMX1: {like: KM401, message: 'own {old}', rows: {acme.old: acme.new}}\n")
    (tmp_path / "b.py").write_text("import acme\nacme.old\nacme.old  # noqa: KMX1\n")
    assert flake8("--select", "KM", "b.py").lines == ["b.py:2:1: KMX1 own acme.old"]
    assert flake8("--select", "KM", "--extend-ignore", "KMX", "b.py").lines == []


def test_the_real_catalogue(flake8: Flake8, tmp_path: Path) -> None:
    (tmp_path / "b.py").write_text("x = 1\n")
    assert flake8("--require-plugins", "flake8-keras-migrate", "--select", "KM,E9", "b.py", program=REAL) == Run(0, [], "")
    assert "flake8-keras-migrate: " in "\n".join(flake8("--version", program=REAL).lines)
