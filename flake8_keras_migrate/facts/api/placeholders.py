"""Where the placeholders that ``keras.optimizers.legacy`` has on Keras 3 raise nothing: in tests of a type or classes for one, in annotations."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ..references import bound_names
from .gone import Gone

if TYPE_CHECKING:
    from ...module import Module

PLACEHOLDERS = frozenset(f"keras.optimizers.legacy.{name}" for name in ("Adagrad", "Adam", "Ftrl", "Optimizer", "RMSprop", "SGD"))
"""The classes that Keras 3 has there."""
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def is_only_asked(module: Module, use: Gone) -> bool:
    """Whether no legacy optimizer is made of what a name or an import stands for."""
    names = module.once(bound_names).get(use.node, []) if isinstance(use.node, ast.alias) else [use.node]
    abstract = use.path == "keras.optimizers.legacy.Optimizer"
    return use.path in PLACEHOLDERS and bool(names) and all(_is_asked(module, name) or _is_kept(module, name, abstract) for name in names)


def _is_kept(module: Module, node: ast.AST, abstract: bool) -> bool:
    """Whether a class is put among others for a test of a type: elsewhere if nothing is made of it, else in this file."""
    among = module.parent(node)
    if not isinstance(among, (ast.Tuple, ast.List, ast.Set)):
        return False
    above = module.parent(among)
    targets = above.targets if isinstance(above, ast.Assign) else [above.target] if isinstance(above, ast.AugAssign) else []
    names = {target.id for target in targets if isinstance(target, ast.Name)}
    tests = (call.args[1:] for call in module.name_calls("isinstance", "issubclass"))
    return abstract or any(isinstance(kind, ast.Name) and kind.id in names for kinds in tests for kind in kinds)


def _is_asked(module: Module, node: ast.AST) -> bool:
    above = module.parent(node)
    while isinstance(above, (ast.Tuple, ast.BinOp)) or (isinstance(above, ast.Subscript) and above.slice is node):
        node, above = above, module.parent(above)
    if isinstance(above, ast.Call):
        return isinstance(above.func, ast.Name) and above.func.id in ("isinstance", "issubclass") and above.args[1:] == [node]
    return (isinstance(above, (ast.arg, ast.AnnAssign)) and above.annotation is node) or (isinstance(above, _FUNCTIONS) and above.returns is node)
