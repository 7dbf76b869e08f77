"""The layers that a model is made of, and those among them that draw random numbers outside a layer of their own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..classes import lineage
from ..custom.variables import attribute_values, parts
from ..flow import value
from .models import Models

if TYPE_CHECKING:
    from ...module import Module

_LIMIT = 400
_WITH_DROPOUT = frozenset(
    f"keras.layers.{name}"
    for name in (
        *("LSTM", "GRU", "SimpleRNN", "LSTMCell", "GRUCell", "SimpleRNNCell"),
        *("ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D"),
    )
)
_RANDOM = frozenset(f"keras.layers.Random{what}" for what in ("Flip", "Rotation", "Zoom", "Contrast", "Translation", "Crop", "Brightness"))


def inner_layers(module: Module, model: ast.expr) -> Iterator[ast.Call]:
    """The calls that make the layers of a model, of the models in it, and of what wrappers (``Bidirectional(LSTM(2))``) hold."""
    work, met = [model], set[ast.AST]()
    for each in work:
        made = value(module, each)
        if made in met or len(met) > _LIMIT:
            continue
        met.add(made)
        if isinstance(made, ast.Call) and each is not model:
            yield made
            inside = module.argument(made, "layer", 0) or module.argument(made, "cell")
            work += parts(module, inside) if inside is not None else ()
        work += _parts(module, each)


def _parts(module: Module, model: ast.expr) -> list[ast.expr]:
    """What a model is directly made of; nothing where it is none of this file."""
    models = module.once(Models)
    known = models.architecture(model)
    if known is None:
        return []
    owner = models.origins.class_of(model)
    if known.kind == "subclass" and owner is not None:
        return [part for each in lineage(module, owner) for _, held in attribute_values(module, each) for part in parts(module, held)]
    if known.kind == "sequential":
        return list(models.architectures.stack(known.made))
    return [layer for output in known.outputs for layer in models.architectures.outputs.before(output.tensor)]


def untracked_generator(module: Module, model: ast.expr) -> str | None:
    """The name of a layer in a model whose random state TensorFlow does not find when it writes a SavedModel.

    Seen on Keras 3.0 to 3.15: recurrent layers and cells with dropout, and layers that change images. ``Dropout`` and the like are found.
    """
    for call in inner_layers(module, model):
        path = module.path(call.func)
        if path in _RANDOM or (path in _WITH_DROPOUT and any(_is_rate(module, call, name) for name in ("dropout", "recurrent_dropout"))):
            return str(path).rpartition(".")[2]
    return None


def _is_rate(module: Module, call: ast.Call, name: str) -> bool:
    given = module.argument(call, name)
    rate = module.value(given) if given is not None else None
    return isinstance(rate, (int, float)) and rate > 0
