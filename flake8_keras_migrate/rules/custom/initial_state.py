"""KM743: how Keras 3 calls ``get_initial_state`` of recurrent layers and cells."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.keras_classes import layer_classes, parameters
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...facts.classes import FunctionNode
    from ...module import Module

_NAMES = ("RNN", "LSTM", "GRU", "SimpleRNN", "LSTMCell", "GRUCell", "SimpleRNNCell", "StackedRNNCells")
_RECURRENT = frozenset(f"keras.layers.{name}" for name in _NAMES)


class InitialState(Rule):
    """``def get_initial_state(self, inputs)``, and ``tf.zeros(shape, dtype=dtype)`` in one that has a ``dtype``: only ``batch_size`` is passed."""

    def find(self, module: Module) -> Iterator[Finding]:
        for owner in layer_classes(module):
            function = module.methods(owner).get("get_initial_state")
            if function is None or not (_RECURRENT & set(module.bases(owner)) or self._is_cell(module, owner)):
                continue
            names = [arg.arg for arg in (*parameters(function), *function.args.kwonlyargs)]
            if "batch_size" not in names and function.args.kwarg is None:
                yield self.finding(function, fix=None)
            elif "dtype" in names:
                for use in self._given_on(module, function):
                    fix = Fix((module.insert_after(use, " or self.compute_dtype"),))
                    yield self.finding(use, case="dtype", fix=fix)

    @staticmethod
    def _is_cell(module: Module, owner: ast.ClassDef) -> bool:
        """Whether a layer is a cell: it has a ``state_size``, as an attribute or a property."""
        return "state_size" in module.self_attributes(owner) or "state_size" in module.methods(owner)

    @staticmethod
    def _given_on(module: Module, function: FunctionNode) -> Iterator[ast.Name]:
        """Where the parameter ``dtype``, which is None, is handed to a function of TensorFlow that wants one, and nothing asks or sets it."""
        names = [name for name in module.walk.names.get("dtype", ()) if isinstance(name, ast.Name) and function in module.ancestors(name)]
        calls = {name: module.parent(name) for name in names}
        calls |= {name: module.parent(above) for name, above in calls.items() if isinstance(above, ast.keyword)}
        for name, call in calls.items():
            path = (module.path(call.func) or "") if isinstance(call, ast.Call) else ""
            if path.startswith("tensorflow.") and not any(isinstance(each, (ast.Compare, ast.BoolOp)) for each in map(module.parent, names)):
                yield name
