"""What the snapshots say: public paths of one object, ancestors, signatures."""

from __future__ import annotations

import ast
import json
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

SNAPSHOTS = Path(__file__).resolve().parent / "snapshots"
LEGACY = ["keras-2.15.0", "tf.keras-2.15.0"]
OLD = ["tf.compat.v1.keras-2.15.0", "keras-2.3.1", "keras-2.2.4", "keras-1.2.2"]
CURRENT = ["keras-3.15.1", "tf.keras-3.15.1"]
# The order in which homes of one object are preferred; contract of keras_api.canonical.
PACKAGES = [
    "layers",
    "models",
    "losses",
    "metrics",
    "optimizers",
    "initializers",
    "regularizers",
    "constraints",
    "activations",
    "callbacks",
    "applications",
    "datasets",
    "saving",
    "utils",
    "preprocessing",
    "backend",
    "mixed_precision",
    "ops",
    "random",
    "config",
]
TOP = {"Model", "Sequential", "Input", "Layer"}
METRIC = "keras.metrics.Metric"
FORCED = {"keras.layers.Layer": "keras.Layer"}  # Keras 2 has no keras.Layer


@cache
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


def label_of(name: str, path: str) -> str:
    """The object behind a public path in a snapshot, or ""."""
    return str(load(name)["names"].get(path, ""))


def positional(name: str, path: str) -> list[str]:
    """Positional parameters of a public function or constructor in a snapshot."""
    return (parameters(load(name)["objects"], label_of(name, path)) or "").split()
