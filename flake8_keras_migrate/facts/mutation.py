"""What a file changes in place, so that its literal is not its value."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..module import Module

_MUTATORS = ("append", "extend", "insert", "pop", "remove", "clear", "update", "setdefault", "popitem", "add", "discard", "sort", "reverse")


def is_mutated(module: Module, expr: ast.expr) -> bool:
    """Whether the file changes, in place, what a name or attribute stands for."""
    return _spelling(expr) in module.once(_mutated)


def _mutated(module: Module) -> set[str]:
    """What the file changes in place, as it is spelled."""
    changed = [call.func.value for call in module.method_calls(*_MUTATORS) if isinstance(call.func, ast.Attribute)]
    changed += [item.value for item in module.nodes.get(ast.Subscript, ()) if isinstance(item.ctx, (ast.Store, ast.Del))]
    return {_spelling(expr) for expr in changed if isinstance(expr, (ast.Name, ast.Attribute))}


def _spelling(expr: ast.expr) -> str:
    parts: list[str] = []
    while isinstance(expr, ast.Attribute):
        parts.append(expr.attr)
        expr = expr.value
    parts.append(expr.id if isinstance(expr, ast.Name) else ast.dump(expr))
    return ".".join(reversed(parts))
