"""Where models of a file are given custom layers, functions and classes that nothing registers with Keras."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ... import keras_api
from .. import classes, flow
from ..elements import leaves
from ..models.models import Models

if TYPE_CHECKING:
    from ...module import Module

_UNREGISTERED = frozenset(
    [
        *("keras_contrib", "keras_bert", "keras_self_attention", "keras_multi_head", "keras_pos_embd", "keras_layer_normalization"),
        *("keras_transformer", "keras_radam", "keras_adabound", "keras_adamw", "keras_lookahead", "deepctr"),
        *("tensorflow_hub", "tf2crf"),
    ],
)
"""Libraries whose layers, losses and optimizers loading does not find by itself."""
_LAYER_WORDS = frozenset(
    [
        *("activation", "recurrent_activation"),
        *("init", "kernel_initializer", "bias_initializer", "recurrent_initializer"),
        *("embeddings_initializer", "kernel_regularizer", "bias_regularizer", "activity_regularizer", "recurrent_regularizer"),
        *("W_regularizer", "kernel_constraint", "bias_constraint", "recurrent_constraint", "W_constraint"),
    ],
)
_REGISTER = "keras.saving.register_keras_serializable"
_FOUND = ("keras.activations", "keras.losses", "keras.metrics")
"""Where loading looks for a function of which the file says only the name, whatever it was used for; what it finds is taken with no error."""
_SECOND = frozenset(("swish",))
"""Second names of functions, of which loading knows only the first one."""


class Custom(NamedTuple):
    """One custom object: its name, where it becomes part of a model, and what it is.

    ``kind`` is "layer", "part" (initializers, regularizers ...), "loss", "metric" or "optimizer". ``reachable`` says that the name
    can be used anywhere in the module, ``compiled`` is the ``compile`` call that it is given to.
    """

    name: str
    place: ast.AST
    kind: str
    reachable: bool
    compiled: ast.Call | None = None


def custom_uses(module: Module) -> tuple[Custom, ...]:
    """The custom objects that models of the file may hold and that nothing registers, in source order of their uses."""
    found = [*_layers(module), *_parts(module), *_compiled(module)]
    return tuple(sorted(found, key=lambda each: getattr(each.place, "lineno", 0)))


def is_registered(module: Module, node: ast.AST) -> bool:
    """Whether a class or function is decorated with ``register_keras_serializable``, or registered by a call."""
    for decorator in getattr(node, "decorator_list", []):
        if module.path(decorator.func if isinstance(decorator, ast.Call) else decorator) == _REGISTER:
            return True
    name = getattr(node, "name", None)
    outer = [module.parent(call) for call in module.calls(_REGISTER)]
    return any(isinstance(arg, ast.Name) and arg.id == name for call in outer if isinstance(call, ast.Call) for arg in call.args)


def is_model_part(module: Module, call: ast.Call) -> bool:
    """Whether a layer made by ``call`` becomes part of a functional or sequential model: applied, listed or added outside of layers.

    A model is a part only where it is applied to symbolic tensors: on others it is run, or built.
    """
    owner = module.enclosing(call, ast.ClassDef)
    if owner is not None and "keras.Layer" in module.bases(owner):
        return False
    above = module.parent(call)
    if isinstance(above, ast.Call):
        if above.func is call:
            return _joins(module, call, above)
        return isinstance(above.func, ast.Attribute) and above.func.attr == "add" and module.maybe_model(above.func.value)
    if isinstance(above, ast.List):
        outer = module.parent(above)
        return isinstance(outer, ast.Call) and module.path(outer.func) == "keras.Sequential"
    if isinstance(above, ast.Assign) and isinstance(above.targets[0], ast.Name):
        return any(isinstance(each.func, ast.Name) and _joins(module, call, each) for each in module.calls_named(above.targets[0].id))
    return False


def _joins(module: Module, call: ast.Call, applied: ast.Call) -> bool:
    """Whether the layer made by ``call`` becomes part of a model where it is called."""
    return bool(applied.args) and (not module.is_a(call, "keras.Model") or all(module.is_tensor(arg) for arg in applied.args))


def model_class(module: Module, model: ast.expr) -> ast.ClassDef | None:
    """The one class of the file, derived from Keras's models, that a model is an instance of."""
    origins = module.once(Models).origins
    found = {origin if isinstance(origin, ast.ClassDef) else origins.made_class(origin) for origin in origins.of(model)}
    owner = found.pop() if len(found) == 1 else None
    return owner if owner is not None and "keras.Model" in module.bases(owner) else None


def custom_model(module: Module, model: ast.expr) -> Iterator[Custom]:
    """The class of a model, where it is one of this file that nothing registers."""
    owner = model_class(module, model)
    if owner is not None and not is_registered(module, owner):
        yield Custom(owner.name, model, "layer", isinstance(module.parent(owner), ast.Module))


def _has_namesake(name: str) -> bool:
    """Whether Keras has a function of this name that loading finds."""
    if not name.islower() or name in _SECOND:
        return False
    paths = (f"{place}.{name}" for place in _FOUND)
    return any(keras_api.is_public(path) and keras_api.canonical(path).endswith(f".{name}") for path in paths)


def _custom(module: Module, expr: ast.expr, kind: str, compiled: ast.Call | None = None) -> Iterator[Custom]:
    """The custom object that an expression stands for: a class or function of this file, or one of a library known not to register it."""
    value = flow.value(module, expr)
    target = value.func if isinstance(value, ast.Call) else value
    node: ast.AST | None = module.local_class(target) or module.local_function(target)
    if isinstance(value, ast.Call) and isinstance(node, ast.FunctionDef):
        inner = [module.local_function(part) for part in module.returns(node)]
        node = inner[0] if inner else None
        if node is None:
            return
    if isinstance(node, ast.FunctionDef) and _has_namesake(node.name):
        return
    if kind == "layer" and isinstance(node, ast.FunctionDef):
        return  # A function that is called on tensors leaves only the layers that it calls.
    if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
        inside_keras = not isinstance(node, ast.ClassDef) or module.bases(node)
        if inside_keras and not is_registered(module, node):
            yield Custom(node.name, expr, kind, isinstance(module.parent(node), ast.Module), compiled)
        return
    paths = module.paths(target) if isinstance(target, (ast.Name, ast.Attribute)) else ()
    if paths and all(path.partition(".")[0] in _UNREGISTERED for path in paths):
        name = paths[0].rpartition(".")[2]
        if kind != "layer" or name[:1].isupper():
            yield Custom(name, expr, kind, isinstance(target, ast.Name) and target.id == name, compiled)


def _layers(module: Module) -> Iterator[Custom]:
    made = module.once(classes.made)
    for call in module.nodes.get(ast.Call, ()):
        if call in made:
            if "keras.Layer" in module.bases(made[call]) and is_model_part(module, call):
                yield from _custom(module, call, "layer")
        elif isinstance(module.parent(call), ast.Call):
            custom = list(_custom(module, call, "layer"))
            if custom and _is_applied(module, call):
                yield from custom


def _is_applied(module: Module, call: ast.Call) -> bool:
    """Whether what a call makes is called on symbolic tensors, as layers are."""
    applied = module.parent(call)
    if not (isinstance(applied, ast.Call) and applied.func is call and applied.args) or not is_model_part(module, call):
        return False
    return all(module.is_tensor(arg) for arg in applied.args)


def _parts(module: Module) -> Iterator[Custom]:
    for keyword in module.nodes.get(ast.keyword, ()):
        call = module.parent(keyword)
        if keyword.arg in _LAYER_WORDS and isinstance(call, ast.Call) and (module.path(call.func) or "").startswith("keras.layers."):
            yield from _custom(module, keyword.value, "part")
    for call in module.calls("keras.layers.Activation"):
        given = module.argument(call, "activation", 0)
        if given is not None:
            yield from _custom(module, given, "part")


def _compiled(module: Module) -> Iterator[Custom]:
    for each in module.once(Models).compiles:
        for expr, kind in ((each.optimizer, "optimizer"), (each.loss, "loss"), (each.metrics, "metric"), (each.weighted_metrics, "metric")):
            for part in leaves(module, expr):
                yield from _custom(module, part, kind, each.node)
