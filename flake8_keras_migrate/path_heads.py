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
                elif binding.kind == "value" and binding.value is not None and _may_be_path(binding.value):
                    assigned.append((name, {part.id for part in ast.walk(binding.value) if isinstance(part, ast.Name)}))
    size = -1
    while size < len(found):
        size = len(found)
        found.update([name for name, parts in assigned if not parts.isdisjoint(found)])
    return found


def _may_be_path(value: ast.expr) -> bool:
    """Whether an expression is of a form that stands for paths: a name, a chain, a choice, ``getattr()``, ``import_module()``."""
    while isinstance(value, ast.Attribute):
        value = value.value
    if isinstance(value, ast.Call):
        name = value.func.id if isinstance(value.func, ast.Name) else value.func.attr if isinstance(value.func, ast.Attribute) else ""
        return name in ("getattr", "import_module", "importorskip")
    return isinstance(value, (ast.Name, ast.IfExp))


def catches_imports(handler: ast.ExceptHandler) -> bool:
    """Whether an ``except`` clause catches a failed import or a missing attribute."""
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or (isinstance(kind, ast.Name) and kind.id in _IMPORT_ERRORS) for kind in kinds)
