"""KM601: MultiHeadAttention takes the mask off the tensors that it is given."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts import flow
from ...facts.masks import carries_mask
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


class AttentionStripsMask(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        if not (module.calls("keras.layers.Masking") or any(keyword.arg == "mask_zero" for keyword in module.nodes.get(ast.keyword, ()))):
            return
        for call in module.nodes.get(ast.Call, ()):
            if not call.args or not module.is_a(call.func, "keras.layers.MultiHeadAttention"):
                continue
            for name in dict.fromkeys(arg.id for arg in call.args if isinstance(arg, ast.Name)):
                if self._may_be_masked(module, call, name) and self._is_used_after(module, call, name):
                    yield self.finding(call, name=name)
                    break

    @staticmethod
    def _may_be_masked(module: Module, call: ast.Call, name: str) -> bool:
        """Whether the tensor comes from a mask source of the file, or into the ``call`` of a layer."""
        node = next(arg for arg in call.args if isinstance(arg, ast.Name) and arg.id == name)
        for value in flow.values(module, node):
            if isinstance(value, ast.Name):
                function = module.enclosing(node, *_FUNCTIONS)
                return isinstance(function, ast.FunctionDef) and function.name == "call"
            if carries_mask(module, value):
                return True
        return False

    @staticmethod
    def _is_used_after(module: Module, call: ast.Call, name: str) -> bool:
        """Whether the same tensor goes into another layer or sum after the call, before its name is bound again."""
        scope = module.enclosing(call, *_FUNCTIONS)
        inside = set(ast.walk(call))
        statement = module.statement(call)
        targets = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        end = (statement.end_lineno or 0, statement.end_col_offset or 0)
        for node in module.spelled(name):
            if node in inside or module.enclosing(node, *_FUNCTIONS) is not scope:
                continue
            if module.statement(node) is statement:
                if isinstance(node.ctx, ast.Load) and (node.lineno, node.col_offset) > (call.lineno, call.col_offset):
                    return True
                continue
            if (node.lineno, node.col_offset) < end:
                continue
            if name in targets:
                return False
            place = module.statement(node)
            rebinds = isinstance(place, ast.Assign) and any(isinstance(target, ast.Name) and target.id == name for target in place.targets)
            if isinstance(node.ctx, ast.Store) and rebinds:
                return any(isinstance(part, ast.Name) and part.id == name and isinstance(part.ctx, ast.Load) for part in ast.walk(place))
            if isinstance(node.ctx, ast.Load):
                return True
        return False
