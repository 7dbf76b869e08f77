"""What functions of the project return where they are called, in whatever file they stand: tables and arrays that a loader makes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .. import locate
from . import flow
from .definitions import module_at, place
from .origins import Origins

if TYPE_CHECKING:
    from ..module import Module

_ABOUT = ("pandas", "numpy", "sklearn", "keras", "tensorflow")
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def returned(module: Module, call: ast.Call, position: int | None = None) -> list[tuple[Module, ast.expr]]:
    """What a call of a function of the project may give, or the part of it at ``position``, each with its file; empty where one cannot be read."""
    home, function = function_of(module, call)
    if home is None or function is None or function.decorator_list:
        return []
    found = home.returns(function)
    if position is None:
        return [(home, part) for part in found]
    wholes = [flow.value(home, part) for part in found]
    parts = [
        whole.elts[position]
        for whole in wholes
        if isinstance(whole, (ast.Tuple, ast.List)) and position < len(whole.elts) and not any(isinstance(part, ast.Starred) for part in whole.elts)
    ]
    return [(home, part) for part in parts] if len(parts) == len(wholes) else []


def function_of(
    module: Module, call: ast.Call, about: tuple[str, ...] = _ABOUT
) -> tuple[Module | None, ast.FunctionDef | ast.AsyncFunctionDef | None]:
    """The function that a call runs, of this file or of another of the project, and its file.

    Another file is read only if its text has one of the words ``about``.
    """
    local = module.once(Origins).function(call)
    paths = module.paths(call.func) if local is None and module.filename else ()
    if len(paths) != 1 or not locate.is_own(folder := locate.folder(module.filename), paths[0]):
        return module, local
    found = place(folder, paths[0])
    other = module_at(found[0], whole=True, about=about) if found is not None and len(found[1]) == 1 else None
    if found is None or other is None:
        return None, None
    nodes = [binding.node for binding in other.walk.top.bindings.get(found[1][0], [])]
    return (other, nodes[0]) if len(nodes) == 1 and isinstance(nodes[0], _FUNCTIONS) else (None, None)
