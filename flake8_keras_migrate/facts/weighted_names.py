"""Names of unknown make that the file asks for what only layers and models have."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .by_bindings import key

if TYPE_CHECKING:
    from ..module import Module

_MEMBERS = (
    *("trainable", "trainable_weights", "trainable_variables", "non_trainable_weights", "get_weights", "set_weights"),
    *("load_weights", "save_weights", "count_params", "train_on_batch", "predict_on_batch"),
)


def has_weights(module: Module, expr: ast.expr) -> bool:
    """Whether a parameter, or ``self.x``, is a layer or model by what it has elsewhere in the file: ``x.trainable_weights``."""
    return isinstance(expr, (ast.Name, ast.Attribute)) and _variable(module, expr) in module.once(_with_weights)


def _with_weights(module: Module) -> frozenset[object]:
    return frozenset(_variable(module, use.value) for use in module.attributes(*_MEMBERS)) - {None}


def _variable(module: Module, expr: ast.expr) -> object:
    """What the uses of one parameter, or of ``self.x`` in one class, have in common; None for anything else."""
    if isinstance(expr, ast.Name):
        bindings = module.bindings(expr)
        return key(module, expr) if bindings and all(one.kind == "parameter" for one in bindings) else None
    if not isinstance(expr, ast.Attribute):
        return None
    owner = module.class_of(expr.value) if isinstance(expr.value, ast.Name) else None
    return (owner, expr.attr) if owner is not None else None
