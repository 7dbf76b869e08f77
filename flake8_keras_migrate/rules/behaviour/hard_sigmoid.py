"""KM605: hard_sigmoid has another slope."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts import flow
from ...facts.keras_classes import on_keras_super
from ...facts.parameters import written_default
from ...facts.versions.era import is_keras3_package
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_KEYWORDS = {"activation", "recurrent_activation", "inner_activation"}
_TAKES_ACTIVATION = ("keras.layers.Activation", "keras.activations.get", "keras.activations.deserialize")


class HardSigmoid(Rule):
    """``LSTM(8, recurrent_activation="hard_sigmoid")``, also where a default hands the word to Keras."""

    def find(self, module: Module) -> Iterator[Finding]:
        for string in module.strings("hard_sigmoid"):
            if (_is_given(module, string) or _is_default(module, string)) and not module.once(is_keras3_package):
                yield self.finding(string)
        for reference in module.references("keras.activations.hard_sigmoid"):
            if not isinstance(reference, ast.alias) and not module.once(is_keras3_package):
                yield self.finding(reference)


def _is_given(module: Module, expr: ast.expr) -> bool:
    """Whether an expression is passed as an activation to something of Keras, or to the Keras layer that a class derives from."""
    parent = module.parent(expr)
    if isinstance(parent, ast.keyword) and parent.arg in _KEYWORDS:
        call = module.parent(parent)
        if not isinstance(call, ast.Call):
            return False
        return on_keras_super(module, call) or any(path.startswith("keras.") for path in module.paths(call.func))
    if isinstance(parent, ast.Call):
        paths = module.paths(parent.func)
        position = parent.args.index(expr) if expr in parent.args else 0
        return bool(set(paths) & set(_TAKES_ACTIVATION)) or (position > 0 and any(path.startswith("keras.layers.") for path in paths))
    return False


def _is_default(module: Module, string: ast.Constant) -> bool:
    """Whether the string is the default of a parameter that its function passes on as an activation: ``activations.get(gate)``."""
    around = module.parent(string)
    if not isinstance(around, ast.arguments):
        return False
    every = (*around.posonlyargs, *around.args, *around.kwonlyargs)
    parameter = next((each for each in every if written_default(module, each) is string), None)
    uses = module.spelled(parameter.arg) if parameter is not None else ()
    return any(_is_given(module, use) and [binding.node for binding in flow.reaching(module, use)] == [parameter] for use in uses)
