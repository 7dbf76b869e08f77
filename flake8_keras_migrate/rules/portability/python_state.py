"""KM907: Python attributes changed while a layer is called."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class PythonStateInCall(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for statement in module.nodes.get(ast.AugAssign, ()):
            target = statement.target
            if not isinstance(target, ast.Attribute) or not isinstance(target.value, ast.Name):
                continue
            owner = module.class_of(target.value)
            method = module.enclosing(statement, ast.FunctionDef)
            if owner is None or method is None or method.name not in ("call", "train_step", "test_step") or "keras.Layer" not in module.bases(owner):
                continue
            values = module.self_attributes(owner).get(target.attr, [])
            if any(isinstance(module.value(value), (int, float)) for value in values if value is not None):
                yield self.finding(statement, name=target.attr)
