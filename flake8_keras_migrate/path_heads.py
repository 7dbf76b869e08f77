"""What is told of imports before any name is resolved: which names may stand for one, and which ``except`` clauses catch a failed one."""

from __future__ import annotations

import ast

from .walk import Walk

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
        if name not in ("getattr", "import_module", "importorskip"):
            return set()
    elif not isinstance(value, ast.IfExp):
        return set()
    return {part.id for part in ast.walk(value) if isinstance(part, ast.Name)}


def catches_imports(handler: ast.ExceptHandler) -> bool:
    """Whether an ``except`` clause catches a failed import or a missing attribute."""
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or (isinstance(kind, ast.Name) and kind.id in _IMPORT_ERRORS) for kind in kinds)
