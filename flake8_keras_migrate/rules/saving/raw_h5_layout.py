"""Weights files opened with h5py and read by the groups and attributes of the old layout."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_LAYOUT = ("layer_names", "weight_names")
_WHOLE = ("model_weights", "optimizer_weights")
"""The groups of a whole model; below the first, Keras 3 writes the same names of layers, and other ones for what is in them."""

_DEEP = 3


class RawH5Layout(Rule):
    """``file.attrs["layer_names"]`` of a weights file, and weights in a whole model: Keras 3 writes other groups."""

    def find(self, module: Module) -> Iterator[Finding]:
        if not module.references("h5py.File") and not module.references("h5py"):
            return
        uses = [(literal, module.parent(literal)) for literal in module.strings(*_LAYOUT, *_WHOLE)]
        if any(isinstance(above, ast.Call) or (isinstance(above, ast.Subscript) and isinstance(above.ctx, ast.Store)) for _, above in uses):
            return  # The file writes this layout itself.
        yield from self._in_models(module, [literal for literal, _ in uses if literal.value == _WHOLE[0]])
        whole = {self._scope(module, literal) for literal, _ in uses if literal.value in _WHOLE}
        uses = [(literal, above) for literal, above in uses if self._scope(module, literal) not in whole]
        reported = {self._scope(module, literal) for literal, above in uses if isinstance(above, ast.Compare)}
        for literal, above in uses:
            scope = self._scope(module, literal)
            if isinstance(above, ast.Subscript) and scope not in reported:
                reported.add(scope)
                yield self.finding(above, word=literal.value)

    def _in_models(self, module: Module, models: list[ast.Constant]) -> Iterator[Finding]:
        """``file["model_weights"]["fc"]["fc"]["kernel:0"]``: down to the weights."""
        for literal in models:
            node, depth = module.parent(literal), 1
            while isinstance(above := module.parent(node) if node is not None else None, ast.Subscript) and above.value is node:
                node, depth = above, depth + 1
            if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load) and depth >= _DEEP:
                yield self.finding(node, case="model")

    def _scope(self, module: Module, node: ast.AST) -> ast.AST | None:
        return module.enclosing(node, ast.FunctionDef, ast.AsyncFunctionDef)  # type: ignore[no-any-return]
