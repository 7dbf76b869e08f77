"""Weights files opened with h5py and read by the groups and attributes of the old layout."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_LAYOUT = ("layer_names", "weight_names", "model_weights", "optimizer_weights")


class RawH5Layout(Rule):
    """``h5py.File(path)["model_weights"]``, ``file.attrs["layer_names"]``: what ``save_weights`` writes on Keras 3 has other groups."""

    def find(self, module: Module) -> Iterator[Finding]:
        if not module.references("h5py.File") and not module.references("h5py"):
            return
        reported: set[ast.AST | None] = set()
        for literal in module.strings(*_LAYOUT):
            above = module.parent(literal)
            scope = module.enclosing(literal, ast.FunctionDef, ast.AsyncFunctionDef)
            if scope not in reported and isinstance(above, ast.Subscript) and isinstance(above.ctx, ast.Load):
                reported.add(scope)
                yield self.finding(above, word=literal.value)
