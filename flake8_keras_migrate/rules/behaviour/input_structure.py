"""KM619: a model made with a list of one input and called with a bare array."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


_TENSORS_PASS = (3, 9)
"""Tensors of the backend are taken as a list of one since; symbolic ones were always."""
_SAME = ("astype", "reshape", "copy", "transpose")


def _is_array(module: Module, expr: ast.expr) -> bool:
    """Whether an expression provably is a NumPy array."""
    expr = module.resolve(expr)
    if isinstance(expr, (ast.Subscript, ast.UnaryOp, ast.BinOp)):
        return _is_array(module, expr.value if isinstance(expr, ast.Subscript) else expr.operand if isinstance(expr, ast.UnaryOp) else expr.left)
    if not isinstance(expr, ast.Call):
        return False
    if isinstance(expr.func, ast.Attribute) and expr.func.attr in _SAME and not module.paths(expr.func):
        return _is_array(module, expr.func.value)
    return any(path.startswith("numpy.") for path in module.paths(expr.func))


class SingleInputStructure(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.calls("keras.Model"):
            inputs = module.argument(call, "inputs", 0)
            if not isinstance(inputs, ast.List) or len(inputs.elts) != 1 or isinstance(inputs.elts[0], ast.Starred):
                continue
            uses = self._calls(module, call)
            bare = [use for use in uses if use.args and not isinstance(module.resolve(use.args[0]), (ast.List, ast.Tuple))]
            if any(_is_array(module, use.args[0]) or (self.target < _TENSORS_PASS and not module.is_tensor(use.args[0])) for use in bare):
                fix = (
                    Fix((module.replace(inputs, module.text_of(inputs.elts[0])),))
                    if len(bare) == len(uses) and inputs in [*call.args, *(k.value for k in call.keywords)]
                    else None
                )
                yield self.finding(inputs, fix=fix)

    @staticmethod
    def _calls(module: Module, made: ast.Call) -> list[ast.Call]:
        """The calls ``model(...)`` of the name that the model is assigned to."""
        parent = module.parent(made)
        if not isinstance(parent, ast.Assign) or len(parent.targets) != 1 or not isinstance(parent.targets[0], ast.Name):
            return []
        name = parent.targets[0].id
        return [
            use
            for use in module.nodes.get(ast.Call, ())
            if isinstance(use.func, ast.Name) and use.func.id == name and module.resolve(use.func) is made
        ]
