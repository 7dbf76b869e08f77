"""How a path can be written in a file: through an import that is there, or with one to add."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..module import Module


def reach(module: Module, path: str) -> tuple[str, frozenset[str]]:
    """The text that names ``path`` ("keras.ops.mean") in the module, and the import statements it needs.

    An import that is there is preferred, with the user's own alias: of the path itself, of a module above it, of Keras. Else
    the path's home is imported from its parent ("from keras import ops"), under another name when the file binds that one.
    """
    top = {name: module.top_paths(name) for name in module.walk.top.bindings}
    parts = path.split(".")
    for end in range(len(parts), 0, -1):
        head = ".".join(parts[:end])
        for name, paths in top.items():
            if paths == (head,):
                return ".".join([name, *parts[end:]]), frozenset()
    home, leaf = _home(parts)
    name = home.rpartition(".")[2]
    if not module.binds(name):
        parent = home.rpartition(".")[0]
        statement = f"from {parent} import {name}" if parent else f"import {name}"
        return ".".join([name, *leaf]), frozenset({statement})
    alias = f"{parts[0]}_{name}" if name != parts[0] else f"{name}_"
    statement = f"from {home.rpartition('.')[0]} import {name} as {alias}" if "." in home else f"import {name} as {alias}"
    return ".".join([alias, *leaf]), frozenset({statement})


def _home(parts: list[str]) -> tuple[str, list[str]]:
    """What to import for a path, and the rest: ``keras.ops`` + mean; ``keras`` + utils.set_random_seed."""
    if parts[0] == "keras" and len(parts) > 2 and parts[1] in ("ops", "layers", "random"):
        return ".".join(parts[:2]), parts[2:]
    return parts[0], parts[1:]
