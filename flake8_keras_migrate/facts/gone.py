"""Which names of Keras a file uses that its target lacks, and the row of the tables for each."""

from __future__ import annotations

import ast
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .. import keras_api, locate
from .references import Reference, references, star_paths

if TYPE_CHECKING:
    from ..module import Module

_PUBLIC = (("tensorflow.keras.", "tf.keras"), ("tensorflow.compat.v2.keras.", "tf.keras"), ("keras.", "keras"))
_PRIVATE = (
    "tensorflow.python.keras.",
    "tensorflow.compat.v1.keras.",
    "keras.src.",
)
_VERSIONED = ("keras.api._v2.keras.", "keras.api._v1.keras.")


class Row(NamedTuple):
    """What is known of a name that is gone.

    ``family``: removed, moved, backend, optimizer, private. ``fix``: "s" safe, "u" unsafe, "-" none. ``new`` is a path, or an
    expression of the call's arguments. ``arguments`` says which calls of a function mean the same under the new name.
    """

    family: str
    fix: str
    new: str
    advice: str
    arguments: str = ""


class Gone(NamedTuple):
    """One place that names something which is not in Keras 3; ``name`` and ``path`` (below "keras.") end where the row's name ends."""

    reference: Reference
    node: ast.alias | ast.expr
    name: str
    path: str
    root: str
    row: Row


def gone(module: Module) -> tuple[Gone, ...]:
    """All such places; use with ``module.once``. What a package says of its own private modules (Keras, TensorFlow) is its affair."""
    found = []
    own = locate.package(locate.folder(module.filename)) + "."
    imported = _by_import(module)
    for reference in module.once(references):
        alias = isinstance(reference.node, ast.alias)
        hits = [_look(name, reference.bound, alias, alias or imported) for name in reference.names]
        if hits and all(hits):
            name, path, root, row = hits[0]  # type: ignore[misc]
            if row.family == "private" and name.startswith(own):
                continue
            if any(_look(other, 0, False, False) is None for other in star_paths(module, reference)):
                continue  # In Keras 3 another ``import *`` brings the name.
            found.append(Gone(reference, _part(reference, name), name, path, root, row))
    return tuple(found)


def _by_import(module: Module) -> bool:
    """Whether the file imports ``tensorflow.keras.saving`` by name, which makes ``tf.keras.saving`` work."""
    aliases = [module.name(alias) or "" for alias in module.nodes.get(ast.alias, ())]
    return any(name.startswith("tensorflow.keras.saving") for name in aliases)


@cache
def _look(name: str, first: int, alias: bool, by_import: bool) -> tuple[str, str, str, Row] | None:
    """What is gone of a spelled path whose ``first`` parts an import binds: the path as spelled, the canonical one, root and row."""
    path, root = split(name)
    if not root:
        return _library(name, first)
    if root == "tensorflow.compat.v1.keras" and not alias:
        root = "tf.keras"  # the attribute is Keras 3 itself, only the import fails
    private = root not in ("keras", "tf.keras")
    shift = name.count(".") - path.count(".")
    parts = path.split(".")
    bound = first - shift
    if private:
        row = _private(path, root)
        return (name, path, root, row) if row is not None and bound <= 1 else None
    if parts[-1] == "*":
        parts = parts[:-1]
    best: tuple[int, Row] | None = None
    for end in range(1, len(parts) + 1):
        row = known(".".join(parts[:end]), root, by_import)
        if row is not None:
            if end <= bound:
                return None
            best = (end, row)
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
    for prefix in (*_VERSIONED, *_PRIVATE):
        if name.startswith(prefix):
            return "keras." + name.removeprefix(prefix), prefix.rstrip(".")
    for prefix, root in _PUBLIC:
        if name.startswith(prefix):
            return "keras." + name.removeprefix(prefix), root
    return name, ""


@cache
def known(path: str, root: str, by_import: bool = False) -> Row | None:
    """The row of a path that the root's Keras 3 lacks, or None."""
    from ..tables.names import BACKEND, NAMES

    text = NAMES.get(path)
    family = ""
    if text is None and path.startswith("keras.backend.") and path.count(".") == 2:
        text, family = BACKEND.get(path[len("keras.backend.") :]), "backend"
    if text is None:
        return None
    head, new, advice, arguments = [*text.split("|"), "", "", ""][:4]
    scope, fix = head[0], head[1]
    missing = scope == "*" or (scope == "k" and root == "keras") or (root == "tf.keras" and (scope == "t" or (scope == "a" and not by_import)))
    if not missing or advice.startswith("KM"):
        return None
    if not family:
        legacy = path.startswith(("keras.optimizers.legacy", "keras.optimizers.experimental"))
        family = "optimizer" if legacy else "removed" if fix == "-" or new.startswith("tensorflow.") else "moved"
    return Row(family, fix, new, advice, arguments)


def _private(path: str, root: str) -> Row | None:
    """The row of a name in a private home of Keras: its public path, if it has one."""
    public = keras_api.canonical(path.removesuffix(".*"))
    if root == "keras.src" and not _left_source(path):
        return None
    row = known(public, "tf.keras" if root.startswith("tensorflow") else "keras")
    if row is not None:
        return Row("private", row.fix, row.new, row.advice, row.arguments)
    owned = public.rpartition(".")[2] in _owned()
    if owned and public.startswith("keras.backend."):
        return None
    if keras_api.is_public(public) and not path.endswith(".*"):
        return Row("private", "s" if root.startswith("keras") or "v1" in root else "u", public, "")
    if keras_api.public_names(public):
        return Row("private", "u", public, "")
    return Row("private", "-", "", "")


def _library(name: str, bound: int) -> tuple[str, str, str, Row] | None:
    """The row of a name in a package that is made for Keras 2; chains are only looked at beyond what their import binds."""
    from ..tables.libraries import LIBRARIES

    parts = name.split(".")
    for end in range(len(parts), bound, -1):
        found = ".".join(parts[:end])
        text = LIBRARIES.get(found) or (LIBRARIES.get(f"{parts[0]}.*") if end > 1 else None)
        if text is not None:
            fix, new, advice = [*text.split("|"), "", ""][:3]
            new = new.replace("*", ".".join(parts[1:end]))
            if new.startswith("keras.") and not (keras_api.is_public(new) or keras_api.public_names(new)):
                return found, found, "", Row("library", "-", "", "copy what you need")
            return found, found, "", Row("library", fix, new, advice)
    return None


@cache
def _owned() -> frozenset[str]:
    from ..tables.names import BACKEND

    return frozenset(name for name, text in BACKEND.items() if "||KM" in text)


@cache
def _left_source(path: str) -> bool:
    """Whether a private module of Keras 2.15 (or one above) is none of the newest Keras."""
    from ..tables.source_modules import GONE

    gone_modules = frozenset(GONE["keras.src"].split())
    parts = path.removeprefix("keras.").split(".")
    return any(".".join(parts[:end]) in gone_modules for end in range(1, len(parts) + 1))
