"""The outputs in docs/usage.md are what the commands print; ``pytest --bless`` writes them again."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import ROOT

PAGE = ROOT / "docs" / "usage.md"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PROGRAM = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Shell:
    """Runs the commands of the page, one after the other, in a folder with its program."""

    def __init__(self, folder: Path, program: str) -> None:
        self.folder = folder
        self.code = 0
        (folder / "train.py").write_text(program, encoding="utf-8")

    def run(self, command: str) -> str:
        if command == "echo $?":
            return f"{self.code}\n"
        line = command.replace("keras-migrate ", f'"{sys.executable}" -m flake8_keras_migrate ', 1)
        done = subprocess.run(line, shell=True, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        self.code = done.returncode
        return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="the page shows a Unix shell")
def test_outputs(tmp_path: Path, bless: bool) -> None:
    text = PAGE.read_text(encoding="utf-8")
    program = _PROGRAM.search(text)
    assert program is not None
    (tmp_path / ".flake8").write_text("[flake8]\n")
    shell = Shell(tmp_path, program[1])

    def block(match: re.Match[str]) -> str:
        commands = [line[2:] for line in match[1].splitlines() if line.startswith("$ ")]
        return "```console\n" + "".join(f"$ {command}\n{shell.run(command)}" for command in commands) + "```"

    new = _BLOCK.sub(block, text)
    if bless:
        PAGE.write_text(new, encoding="utf-8")
    assert new == text or bless, "run pytest --bless tests/test_usage.py and read docs/usage.md"
    assert "Traceback" not in new


@pytest.mark.skipif(sys.platform == "win32", reason="the page shows a Unix shell")
def test_readme(tmp_path: Path) -> None:
    shell = Shell(tmp_path, "")
    shell.folder = ROOT
    blocks = _BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    command, _, shown = next(block for block in blocks if block.startswith("$ keras-migrate check")).partition("\n")
    printed = shell.run(command.removeprefix("$ "))
    assert sorted(printed.splitlines()) == sorted(shown.splitlines())
