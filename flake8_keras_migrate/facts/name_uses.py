"""Where the values that a name gets are read."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .flow import reaching

if TYPE_CHECKING:
    from ..module import Module


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
