"""Whether something else may come to keep what an expression stands for."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from . import flow
from .name_uses import uses

if TYPE_CHECKING:
    from ..module import Module

_LOOKS = ("len", "print", "isinstance", "type", "id", "str", "repr", "bool")
_TAKES = ("values", "items", "copy", "get", "pop", "popitem")
_TESTS = (ast.Compare, ast.UnaryOp, ast.If, ast.While, ast.Assert, ast.Expr, ast.Delete)


def may_be_kept(module: Module, node: ast.expr, *, loops: bool = True) -> bool:
    """Whether an expression, or an element of it, is called or given to a call, a name or an attribute where it stands.

    ``x[0] = y``, ``x.append(y)``, ``x[0].build(shape)``, ``len(x)`` and tests give it to nothing, nor does a loop that does only such things.
    """
    above = module.parent(node)
    while isinstance(above, ast.Subscript) and above.value is node:
        if not isinstance(above.ctx, ast.Load):
            return False
        node, above = above, module.parent(above)
    if isinstance(above, ast.Attribute):
        return above.attr in _TAKES
    if isinstance(above, ast.Call) and isinstance(above.func, ast.Name) and above.func is not node:
        return above.func.id not in _LOOKS
    if isinstance(above, ast.For) and above.iter is node and isinstance(above.target, ast.Name) and loops:
        return any(may_be_kept(module, use, loops=False) for use in uses(module, above.target) if use is not node)
    return not isinstance(above, _TESTS)


def other_uses(module: Module, name: ast.Name) -> list[ast.Name]:
    """Where else the values are read that a name has where it stands."""
    targets = [binding.node for binding in flow.reaching(module, name)]
    return [use for target in targets if isinstance(target, ast.Name) for use in uses(module, target) if use is not name]
