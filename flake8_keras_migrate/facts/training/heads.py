"""The last layer before an output: how many columns it has, and its activation."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from .. import flow
from ..models.architecture import Architecture, Architectures

if TYPE_CHECKING:
    from ...module import Module

_WIDTH = {"Dense": ("units", "output_dim"), "Conv1D": ("filters",), "Conv2D": ("filters",), "Conv3D": ("filters",), "Conv2DTranspose": ("filters",)}
_ACTIVATIONS = {"Softmax": "softmax", "ReLU": "relu", "LeakyReLU": "leaky_relu"}
_SAME_WIDTH = {"Dropout", "BatchNormalization"}
_TRANSPARENT = _SAME_WIDTH | _ACTIVATIONS.keys() | {"Dense", "Activation"}
_MORE_AXES = (
    *("Conv", "SeparableConv", "DepthwiseConv", "MaxPool", "AveragePool"),
    *("UpSampling", "ZeroPadding", "Embedding", "RepeatVector", "TimeDistributed"),
)


class Head(NamedTuple):
    """``units`` and ``activation`` ("linear" for none) of an output; None for what is not known."""

    units: int | None
    activation: str | None


NO_HEAD = Head(None, None)


def head(module: Module, model: Architecture | None, number: int = 0) -> Head:
    """The head of output ``number`` of a model."""
    if model is None or number >= len(model.outputs):
        return NO_HEAD
    activation: str | None = None
    for layer in _layers(module, model, number):
        made = flow.value(module, layer)
        if isinstance(made, ast.Call) and module.path(made.func) == "keras.layers.TimeDistributed" and made.args:
            made = flow.value(module, made.args[0])
        path = module.path(made.func) if isinstance(made, ast.Call) else None
        if path is None or not isinstance(made, ast.Call) or not path.startswith("keras.layers."):
            break
        kind = path.rpartition(".")[2]
        if kind in _WIDTH:
            return Head(_units(module, made, kind), activation or _activation(module, made, 1 if kind == "Dense" else None))
        if kind == "Activation":
            activation = activation or _activation(module, made, 0)
            if activation is None:
                break
        elif kind in _ACTIVATIONS:
            activation = activation or _ACTIVATIONS[kind]
        elif kind not in _SAME_WIDTH:
            break
    return Head(None, activation)


def is_column(module: Module, model: Architecture) -> bool:
    """Whether a model's output is a table of one column: of ``Dense(1)``, not of a convolution or on each step of a series."""
    return head(module, model).units == 1 and not has_more_axes(module, model)


def has_more_axes(module: Module, model: Architecture) -> bool:
    """Whether a model's first output is known to have more than two axes: images, or a series of steps."""
    return _spreading(module, model) is not None


def is_series(module: Module, model: Architecture) -> bool:
    """Whether a model's first output is known to be a series of steps, of three axes."""
    layer = _spreading(module, model)
    if layer is None:
        return False
    kind = (module.path(layer.func) or "").removeprefix("keras.layers.")
    if kind == "TimeDistributed":
        inner = flow.value(module, layer.args[0]) if layer.args else layer
        return isinstance(inner, ast.Call) and module.path(inner.func) == "keras.layers.Dense"
    return kind != "Embedding" and not kind.endswith(("2D", "3D", "Transpose"))


def _spreading(module: Module, model: Architecture) -> ast.Call | None:
    """The last layer before the first output whose own output has more than two axes; only such stand behind it that keep them."""
    for layer in _layers(module, model, 0) if model.outputs else ():
        made = flow.value(module, layer)
        path = module.path(made.func) if isinstance(made, ast.Call) else None
        if path is None or not isinstance(made, ast.Call):
            return None
        kind = path.removeprefix("keras.layers.")
        if kind.startswith(_MORE_AXES):
            return made
        if kind not in _TRANSPARENT:
            inner = flow.value(module, made.args[0]) if kind == "Bidirectional" and made.args else made
            series = module.argument(inner, "return_sequences") if isinstance(inner, ast.Call) else None
            return made if series is not None and module.value(series) is True else None
    return None


def _layers(module: Module, model: Architecture, number: int) -> Iterable[ast.expr]:
    """The layers before an output, the last first."""
    architectures = module.once(Architectures)
    return architectures.stack(model.made) if model.kind == "sequential" else architectures.outputs.before(model.outputs[number].tensor)


def _units(module: Module, layer: ast.Call, kind: str) -> int | None:
    given = next((found for name in _WIDTH[kind] if (found := module.argument(layer, name)) is not None), None)
    units = module.value(given if given is not None else module.argument(layer, "", 0))
    return units if isinstance(units, int) else None


def _activation(module: Module, layer: ast.Call, position: int | None) -> str | None:
    given = module.argument(layer, "activation", position)
    if given is None:
        return None if module.has_unknown_keywords(layer) else "linear"
    value = module.value(given)
    if value is None:
        return "linear"
    if isinstance(value, str):
        return value
    path = module.path(flow.value(module, given))
    known = path is not None and path.startswith(("keras.activations.", "keras.ops.", "tensorflow.nn.", "keras.layers."))
    return path.rpartition(".")[2].lower() if path is not None and known else None
