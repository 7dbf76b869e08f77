"""``input`` and ``output`` of a Sequential that was never called."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_PORTS = {"input": "inputs[0]", "output": "outputs[0]"}


class SequentialPorts(Rule):
    """``Model(model.input, model.layers[-2].output)`` of a ``model = Sequential()``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for node in module.attributes(*_PORTS):
            if not isinstance(node.ctx, ast.Load) or not module.is_a(node.value, "keras.Sequential"):
                continue
            if not self._is_called(module, module.text_of(node.value), node.lineno):
                new = f"{module.text_of(node.value)}.{_PORTS[node.attr]}"
                yield self.finding(node, fix=Fix((module.replace(node, new),)), name=node.attr, new=_PORTS[node.attr])

    @staticmethod
    def _is_called(module: Module, model: str, line: int) -> bool:
        """Whether a model of this name is called above, or put into a list or another call (of a model that calls it)."""
        for call in module.nodes.get(ast.Call, ()):
            if call.lineno > line:
                break
            if module.text_of(call.func) == model:
                return True
            given = [*call.args, *(keyword.value for keyword in call.keywords)]
            parts = [part for each in given for part in (each.elts if isinstance(each, (ast.List, ast.Tuple)) else [each])]
            if any(isinstance(part, (ast.Name, ast.Attribute)) and module.text_of(part) == model for part in parts):
                return True
        return False
