"""KM903: training steps written with tf.GradientTape."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class GradientTape(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.calls("tensorflow.GradientTape"):
            method = module.enclosing(call, ast.FunctionDef)
            owner = module.parent(method) if method is not None else None
            if isinstance(owner, ast.ClassDef) and "keras.Model" in module.bases(owner):
                yield self.finding(call, name=method.name)
