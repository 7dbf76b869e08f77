"""Rows for methods and attributes: what tools/rows/methods.txt says, and what the snapshots miss."""

from __future__ import annotations

from collections import defaultdict

from name_rows import read
from snapshots import CURRENT, Canon, load

VERSIONS = ["keras-2.15.0", "tf.compat.v1.keras-2.15.0", "keras-2.3.1", "keras-2.2.4", "keras-1.2.2"]
# What the class of the target does not show, but its objects have (made in their constructors; shown by evidence/test_KM506.py).
MADE = {
    "keras.Layer": {"activity_regularizer", "built", "name", "supports_masking"},
    "keras.Model": {"steps_per_execution"},
    "keras.layers.RNN": {"states", "stateful"},
    "keras.metrics.Metric": {"name"},
    "keras.optimizers.Optimizer": {"clipnorm", "clipvalue", "global_clipnorm", "name"},
}
METRIC = "keras.metrics.Metric"


def method_rows(canon: Canon) -> dict[str, dict[str, str]]:
    """Name -> class -> "<family>|<fix>|<new>|<advice>|<flags>"."""
    labels = {path: label for label, path in canon.labels[CURRENT[0]].items()}
    ancestors = canon.ancestors(CURRENT[0])
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for owner, name, new, fix, advice, flags in read("methods.txt", 6):
        words = flags.split()
        family = "attribute" if "attribute" in words else "method"
        if owner == "keras.optimizers.Optimizer" and name == "lr":
            continue
        still = [path for path, above in ancestors.items() if owner in above and name in members(CURRENT[0], labels[path])]
        still = [] if name in members(CURRENT[0], labels.get(owner, "")) else still
        words += [f"not={','.join(still)}"] if still and not any(word.startswith("not=") for word in words) else []
        rest = " ".join(word for word in words if word != "attribute")
        named = ("generator", "loop", "update", "argument", "next", "minimize", "metric", "classes", "absent", "drop", "call", "node", "owner")
        kind = fix if fix in named else fix[:1] or "-"
        found[name][owner] = f"{family}|{kind}|{new}|{advice}|{rest}".rstrip("|")
    for owner, name in sorted(missing(canon)):
        if owner == METRIC and owner not in found[name]:
            family = "attribute" if is_attribute(name) else "method"
            found[name][owner] = f"{family}|-||a metric is no layer in Keras 3"
    return {name: owners for name, owners in found.items() if owners}


def is_attribute(name: str) -> bool:
    return any(name in entry.get("attributes", ()) for entry in load(VERSIONS[0])["objects"].values())


def members(snapshot: str, label: str) -> set[str]:
    entry = load(snapshot)["objects"].get(label, {})
    own = {*entry.get("methods", ()), *entry.get("attributes", ())}
    return own.union(*(members(snapshot, base) for base in entry.get("bases", ())))


def missing(canon: Canon) -> set[tuple[str, str]]:
    """(class, member) of the public classes of Keras 1 and 2 that the class of the target lacks; at the highest class that lacks it."""
    labels = {path: label for label, path in canon.labels[CURRENT[0]].items()}
    ancestors = canon.ancestors(CURRENT[0])
    found: set[tuple[str, str]] = set()
    for version in VERSIONS:
        for label, path in canon.labels[version].items():
            if path in labels and load(version)["objects"].get(label, {}).get("kind") == "class":
                lost = members(version, label) - members(CURRENT[0], labels[path])
                found |= {(path, name) for name in lost if not name.startswith("_")}
    made = {(path, name) for path, name in found if any(name in MADE.get(above, ()) for above in (path, *ancestors.get(path, ())))}
    found -= made
    return {(path, name) for path, name in found if not any((above, name) in found for above in ancestors.get(path, ()))}
