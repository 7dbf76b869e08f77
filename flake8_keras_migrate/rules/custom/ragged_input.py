"""Ragged tensors that go into layers which compute on dense ones."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.flow import value
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_NEED_DENSE = {f"keras.layers.{name}" for name in ("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional", "TimeDistributed", "Dense")}
_KEEP = {f"keras.layers.{name}" for name in ("Embedding", "Dropout", "SpatialDropout1D", "Activation", "ReLU", "Rescaling", "LayerNormalization")}
_MAKERS = ("keras.Input", "keras.layers.InputLayer", "keras.layers.TextVectorization")
_DEEPEST = 20


class RaggedInput(Rule):
    """``LSTM(8)(Embedding(...)(Input((None,), ragged=True)))``, and the same in a Sequential."""

    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.nodes.get(ast.Call, ()):
            assert isinstance(call, ast.Call)
            made = value(module, call.func) if call.args and not module.paths(call.func) else None
            if isinstance(made, ast.Call) and module.path(made.func) in _NEED_DENSE and _is_ragged(module, call.args[0]):
                yield self.finding(call, name=self._name(module, made))
        for call in module.calls("keras.Sequential"):
            parts = module.argument(call, "layers", 0)
            ragged = False
            for part in parts.elts if isinstance(parts, (ast.List, ast.Tuple)) else ():
                made = value(module, part)
                if isinstance(made, ast.Call) and ragged and module.path(made.func) in _NEED_DENSE:
                    yield self.finding(part, name=self._name(module, made))
                ragged = isinstance(made, ast.Call) and _stays_ragged(module, made, ragged)

    @staticmethod
    def _name(module: Module, made: ast.Call) -> str:
        return (module.path(made.func) or "").rpartition(".")[2]


def _is_ragged(module: Module, tensor: ast.expr, depth: int = 0) -> bool:
    """Whether a tensor is an input for ragged data, or what layers make of one that stays ragged."""
    tensor = value(module, tensor)
    if not isinstance(tensor, ast.Call) or depth > _DEEPEST:
        return False
    if module.path(tensor.func) == _MAKERS[0]:
        return _stays_ragged(module, tensor, False)
    made = value(module, tensor.func)
    return isinstance(made, ast.Call) and bool(tensor.args) and _stays_ragged(module, made, _is_ragged(module, tensor.args[0], depth + 1))


def _stays_ragged(module: Module, made: ast.Call, ragged: bool) -> bool:
    """Whether what a layer gives is ragged, given whether its input is."""
    path = module.path(made.func)
    if path in _MAKERS:
        return module.value(module.argument(made, "ragged")) is True
    return ragged and path in _KEEP
