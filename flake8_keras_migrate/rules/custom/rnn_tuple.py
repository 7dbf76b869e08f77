"""What recurrent layers with ``return_state=True`` return."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_LAYERS = tuple(f"keras.layers.{name}" for name in ("LSTM", "GRU", "SimpleRNN", "RNN", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D", "Bidirectional"))
_LIST_METHODS = ("append", "extend", "insert", "pop", "remove", "sort", "reverse", "copy")


class RnnReturnsTuple(Rule):
    """``out = LSTM(4, return_state=True)(x)`` and then ``out[1:] + [h]``, ``out.append(h)`` or ``out[0] = y``."""

    def find(self, module: Module) -> Iterator[Finding]:
        if not any(module.value(module.keywords(call).get("return_state")) is True for call in module.calls(*_LAYERS)):
            return
        for node in module.nodes.get(ast.BinOp, ()):
            if isinstance(node.op, ast.Add):
                for side, other in ((node.left, node.right), (node.right, node.left)):
                    if self._is_states(module, side) and self._is_list(module, other):
                        yield self.finding(node, fix=Fix((module.replace(side, f"list({module.text_of(side)})"),)))
        for call in module.method_calls(*_LIST_METHODS):
            if isinstance(call.func, ast.Attribute) and self._is_states(module, call.func.value):
                yield self.finding(call, case="method", name=call.func.attr)
        for item in module.nodes.get(ast.Subscript, ()):
            if isinstance(item.ctx, (ast.Store, ast.Del)) and self._is_states(module, item.value):
                yield self.finding(item, case="item")

    def _is_states(self, module: Module, expr: ast.expr) -> bool:
        """Whether an expression is what such a layer returned, or a slice of it."""
        value = flow.value(module, expr)
        if isinstance(value, ast.Subscript) and isinstance(value.slice, ast.Slice):
            value = flow.value(module, value.value)
        if not isinstance(value, ast.Call):
            return False
        layer = flow.value(module, value.func)
        return isinstance(layer, ast.Call) and self._returns_state(module, layer)

    def _returns_state(self, module: Module, layer: ast.Call) -> bool:
        if module.path(layer.func) not in _LAYERS:
            return False
        inner = module.argument(layer, "layer", 0) if module.path(layer.func) == "keras.layers.Bidirectional" else None
        if inner is not None:
            made = flow.value(module, inner)
            return isinstance(made, ast.Call) and made is not layer and module.value(module.keywords(made).get("return_state")) is True
        return module.value(module.keywords(layer).get("return_state")) is True

    @staticmethod
    def _is_list(module: Module, expr: ast.expr) -> bool:
        value = flow.value(module, expr)
        plain = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "list"
        return plain or isinstance(value, (ast.List, ast.ListComp))
