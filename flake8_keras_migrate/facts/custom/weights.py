"""Which expressions are weights of Keras objects: what ``add_weight`` returns, a layer's ``kernel``, an element of ``model.weights``."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ..classes import lineage
from ..elements import looped
from ..flow import attribute_values, is_none, reaching, value
from ..keras_classes import METRIC, is_super
from ..likely_models import maybe_layer, maybe_model
from ..origins import is_other_object
from ..parameters import given_to
from ..training.optimizers import is_optimizer

if TYPE_CHECKING:
    from ...module import Module
    from ...scopes import Binding

_OWNERS = ("keras.Layer", METRIC)
LISTS = (
    "weights", "trainable_weights", "non_trainable_weights", "variables", "trainable_variables", "non_trainable_variables",
)  # fmt: skip
_NAMED = ("kernel", "bias", "embeddings", "gamma", "beta", "moving_mean", "moving_variance", "recurrent_kernel")
_MADE = (
    (("kernel", "bias"), ("Dense", "EinsumDense", *(f"Conv{rank}D{kind}" for rank in (1, 2, 3) for kind in ("", "Transpose")))),
    (("kernel", "bias", "recurrent_kernel"), ("SimpleRNNCell", "LSTMCell", "GRUCell")),
    (("embeddings",), ("Embedding",)),
    (("gamma", "beta"), ("BatchNormalization", "LayerNormalization")),
    (("moving_mean", "moving_variance"), ("BatchNormalization",)),
)
"""Weights that layers of Keras make, with these layers."""
_OF_OPTIMIZERS = ("learning_rate", "iterations")
_MOST_STEPS = 4
"""Names and parameters that stand for each other, one after the other."""


def is_weight(module: Module, expr: ast.expr, depth: int = _MOST_STEPS) -> bool:
    """Whether ``expr`` is a weight of a layer or metric or a variable of an optimizer, provably or by the name of the model it is taken from.

    A parameter is what the calls of its function in the file give for it.
    """
    if isinstance(expr, ast.Call):
        return _adds_weight(module, expr)
    if isinstance(expr, ast.Subscript):
        return not isinstance(expr.slice, ast.Slice) and are_weights(module, expr.value, depth)
    if isinstance(expr, ast.Attribute):
        if _values(module, expr):
            return adds_weight(module, expr)
        if expr.attr in _OF_OPTIMIZERS:
            return is_optimizer(module, expr.value)
        if _is_self(module, expr.value):
            return _inherits(module, expr)
        layer = module.is_a(expr.value, "keras.Layer") or maybe_layer(module, expr.value)
        return layer and expr.attr in _NAMED
    if not isinstance(expr, ast.Name) or depth == 0:
        return False
    bindings = reaching(module, expr)
    return bool(bindings) and all(_is_bound_to_weight(module, each, depth - 1) for each in bindings)


def _is_bound_to_weight(module: Module, binding: Binding, depth: int) -> bool:
    sequence = looped(module, binding)
    if sequence is not None:
        return are_weights(module, sequence, depth)
    return _is_given(module, binding, is_weight, depth)


def _is_given(module: Module, binding: Binding, question: Callable[[Module, ast.expr, int], bool], depth: int) -> bool:
    """Whether all that a name is assigned, or that the calls of its function give for a parameter, are weights, or lists of them."""
    known = module.once(_known)
    asked = question, binding.node
    if asked not in known:
        known[asked] = False  # ends a circle
        given = _bound(module, binding)
        known[asked] = bool(given) and all(question(module, each, depth) for each in given)
    return known[asked]


def _known(module: Module) -> dict[object, bool]:
    return {}


def _bound(module: Module, binding: Binding) -> list[ast.expr]:
    """What a name is assigned, or what the calls of its function give for a parameter."""
    if binding.kind == "parameter":
        return given_to(module, binding.node)
    return [binding.value] if binding.kind == "value" and binding.value is not None else []


def adds_weight(module: Module, expr: ast.expr) -> bool:
    """Whether an attribute holds what ``add_weight`` returns, whichever way it is assigned, and nothing else but None."""
    values = [each for each in _values(module, expr) if each is None or not is_none(each)]
    return bool(values) and all(isinstance(value, ast.Call) and _adds_weight(module, value) for value in values)


def keeps_weight(module: Module, owner: ast.ClassDef, name: str) -> bool:
    """Whether a class, or one of the file above it, keeps what ``add_weight`` returns in ``self.<name>``."""
    values = [each for above in lineage(module, owner) for each in module.self_attributes(above).get(name, ())]
    return bool(values) and all(isinstance(value, ast.Call) and _adds_weight(module, value) for value in values)


def _values(module: Module, expr: ast.expr) -> Sequence[ast.expr | None]:
    """What ``self.x`` is assigned in its class, and ``layer.x`` in that of the file whose instance ``layer`` is."""
    if not isinstance(expr, ast.Attribute):
        return ()
    made = value(module, expr.value) if isinstance(expr.value, ast.Name) else None
    owner = module.local_class(made.func) if isinstance(made, ast.Call) else None
    return attribute_values(module, expr) or (module.self_attributes(owner).get(expr.attr, ()) if owner is not None else ())


def _is_self(module: Module, expr: ast.expr) -> bool:
    return isinstance(expr, ast.Name) and module.class_of(expr) is not None


def _inherits(module: Module, expr: ast.Attribute) -> bool:
    """Whether ``self.x``, which the class does not assign, is a weight that a layer of Keras makes."""
    owner = module.class_of(expr.value)
    names = {base.removeprefix("keras.layers.") for base in module.bases(owner)} if owner is not None and expr.attr in _NAMED else set()
    return any(expr.attr in weights and not names.isdisjoint(layers) for weights, layers in _MADE)


def _adds_weight(module: Module, call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in ("add_weight", "add_variable"):
        return False
    receiver = call.func.value
    inside = module.enclosing(call, ast.ClassDef) if is_super(receiver) else None
    return module.is_a(receiver, *_OWNERS) or (inside is not None and any(owner in module.bases(inside) for owner in _OWNERS))


def are_weights(module: Module, expr: ast.expr | None, depth: int = _MOST_STEPS) -> bool:
    """Whether ``expr`` is a list of weights of a layer, metric or model, or a part of one."""
    if isinstance(expr, ast.Subscript) and isinstance(expr.slice, ast.Slice):
        expr = expr.value
    if isinstance(expr, ast.Name) and depth > 0:
        bindings = reaching(module, expr)
        return bool(bindings) and all(_is_given(module, each, are_weights, depth - 1) for each in bindings)
    if not isinstance(expr, ast.Attribute) or expr.attr not in LISTS:
        return False
    if module.is_a(expr.value, *_OWNERS):
        return True
    return (maybe_model(module, expr.value) or maybe_layer(module, expr.value)) and not is_other_object(module, expr.value)
