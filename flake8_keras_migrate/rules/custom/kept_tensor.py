"""Tensors that ``build`` keeps or whose value it asks for, which belong to the graph in which the layer was built."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.custom.asked_tensors import asked_tensors
from ...facts.custom.kept_tensors import KeptTensor, kept_tensors, lifting_fix
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...edits import Fix
    from ...module import Module


class KeptTensorInBuild(Rule):
    """``self.index = tf.range(n)`` in ``build``, which ``call`` reads; ``int(tf.maximum(n, 2))``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for kept in kept_tensors(module):
            yield self.finding(kept.node, fix=lifting_fix(module, kept), name=module.text_of(kept.node))
        for asked in asked_tensors(module):
            yield self.finding(asked.node, case="asked", fix=_lifted(module, asked), name=module.text_of(asked.node))


def _lifted(module: Module, asked: KeptTensor) -> Fix | None:
    """The fix for an assignment; a whole ``if`` or ``for`` stays where it is."""
    return lifting_fix(module, asked) if isinstance(asked.statement, (ast.Assign, ast.Expr)) else None
