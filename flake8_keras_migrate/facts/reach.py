"""How a path can be written in a file: through an import that is there, or with one to add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..paths import root

if TYPE_CHECKING:
    from ..module import Module

_PRIVATE = ("tensorflow.python.keras", "tensorflow.compat.v1.keras")


def reach(module: Module, path: str) -> tuple[str, frozenset[str]]:
    """The text that names ``path`` ("keras.ops.mean") in the module, and the import statements it needs.

    An import that is there is preferred, with the user's own alias: of the path itself, of a module above it, of Keras. Else
    the path's home is imported from its parent ("from keras import ops"), under another name when the file binds that one.
    """
    names = module.once(names_by_path)
    parts = path.split(".")
    for end in range(len(parts), 0, -1):
        name = names.get(".".join(parts[:end]))
        if name is not None:
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


def names_by_path(module: Module) -> dict[str, str]:
    """The first name of the module's own scope that stands for each canonical path, and for no other; use with ``module.once``.

    Names of private copies of Keras (``tensorflow.python.keras``) do not count.
    """
    found: dict[str, str] = {}
    for name in module.walk.top.bindings:
        homes = [root(spelled, module.legacy) for spelled in module.resolver.of_name(module.walk.top, name)]
        paths = module.top_paths(name)
        if len(paths) == 1 and not any(home in _PRIVATE for home in homes):
            found.setdefault(paths[0], name)
    return found


def _home(parts: list[str]) -> tuple[str, list[str]]:
    """What to import for a path, and the rest: ``keras.ops`` + mean; ``keras`` + utils.set_random_seed."""
    if parts[0] == "keras" and len(parts) > 2 and parts[1] in ("ops", "layers", "random"):
        return ".".join(parts[:2]), parts[2:]
    return parts[0], parts[1:]
