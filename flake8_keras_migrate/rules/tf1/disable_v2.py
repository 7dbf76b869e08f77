"""Switches between TensorFlow 1 and 2: Keras 3 only runs with eager execution, which is on by default."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.tf1 import in_compat
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_OFF = ("disable_v2_behavior", "disable_eager_execution")
_IN_V2 = "tensorflow.compat.v2.enable_v2_behavior"
"""The only one that is there, in all versions."""

_ON = ("enable_eager_execution", "enable_v2_behavior", "enable_resource_variables")


class DisableV2(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        if not module.uses_keras:
            return
        for node in module.references(*(f"tensorflow.compat.v1.{name}" for name in _OFF)):
            if isinstance(node, ast.expr):
                yield self.finding(node, name=(module.path(node) or "").rpartition(".")[2])
        for node in module.references(*(f"tensorflow.{name}" for name in (*_OFF, *_ON))):
            name = (module.path(node) or "").rpartition(".")[2]
            if in_compat(module, node) or _IN_V2 in module.paths(node) or (name in _ON and _is_tried(module, node)):
                continue
            yield self.finding(node, case="on" if name in _ON else "off", fix=_fix(module, node) if name in _ON else None, name=name)


def _is_tried(module: Module, node: ast.AST) -> bool:
    """Whether ``except AttributeError`` catches what a switch does that is not there: what it switches on is on."""
    below = node
    for above in module.ancestors(node):
        if isinstance(above, ast.Try) and below in above.body and any(_catches(handler) for handler in above.handlers):
            return True
        below = above
    return False


def _catches(handler: ast.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or (isinstance(kind, ast.Name) and kind.id in ("AttributeError", "Exception", "BaseException")) for kind in kinds)


def _fix(module: Module, node: ast.AST) -> Fix | None:
    """Take the call out where it is a statement."""
    statement = module.statement(node)
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call) and statement.value.func is node:
        return Fix((module.drop_statement(statement),))
    return None
