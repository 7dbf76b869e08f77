"""KM743: how Keras 3 calls ``get_initial_state`` of recurrent layers and cells."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.custom.none_refused import handed_on
from ...facts.keras_classes import layer_classes, parameters
from ...facts.layers.layer_calls import local_class
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_NAMES = ("RNN", "LSTM", "GRU", "SimpleRNN", "LSTMCell", "GRUCell", "SimpleRNNCell", "StackedRNNCells")
_RECURRENT = frozenset(f"keras.layers.{name}" for name in _NAMES)
_LAYERS = tuple(f"keras.layers.{name}" for name in _NAMES[:4])
_TOOK_CONSTANTS = (*_LAYERS, "keras.layers.Bidirectional", "keras.layers.ConvLSTM2D")


class InitialState(Rule):
    """``def get_initial_state(self, inputs)``, and ``tf.zeros(shape, dtype=dtype)`` in one that has a ``dtype``: only ``batch_size`` is passed."""

    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.method_calls("get_initial_state"):
            if inputs_given(module, call):
                yield self.finding(call.args[0], case="call", fix=call_fix(module, call))
        for keyword in module.nodes.get(ast.keyword, ()) if "constants" in module.text else ():
            layer = module.parent(keyword)
            if keyword.arg != "constants" or not isinstance(layer, ast.Call) or not module.is_a(layer.func, *_TOOK_CONSTANTS):
                continue
            if local_class(module, layer.func) is None:
                yield self.finding(keyword.value, case="constants")
        for owner in layer_classes(module):
            function = module.methods(owner).get("get_initial_state")
            for size in shapes_as_sizes(module, owner, bool(function)):
                yield self.finding(size, case="size", fix=size_fix(module, size))
            if function is None or not (_RECURRENT & set(module.bases(owner)) or self._is_cell(module, owner)):
                continue
            names = [arg.arg for arg in (*parameters(function), *function.args.kwonlyargs)]
            if "batch_size" not in names and function.args.kwarg is None:
                yield self.finding(function, fix=None)
            elif "dtype" in names:
                for use, refuser in handed_on(module, function, "dtype"):
                    fix = Fix((module.insert_after(use, " or self.compute_dtype"),))
                    yield self.finding(use, case="dtype" if not refuser else "handed", fix=fix, refuser=refuser)

    @staticmethod
    def _is_cell(module: Module, owner: ast.ClassDef) -> bool:
        """Whether a layer is a cell: it has a ``state_size``, as an attribute or a property. Models with one are agents, which their users ask."""
        if "keras.Model" in module.bases(owner):
            return False
        return "state_size" in module.self_attributes(owner) or "state_size" in module.methods(owner)


def inputs_given(module: Module, call: ast.Call) -> bool:
    """Whether a recurrent layer of Keras is asked with its inputs: a symbolic tensor, or what is given to the same layer in the same function."""
    if len(call.args) != 1 or call.keywords or not isinstance(call.func, ast.Attribute) or not module.is_a(call.func.value, *_LAYERS):
        return False
    if module.is_tensor(call.args[0]):
        return True
    layer, inputs = module.text_of(call.func.value), module.text_of(call.args[0])
    around = module.enclosing(call, ast.FunctionDef)
    calls = (each for each in module.nodes.get(ast.Call, ()) if each.args and module.enclosing(each, ast.FunctionDef) is around)
    return any(module.text_of(each.func) == layer and module.text_of(each.args[0]) == inputs for each in calls)


def call_fix(module: Module, call: ast.Call) -> Fix | None:
    """The batch size of the same inputs; a symbolic tensor has none."""
    if module.is_tensor(call.args[0]):
        return None
    ops, imports = module.reach("keras.ops")
    return Fix((module.replace(call.args[0], f"{ops}.shape({module.text_of(call.args[0])})[0]"),), imports=imports)


def shapes_as_sizes(module: Module, owner: ast.ClassDef, own_state: bool) -> Iterator[ast.Call]:
    """The ``tf.TensorShape`` that a cell of the file has as its ``state_size``, or in the list of them if Keras makes its states."""
    for value in module.self_attributes(owner).get("state_size", ()):
        parts = value.elts if isinstance(value, (ast.List, ast.Tuple)) and not own_state else [value]
        for part in parts:
            if isinstance(part, ast.Call) and module.path(part.func) == "tensorflow.TensorShape":
                yield part


def size_fix(module: Module, shape: ast.Call) -> Fix | None:
    """The size of a state that has one axis."""
    axes = shape.args[0] if len(shape.args) == 1 else None
    if isinstance(axes, (ast.List, ast.Tuple)) and len(axes.elts) == 1 and not isinstance(axes.elts[0], ast.Starred):
        return Fix((module.replace(shape, module.text_of(axes.elts[0])),))
    return None
