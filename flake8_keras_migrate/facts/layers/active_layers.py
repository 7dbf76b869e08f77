"""Layers that do something else in training than in inference: they drop, add noise, or normalize by the batch."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...module import Module

NORMALIZATION = "keras.layers.BatchNormalization"
_LAYERS = {
    f"keras.layers.{name}"
    for name in (
        *("Dropout", "AlphaDropout", "GaussianDropout", "GaussianNoise", "BatchNormalization"),
        *("SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D"),
    )
}
_WITH_DROPOUT = {
    f"keras.layers.{name}"
    for name in (
        *("LSTM", "GRU", "SimpleRNN", "LSTMCell", "GRUCell", "SimpleRNNCell", "ConvLSTM2D"),
        *("MultiHeadAttention", "Attention", "AdditiveAttention"),
    )
}
_RATES = ("rate", "stddev")


def is_active(module: Module, call: ast.Call, path: str) -> bool:
    """Whether the layer that a call makes, by the path of its class, does so: not with a rate of 0, or ``trainable=False``."""
    keywords = module.keywords(call)
    if path in _WITH_DROPOUT:
        return any(name in keywords and module.value(keywords[name]) not in (0, 0.0) for name in ("dropout", "recurrent_dropout"))
    if path not in _LAYERS or ("trainable" in keywords and module.value(keywords["trainable"]) is False):
        return False
    rate = next((found for name in _RATES if (found := module.argument(call, name, 0)) is not None), None)
    return path == NORMALIZATION or rate is None or module.value(rate) not in (0, 0.0)


def has_active(module: Module) -> bool:
    """Whether the file makes such a layer; ask ``module.once``."""
    return any(is_active(module, call, path) for path in sorted(_LAYERS | _WITH_DROPOUT) for call in module.calls(path))
