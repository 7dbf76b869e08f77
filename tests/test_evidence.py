"""The recorded evidence is complete, belongs to the evidence modules, and still is what real Keras does."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import docs_evidence
import environments
import evidence_results
import pytest
import write_docs
import yaml

ROOT = Path(__file__).resolve().parent.parent
CODES = evidence_results.codes_with_evidence()
RESULTS = evidence_results.load()
OLD, NEW = environments.wanted_version("keras-2.15"), environments.wanted_version("keras-3")
CATALOGUE = yaml.safe_load((ROOT / "rules.yaml").read_text(encoding="utf-8"))
RULES = {code: entry for code, entry in CATALOGUE.items() if code.startswith("KM")}
OF_THE_ENGINE = {"KM001", "KM002"}
# Safe fixes after which there are no numbers to compare.
WITHOUT_NUMBERS = {
    "KM407": "packages that do not run with this Keras",
    "KM409": "a line of os.environ moves up",
    "KM410": "a version",
    "KM503": "the names of Keras 1, which Keras 2.15 refuses",
    "KM508": "the positions of Keras 1, which mean something else to Keras 2.15",
}
CHECKS = {"error", "warns", "silent", "outcome", "raises", "same_numbers", "assert_allclose", "assert_array_equal", "assert_equal"}


def functions(code: str) -> dict[str, str]:
    """Each test function of an evidence module, with its docstring."""
    tree = ast.parse((evidence_results.MODULES / f"test_{code}.py").read_text(encoding="utf-8"))
    tests = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    return {node.name: ast.get_docstring(node) or "" for node in tests}


def test_every_rule_has_a_module_and_every_module_a_rule() -> None:
    assert set(RULES) - OF_THE_ENGINE - set(CODES) == set(), "rules without evidence/test_<code>.py"
    assert set(CODES) - set(RULES) == set(), "evidence of no rule"


@pytest.mark.parametrize("code", [code for code, entry in RULES.items() if entry.get("fix") == "safe" and code not in WITHOUT_NUMBERS])
def test_safe_fix_is_compared_across_versions(code: str) -> None:
    tree = ast.parse(evidence_results.module(code).read_text(encoding="utf-8"))
    tests = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert [test.name for test in tests if {"handoff", "same_numbers"} & {one.arg for one in test.args.args}], "no case compares Keras 2 and 3"


@pytest.mark.parametrize("code", [code for code in CODES if RULES[code]["severity"] == "breaks"])
def test_the_page_of_what_breaks_quotes_an_error(code: str) -> None:
    page = (ROOT / "docs" / "rules" / f"{code}.md").read_text(encoding="utf-8")
    assert docs_evidence.NOTHING not in page, "the evidence keeps no error: take record.error, not pytest.raises"


@pytest.mark.parametrize("code", [code for code, entry in RULES.items() if re.search(r"3\.[1-9]", str(entry.get("affects")))])
def test_version_bounds_are_measured_on_both_sides(code: str) -> None:
    measured = [evidence_results.version_key(version)[0] for version in evidence_results.versions_of(RESULTS[code]) if version >= "3"]
    for bound in re.findall(r"3\.[1-9]\d*", RULES[code]["affects"]):
        edge = evidence_results.version_key(bound)[0]
        assert min(measured) < edge <= max(measured), f"no results on both sides of {bound}: keras_envs.py run keras-... -k {code}"


def checks(function: ast.FunctionDef, module: dict[str, ast.FunctionDef], seen: frozenset[str] = frozenset()) -> bool:
    """Whether a case, or a helper that it calls, asserts something."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in CHECKS or (name in module and name not in seen and checks(module[name], module, seen | {name})):
                return True
    return False


@pytest.mark.parametrize("code", CODES)
def test_cases_can_fail(code: str) -> None:
    """A case asserts, or it only runs to the end and records plain words; one that writes down what it computes shows nothing."""
    tree = ast.parse(evidence_results.module(code).read_text(encoding="utf-8"))
    module = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    for name, test in module.items():
        if not name.startswith("test_") or checks(test, module):
            continue
        recorded = [node.args[0] for node in ast.walk(test) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "record"]
        assert all(isinstance(one, ast.Constant) for one in recorded), f"{name} records what it computes and asserts nothing"
        assert not [node for node in ast.walk(test) if isinstance(node, ast.ExceptHandler)], f"{name} catches what goes wrong"


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
