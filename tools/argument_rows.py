"""Rows for arguments: those that the target's signatures lack, the ones that moved, what tools/rows/arguments.txt says of them."""

from __future__ import annotations

import ast
import json
from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from typing import NamedTuple

from name_rows import read
from snapshots import CURRENT, SNAPSHOTS, Canon, arguments, find_method, load

NEWEST_FIRST = ["keras-2.15.0", "tf.keras-2.15.0", "tf.compat.v1.keras-2.15.0", "keras-2.3.1", "keras-2.2.4", "keras-1.2.2"]
OTHERS = {"keras.Layer.add_weight", "keras.metrics.Metric.add_weight", "keras.losses.Loss", "keras.metrics.Metric", "keras.optimizers.Optimizer"}
# Taken and not looked at (shown by evidence/test_KM502.py).
IGNORED = {("keras.callbacks.ReduceLROnPlateau", "epsilon")}


class Argument(NamedTuple):
    """``fix``: s, u, -, v (by value, see ``new``) or the name of a special rewriting."""

    callee: str
    name: str
    code: str
    fix: str
    new: str
    advice: str


class Old(NamedTuple):
    parameters: tuple[str, ...]
    positional: tuple[str, ...]
    since: str


@cache
def calls() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads((SNAPSHOTS / f"calls-{CURRENT[0].removeprefix('keras-')}.json").read_text(encoding="utf-8"))
    return found


def signatures(canon: Canon, name: str) -> Iterator[tuple[str, ast.arguments, bool]]:
    """Callee (class, function, ``<class>.<method>``), its parameters, whether the first one is self."""
    objects = load(name)["objects"]
    for label, path in canon.labels[name].items():
        entry = objects.get(label, {})
        if entry.get("kind") == "class":
            if text := find_method(objects, label, "__init__"):
                yield path, arguments(text), True
            for method in sorted(methods(objects, label)):
                text = find_method(objects, label, method)
                if text and not method.startswith("_"):
                    yield f"{path}.{method}", arguments(text), text.startswith(("(self", "(cls", "(instance"))
        elif entry.get("signature"):
            yield path, arguments(entry["signature"]), False


def methods(objects: dict[str, dict[str, object]], label: str) -> set[str]:
    entry = objects.get(label, {})
    found: set[str] = set(entry.get("methods", ()))  # type: ignore[call-overload]
    for base in entry.get("bases", ()):  # type: ignore[attr-defined]
        found |= methods(objects, base)
    return found


def current(canon: Canon) -> dict[str, tuple[set[str], list[str], bool]]:
    """Callee -> names it takes, positional ones in order, whether it takes ``**kwargs``."""
    found = {}
    for callee, parsed, bound in signatures(canon, CURRENT[0]):
        positional = [one.arg for one in parsed.args][bound:]
        found[callee] = ({*positional, *(one.arg for one in parsed.kwonlyargs)}, positional, parsed.kwarg is not None)
    return found


def old(canon: Canon) -> dict[str, list[Old]]:
    found: dict[str, list[Old]] = defaultdict(list)
    for name in NEWEST_FIRST:
        for callee, parsed, bound in signatures(canon, name):
            positional = [one.arg for one in parsed.args][bound:]
            found[callee].append(Old((*positional, *(one.arg for one in parsed.kwonlyargs)), tuple(positional), name))
    return found


def missing(canon: Canon) -> dict[tuple[str, str], list[str]]:
    """(callee, argument) that the target does not take -> the snapshots that had it; constructors tried by calling count as tried."""
    now = current(canon)
    ancestors = canon.ancestors(CURRENT[0])
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for callee, versions in old(canon).items():
        if callee not in now:
            continue
        taken, _, more = now[callee]
        for version in versions:
            for name in version.parameters:
                outcome = calls().get(callee, {}).get(name, "")
                if name not in taken and not outcome.startswith("accepted") and not (more and not outcome and callee not in calls()):
                    found[callee, name].append(version.since)
    for callee, tried in calls().items():
        for name, outcome in tried.items():
            wide = name in LAYER_WIDE and "keras.Layer" in ancestors.get(callee, ())
            if name and not wide and not outcome.startswith("accepted") and written(callee, name):
                found.setdefault((callee, name), ["kwargs"])
    return {key: value for key, value in found.items() if not (is_override(key[0]) or inherited(key, found, ancestors) or key[1].startswith("_"))}


LAYER_WIDE = ("batch_input_shape", "batch_shape", "batch_size", "dynamic", "implementation", "input_dim", "input_dtype", "input_shape", "weights")


def inherited(key: tuple[str, str], found: dict[tuple[str, str], list[str]], ancestors: dict[str, tuple[str, ...]]) -> bool:
    """Whether a method's argument is that of a method of an ancestor."""
    owner, _, method = key[0].rpartition(".")
    return any((f"{above}.{method}", key[1]) in found for above in ancestors.get(owner, ()))


def written(callee: str, name: str) -> list[str]:
    """The most exact row of arguments.txt for an argument."""
    rows = [cells for cells in read("arguments.txt", 6) if fnmatchcase(callee, cells[0]) and fnmatchcase(name, cells[1])]
    return max(rows, key=lambda cells: ("*" not in cells[0], len(cells[0]), "*" not in cells[1]), default=[])


def argument_rows(canon: Canon) -> dict[str, dict[str, Argument]]:
    found: dict[str, dict[str, Argument]] = defaultdict(dict)
    gone = missing(canon)
    rows = [(cells[0], cells[1]) for cells in read("arguments.txt", 6) if cells[5] != "-"]
    explicit = {row: ["written"] for row in rows if "*" not in row[0] and (row[1] == "**" or "*" not in row[1])}
    for (callee, name), since in sorted({**explicit, **gone}.items()):
        cells = written(callee, name) or ["", "", "", "", "", ""]
        if cells[5] == "-" or (callee in OTHERS and (callee, name) not in explicit) or is_override(callee):
            continue
        found[callee][name] = make(callee, name, cells, since)
    now = current(canon)
    for name in LAYER_WIDE:
        cells = next(cells for cells in read("arguments.txt", 6) if cells[0] == "keras.layers.*" and cells[1] == name)
        found["keras.Layer"].setdefault(name, make("keras.Layer", name, cells, ["kwargs"]))
    for callee, tried in calls().items():
        for name in LAYER_WIDE:
            outcome = tried.get(name, "accepted" if name in now[callee][0] else "")
            if name not in found.get(callee, {}) and outcome.startswith("accepted"):
                found[callee][name] = Argument(callee, name, "-", "-", "", "")
    for cells in read("arguments.txt", 6):
        if cells[5] == "-" and "*" not in cells[0] and cells[1] in LAYER_WIDE:
            found[cells[0]].setdefault(cells[1], Argument(cells[0], cells[1], "-", "-", "", ""))
    return found


def is_override(callee: str) -> bool:
    """Methods that users write rather than call."""
    return callee.rpartition(".")[2] in (
        "add_weight",
        "call",
        "build",
        "compute_mask",
        "compute_output_shape",
        "get_config",
        "from_config",
        "update_step",
        "update_state",
    )


def make(callee: str, name: str, cells: list[str], since: list[str]) -> Argument:
    by_value = cells[3].startswith("{")
    by_name = ("special", "input", "kernel", "weights", "merge", "accuracy", "period", "states", "causal")
    fix = "v" if by_value else cells[3] if cells[3] in by_name else cells[3][:1] or "-"
    new = cells[2]
    outcome = calls().get(callee, {}).get(name, "")
    default = "KM507" if outcome.startswith("warned") else "KM503" if since == ["keras-1.2.2"] else "KM502" if new and fix in "su" else "KM501"
    return Argument(callee, name, cells[5] or default, fix, f"{new}{cells[3]}" if by_value else new, cells[4])


def position_rows(canon: Canon) -> dict[str, str]:
    """Callee -> "<index of the first argument that moved> <keyword for it> <for the next> ..."; "-" where there is none."""
    now = current(canon)
    ancestors = canon.ancestors(CURRENT[0])
    found: dict[str, str] = {}
    for callee, versions in old(canon).items():
        newest = versions[0]
        if (
            callee not in now
            or callee in OTHERS
            or is_override(callee)
            or callee.endswith(".compile")
            or callee.startswith("keras.optimizers.legacy")
            or not newest.since.endswith("2.15.0")
        ):
            continue
        taken, positional, _ = now[callee]
        names = [renamed(callee, name, taken) for name in newest.positional]
        first = next((index for index, name in enumerate(names) if index >= len(positional) or positional[index] != name), len(names))
        if first < len(names) and not all(name == "-" for name in names[first:]):
            found[callee] = " ".join([str(first), *names[first:]])

    def own(callee: str) -> bool:
        owner, _, method = callee.rpartition(".")
        return not any(f"{above}.{method}" in found for above in ancestors.get(owner, ()))

    return {callee: text for callee, text in found.items() if own(callee)}


def renamed(callee: str, name: str, taken: set[str]) -> str:
    if name in taken:
        return name
    cells = written(callee, name)
    return cells[2] if cells and cells[2] in taken and cells[3] in ("safe", "unsafe") else "-"
