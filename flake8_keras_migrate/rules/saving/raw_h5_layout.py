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
        uses = [(literal, module.parent(literal)) for literal in module.strings(*_LAYOUT)]
        if any(isinstance(above, ast.Call) or (isinstance(above, ast.Subscript) and isinstance(above.ctx, ast.Store)) for _, above in uses):
            return  # The file writes this layout itself.
        reported = {self._scope(module, literal) for literal, above in uses if isinstance(above, ast.Compare)}
        for literal, above in uses:
            scope = self._scope(module, literal)
            if isinstance(above, ast.Subscript) and scope not in reported:
                reported.add(scope)
                yield self.finding(above, word=literal.value)

    def _scope(self, module: Module, node: ast.AST) -> ast.AST | None:
        return module.enclosing(node, ast.FunctionDef, ast.AsyncFunctionDef)  # type: ignore[no-any-return]
