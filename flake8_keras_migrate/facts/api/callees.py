"""What each call of a file calls: a class or function of Keras, the constructor of a base class, or a method of a Keras object."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ... import keras_api
from .. import others
from ..given_models import may_be_own
from ..keras_classes import is_super
from ..likely_models import maybe_layer
from ..own_members import defines, is_defined_by

if TYPE_CHECKING:
    from ...module import Module


class Callee(NamedTuple):
    """``path`` is canonical ("keras.layers.Dense", "keras.Model.fit"); ``through`` is "name", "super", "method", or "explicit"
    (``Base.__init__(self)``)."""

    call: ast.Call
    path: str
    through: str


_OWNERS = (
    "keras.Sequential",
    "keras.Model",
    "keras.layers.Bidirectional",
    "keras.layers.RNN",
    "keras.layers.LSTMCell",
    "keras.layers.GRUCell",
    "keras.layers.SimpleRNNCell",
    "keras.layers.StackedRNNCells",
    "keras.layers.Normalization",
    "keras.layers.Discretization",
    "keras.layers.IntegerLookup",
    "keras.layers.StringLookup",
    "keras.Layer",
    "keras.optimizers.Optimizer",
    "keras.metrics.Metric",
)
_MODEL_METHODS = ("compile", "fit", "evaluate", "predict", "train_on_batch", "test_on_batch", "load_weights", "save_weights")
_STATES = "keras.layers.RNN.reset_states"
"""What a layer is taken for whose class is not known: no other has ``reset_states``."""
_CELLS = {f"keras.layers.{name}": f"keras.layers.{name}Cell" for name in ("LSTM", "GRU", "SimpleRNN")}
"""The ``cell`` that a recurrent layer makes for itself."""
_OTHER_METHODS = ("apply_gradients", "adapt", "reset_states", "get_initial_state", "add_loss")


def callees(module: Module) -> tuple[Callee, ...]:
    """The calls whose callee is known; use with ``module.once``."""
    found: list[Callee] = []
    for path, calls in module.all_calls().items():
        if path.endswith(".__init__"):
            found += [Callee(call, path.removesuffix(".__init__"), "explicit") for call in calls]
        elif path != "functools.partial":
            found += [Callee(call, path, "name") for call in calls]
    for call in (*module.method_calls(*_MODEL_METHODS, *_OTHER_METHODS), *_super_calls(module)):
        if isinstance(call.func, ast.Attribute) and not module.paths(call.func):
            found += [Callee(call, path, through) for path, through in _method(module, call.func)]
    return tuple(dict.fromkeys(found))


def alternatives(module: Module, callee: Callee) -> set[str]:
    """What else a call may call, where a name stands for several things: ``make = SeparableConv1D if deep else Conv1D``.

    ``tf_keras`` is no other thing: what Keras 2 and Keras 3 both take is written for it, too.
    """
    every = module.once(_called).get(callee.call, ())
    return {path for path in every if path != callee.path and not path.startswith("tf_keras.")}


def _called(module: Module) -> dict[ast.Call, set[str]]:
    found: dict[ast.Call, set[str]] = {}
    for callee in module.once(callees):
        if callee.through == "name":  # A method is found under each class above that has it.
            found.setdefault(callee.call, set()).add(callee.path)
    return found


def _super_calls(module: Module) -> Iterator[ast.Call]:
    """The calls of methods of ``super()``."""
    for made in module.name_calls("super"):
        attribute = module.parent(made)
        call = module.parent(attribute) if isinstance(attribute, ast.Attribute) else None
        if isinstance(call, ast.Call) and call.func is attribute:
            yield call


def _method(module: Module, function: ast.Attribute) -> list[tuple[str, str]]:
    if is_super(function.value):
        owner = module.enclosing(function, ast.ClassDef)
        if owner is None:
            return []
        if function.attr == "__init__":
            return [(path, "super") for base in owner.bases for path in module.paths(base)] if not _cooperates(module, owner) else []
        above = module.bases(owner)
        return [(f"{path}.{function.attr}", "method") for path in _OWNERS if path in above]
    if function.attr in _MODEL_METHODS:
        found = module.maybe_model(function.value) and not overrides(module, function) and not may_be_own(module, function)
        return [(f"keras.Model.{function.attr}", "method")] if found else []
    if function.attr in _OTHER_METHODS and not overrides(module, function):
        states = function.attr == "reset_states"
        known = [
            (f"{path}.{function.attr}", "method") for path in _OWNERS if module.is_a(function.value, path) and not (states and path == "keras.Layer")
        ]
        known = known or [(f"{path}.{function.attr}", "method") for path in _cell(module, function.value)]
        return known or ([(_STATES, "method")] if states and maybe_layer(module, function.value) else [])
    return []


def _cell(module: Module, value: ast.expr) -> list[str]:
    """What ``layer.cell`` is, if the layer makes it."""
    if not isinstance(value, ast.Attribute) or value.attr != "cell" or overrides(module, value):
        return []
    return [cell for layer, cell in _CELLS.items() if module.is_a(value.value, layer)]


def _cooperates(module: Module, owner: ast.ClassDef) -> bool:
    """Whether ``super().__init__`` of a class may hand arguments to the constructor of another base than Keras's own.

    That is one that stands before Keras's in the class statement, or one that derives from a class of Keras itself, which Python puts
    between a layer and ``Layer``.
    """
    after = False
    for base in owner.bases if len(owner.bases) > 1 else ():
        if _is_of_keras(module, base):
            after = True
        elif _has_constructor(module, base, after, set()):
            return True
    return False


def _is_of_keras(module: Module, base: ast.expr) -> bool:
    return any(path.startswith("keras.") for path in module.paths(base))


def _has_constructor(module: Module, base: ast.expr, after: bool, met: set[ast.ClassDef]) -> bool:
    """Whether a base has, or may have, a constructor that is reached before that of ``Layer``."""
    local = module.local_class(base)
    if local is None:
        paths = module.paths(base)
        if after or _is_of_keras(module, base):
            return any(above.partition(".")[0] not in sys.stdlib_module_names for path in paths for above in others.bases(module, path))
        return paths != ("abc.ABC",) and module.text_of(base) != "object"
    if local in met:
        return False
    met.add(local)
    own = "__init__" in module.methods(local) and (not after or bool(module.bases(local)))
    return own or any(_has_constructor(module, above, after, met) for above in local.bases)


def overrides(module: Module, attribute: ast.Attribute) -> bool:
    """Whether the receiver is of a class of the project that defines the attribute itself, or derives from one that does."""
    owner = module.class_of(attribute.value)
    if owner is not None:
        return defines(module, owner, attribute.attr, on_self=True)
    made = module.resolve(attribute.value)
    local = module.local_class(made.func) if isinstance(made, ast.Call) else None
    if local is not None and defines(module, local, attribute.attr, on_self=True):
        return True
    return isinstance(made, ast.Call) and is_defined_by(module, made.func, attribute.attr, on_self=True)


def is_layer(path: str) -> bool:
    """Whether a path is a layer class of Keras, but no model."""
    above = (path, *keras_api.bases(path))
    return "keras.Layer" in above and "keras.Model" not in above
