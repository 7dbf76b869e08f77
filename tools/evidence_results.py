"""The recorded evidence, evidence/results.json: per rule and case, what each version of Keras did."""

from __future__ import annotations

import ast
import difflib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "evidence"
RESULTS = MODULES / "results.json"

Entry = dict[str, Any]
Case = dict[str, Any]  # {"case": label, "2.15.0": entry, "3.15.1": entry}
Results = dict[str, dict[str, Case]]  # code -> test -> case


def version_key(version: str) -> tuple[tuple[int, ...], str]:
    """Sorts "3.5.0" before "3.15.1" before "3.15.1-jax"."""
    number, _, backend = version.partition("-")
    return tuple(int(part) for part in re.findall(r"\d+", number)), backend


def versions_of(cases: Mapping[str, Case]) -> list[str]:
    """The versions in which a rule's cases were run, oldest first."""
    return sorted({version for case in cases.values() for version in case if version != "case"}, key=version_key)


def codes_with_evidence() -> list[str]:
    """The codes of the evidence modules: KM301 for evidence/test_KM301.py."""
    return sorted(path.stem.removeprefix("test_") for path in MODULES.glob("test_KM*.py"))


def module(code: str) -> Path:
    """The evidence module of a rule."""
    return MODULES / f"test_{code}.py"


def hands_over(code: str) -> bool:
    """Whether a module's Keras 3 cases read what its Keras 2 cases wrote."""
    return re.search(r"\b(handoff|same_numbers)\b", module(code).read_text(encoding="utf-8")) is not None


def load(path: Path = RESULTS) -> Results:
    """The recorded results; nothing where there is no file."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def render(results: Results) -> str:
    """The text of results.json: one line for each case and version, so that a change is one changed line."""
    rules = []
    for code, cases in sorted(results.items()):
        rows = []
        for test, case in cases.items():
            keys = ["case", *sorted((key for key in case if key != "case"), key=version_key)]
            lines = [f"   {json.dumps(key)}: {json.dumps(case[key], ensure_ascii=False)}" for key in keys]
            rows.append(f"  {json.dumps(test)}: {{\n" + ",\n".join(lines) + "\n  }")
        rules.append(f" {json.dumps(code)}: {{\n" + ",\n".join(rows) + "\n }")
    return "{\n" + ",\n".join(rules) + "\n}\n"


def source_order(code: str) -> list[str]:
    """The names of a module's test functions, in the order in which they stand there."""
    tree = ast.parse(module(code).read_text(encoding="utf-8"))
    return [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]


def merged(old: Results, runs: Iterable[Mapping[str, Any]]) -> Results:
    """The recorded results with what some runs gave put in the place of what was known of their rules and versions.

    A run is what evidence/conftest.py writes. Cases that failed keep their old entry; rules without a module are dropped.
    """
    new: Results = {code: {test: dict(case) for test, case in cases.items()} for code, cases in old.items()}
    for run in runs:
        version = run["version"]
        failed = {nodeid.rpartition("::")[2] for nodeid in run["failed"]}
        for code, entries in run["rules"].items():
            cases = new.setdefault(code, {})
            for test, case in cases.items():
                if test not in failed:
                    case.pop(version, None)
            for test, entry in entries.items():
                cases.setdefault(test, {})["case"] = entry["case"]
                cases[test][version] = {key: value for key, value in entry.items() if key != "case"}
    known = set(codes_with_evidence())
    return {code: ordered(code, cases) for code, cases in sorted(new.items()) if code in known}


def ordered(code: str, cases: Mapping[str, Case]) -> dict[str, Case]:
    """A rule's cases in the order of its module, without those that no version has and those that left the module."""
    order = {name: place for place, name in enumerate(source_order(code))}
    kept = [test for test, case in cases.items() if len(case) > 1 and test.partition("[")[0] in order]
    return {test: cases[test] for test in sorted(kept, key=lambda test: order[test.partition("[")[0]])}


def difference(recorded: Results, measured: Results) -> str:
    """What differs, as small diffs that name rule, test and version; "" when nothing does."""
    parts = []
    for code in sorted({*recorded, *measured}):
        old, new = recorded.get(code, {}), measured.get(code, {})
        for test in dict.fromkeys([*old, *new]):
            before, after = old.get(test, {}), new.get(test, {})
            for key in dict.fromkeys([*before, *after]):
                if before.get(key) != after.get(key):
                    where = "label" if key == "case" else f"Keras {key}"
                    lines = difflib.unified_diff(in_lines(before.get(key)), in_lines(after.get(key)), "before", "after", lineterm="")
                    parts.append("\n".join([f"\n{code} {test}, {where}:", *lines]))
    return "\n".join(parts)


def in_lines(entry: object) -> list[str]:
    """An entry in lines that can be compared."""
    return ["(no result)"] if entry is None else json.dumps(entry, indent=1, ensure_ascii=False).replace("\\n", "\n").splitlines()
