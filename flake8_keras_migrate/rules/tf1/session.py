"""Sessions of TensorFlow 1, and graph mode around Keras: Keras 3 runs in neither."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts import tf1
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class Tf1Session(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        if not module.uses_keras:
            return
        for alias in tf1.imports(module, tf1.SESSION):
            yield self.finding(alias, case="import", name=alias.name)
        for group in tf1.groups(module, tf1.SESSION):
            first = group.nodes[0]
            name = module.text_of(first)
            if tf1.sets_memory(module, group):
                yield self.finding(first, case="memory", name=name)
            else:
                yield self.finding(first, case="backend" if (module.path(first) or "").startswith("keras.") else None, name=name)
        for expr in tf1.entered(module):
            yield self.finding(expr, case="graph", name=_name(module, expr))


def _name(module: Module, expr: ast.expr) -> str:
    while isinstance(expr, ast.Call):
        expr = expr.func
    return module.text_of(expr)
