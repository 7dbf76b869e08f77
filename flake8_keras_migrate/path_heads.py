"""What is told of imports before any name is resolved: which names may stand for one, where, and which ``except`` clauses catch a failed one."""

from __future__ import annotations

import ast
from typing import Any

from .scopes import Binding
from .walk import Walk

LAZY = frozenset(("LazyImport", "LazyLoader", "_safe_import", "lazy_import", "safe_import"))
"""What programs and libraries call what imports a module, which it is given last, when it is first used: ``tf = LazyImport("tensorflow")``."""
IMPORTING = LAZY | {"import_module", "importorskip"}
_IMPORT_ERRORS = {"ImportError", "ModuleNotFoundError", "AttributeError", "Exception"}


def path_heads(walk: Walk) -> set[str]:
    """The names that some scope binds to an import, or to an expression that begins with such a name; star imports aside."""
    found: set[str] = set()
    assigned: list[tuple[str, set[str]]] = []
    for scope in walk.opened:
        for name, bindings in scope.bindings.items():
            for binding in bindings:
                if binding.kind == "path":
                    found.add(name)
                elif binding.kind == "value" and binding.value is not None and (parts := _names_of_path(binding.value)):
                    assigned.append((name, parts))
    size = -1
    while size < len(found):
        size = len(found)
        found.update([name for name, parts in assigned if not parts.isdisjoint(found)])
    return found


def _names_of_path(value: ast.expr) -> set[str]:
    """The names in an expression of a form that stands for paths: a name, a chain, a choice, ``getattr()``, ``import_module()``."""
    while isinstance(value, ast.Attribute):
        value = value.value
    if isinstance(value, ast.Name):
        return {value.id}
    if isinstance(value, ast.Call):
        name = value.func.id if isinstance(value.func, ast.Name) else value.func.attr if isinstance(value.func, ast.Attribute) else ""
        if name != "getattr" and name not in IMPORTING:
            return set()
    elif not isinstance(value, ast.IfExp):
        return set()
    return {part.id for part in ast.walk(value) if isinstance(part, ast.Name)}


def catches_imports(handler: ast.ExceptHandler) -> bool:
    """Whether an ``except`` clause catches a failed import or a missing attribute."""
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or (isinstance(kind, ast.Name) and kind.id in _IMPORT_ERRORS) for kind in kinds)


def in_handler(walk: Walk, node: ast.AST) -> bool:
    """Whether a node stands in an ``except`` clause that catches a failed import, in its own function or class."""
    above = walk.parents.get(node)
    while above is not None and not isinstance(above, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
        if isinstance(above, ast.ExceptHandler) and catches_imports(above):
            return True
        above = walk.parents.get(above)
    return False


def rebound(walk: Walk) -> set[str]:
    """The names that the module imports first and then binds to something else."""
    found = {name for name, bindings in walk.top.bindings.items() if len(bindings) > 1 and bindings[0].kind == "path"}
    return {name for name in found if any(binding.kind != "path" for binding in walk.top.bindings[name])}


def imports_before(walk: Walk, name: ast.Name) -> list[Binding]:
    """The imports that a name of the module stands for above the line that binds it to something else, and on its right side."""
    bindings = walk.top.bindings[name.id]
    other = next(index for index, binding in enumerate(bindings) if binding.kind != "path")
    new, place = bindings[other], (name.lineno, name.col_offset)
    start, end = _span(new.value if new.kind == "value" and new.value is not None else new.node)
    if place >= end or (new.kind != "value" and place >= start):
        return []
    above = walk.parents.get(name)
    while above is not None:
        if isinstance(above, (ast.For, ast.AsyncFor, ast.While)):
            return []  # The next turn comes after the new binding.
        above = walk.parents.get(above)
    return [binding for binding in bindings[:other] if _span(binding.node)[0] < place]


def _span(node: Any) -> tuple[tuple[int, int], tuple[int, int]]:
    return (node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset)
