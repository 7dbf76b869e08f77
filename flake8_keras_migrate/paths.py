"""Dotted paths: which Keras one belongs to, and its canonical form."""

from __future__ import annotations

import ast
from functools import cache
from typing import TYPE_CHECKING

from . import keras_api

if TYPE_CHECKING:
    from .module import Module

COPY = "tensorflow.python.keras"
LEGACY = "TF_USE_LEGACY_KERAS"
"""The environment variable that puts Keras 2 (tf_keras) behind ``tf.keras``."""
_COPY_HOMES = (COPY, "tensorflow_core.python.keras")  # as TensorFlow 1.15 to 2.1 called itself inside, and editors imported it
_ROOTS = (
    ("tensorflow.keras", "tf.keras"),
    (COPY, COPY),
    ("tensorflow.compat.v1.keras", "tensorflow.compat.v1.keras"),
    ("tensorflow.compat.v2.keras", "tf.keras"),
    ("tensorflow.contrib.keras", "tensorflow.contrib.keras"),
    ("tensorflow._api.v2.keras", "tf.keras"),
    ("tensorflow.contrib.keras.python.keras", "tensorflow.contrib.keras"),
    *((f"{home}.{api}", COPY) for home in _COPY_HOMES for api in ("api._v2.keras", "api._v1.keras", "api.keras")),
    ("tensorflow_core.python.keras", COPY),
    ("tensorflow_core.keras", COPY),
    ("tf_keras", "tf_keras"),
    ("keras.api._v2.keras", "keras"),
    ("keras.api._v1.keras", "keras"),
    ("keras.api.keras", "keras"),
    ("keras.api", "keras"),
    ("keras", "keras"),
)
_LONGEST_FIRST = sorted(_ROOTS, key=lambda entry: -len(entry[0]))
COPIES = tuple(prefix for prefix, label in _LONGEST_FIRST if label == COPY)
"""The names of TensorFlow's private copy of Keras, longest first."""
_TF_ALIASES = tuple(f"tensorflow.{module}." for module in ("initializers", "losses", "metrics", "optimizers", "compat.v2.initializers"))


_FIRST = tuple({prefix.partition(".")[0] for prefix, _ in _ROOTS})


@cache
def root(name: str, legacy: bool = False) -> str | None:
    """Which Keras the spelled path ``name`` belongs to, or None; with ``legacy``, ``tf.keras`` is Keras 2 ("tf_keras")."""
    for prefix, label in _LONGEST_FIRST if name.startswith(_FIRST) else ():
        if name == prefix or name.startswith(prefix + "."):
            return "tf_keras" if legacy and label == "tf.keras" else label
    if _tf_alias(name) is None:
        return "tf_keras" if ".tf_keras." in f"{name}." and not name.startswith(".") else None  # as other packages pass it on: gpflow.keras.tf_keras
    return "tf_keras" if legacy else "tf.keras"


@cache
def _below_keras(name: str) -> str | None:
    for prefix, _ in _LONGEST_FIRST if name.startswith(_FIRST) else ():
        if name == prefix or name.startswith(prefix + "."):
            return "keras" + name[len(prefix) :]
    return _tf_alias(name)


def _tf_alias(name: str) -> str | None:
    """``tf.losses.X`` and the like, where X is a public name of Keras: TensorFlow 2 shows them under both homes."""
    if not name.startswith(_TF_ALIASES):
        return None
    inside = "keras." + name.removeprefix("tensorflow.compat.v2.").removeprefix("tensorflow.")
    return inside if keras_api.is_public(inside) else None


@cache
def _canonical(name: str, legacy: bool) -> str | None:
    """The canonical form of a spelled path; None for Keras 2 on purpose."""
    if root(name, legacy) == "tf_keras":
        return None
    inside = _below_keras(name)
    return keras_api.canonical(inside) if inside is not None else name


@cache
def canonical(names: tuple[str, ...], legacy: bool) -> tuple[str, ...]:
    """The canonical forms of the paths that one node stands for; none when one of them is Keras 2 on purpose."""
    found = [_canonical(name, legacy) for name in names]
    return () if None in found else tuple(dict.fromkeys(found))  # type: ignore[arg-type]


def star_names(module: str) -> frozenset[str]:
    """The names that ``from module import *`` binds, for the modules of Keras; empty for others."""
    inside = _below_keras(module)
    return keras_api.public_names(inside) if inside is not None else frozenset()


def sets_legacy(module: Module) -> bool:
    """Whether a file sets ``TF_USE_LEGACY_KERAS`` to a true value in its environment."""
    for node in module.strings(LEGACY):
        above = module.parent(node)
        while above is not None and not isinstance(above, ast.stmt):
            above = module.parent(above)
        for part in ast.walk(above) if above is not None else ():
            if isinstance(part, ast.Constant) and part.value in ("1", "True", "true", 1, True) and part is not node:
                return True
    return False
