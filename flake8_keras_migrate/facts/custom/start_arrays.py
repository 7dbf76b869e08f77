"""The array of NumPy that a variable starts with: ``tf.Variable(tf.convert_to_tensor(index), trainable=False)``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .. import flow
from ..models.mixed_inputs import is_array

if TYPE_CHECKING:
    from ...module import Module

_TENSORS = ("tensorflow.convert_to_tensor", "tensorflow.constant")
_DEPTH = 16
"""Tables of places are made in many small steps."""


def array_in(module: Module, value: ast.expr) -> ast.Name | None:
    """The name of the array that a variable starts with, as it is or as a tensor; None where the name may be bound anew behind it.

    Keras 3 asks for the first values when it likes: only what the name holds by then may be written for it.
    """
    made = isinstance(value, ast.Call) and module.path(value.func) in _TENSORS and len(value.args) == 1 and not value.keywords
    array = value.args[0] if made else value  # type: ignore[attr-defined]
    if not isinstance(array, ast.Name) or not is_array(module, array, _DEPTH):
        return None
    bindings, latest = module.bindings(array), flow.reaching(module, array)
    function = module.enclosing(array, ast.FunctionDef)
    own = len(latest) == 1 and function is not None and module.enclosing(latest[0].node, ast.FunctionDef) is function
    looped = any(isinstance(above, (ast.For, ast.While, ast.AsyncFor)) for above in module.ancestors(array))
    late = any(getattr(binding.node, "lineno", 0) > array.lineno for binding in bindings)
    return array if own and not looped and not late else None
