"""Programs in the old style: what they print on Keras 2.15 is what they print on Keras 3 after keras-migrate fix --unsafe.

The programs are run where both versions of Keras are installed (see tools/keras_envs.py); their fixes are checked everywhere.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
from pathlib import Path

import pytest

from flake8_keras_migrate.fixing import Fixed, fix_text
from tests.programs import ROOT, catalogue, findings

PROGRAMS = sorted((ROOT / "tests" / "legacy").glob("*.py"))
FOLDER = Path(os.environ.get("KM_ENVS") or ROOT / ".cache" / "keras-envs")
OLD, NEW = (FOLDER / name / "bin" / "python" for name in ("keras-2.15", "keras-3"))

needs_keras = pytest.mark.skipif(not (OLD.exists() and NEW.exists()), reason="no environments with Keras 2.15 and Keras 3")


def fixed(text: str) -> Fixed:
    """The program with all fixes, unsafe ones too."""
    rules = catalogue("", ROOT)
    return fix_text(text, lambda now: findings(now, rules), unsafe=True)


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_fixes(path: Path) -> None:
    result = fixed(path.read_text(encoding="utf-8"))
    ast.parse(result.text)
    assert result.made
    assert not result.broken
    assert not [finding for finding in result.left if finding.fix is not None]
    assert fixed(result.text).text == result.text


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, dict[str, str]]]:
    """What the programs print: on Keras 2, unchanged on Keras 3, fixed on Keras 3."""
    folder = tmp_path_factory.mktemp("fixed")
    for path in PROGRAMS:
        (folder / path.name).write_text(fixed(path.read_text(encoding="utf-8")).text, encoding="utf-8")
    runs = ((OLD, PROGRAMS[0].parent), (NEW, PROGRAMS[0].parent), (NEW, folder))
    results = []
    for number, (python, programs) in enumerate(runs):
        result = folder / f"{number}.json"
        subprocess.run([python, ROOT / "tests" / "run_programs.py", programs, result], check=True, capture_output=True)
        results.append(json.loads(result.read_text()))
    return results


@needs_keras
@pytest.mark.parametrize("name", [path.stem for path in PROGRAMS])
def test_runs_as_before(name: str, ran: list[dict[str, dict[str, str]]]) -> None:
    before, unchanged, after = (result[name] for result in ran)
    assert before["error"] == ""
    assert before["out"]
    assert unchanged != before, "the program needs no fix"
    assert after == before
