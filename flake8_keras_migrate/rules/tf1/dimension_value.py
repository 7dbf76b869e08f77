"""``.value`` of a dimension: dimensions are numbers, or None."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_SHAPED = ("build", "compute_output_shape", "call")


class DimensionValue(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        if not module.names_keras or "disable_v2_tensorshape" in module.text:
            return
        for node in module.attributes("value"):
            if isinstance(node.ctx, ast.Load) and _is_dimension(module, node.value) and not _is_tested(module, node):
                start, end = module.span(node.value).end, module.span(node).end
                fix = Fix((Edit(start, end, ""),)) if module.text[start:end].strip() == ".value" else None
                yield self.finding(node, fix=fix)
        for reference in module.references("tensorflow.Dimension"):
            yield self.finding(reference, case="class")


def _is_tested(module: Module, node: ast.expr) -> bool:
    """Whether ``if type(d) == tf.compat.v1.Dimension`` (or ``isinstance``) chooses: this is the branch for TensorFlow 1."""
    tests = [above.test for above in module.ancestors(node) if isinstance(above, (ast.If, ast.IfExp))]
    parts = [part for test in tests for part in ast.walk(test) if isinstance(part, (ast.Name, ast.Attribute))]
    return any((part.id if isinstance(part, ast.Name) else part.attr) == "Dimension" for part in parts)


def _is_dimension(module: Module, expr: ast.expr) -> bool:
    if isinstance(expr, ast.Subscript) and not isinstance(expr.slice, ast.Slice):
        return _is_shape(module, expr.value)
    if isinstance(expr, ast.Name):
        bindings = module.bindings(expr)
        if len(bindings) == 1 and bindings[0].value is not None:
            if bindings[0].kind == "loop":
                return _is_shape(module, bindings[0].value)
            return bindings[0].kind == "value" and isinstance(bindings[0].value, ast.Subscript) and _is_dimension(module, bindings[0].value)
    return False


def _is_shape(module: Module, expr: ast.expr) -> bool:
    """Whether an expression is the shape of a tensor: ``x.shape``, ``x.get_shape()``, ``input_shape`` of a layer's method, a part of these."""
    if isinstance(expr, ast.Name):
        bindings = module.bindings(expr)
        if len(bindings) == 1 and bindings[0].kind == "parameter":
            function = module.enclosing(bindings[0].node, ast.FunctionDef)
            return expr.id.endswith("shape") and getattr(function, "name", "") in _SHAPED
        found = module.resolve(expr)
        return found is not expr and _is_shape(module, found)
    if isinstance(expr, ast.Subscript):
        return _is_shape(module, expr.value)
    if isinstance(expr, ast.Call):
        return isinstance(expr.func, ast.Attribute) and expr.func.attr == "get_shape" and not expr.args
    return isinstance(expr, ast.Attribute) and expr.attr == "shape"
