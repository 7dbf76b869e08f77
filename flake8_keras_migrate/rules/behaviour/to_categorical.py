"""KM610: to_categorical makes float64, which TensorFlow does not mix with float32."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


_MAKERS = {f"tensorflow.{name}" for name in ("constant", "convert_to_tensor", "Variable", "cast")}


class ToCategoricalDtype(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.calls("keras.utils.to_categorical"):
            if "dtype" in module.keywords(call) or not self._meets_tensorflow(module, call):
                continue
            yield self.finding(call, fix=Fix((module.insert_after(call, '.astype("float32")'),)))

    @staticmethod
    def _meets_tensorflow(module: Module, call: ast.Call) -> bool:
        """Whether the array, as it is, becomes a tensor without a dtype, or meets one in an operation of TensorFlow."""
        parent = module.parent(call)
        if isinstance(parent, ast.Assign) and len(parent.targets) == 1 and isinstance(parent.targets[0], ast.Name):
            name = parent.targets[0].id
            uses = [node for node in module.nodes.get(ast.Name, ()) if node.id == name and isinstance(node.ctx, ast.Load)]
            return any(ToCategoricalDtype._is_operand(module, node) for node in uses)
        return ToCategoricalDtype._is_operand(module, call)

    @staticmethod
    def _is_operand(module: Module, node: ast.expr) -> bool:
        parent = module.parent(node)
        if not isinstance(parent, ast.Call) or node not in parent.args:
            return False
        path = module.path(parent.func) or ""
        return (
            path.startswith("tensorflow.")
            and not path.startswith("tensorflow.data.")
            and "dtype" not in module.keywords(parent)
            and path not in _MAKERS
        )
