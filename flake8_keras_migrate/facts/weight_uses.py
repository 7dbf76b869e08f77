"""Weights where TensorFlow wants its own variables: in the lists that it packs into a tensor, in ``tf.compat.v1.assign``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .weights import is_weight

if TYPE_CHECKING:
    from ..module import Module

_PACKING = tuple(
    f"tensorflow.{name}"
    for name in (
        "stack", "convert_to_tensor", "reduce_sum", "reduce_mean", "reduce_max", "reduce_min", "reduce_prod", "math.reduce_sum", "math.reduce_mean",
        "math.reduce_max", "math.reduce_min", "math.reduce_prod", "reshape", "expand_dims", "nn.softmax", "linalg.diag",
    )
)  # fmt: skip
_LISTS = ("weights", "trainable_weights", "non_trainable_weights", "variables", "trainable_variables", "non_trainable_variables")
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_ASSIGNING = {
    "assign": "weight.assign",
    "assign_add": "weight.assign_add",
    "assign_sub": "weight.assign_sub",
    "scatter_update": "keras.ops.scatter_update",
    "scatter_add": "keras.ops and weight.assign",
    "scatter_sub": "keras.ops and weight.assign",
}


def packed(module: Module) -> Iterator[ast.expr]:
    """The first element of a list that a function of TensorFlow makes a tensor of, if it is a weight: that one's dtype is asked."""
    for call in module.calls(*_PACKING):
        part = call.args[0] if call.args else None
        while isinstance(part, (ast.List, ast.Tuple)):
            part = next((item for item in part.elts if not isinstance(item, ast.Constant)), None)
            if part is not None and is_weight(module, part):
                yield part


def assigned(module: Module) -> Iterator[tuple[ast.Call, str]]:
    """The calls of the old assigning functions with a weight, each with what replaces it."""
    for name, new in _ASSIGNING.items():
        for call in module.calls(f"tensorflow.compat.v1.{name}"):
            if call.args and is_weight(module, call.args[0]):
                yield call, new


def paired(module: Module) -> Iterator[ast.Call]:
    """The calls of ``tf.keras.backend.batch_set_value`` in functions (or files) that take the lists of weights of layers or models."""
    for call in module.calls("keras.backend.batch_set_value"):
        if module.root(call.func) == "tf.keras" and len(call.args) == 1 and not call.keywords:
            scope = module.enclosing(call, *_FUNCTIONS)
            if any(module.enclosing(each, *_FUNCTIONS) is scope for each in module.attributes(*_LISTS)):
                yield call
