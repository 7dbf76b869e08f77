"""Which old arguments the constructors of the newest Keras still take through ``**kwargs``: found by calling them.

    python tools/try_calls.py [--check]      with an interpreter that has that Keras

Writes tools/snapshots/calls-<version>.json: constructor -> argument -> "accepted", "warned" or "refused", with the text.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import warnings
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]


from call_values import values  # noqa: E402
from name_rows import read  # noqa: E402
from snapshots import CURRENT, Canon, arguments, find_method, load  # noqa: E402

LAYER = (
    "input_shape",
    "batch_input_shape",
    "batch_shape",
    "batch_size",
    "input_dim",
    "input_dtype",
    "weights",
    "dynamic",
    "autocast",
    "implementation",
    "trainable",
    "name",
    "dtype",
)
OPTIMIZER = (
    "lr",
    "decay",
    "epsilon",
    "clipnorm",
    "clipvalue",
    "global_clipnorm",
    "weight_decay",
    "jit_compile",
    "is_legacy_optimizer",
    "schedule_decay",
    "name",
)
LEGACY_SNAPSHOTS = ("keras-2.15.0", "tf.keras-2.15.0", "tf.compat.v1.keras-2.15.0", "keras-2.3.1", "keras-2.2.4", "keras-1.2.2")


def wanted(canon: Canon) -> dict[str, set[str]]:
    """Constructor that takes ``**kwargs`` -> the old arguments that its signature does not name."""
    objects, labels = load(CURRENT[0])["objects"], canon.labels[CURRENT[0]]
    written = [(cells[0], cells[1]) for cells in read("arguments.txt", 6)]
    by_path = {path: label for label, path in labels.items()}
    found: dict[str, set[str]] = {}
    for path, label in by_path.items():
        if objects[label]["kind"] != "class":
            continue
        text = find_method(objects, label, "__init__")
        if not text or arguments(text).kwarg is None:
            continue
        now = {one.arg for one in (*arguments(text).args, *arguments(text).kwonlyargs)}
        old: set[str] = set()
        for name in LEGACY_SNAPSHOTS:
            before = load(name)["objects"]
            for other, known in canon.labels[name].items():
                if known == path and (signature := find_method(before, other, "__init__")):
                    parsed = arguments(signature)
                    old |= {one.arg for one in (*parsed.args, *parsed.kwonlyargs)}
        above = canon.ancestors(CURRENT[0]).get(path, ())
        if "keras.Layer" in above and "keras.Model" not in above:
            old |= set(LAYER)
        if "keras.optimizers.Optimizer" in above:
            old |= set(OPTIMIZER)
        extra = {argument for callee, argument in written if fnmatchcase(path, callee) and "*" not in argument and callee != "keras.layers.*"}
        found[path] = (old | extra) - now - {"self"}
    return {path: names for path, names in found.items() if names}


def attempt(make: Any, given: dict[str, Any]) -> tuple[str, str]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            make(**given)
        except Exception as error:
            return "refused", f"{type(error).__name__}: {error}".split("\n")[0][:160]
    return ("warned", str(caught[0].message).split("\n")[0][:160]) if caught else ("accepted", "")


def main(check: bool) -> int:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    logging.disable(logging.ERROR)
    import keras

    known = values(keras)
    result: dict[str, dict[str, str]] = {}
    canon = Canon()
    for path, names in sorted(wanted(canon).items()):
        make: Any = keras
        for part in path.split(".")[1:]:
            make = getattr(make, part, None)
        text = (
            find_method(load(CURRENT[0])["objects"], next(label for label, one in canon.labels[CURRENT[0]].items() if one == path), "__init__")
            if make
            else None
        )
        if make is None or text is None:
            continue
        parsed = arguments(text)
        required = [one.arg for one in parsed.args[1 : len(parsed.args) - len(parsed.defaults)]]
        given = {name: known.get(name, 1) for name in required}
        outcome, why = attempt(make, given)
        if outcome == "refused":
            result[path] = {"": f"cannot be called: {why}"}
            continue
        result[path] = {}
        for name in sorted(names):
            result[path][name] = " ".join(filter(None, attempt(make, given | {name: known.get(name)})))
    lines = [f"{json.dumps(path)}: " + json.dumps(found, sort_keys=True, indent=1).replace("\n", "\n ") for path, found in sorted(result.items())]
    target = Path(__file__).parent / "snapshots" / f"calls-{keras.__version__}.json"
    content = "{\n" + ",\n".join(lines) + "\n}\n"
    changed = not target.exists() or target.read_text(encoding="utf-8") != content
    if check or not changed:
        print(f"differs: {target.name}" if changed else "nothing changed")
        return int(changed)
    target.write_text(content, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
