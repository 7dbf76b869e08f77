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
