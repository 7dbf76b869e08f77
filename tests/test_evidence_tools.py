"""The tools behind the evidence: fixtures' words, merging, checking, the pages' generated parts, environments."""

from __future__ import annotations

import importlib.util
import json
import logging
import warnings
from pathlib import Path
from types import ModuleType
from typing import Any

import docs_evidence
import environments
import evidence_results
import keras_envs
import pytest
import write_docs

OLD, NEW = environments.wanted_version("keras-2.15"), environments.wanted_version("keras-3")


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
    assert evidence_results.difference(merged, merged) == ""


def test_a_difference_names_rule_test_version_before_and_after() -> None:
    error = {"outcome": "ValueError", "errors": [{"type": "ValueError", "text": "first\nold"}]}
    changed = {"outcome": "ValueError", "errors": [{"type": "ValueError", "text": "first\nnew"}]}
    recorded = {"KM1": {"test_a": {"case": "a", "2.15.0": error, "3.0.0": error}}}
    assert evidence_results.difference(recorded, {"KM1": {"test_a": {"case": "a", "2.15.0": error, "3.0.0": changed}}}).splitlines() == [
        "",
        "KM1 test_a, Keras 3.0.0:",
        "--- before",
        "+++ after",
        "@@ -4,7 +4,7 @@",
        "   {",
        '    "type": "ValueError",',
        '    "text": "first',
        '-old"',
        '+new"',
        "   }",
        "  ]",
        " }",
    ]
    gone = {"KM1": {"test_a": {"case": "b", "2.15.0": error}}}
    said = evidence_results.difference({"KM1": {"test_a": {"case": "a", "2.15.0": error, "3.0.0": {"outcome": "x"}}}}, gone)
    assert said.splitlines() == [
        "",
        "KM1 test_a, label:",
        "--- before",
        "+++ after",
        "@@ -1 +1 @@",
        '-"a"',
        '+"b"',
        "",
        "KM1 test_a, Keras 3.0.0:",
        "--- before",
        "+++ after",
        "@@ -1,3 +1 @@",
        "-{",
        '- "outcome": "x"',
        "-}",
        "+(no result)",
    ]


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
    printed = {"t": {"case": "t", "3.15.1": {"outcome": "ImportError: no theano"}}}
    assert docs_evidence.says(printed) == "t (Keras 3.15.1):\n\n```text\nImportError: no theano\n```"


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


def fixtures() -> ModuleType:
    """evidence/conftest.py as a module; it imports no Keras by itself."""
    spec = importlib.util.spec_from_file_location("evidence_conftest", evidence_results.MODULES / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no file /x/m.h5.", "no file <folder>/m.h5."),
        ("<object at 0x7f00deadbeef>", "<object at 0x...>"),
        ("in (/any/env/lib/python3.12/site-packages/keras/src/a.py)", "in (keras/src/a.py)"),
        ("from /any/lib/python3.11/random.py", "from random.py"),
        ('in user code:\n\n    File "a.py", line 3, in f  *\n        g()\n    File "b.py", line 4, in g\n        h()\n\n    ValueError: no', None),
        ("no config={'a': {'shared_object_id': 7}}.\n\nException: Unknown layer", "no config={...}.\n\nException: Unknown layer"),
        ("module 'tensorflow._api.v2.compat.v1' has no", "module 'tensorflow.compat.v1' has no"),
        ("bad\nDetected at node x defined at\n/machine/path", "bad"),
        ("x" * 5000, "x" * 3000 + " ..."),
    ],
)
def test_messages_lose_what_varies(text: str, expected: str | None) -> None:
    assert fixtures().normal(text, {"/x": "<folder>"}) == (expected or "in user code:\n\n    ...\n\n    ValueError: no")


def test_values_are_shown_with_four_digits() -> None:
    shown = fixtures().shown
    assert [shown(one) for one in ("a", 1, 2 / 3, True, None, [1.0, "a"], (0.12345,), {"a": 0.5})] == [
        "a",
        "1",
        "0.6667",
        "True",
        "None",
        "[1, 'a']",
        "(0.1235)",
        "{'a': 0.5}",
    ]


def test_record_keeps_errors_and_warnings() -> None:
    record = fixtures().Record({})
    assert record.result() == {"outcome": "works"}
    with record.error(ValueError, "bad"):
        raise ValueError("very bad")
    with record.warns("old"):
        warnings.warn("old thing", UserWarning, stacklevel=1)
    assert record.result() == {
        "outcome": "ValueError; warns",
        "errors": [{"type": "ValueError", "text": "very bad"}],
        "warnings": [{"type": "UserWarning", "text": "old thing"}],
    }
    record(0.25)
    assert record.result()["outcome"] == "0.25"
    with pytest.raises(AssertionError, match="is not in the message"), record.error(ValueError, "good"):
        raise ValueError("very bad")
    with pytest.raises(AssertionError, match="no warning has"), record.warns("old"):
        logging.getLogger("absl").warning("another")
    with record.warns("another"):
        logging.getLogger("absl").warning("another")
    with pytest.raises(AssertionError, match="warned"), record.silent("an"):
        logging.getLogger("absl").warning("another")


def test_older_versions_run_only_what_was_recorded_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence_results, "codes_with_evidence", lambda: ["KM101", "KM201"])
    monkeypatch.setattr(evidence_results, "load", lambda: {"KM201": {"test_a": {"case": "a", "3.5.0": {"outcome": "x"}}}})
    assert keras_envs.chosen_codes("keras-3.5", []) == ["KM201"]
    assert keras_envs.chosen_codes("keras-3.5", ["KM101"]) == ["KM101"]
    assert keras_envs.chosen_codes("keras-3-jax", []) == []
    assert keras_envs.chosen_codes("keras-3", []) == ["KM101", "KM201"]


def test_check_fails_with_a_diff_and_run_writes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "test_KM101.py").write_text("def test_a(): ...\n", encoding="utf-8")
    monkeypatch.setattr(evidence_results, "MODULES", tmp_path)
    monkeypatch.setattr(evidence_results, "RESULTS", tmp_path / "results.json")
    recorded = {"KM101": {"test_a": {"case": "a", "2.15.0": {"outcome": "one"}}}}
    monkeypatch.setattr(evidence_results, "load", lambda: recorded)
    measured = {"KM101": {"test_a": {"case": "a", "outcome": "two"}}}
    answer: dict[str, Any] = {"version": "2.15.0", "failed": [], "rules": measured, "log": "1 passed", "minutes": 0.5}
    monkeypatch.setattr(keras_envs, "run", lambda name, codes, place, running: answer)
    assert keras_envs.main(["check", "keras-2.15"]) == 1
    said = capsys.readouterr().out
    assert "keras-2.15 (2.15.0): 1 passed, 0.5 minutes" in said
    assert 'KM101 test_a, Keras 2.15.0:\n--- before\n+++ after\n@@ -1,3 +1,3 @@\n {\n- "outcome": "one"\n+ "outcome": "two"\n }' in said
    assert keras_envs.main(["run", "keras-2.15"]) == 0
    assert '"two"' in (tmp_path / "results.json").read_text(encoding="utf-8")
    answer["rules"]["KM101"]["test_a"]["outcome"] = "one"
    assert keras_envs.main(["check", "keras-2.15"]) == 0
    answer["failed"] = ["evidence/test_KM101.py::test_a"]
    assert keras_envs.main(["check", "keras-2.15"]) == 1


def test_environments_share_cores_and_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    monkeypatch.setattr(keras_envs, "MEMORY_FOR_EACH", 1)
    assert [keras_envs.at_once(number) for number in (0, 1, 9)][:2] == [1, 1]
    monkeypatch.setattr(keras_envs, "MEMORY_FOR_EACH", 10**18)
    assert keras_envs.at_once(9) == 1


def test_keras_2_makes_first_what_keras_3_wants_last(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(evidence_results, "MODULES", tmp_path)
    (tmp_path / "test_KM101.py").write_text("def test_a(): ...\n", encoding="utf-8")
    (tmp_path / "test_KM102.py").write_text("def test_a(same_numbers): ...\n", encoding="utf-8")
    (tmp_path / "test_KM103.py").write_text("def test_a(handoff): ...\n", encoding="utf-8")
    assert keras_envs.in_order("keras-2.15", ["KM101", "KM102", "KM103"]) == ["KM102", "KM103", "KM101"]
    assert keras_envs.in_order("keras-3", ["KM101", "KM102", "KM103"]) == ["KM101", "KM102", "KM103"]
    assert keras_envs.in_order("keras-3", ["KM103", "KM101"]) == ["KM101", "KM103"]
