"""Where the values that a name gets are read."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .classes import FunctionNode
from .flow import reaching

if TYPE_CHECKING:
    from ..module import Module

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


class _Uses:
    """The loads of each name by the targets whose values reach them; for one module."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._known: dict[str, dict[ast.AST, list[ast.Name]]] = {}

    def of(self, target: ast.Name) -> list[ast.Name]:
        if target.id not in self._known:
            known: dict[ast.AST, list[ast.Name]] = {}
            for name in self._module.spelled(target.id):
                if isinstance(name.ctx, ast.Load):
                    for binding in reaching(self._module, name):
                        known.setdefault(binding.node, []).append(name)
            self._known[target.id] = known
        return self._known[target.id].get(target, [])


def uses(module: Module, target: ast.Name) -> list[ast.Name]:
    return module.once(_Uses).of(target)


def spelled_in(module: Module, name: str, function: ast.AST | None) -> list[ast.Name]:
    """The names spelled so in a function's own body (None: the module's), loads and stores, in source order."""
    known = module.once(_spelled)
    if name not in known:
        known[name] = {}
        for each in module.spelled(name):
            known[name].setdefault(module.enclosing(each, *_SCOPES), []).append(each)
    return known[name].get(function, [])


def takes_apart(module: Module, method: FunctionNode, parameter: ast.arg) -> bool:
    """Whether what a method is given is a list: ``a, b = inputs``, or its first two elements are taken one by one."""
    places = set()
    for name in spelled_in(module, parameter.arg, method):
        above = module.parent(name)
        if not isinstance(name.ctx, ast.Load) or not any(each.node is parameter for each in reaching(module, name)):
            continue
        if isinstance(above, ast.Assign) and above.value is name and isinstance(above.targets[0], (ast.Tuple, ast.List)):
            return True
        if isinstance(above, ast.Subscript) and above.value is name and isinstance(above.slice, ast.Constant):
            places.add(above.slice.value)
    return {0, 1} <= places


def _spelled(module: Module) -> dict[str, dict[ast.AST | None, list[ast.Name]]]:
    """Where ``spelled_in`` keeps what it has found."""
    return {}
