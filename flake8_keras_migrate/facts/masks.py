"""Which tensors carry a mask: from ``Embedding(mask_zero=True)`` or ``Masking`` through layers that keep it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..module import Module

_KEEPS = {
    f"keras.layers.{name}"
    for name in ("Dense", "Activation", "Dropout", "SpatialDropout1D", "LayerNormalization", "BatchNormalization", "Masking", "ReLU")
}
_RECURRENT = {f"keras.layers.{name}" for name in ("LSTM", "GRU", "SimpleRNN", "RNN")}


def carries_mask(module: Module, tensor: ast.expr, depth: int = 0) -> bool:
    """Whether the output of a chain of layer calls provably has a mask."""
    tensor = module.resolve(tensor)
    if not isinstance(tensor, ast.Call) or depth > 20 or not tensor.args:
        return False
    made = module.resolve(tensor.func)
    return isinstance(made, ast.Call) and keeps_mask(module, made, carries_mask(module, tensor.args[0], depth + 1))


def keeps_mask(module: Module, made: ast.expr, masked: bool) -> bool:
    """Whether the output of the layer that ``made`` makes has a mask, given whether its input has."""
    if not isinstance(made, ast.Call):
        return False
    path = module.path(made.func)
    if path == "keras.layers.Masking":
        return True
    if path == "keras.layers.Embedding":
        return module.value(module.argument(made, "mask_zero", 5)) is True
    if path in _RECURRENT:
        return masked and module.value(module.argument(made, "return_sequences")) is True
    return masked and path in _KEEPS
