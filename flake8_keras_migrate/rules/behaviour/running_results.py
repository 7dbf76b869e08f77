"""KM608: train_on_batch and test_on_batch return a running mean before Keras 3.15."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class RunningTrainOnBatch(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        if module.method_calls("reset_metrics"):
            return
        for call in module.method_calls("train_on_batch", "test_on_batch"):
            assert isinstance(call.func, ast.Attribute)
            statement = module.statement(call)
            if isinstance(statement, ast.Expr) and statement.value is call:
                continue
            if module.enclosing(call, ast.For, ast.While, ast.FunctionDef) is None or not module.maybe_model(call.func.value):
                continue
            fix = None
            if isinstance(statement, (ast.Assign, ast.AugAssign, ast.Expr, ast.Return)) and module.source.stands_alone(statement):
                fix = Fix((module.insert_line_before(statement, f"{module.text_of(call.func.value)}.reset_metrics()"),))
            yield self.finding(call, method=call.func.attr, fix=fix)
