"""KM218: ``class_weight`` with batches from a Python generator."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts import flow
from ...facts.streams import yields
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class GeneratorClassWeight(Rule):
    """``model.fit(batches(), class_weight={0: 1.0, 1: 5.0})`` where ``batches`` is a generator function."""

    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.method_calls("fit", "fit_generator"):
            weights = module.keywords(call).get("class_weight")
            if weights is None or not isinstance(call.func, ast.Attribute) or flow.is_none(flow.value(module, weights)):
                continue
            data = module.argument(call, "x", 0) or module.argument(call, "generator", 0)
            if data is not None and module.uses_keras and module.maybe_model(call.func.value) and self._generates(module, flow.value(module, data)):
                yield self.finding(weights)

    @staticmethod
    def _generates(module: Module, data: ast.expr) -> bool:
        if isinstance(data, ast.GeneratorExp):
            return True
        function = module.local_function(data.func) if isinstance(data, ast.Call) else None
        return function is not None and not function.decorator_list and any(yields(module, function))
