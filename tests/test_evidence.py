"""The recorded evidence is complete, belongs to the evidence modules, and still is what real Keras does."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import docs_evidence
import environments
import evidence_results
import keras_envs
import pytest
import write_docs
import yaml

ROOT = Path(__file__).resolve().parent.parent
CODES = evidence_results.codes_with_evidence()
RESULTS = evidence_results.load()
OLD, NEW = environments.wanted_version("keras-2.15"), environments.wanted_version("keras-3")
OF_THE_ENGINE = {"KM001", "KM002"}
IN_SNAPSHOTS = "api."                                     # row-driven rules: tools/snapshots is their evidence


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


def test_merge_replaces_one_version_and_keeps_what_failed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(evidence_results, "MODULES", tmp_path)
    (tmp_path / "test_KM1.py").write_text("def test_b(): ...\ndef test_a(): ...\ndef test_c(): ...\n", encoding="utf-8")
    old = {
        "KM1": {
            "test_a": {"case": "a", "3.0.0": {"outcome": "old"}, "2.15.0": {"outcome": "two"}},
            "test_c": {"case": "c", "3.0.0": {"outcome": "kept"}},
            "test_gone": {"case": "g", "2.15.0": {"outcome": "gone"}},
        },
        "KM2": {"test_x": {"case": "x", "2.15.0": {"outcome": "no module"}}},
    }
    run = {
        "version": "3.0.0",
        "failed": ["evidence/test_KM1.py::test_c"],
        "rules": {"KM1": {"test_a": {"case": "A", "outcome": "new"}, "test_b[1]": {"case": "b", "outcome": "first"}}},
    }
    merged = evidence_results.merged(old, [run])
    assert list(merged) == ["KM1"]
    assert list(merged["KM1"]) == ["test_b[1]", "test_a", "test_c"]
    assert merged["KM1"]["test_a"] == {"case": "A", "2.15.0": {"outcome": "two"}, "3.0.0": {"outcome": "new"}}
    assert merged["KM1"]["test_c"]["3.0.0"] == {"outcome": "kept"}
    assert old["KM1"]["test_a"]["3.0.0"] == {"outcome": "old"}
    assert json.loads(evidence_results.render(merged)) == merged
    assert '+   "3.0.0": {"outcome": "new"}' in evidence_results.difference(old, merged)
    assert evidence_results.difference(merged, merged) == ""


def test_what_keras_says_and_versions() -> None:
    error = {"outcome": "ValueError", "errors": [{"type": "ValueError", "text": "no ```x```"}]}
    cases = {
        "test_a": {"case": "`a | b`", "2.15.0": {"outcome": "works"}, "3.15.1": error, "3.15.1-jax": {"outcome": "other"}},
        "test_b": {"case": "b", "3.4.1": error, "3.15.1": {"outcome": "warns", "warnings": [{"type": "log", "text": "w"}]}},
        "test_c": {"case": "c", "2.15.0": error, "3.4.1": error, "3.15.1": {"outcome": "works"}},
    }
    assert docs_evidence.says(cases) == (
        "`a | b` (Keras 3.15.1):\n\n````text\nValueError: no ```x```\n````\n\n"
        "b (Keras 3.15.1):\n\n```text\nWARNING: w\n```\n\n"
        "c (Keras 3.4.1):\n\n````text\nValueError: no ```x```\n````"
    )
    assert docs_evidence.versions(cases).splitlines() == [
        "| case | 2.15.0 | 3.4.1 | 3.15.1 | 3.15.1-jax |",
        "| --- | --- | --- | --- | --- |",
        "| `a \\| b` | works | - | ValueError | other |",
        "| b | - | ValueError | warns | - |",
        "| c | ValueError | ValueError | works | - |",
    ]
    assert docs_evidence.says({}) == docs_evidence.versions({}) == docs_evidence.NO_EVIDENCE
    assert docs_evidence.says({"t": {"case": "t", "3.15.1": {"outcome": "works"}}}) == docs_evidence.NOTHING


def test_fill_replaces_only_its_part() -> None:
    page = "a\n<!-- says -->\nold \\1\n<!-- /says -->\nb\n<!-- versions -->\n<!-- /versions -->\n"
    filled = write_docs.fill(page, "says", "new \\2")
    assert filled == "a\n<!-- says -->\nnew \\2\n<!-- /says -->\nb\n<!-- versions -->\n<!-- /versions -->\n"
    assert write_docs.fill(filled, "says", "new \\2") == filled


def test_missing_python_is_said_clearly(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(environments.Missing, match=r"no Python 2\.9 or 2\.8 was found .* give --env NAME=PATH"):
        environments.find_python(("2.9", "2.8"))


def test_list_and_unknown_names(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert keras_envs.main(["list", "--folder", str(tmp_path)]) == 0
    assert f"keras-2.15: Keras {OLD}, not there: {tmp_path}" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        keras_envs.main(["run", "keras-9"])
    with pytest.raises(SystemExit):
        keras_envs.main(["run", "-k", "KM999"])
    assert "unknown: KM999" in capsys.readouterr().err


def test_a_wrong_environment_is_refused(tmp_path: Path) -> None:
    place = environments.Place(tmp_path, {"keras-3": tmp_path / "none"})
    with pytest.raises(environments.Missing, match=f"no Keras {NEW}"):
        environments.create("keras-3", place)


@pytest.mark.skipif(not os.environ.get("KM_RUN_EVIDENCE"), reason="KM_RUN_EVIDENCE=1 runs the evidence on real Keras (minutes)")
def test_real_keras_still_does_what_was_recorded() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "keras_envs.py", "check"], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
