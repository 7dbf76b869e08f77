"""The recorded evidence is complete, belongs to the evidence modules, and still is what real Keras does."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import environments
import evidence_results
import pytest
import write_docs
import yaml

ROOT = Path(__file__).resolve().parent.parent
CODES = evidence_results.codes_with_evidence()
RESULTS = evidence_results.load()
OLD, NEW = environments.wanted_version("keras-2.15"), environments.wanted_version("keras-3")
OF_THE_ENGINE = {"KM001", "KM002"}
IN_SNAPSHOTS = ("api.symbols.", "api.arguments.", "api.methods.")    # row-driven: tools/snapshots is their evidence


def functions(code: str) -> dict[str, str]:
    """Each test function of an evidence module, with its docstring."""
    tree = ast.parse((evidence_results.MODULES / f"test_{code}.py").read_text(encoding="utf-8"))
    tests = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    return {node.name: ast.get_docstring(node) or "" for node in tests}


def test_every_rule_has_a_module_and_every_module_a_rule() -> None:
    catalogue = yaml.safe_load((ROOT / "rules.yaml").read_text(encoding="utf-8")) or {}
    rules = {code for code, entry in catalogue.items() if code.startswith("KM") and not str(entry.get("rule", "")).startswith(IN_SNAPSHOTS)}
    rules -= OF_THE_ENGINE
    by_row = {code for code in CODES if code[:3] in ("KM4", "KM5")}
    assert rules - set(CODES) == set(), "rules without evidence/test_<code>.py"
    assert set(CODES) - rules - by_row == set(), "evidence of no rule"


@pytest.mark.parametrize("code", CODES)
def test_module_has_labels_and_results(code: str) -> None:
    tests = functions(code)
    assert [name for name, doc in tests.items() if not doc] == [], "a test's docstring is its row in the table"
    cases = RESULTS.get(code, {})
    run = {version: {test.partition("[")[0] for test, case in cases.items() if version in case} for version in (OLD, NEW)}
    assert set(tests) - (run[OLD] | run[NEW]) == set(), "not recorded: python tools/keras_envs.py run"
    assert run[OLD], f"nothing recorded on Keras {OLD}"
    assert run[NEW], f"nothing recorded on Keras {NEW}"
    assert {test.partition("[")[0] for test in cases} - set(tests) == set(), "recorded, but no longer in the module"


def test_results_are_written_as_the_tool_writes_them() -> None:
    assert set(RESULTS) <= set(CODES)
    assert evidence_results.RESULTS.read_text(encoding="utf-8") == evidence_results.render(RESULTS)


def test_results_name_no_machine() -> None:
    text = evidence_results.RESULTS.read_text(encoding="utf-8")
    assert [part for part in ("/home/", "/root/", "/tmp/", "/Users/", "site-packages") if part in text] == []


def test_pages_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    status = write_docs.main(["--check"])
    assert status == 0, capsys.readouterr().out


@pytest.mark.skipif(not os.environ.get("KM_RUN_EVIDENCE"), reason="KM_RUN_EVIDENCE=1 runs the evidence on real Keras (minutes)")
def test_real_keras_still_does_what_was_recorded() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "keras_envs.py", "check"], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
