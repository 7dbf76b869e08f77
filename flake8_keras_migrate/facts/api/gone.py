"""Which names of Keras a file uses that its target lacks, and the row of the tables for each."""

from __future__ import annotations

import ast
import os
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ... import locate
from ...paths import COPIES, COPY
from ...paths import root as spelled_root
from ..references import Reference, references, star_paths
from .gone_rows import API, Row, known, library, old_module, private

if TYPE_CHECKING:
    from ...module import Module

_PUBLIC = (("tensorflow.keras.", "tf.keras"), ("tensorflow.compat.v2.keras.", "tf.keras"), ("keras.", "keras"))
_V1 = "tensorflow.compat.v1.keras"
_PRIVATE = (*((f"{home}.", COPY) for home in COPIES), (f"{_V1}.", _V1), ("keras.src.", "keras.src"))
_ALIASES = ("tensorflow.losses.", "tensorflow.metrics.", "tensorflow.optimizers.")
"""Modules of ``tf.keras`` that TensorFlow 2 shows a second time; TensorFlow 1 had others there."""
_TF1_NAMES = {"huber_loss", "accuracy", "precision", "recall"}
_TF1_ARGUMENTS = {"labels", "predictions", "weights"}
_TF1_WORDS = ("placeholder(", "Session(", "contrib")
_VERSIONED = (("keras.api._v2.keras.", "keras.api._v2.keras"), ("keras.api._v1.keras.", "keras.api._v1.keras"), ("keras.api.", API))


class Gone(NamedTuple):
    """One place that names something which is not in Keras 3; ``name`` and ``path`` (below "keras.") end where the row's name ends."""

    reference: Reference
    node: ast.alias | ast.expr
    name: str
    path: str
    root: str
    row: Row


def gone(module: Module) -> tuple[Gone, ...]:
    """All such places; use with ``module.once``. What a package says of its own modules (Keras, TensorFlow, a library) is its affair."""
    found = []
    folder = locate.folder(module.filename)
    own = locate.package(folder) + "."
    imported = _by_import(module)
    for reference in module.once(references):
        alias = isinstance(reference.node, ast.alias)
        hits = [_look(name, reference.bound, alias, alias or imported) for name in reference.names]
        if hits and all(hits) and not (module.legacy and any(spelled_root(name, True) == "tf_keras" for name in reference.names)):
            name, path, root, row = hits[0]  # type: ignore[misc]
            if (row.family in ("private", "library") and f"{name}.".startswith(own)) or (
                name.startswith(_ALIASES) and (module.legacy or _is_tf1(module, reference.node))
            ):
                continue
            if row.family == "library" and _is_of_project(folder, name):
                continue
            if any(_look(other, 0, False, False) is None for other in star_paths(module, reference)):
                continue  # In Keras 3 another ``import *`` brings the name.
            found.append(Gone(reference, _part(reference, name), name, path, root, row))
    return tuple(found)


@cache
def _is_of_project(folder: str, name: str) -> bool:
    """Whether the project is the library itself, or has a copy of it: what is to be done is said of the files of that package.

    A mere folder of the name is none, as of examples that use the library, which is what Python imports then.
    """
    first = name.partition(".")[0]
    return bool(folder) and any(os.path.isfile(os.path.join(home, first, "__init__.py")) for home in locate.homes(folder))


def _is_tf1(module: Module, node: ast.AST) -> bool:
    """Whether ``tf.losses.mean_squared_error`` is that of TensorFlow 1, which took other arguments."""
    call = module.parent(node)
    words = {keyword.arg for keyword in call.keywords} if isinstance(call, ast.Call) else set()
    return bool(words & _TF1_ARGUMENTS) or any(word in module.text for word in _TF1_WORDS)


def _by_import(module: Module) -> bool:
    """Whether the file imports ``tensorflow.keras.saving`` by name, which makes ``tf.keras.saving`` work."""
    aliases = [module.name(alias) or "" for alias in module.nodes.get(ast.alias, ())]
    return any(name.startswith("tensorflow.keras.saving") for name in aliases)


@cache
def _look(name: str, first: int, alias: bool, by_import: bool) -> tuple[str, str, str, Row] | None:
    """What is gone of a spelled path whose ``first`` parts an import binds: the path as spelled, the canonical one, root and row."""
    if name in COPIES and alias:
        return name, "keras", COPY, Row("private", "u", "keras", "")
    path, root = split(name)
    if not root:
        return library(name, first)
    if root == _V1 and not alias:
        root = "tf.keras"  # the attribute is Keras 3 itself, only the import fails
    copied = root not in ("keras", "tf.keras")
    shift = name.count(".") - path.count(".")
    parts = path.split(".")
    bound = first - shift
    if copied:
        row = private(path, root)
        if row is None or (bound == 1 and root == COPY):
            return None
        of_import = private(".".join(parts[:bound]), root) if bound > 1 else None
        said = of_import is not None and (row.fix == "-" or (of_import.fix != "-" and of_import.new != row.new))
        return (name, path, root, row) if not said else None
    if parts[-1] == "*":
        parts = parts[:-1]
    best: tuple[int, Row] | None = None
    for end in range(1, len(parts) + 1):
        row = known(".".join(parts[:end]), root, by_import)
        if row is not None and end > bound:
            best = (end, row)
    older = old_module(parts, bound) if root == "keras" else None
    if older is not None and (best is None or older[0] > best[0]):
        best = older
    if best is None:
        return None
    end, row = best
    return ".".join(name.split(".")[: end + shift]), ".".join(parts[:end]), root, row


def _part(reference: Reference, name: str) -> ast.alias | ast.expr:
    """The part of a chain that spells ``name``."""
    node = reference.node
    if isinstance(node, ast.alias):
        return node
    for _ in range(reference.names[0].count(".") - name.count(".")):
        if isinstance(node, ast.Attribute):
            node = node.value  # type: ignore[assignment]
    return node


@cache
def split(name: str) -> tuple[str, str]:
    """The path below "keras." and the root; the root is "" for other libraries, and the private home for private ones."""
    for prefix, root in (*_PRIVATE, *_VERSIONED):
        if name.startswith(prefix):
            return "keras." + name.removeprefix(prefix), root
    if name.startswith(_ALIASES) and name.rpartition(".")[2] not in _TF1_NAMES:
        return "keras." + name.removeprefix("tensorflow."), "tf.keras"
    for prefix, root in _PUBLIC:
        if name.startswith(prefix):
            return "keras." + name.removeprefix(prefix), root
    return name, ""
