"""The plugin by itself: what it loads, and that it never raises."""

from __future__ import annotations

import argparse
import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from flake8_keras_migrate.plugin import Plugin

OPTIONS = ["km_config", "km_target", "km_baseline", "config", "isolated", "select", "extend_select"]

LIGHT = """
import sys
import flake8.main.cli
before = set(sys.modules)
from flake8_keras_migrate.plugin import Plugin
from flake8.options.manager import OptionManager
import argparse, ast
heavy = {name.removeprefix("flake8_keras_migrate.") for name in set(sys.modules) - before}
print(*sorted(heavy))
Plugin.parse_options(argparse.Namespace(**dict.fromkeys(OPTIONS)))
text = "import numpy\\n" * 3
print(list(Plugin(ast.parse(text), "a.py", text.splitlines(True)).run()))
print(*sorted({"yaml", "astroid", "dataclasses", "flake8_keras_migrate.rule", "flake8_keras_migrate.tables.catalogue"} & set(sys.modules)))
"""


def test_a_file_without_keras_loads_nothing(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")} | {"HOME": str(tmp_path / "home")}
    program = f"OPTIONS = {OPTIONS}\n{LIGHT}"
    run = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True, env=environment)
    assert run.stdout.splitlines() == ["flake8_keras_migrate plugin", "[]", ""]


def findings(text: str) -> list[str]:
    return [message for _, _, message, _ in Plugin(ast.parse(text), "a.py", text.splitlines(keepends=True)).run()]


@pytest.fixture
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("settings", "catalogue", "problem"):
        monkeypatch.setattr(Plugin, name, None)


def _fail() -> None:
    raise KeyError("nothing")


@pytest.mark.usefixtures("_fresh")
def test_run_never_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    assert findings("") == []
    monkeypatch.setattr("flake8_keras_migrate.config.shipped", _fail)
    assert findings("import keras\n") == ["KM002 flake8-keras-migrate could not check this file, please report it: KeyError: 'nothing'"]


@pytest.mark.usefixtures("_fresh")
def test_a_worker_keeps_the_problem(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Raising in a worker would make flake8 start it again for ever."""
    options = argparse.Namespace(**dict.fromkeys(OPTIONS) | {"km_config": str(tmp_path / "none.yaml")})
    monkeypatch.setattr("multiprocessing.parent_process", object)
    Plugin.parse_options(options)
    (message,) = findings("import keras\n")
    assert message.startswith("KM002 flake8-keras-migrate could not check this file")
    assert message.endswith("none.yaml: there is no such file")
    assert findings("import numpy\n") == []
