"""Python ``if``, ``while``, ``for``, ``len`` and ``int`` on tensors, which AutoGraph converted in Keras 2."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.custom.flag_tensors import flag_tensors
from ...facts.symbolic.converted import converted_functions
from ...facts.symbolic.tensor_tests import CONVERTED, length_fix, tensor_tests
from ...facts.training.eager import runs_eagerly
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


def takes_text(module: Module, function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a function asks if one of its parameters is a Python string: it runs on what the user gives, never in a graph."""
    given = {arg.arg for arg in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)}
    for call in module.name_calls("isinstance"):
        if len(call.args) == 2 and isinstance(call.args[0], ast.Name) and call.args[0].id in given:
            kinds = call.args[1].elts if isinstance(call.args[1], ast.Tuple) else [call.args[1]]
            if any(isinstance(kind, ast.Name) and kind.id == "str" for kind in kinds) and module.enclosing(call, ast.FunctionDef) is function:
                return True
    return False


class PythonBranchOnTensor(Rule):
    """``if tf.reduce_sum(x) > 0`` in ``call``, in a loss or in a metric."""

    def find(self, module: Module) -> Iterator[Finding]:
        if runs_eagerly(module):
            return
        for flag, fix in flag_tensors(module):
            yield self.finding(flag, case="training", fix=fix)
        arrays = [*module.method_calls("numpy", "convert_to_numpy"), *module.name_calls("convert_to_numpy")]
        eager = {module.enclosing(call, ast.FunctionDef, ast.AsyncFunctionDef) for call in arrays}
        for function, tensors in module.once(converted_functions).items():
            if function in eager or takes_text(module, function):
                continue  # It makes arrays of tensors, which a graph has none of, or of the user's text.
            for node, word in tensor_tests(module, function, tensors):
                case = "loop" if word == "for" else "function" if word in CONVERTED else None
                yield self.finding(node, case=case, fix=length_fix(module, node), word=word)
