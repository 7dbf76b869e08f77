"""Python ``if``, ``while``, ``for``, ``len`` and ``int`` on tensors, which AutoGraph converted in Keras 2."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.converted import converted_functions
from ...facts.tensor_tests import CONVERTED, length_fix, tensor_tests
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class PythonBranchOnTensor(Rule):
    """``if tf.reduce_sum(x) > 0`` in ``call``, in a loss or in a metric."""

    def find(self, module: Module) -> Iterator[Finding]:
        if self._eager(module):
            return
        arrays = [*module.method_calls("numpy", "convert_to_numpy"), *module.name_calls("convert_to_numpy")]
        eager = {module.enclosing(call, ast.FunctionDef, ast.AsyncFunctionDef) for call in arrays}
        for function, tensors in module.once(converted_functions).items():
            if function in eager:
                continue  # It makes arrays of tensors, which a graph has none of.
            for node, word in tensor_tests(module, function, tensors):
                case = "loop" if word == "for" else "function" if word in CONVERTED else None
                yield self.finding(node, case=case, fix=length_fix(module, node), word=word)

    @staticmethod
    def _eager(module: Module) -> bool:
        """Whether the file runs its models without graphs: then Python may ask a tensor, except where shapes are inferred."""
        for call in module.method_calls("compile"):
            if module.value(module.keywords(call).get("run_eagerly")) is True:
                return True
        return bool(module.calls("tensorflow.config.run_functions_eagerly", "tensorflow.config.experimental_run_functions_eagerly"))
