"""Names that a file compiles as only models of Keras are compiled, whatever they are called."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..module import Module


def is_compiled(module: Module, expr: ast.expr) -> bool:
    """Whether the file compiles the same name, or attribute of ``self``, as only models of Keras are: ``net1.compile(loss="mse")``."""
    for other in module.once(_compiled).get(module.text_of(expr), ()):
        if isinstance(expr, ast.Name) and isinstance(other, ast.Name):
            if not _made_elsewhere(module, expr) and [one.node for one in module.bindings(expr)] == [one.node for one in module.bindings(other)]:
                return True
        elif isinstance(expr, ast.Attribute) and isinstance(expr.value, ast.Name):
            owner = module.class_of(expr.value)
            if owner is not None and module.enclosing(other, ast.ClassDef) is owner:
                return True
    return False


def _made_elsewhere(module: Module, name: ast.Name) -> bool:
    """Whether a class of another package makes it (``DQNAgent(...)``, ``Janggu.create(...)``): it compiles and trains in its own way."""
    made = [binding.value.func for binding in module.bindings(name) if isinstance(binding.value, ast.Call)]
    paths = [path for function in made for path in module.paths(function) if not path.startswith(("keras.", "tensorflow.", "keras_"))]
    return any(part[:1].isupper() for path in paths for part in path.split(".")[-2:])


def _compiled(module: Module) -> dict[str, list[ast.expr]]:
    """The receivers of ``compile`` with a loss, an optimizer or metrics, by their text."""
    found: dict[str, list[ast.expr]] = {}
    for call in module.method_calls("compile"):
        if isinstance(call.func, ast.Attribute) and any(keyword.arg in ("loss", "optimizer", "metrics") for keyword in call.keywords):
            found.setdefault(module.text_of(call.func.value), []).append(call.func.value)
    return found
