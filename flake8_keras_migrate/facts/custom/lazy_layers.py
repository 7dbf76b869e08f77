"""Layers in the attributes of a class that have no weights before they are called."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..classes import lineage
from ..keras_classes import LAYER, is_self

if TYPE_CHECKING:
    from ...module import Module

# Layers that make their weights in build.
_WEIGHTED = (
    *("Dense", "EinsumDense", "Embedding", "PReLU", "BatchNormalization", "LayerNormalization", "GroupNormalization", "MultiHeadAttention"),
    *("LSTM", "GRU", "SimpleRNN", "Bidirectional", "TimeDistributed", "LSTMCell", "GRUCell", "SimpleRNNCell", "ConvLSTM1D", "ConvLSTM2D"),
    *(f"{kind}Conv{n}D{more}" for n in (1, 2, 3) for kind, more in (("", ""), ("", "Transpose"), ("Separable", ""), ("Depthwise", ""))),
)
_BUILT = ("keras.layers.TorchModuleWrapper", "keras.layers.TFSMLayer")
"""Layers that have their weights when they are made."""
_SHAPES = {"input_shape", "input_dim", "batch_input_shape"}
_PATHS = frozenset(f"keras.layers.{name}" for name in _WEIGHTED)


def built_within(module: Module, owner: ast.ClassDef, function: ast.AST) -> Iterator[str]:
    """The attributes that hold layers without weights yet, in the order in which the function uses them."""
    held, build = module.self_attributes(owner), module.methods(owner).get("build")
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load) and is_self(module, node.value) and held.get(node.attr):
            uses = [one for one in module.attributes(node.attr) if build is not None and isinstance(one.ctx, ast.Load)]
            ready = any(module.enclosing(one, ast.FunctionDef) is build for one in uses)
            if not ready and all(_is_lazy(module, value) for value in held[node.attr]):
                yield node.attr


def holds_built(module: Module, owner: ast.ClassDef) -> bool:
    """Whether a class has layers in its attributes that bring their weights, and no other layers with weights."""
    values = [value for each in lineage(module, owner) for held in module.self_attributes(each).values() for value in held]
    return any(isinstance(each, ast.Call) and _is_built(module, each) for each in values) and not any(_is_lazy(module, each) for each in values)


def _is_built(module: Module, made: ast.Call) -> bool:
    """Whether a layer is made with its weights: a functional model, a Sequential that is told its input shape, or one of ``_BUILT``."""
    path = module.path(made.func)
    if path == "keras.Sequential":
        layers = module.argument(made, "layers", 0)
        return isinstance(layers, (ast.List, ast.Tuple)) and bool(layers.elts) and _is_shaped(module, layers.elts[0])
    return path in _BUILT or (path == "keras.Model" and len(made.args) + len(made.keywords) > 1)


def _is_shaped(module: Module, first: ast.expr) -> bool:
    """Whether the first layer of a Sequential brings the input shape."""
    path = module.path(first.func) if isinstance(first, ast.Call) else None
    return path in ("keras.Input", "keras.layers.InputLayer") or (isinstance(first, ast.Call) and bool(module.keywords(first).keys() & _SHAPES))


def _is_lazy(module: Module, made: ast.expr | None, seen: set[ast.ClassDef] | None = None) -> bool:
    """Whether an expression makes a layer, or a list with one, that gets its weights when it is called.

    ``seen``: the classes that were looked at on any way here, so that those that hold each other are not walked once for each way.
    """
    seen = set() if seen is None else seen
    if isinstance(made, (ast.List, ast.Tuple)):
        return any(_is_lazy(module, part, seen) for part in made.elts)
    if isinstance(made, (ast.ListComp, ast.GeneratorExp)):
        return _is_lazy(module, made.elt, seen)
    if not isinstance(made, ast.Call):
        return False
    path = module.path(made.func)
    if path == "keras.Sequential":
        layers = module.argument(made, "layers", 0)
        first = layers.elts[0] if isinstance(layers, (ast.List, ast.Tuple)) and layers.elts else None
        path = module.path(first.func) or "" if isinstance(first, ast.Call) else ""
        return path.startswith("keras.layers.") and first is not None and not _is_shaped(module, first)
    own = module.local_class(made.func)
    if own is None or own in seen:
        return path in _PATHS
    seen.add(own)
    return LAYER in module.bases(own) and "call" in module.methods(own) and _has_weights(module, own, seen)


def _has_weights(module: Module, own: ast.ClassDef, seen: set[ast.ClassDef]) -> bool:
    """Whether a layer of the file makes weights when it is called, or holds a layer that does."""
    family = lineage(module, own)
    values = [value for each in family for held in module.self_attributes(each).values() for value in held if value is not None]
    calls = [call for call in module.method_calls("add_weight") if module.enclosing(call, ast.ClassDef) in family]
    late = (module.enclosing(call, ast.FunctionDef, ast.AsyncFunctionDef) is not module.methods(own).get("__init__") for call in calls)
    return any(late) or any(_is_lazy(module, part, seen) for value in values for part in ast.walk(value) if isinstance(part, ast.Call))
