"""Layers that ``Bidirectional`` makes again: Keras 3 looks their classes up by name, Keras 2 took them from the layer and its cells."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from .. import flow
from ..classes import has_unknown_bases
from ..elements import leaves
from ..own_members import defines
from .custom_objects import registered_all
from .custom_uses import is_registered

if TYPE_CHECKING:
    from ...module import Module

_HOLDERS = ("keras.layers.RNN", "keras.layers.StackedRNNCells")
_DEPTH = 3
"""Cells in stacked cells in an RNN layer."""


def wrapped(module: Module) -> Iterator[tuple[ast.Call, list[ast.ClassDef]]]:
    """The calls of ``Bidirectional``, each with the classes of this file that it makes again; none where the file has a scope or table for them."""
    if registered_all(module) or module.calls("keras.utils.CustomObjectScope"):
        return
    for call in module.calls("keras.layers.Bidirectional"):
        given = module.argument(call, "layer", 0)
        found = list(dict.fromkeys(_classes(module, given, _DEPTH))) if given is not None else []
        if found:
            yield call, found


def unregistered(module: Module, found: list[ast.ClassDef]) -> list[ast.ClassDef]:
    """The classes that nothing registers with Keras."""
    return [owner for owner in found if not is_registered(module, owner)]


def without_state(module: Module, call: ast.Call, found: list[ast.ClassDef]) -> ast.ClassDef | None:
    """The class of the layer in ``Bidirectional``, where it has no attribute ``stateful``: of Keras 3's layers only recurrent ones do."""
    given = module.argument(call, "layer", 0)
    made = flow.value(module, given) if given is not None else None
    owner = module.local_class(made.func) if isinstance(made, ast.Call) else None
    if owner not in found or owner is None or has_unknown_bases(module, owner) or defines(module, owner, "stateful", on_self=True):
        return None
    return None if any(base.startswith("keras.layers.") for base in module.bases(owner)) else owner


def decorated(module: Module, owners: list[ast.ClassDef]) -> Fix:
    """The classes registered where they are defined."""
    register, imports = module.reach("keras.saving.register_keras_serializable")
    edits = []
    for owner in owners:
        start = module.span(owner).start
        indent = module.text[:start].rpartition("\n")[2]
        edits.append(Edit(start, start, f"@{register}()\n{indent}"))
    return Fix(tuple(edits), safe=False, imports=imports)


def _classes(module: Module, given: ast.expr, depth: int) -> Iterator[ast.ClassDef]:
    """The classes of this file, derived from Keras's layers, that a layer or cell is made of."""
    made = flow.value(module, given)
    owner = module.local_class(made.func) if isinstance(made, ast.Call) else None
    if owner is not None:
        if "keras.Layer" in module.bases(owner):
            yield owner
    elif isinstance(made, ast.Call) and module.path(made.func) in _HOLDERS and depth:
        cells = module.argument(made, "cell", 0) or module.argument(made, "cells", 0)
        for cell in leaves(module, cells):
            yield from _classes(module, cell, depth - 1)
