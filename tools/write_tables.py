"""Make flake8_keras_migrate/tables/* from tools/snapshots/* and tools/rows/*.

    python tools/write_tables.py [--check]      --check writes nothing and fails when a table would change
"""

from __future__ import annotations

import ast
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SNAPSHOTS = ROOT / "tools" / "snapshots"
TABLES = ROOT / "flake8_keras_migrate" / "tables"
LEGACY = ["keras-2.15.0", "tf.keras-2.15.0"]
OLD = ["tf.compat.v1.keras-2.15.0", "keras-2.3.1", "keras-2.2.4", "keras-1.2.2"]
CURRENT = ["keras-3.15.1", "tf.keras-3.15.1"]
# The order in which homes of one object are preferred; contract of keras_api.canonical.
PACKAGES = [
    "layers", "models", "losses", "metrics", "optimizers", "initializers", "regularizers", "constraints", "activations", "callbacks",
    "applications", "datasets", "saving", "utils", "preprocessing", "backend", "mixed_precision", "ops", "random", "config",
]  # fmt: skip
TOP = {"Model", "Sequential", "Input", "Layer"}
METRIC = "keras.metrics.Metric"
FORCED = {"keras.layers.Layer": "keras.Layer"}  # Keras 2 has no keras.Layer


def load(name: str) -> dict[str, Any]:
    path = SNAPSHOTS / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"names": {}, "objects": {}}


def rank(path: str, leaf: str) -> tuple[object, ...]:
    """Sort key: the smallest of an object's paths is its canonical one."""
    parts = path.split(".")
    package = parts[1] if len(parts) > 2 else ""
    top = len(parts) == 2
    order = PACKAGES.index(package) if package in PACKAGES else len(PACKAGES)
    wanted = parts[-1] == leaf
    return (not wanted, not (top and parts[-1] in TOP), top, order, len(parts), len(path), path)


class Canon:
    """Which paths name the same object, over all snapshots; the Keras 2.15 answer wins."""

    def __init__(self) -> None:
        self.canonical: dict[str, str] = {}
        self.objects: dict[str, dict[str, Any]] = {}
        self.labels: dict[str, dict[str, str]] = {}
        self.modules: dict[str, set[str]] = defaultdict(set)
        for name in [*LEGACY, *CURRENT, *OLD]:
            self.add(name, load(name))

    def add(self, name: str, snapshot: Mapping[str, Any]) -> None:
        groups: dict[str, list[str]] = defaultdict(list)
        labels = self.labels[name] = {}
        for path, label in snapshot["names"].items():
            module, _, leaf = path.rpartition(".")
            if module and name not in CURRENT:
                self.modules[module].add(leaf)
            if label.startswith(("module", "value ")):
                continue
            groups[label].append(path)
        for label, paths in groups.items():
            leaf = label.rpartition(".")[2].partition("#")[0]
            best = min(paths, key=lambda path: rank(path, leaf))
            chosen = FORCED.get(best) or self.canonical.get(best, best)
            labels[label] = chosen
            self.objects.setdefault(chosen, snapshot["objects"].get(label, {}))
            for path in paths:
                self.canonical.setdefault(path, chosen)

    def ancestors(self, name: str) -> dict[str, tuple[str, ...]]:
        """Canonical path of each public class -> its public ancestors, nearest first."""
        snapshot, labels = load(name), self.labels[name]
        objects = snapshot["objects"]

        def walk(label: str, found: list[str]) -> list[str]:
            for base in objects.get(label, {}).get("bases", ()):
                if base in labels and labels[base] not in found:
                    found.append(labels[base])
                walk(base, found)
            return found

        found = {path: tuple(walk(label, [])) for label, path in labels.items() if objects.get(label, {}).get("kind") == "class"}
        # A metric is a layer in Keras 2.x only; what is said of layers is not meant for it.
        return {path: above[: above.index(METRIC) + 1] if METRIC in above else () if path == METRIC else above for path, above in found.items()}


def parameters(objects: Mapping[str, Any], label: str) -> str | None:
    """Positional parameters of a function or constructor, without self, as words; None when there is no signature."""
    entry = objects.get(label, {})
    text = entry.get("signature")
    if entry.get("kind") == "class":
        text = find_method(objects, label, "__init__")
    if not text:
        return None
    names = [parameter.arg for parameter in arguments(text).args]
    if entry.get("kind") == "class":
        names = names[1:]
    return " ".join(names)


def find_method(objects: Mapping[str, Any], label: str, name: str) -> str | None:
    entry = objects.get(label, {})
    if name in entry.get("methods", {}):
        found = entry["methods"][name]
        return str(found) if found else None
    for base in entry.get("bases", ()):
        if found := find_method(objects, base, name):
            return found
    return None


def arguments(signature: str) -> ast.arguments:
    """The parsed parameters of a snapshot's signature; defaults that are objects (``<relu>``) become strings."""
    text = signature.replace("=<", "='<").replace(">,", ">',").replace(">)", ">')")
    function = ast.parse(f"def f{text}: ...").body[0]
    assert isinstance(function, ast.FunctionDef)
    return function.args


def module_text(docstring: str, tables: Mapping[str, Mapping[str, object]]) -> str:
    lines = [f'"""{docstring} Made by tools/write_tables.py; do not edit."""', "", "# ruff: noqa: E501, RUF100", "# fmt: off"]
    for name, table in tables.items():
        kind = "tuple[str, ...]" if any(isinstance(value, tuple) for value in table.values()) else "str"
        lines += ["", f"{name}: dict[str, {kind}] = {{"]
        lines += [f"    {literal(key)}: {literal(value)}," for key, value in sorted(table.items())]
        lines.append("}")
    return "\n".join(lines) + "\n"


def literal(value: object) -> str:
    if isinstance(value, tuple):
        return "(" + ", ".join(map(literal, value)) + ("," if len(value) == 1 else "") + ")"
    return json.dumps(value, ensure_ascii=False)


def words(names: Iterable[str]) -> str:
    return " ".join(sorted(names))


def tables() -> dict[str, str]:
    """The text of every table, by file name."""
    canon = Canon()
    aliases = {path: target for path, target in canon.canonical.items() if path != target}
    known: dict[str, set[str]] = defaultdict(set)
    for path in canon.canonical:
        module, _, leaf = path.rpartition(".")
        known[module].add(leaf)
    bases: dict[str, tuple[str, ...]] = {}
    for name in [*LEGACY, *CURRENT, *OLD]:
        for path, found in canon.ancestors(name).items():
            if found and path not in bases:
                bases[path] = found
    for path, found in bases.items():
        if "keras.optimizers.legacy.Optimizer" in found and "keras.optimizers.Optimizer" not in found:
            bases[path] = (*found, "keras.optimizers.Optimizer")
    bases.setdefault("keras.optimizers.legacy.Optimizer", ("keras.optimizers.Optimizer",))
    signatures: dict[str, str] = {}
    for name in [*LEGACY, *CURRENT, *OLD]:
        objects = load(name)["objects"]
        for label, path in canon.labels[name].items():
            found_parameters = parameters(objects, label)
            if found_parameters is not None:
                signatures.setdefault(path, found_parameters)
    return {
        "canonical.py": module_text("Other public paths of an object -> the one that stands for it.", {"ALIASES": aliases}),
        "public.py": module_text(
            "Module -> its public names (SYMBOLS: classes and functions of any Keras; STAR: what a star import binds in Keras 1 and 2).",
            {
                "STAR": {module: words(names) for module, names in canon.modules.items()},
                "SYMBOLS": {module: words(names) for module, names in known.items()},
            },
        ),
        "ancestors.py": module_text("Public class -> its public ancestors, nearest first.", {"ANCESTORS": bases}),
        "parameters.py": module_text("Constructor or function -> its positional parameters (Keras 2.15, else the newest that has it).", {"PARAMETERS": signatures}),
    }


def main(check: bool) -> int:
    stale = []
    for name, text in tables().items():
        path = TABLES / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not check:
                path.write_text(text, encoding="utf-8")
    print("\n".join(f"{'differs' if check else 'written'}: {name}" for name in stale) or "nothing changed")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
