"""KM218: ``class_weight`` that is no dict, or comes with batches from a Python generator."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.streams import yields
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_ARRAYS = frozenset(
    (
        *("numpy.array", "numpy.asarray", "numpy.ones", "numpy.zeros"),
        *("sklearn.utils.class_weight.compute_class_weight", "sklearn.utils.compute_class_weight"),
    )
)


class ClassWeight(Rule):
    """``model.fit(batches(), class_weight={0: 1.0, 1: 5.0})`` where ``batches`` is a generator function; ``class_weight=[1.0, 5.0]``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.method_calls("fit", "fit_generator", "train_on_batch"):
            weights = module.keywords(call).get("class_weight")
            if weights is None or not isinstance(call.func, ast.Attribute) or not module.uses_keras or not module.maybe_model(call.func.value):
                continue
            value = flow.value(module, weights)
            data = module.argument(call, "x", 0) or module.argument(call, "generator", 0)
            if flow.is_none(value):
                continue
            if data is not None and self._generates(module, flow.value(module, data)):
                yield self.finding(weights)
            elif isinstance(module.value(value), str):
                edit = module.drop_argument(call, "class_weight")
                yield self.finding(weights, case="text", fix=Fix((edit,), False) if edit is not None else None)
            elif self._is_array(module, value):
                yield self.finding(weights, case="array", fix=Fix((module.replace(weights, f"dict(enumerate({module.text_of(weights)}))"),), False))

    @staticmethod
    def _generates(module: Module, data: ast.expr) -> bool:
        if isinstance(data, ast.GeneratorExp):
            return True
        function = module.local_function(data.func) if isinstance(data, ast.Call) else None
        return function is not None and not function.decorator_list and any(yields(module, function))

    @staticmethod
    def _is_array(module: Module, value: ast.expr) -> bool:
        if isinstance(value, (ast.List, ast.Tuple)):  # of dicts, it has one for each output
            return all(isinstance(module.value(weight), (int, float)) for weight in value.elts)
        return isinstance(value, ast.Call) and module.path(value.func) in _ARRAYS
