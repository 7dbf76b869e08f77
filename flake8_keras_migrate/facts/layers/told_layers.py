"""Layers and models of a functional model that are told once and for all whether they train: ``base(inputs, training=False)``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .. import flow
from ..symbolic.tensors import is_fed
from .active_layers import NORMALIZATION, has_active, is_active

if TYPE_CHECKING:
    from ...module import Module

_APPLICATIONS = "keras.applications."
_SAME = ("VGG", "ConvNeXt")
"""Applications that compute the same in training."""
_DROPPING = "EfficientNet"
"""Applications with Dropout between their blocks; the others normalize by the batch, and not where they are frozen."""
_WRAPPERS = ("keras.layers.TimeDistributed", "keras.layers.Bidirectional")
_IMAGES = "keras.layers.Random"
_TRAINS = ("compile", "fit", "fit_generator", "train_on_batch")
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def told_layer(module: Module, call: ast.Call) -> str | None:
    """What a call gives its flag to, where it is one of a layer or model on symbolic tensors and that does something else in training.

    Calls that run as a part of the ``call`` of another layer are none: what is said there counts. What is frozen, and stays so, normalizes alike.
    """
    if module.paths(call.func) or _runs_in_layer(module, call) or not is_fed(module, call):
        return None
    return _layer(module, call.func) or _model(module, call.func)


def is_trained(module: Module, call: ast.Call) -> bool:
    """Whether the model that is made with a call may be trained: models are compiled or trained below, or elsewhere only."""
    scope = module.enclosing(call, *_FUNCTIONS)
    lines = [(each.lineno, module.enclosing(each, *_FUNCTIONS) is scope) for each in module.method_calls(*_TRAINS)]
    here = [line for line, same in lines if same]
    return any(line > call.lineno for line in here) if here else scope is not None or bool(lines)


def _runs_in_layer(module: Module, call: ast.Call) -> bool:
    """Whether a call stands in a method of a layer, in a lambda, or in a function that one of these calls or ``Lambda`` is given."""
    function = module.enclosing(call, *_FUNCTIONS)
    if not isinstance(function, ast.FunctionDef):
        return function is not None
    return _is_method(module, call) or any(
        _is_method(module, use) or module.enclosing(use, ast.Lambda) is not None or _is_argument(module, use) for use in module.spelled(function.name)
    )


def _is_method(module: Module, node: ast.AST) -> bool:
    function = module.enclosing(node, ast.FunctionDef)
    owner = module.parent(function) if function is not None else None
    return isinstance(owner, ast.ClassDef) and function is not None and function.name != "__init__" and "keras.Layer" in module.bases(owner)


def _is_argument(module: Module, use: ast.Name) -> bool:
    above = module.parent(use)
    return isinstance(above, ast.Call) and above.func is not use


def _layer(module: Module, layer: ast.expr) -> str | None:
    """The class of a layer, that of the layer in a wrapper."""
    made = flow.value(module, layer)
    path = module.path(made.func) if isinstance(made, ast.Call) else None
    if path is None or not isinstance(made, ast.Call):
        return None
    if path in _WRAPPERS:
        inner = module.argument(made, "layer", 0)
        return (_layer(module, inner) or _model(module, inner)) if inner is not None and flow.value(module, inner) is not made else None
    if not path.startswith(_IMAGES) and (not is_active(module, made, path) or (path == NORMALIZATION and _is_frozen(module, layer))):
        return None
    return path.rpartition(".")[2]


def _model(module: Module, model: ast.expr) -> str | None:
    """How a model is called in the file."""
    if not isinstance(model, (ast.Name, ast.Attribute)) or not module.is_a(model, "keras.Model"):
        return None
    made = flow.value(module, model)
    path = module.path(made.func) if isinstance(made, ast.Call) else None
    name = path.rpartition(".")[2] if path is not None and path.startswith(_APPLICATIONS) else ""
    if name.startswith(_SAME) or (not name and not module.once(has_active)):
        return None
    return module.text_of(model) if name.startswith(_DROPPING) or not _is_frozen(module, model) else None


def _is_frozen(module: Module, model: ast.expr) -> bool:
    """Whether a layer or model is frozen as a whole and the file thaws nothing, or tells its normalizations apart."""
    flags = [flag for flag in module.attributes("trainable") if isinstance(flag.ctx, ast.Store)]
    frozen = [flag for flag in flags if _given(module, flag) is False]
    whole = any(_is_same(module, flag.value, model) or _is_each(module, flag, model) for flag in frozen)
    return (whole and len(frozen) == len(flags)) or any(
        isinstance(above := module.parent(asked), ast.Call) and isinstance(above.func, ast.Name) and above.func.id == "isinstance"
        for asked in module.references(NORMALIZATION)
        if isinstance(asked, ast.expr)
    )


def _given(module: Module, flag: ast.Attribute) -> object:
    parent = module.parent(flag)
    return module.value(parent.value) if isinstance(parent, ast.Assign) else None


def _is_each(module: Module, flag: ast.Attribute, model: ast.expr) -> bool:
    """Whether this is the flag of each layer: ``for layer in model.layers: layer.trainable = False``."""
    loop = module.parent(module.statement(flag))
    if not isinstance(loop, ast.For) or module.text_of(loop.target) != module.text_of(flag.value):
        return False
    return isinstance(loop.iter, ast.Attribute) and loop.iter.attr == "layers" and _is_same(module, loop.iter.value, model)


def _is_same(module: Module, one: ast.expr, other: ast.expr) -> bool:
    if isinstance(one, ast.Name) and isinstance(other, ast.Name):
        return one.id == other.id and module.bindings(one) == module.bindings(other)
    return module.text_of(one) == module.text_of(other)
