"""Questions about Keras itself: which paths name the same thing, what a class derives from, what a call takes.

All paths begin with "keras.": the caller has replaced ``tf.keras``, ``tensorflow.python.keras`` and the like.
Source of the answers: tools/snapshots, made from Keras 1.2.2, 2.2.4, 2.3.1, 2.15.0 and 3.15.1.
"""

from __future__ import annotations

from functools import cache

# Where the public names of a private package of old Keras live now, in the order in which they are tried.
_HOMES = {
    "engine": ("", "layers", "models", "metrics", "utils"),
    "legacy": ("layers", "models", "preprocessing.text", "preprocessing.image", "preprocessing.sequence", "utils", "saving"),
    "layers": ("layers", ""),
    "models": ("models", ""),
    "trainers": ("models", ""),
    "objectives": ("losses",),
    "initializations": ("initializers",),
    "saving": ("saving", "models", "utils"),
    "utils": ("utils", "saving", "losses"),
    "feature_column": ("layers", "experimental"),
    "premade_models": ("experimental",),
    "testing_infra": (),
    "optimizer_v2": ("optimizers", "optimizers.schedules"),
    "optimizer_experimental": ("optimizers",),
}
# Classes of old Keras that became another class.
_MERGED = {
    "keras.engine.network.Network": "keras.Model",
    "keras.engine.topology.Container": "keras.Model",
    "keras.engine.training.Model": "keras.Model",
}


@cache
def _symbols() -> dict[str, frozenset[str]]:
    from .tables.public import SYMBOLS

    return {module: frozenset(names.split()) for module, names in SYMBOLS.items()}


@cache
def _star() -> dict[str, str]:
    from .tables.public import STAR

    return STAR


def is_public(path: str) -> bool:
    """Whether some Keras has, or had, a public class or function of exactly this path."""
    module, _, leaf = path.rpartition(".")
    return leaf in _symbols().get(module, ())


def public_names(module_path: str) -> frozenset[str]:
    """The names that ``from <module_path> import *`` may bind in Keras 1 and 2; empty for an unknown module."""
    return frozenset(_star().get(module_path, "").split())


@cache
def canonical(path: str) -> str:
    """The one path that stands for the object: ``keras.layers.core.Dense`` -> ``keras.layers.Dense``.

    What is reached below a class follows it (``keras.models.Model.fit`` -> ``keras.Model.fit``). A path that no Keras knows
    comes back unchanged.
    """
    parts = path.split(".")
    if parts[0] != "keras":
        return path
    for end in range(len(parts), 1, -1):
        known = ".".join(parts[:end])
        if is_public(known):
            return _below(known, parts[end:])
    return _MERGED.get(path) or _from_private(parts) or path


def _below(known: str, rest: list[str]) -> str:
    """What ``rest`` is of the object that a public path names."""
    from .tables.canonical import ALIASES

    found = ALIASES.get(known, known)
    as_module = found != known and rest[:1] == [found.rpartition(".")[2]]  # keras.optimizers.adam: a class, later a module
    return ".".join([found, *rest[as_module:]])


def _from_private(parts: list[str]) -> str | None:
    inner = parts[2:] if parts[1:2] == ["src"] else parts[1:]
    if len(inner) < 2:
        return None
    homes = _HOMES.get(inner[0], (inner[0],))
    for position in range(1, len(inner)):
        for depth in range(position, 0, -1):
            # keras.preprocessing.text.Tokenizer is public as it stands: try the longer home first.
            for home in (*(".".join(inner[:depth]),), *(homes if depth == 1 else ())):
                known = ".".join(filter(None, ("keras", home, inner[position])))
                if is_public(known):
                    return _below(known, inner[position + 1 :])
    return None


@cache
def bases(path: str) -> tuple[str, ...]:
    """Canonical public ancestors of a public class, nearest first; empty when it has none or is unknown."""
    from .tables.ancestors import ANCESTORS

    return ANCESTORS.get(canonical(path), ())


def parameters(path: str) -> tuple[str, ...]:
    """Names of the positional parameters of a constructor or function in Keras 2.15, without ``self``; empty when unknown."""
    from .tables.parameters import PARAMETERS

    return tuple(PARAMETERS.get(canonical(path), "").split())


@cache
def _leaves() -> frozenset[str]:
    return frozenset(name for names in _symbols().values() for name in names)


def is_known_leaf(name: str) -> bool:
    """Whether some Keras has, or had, a public class or function of this name, in whatever module."""
    return name in _leaves()
