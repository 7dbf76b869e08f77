"""Tensors whose value ``build`` of a layer asks for: Keras 3 may run it in a graph, where they have none."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..keras_classes import layer_classes
from ..reproducibility.sets import is_builtin
from .kept_tensors import KeptTensor, is_built_inside, is_lifted, makes_tensor

if TYPE_CHECKING:
    from ...module import Module


def asked_tensors(module: Module) -> Iterator[KeptTensor]:
    """Where ``build`` of a layer asks a tensor for its value, and another layer or model of the project has Keras build it."""
    for owner in layer_classes(module):
        method = module.methods(owner).get("build")
        if not isinstance(method, ast.FunctionDef):
            continue
        found = [node for node in ast.walk(method) if isinstance(node, ast.expr) and _asks(module, node, method)]
        if found and is_built_inside(module, owner):
            yield from (KeptTensor(node, module.statement(node), method) for node in found)


def _asks(module: Module, node: ast.expr, method: ast.FunctionDef) -> bool:
    """Whether ``build`` itself runs an expression that needs the value of a tensor, outside of ``tf.init_scope()``."""
    if not _is_test(module, node) and not (isinstance(node, ast.Call) and _is_conversion(module, node)):
        return False
    inner = module.enclosing(node, ast.FunctionDef, ast.Lambda)
    return inner is method and not is_lifted(module, module.statement(node)) and not _is_guarded(module, node)


def _is_guarded(module: Module, node: ast.expr) -> bool:
    """Whether the program asks first where it runs (``if tf.executing_eagerly():``), or is ready for the error."""
    for above in module.ancestors(node):
        if isinstance(above, (ast.If, ast.IfExp)) and any(word in module.text_of(above.test) for word in ("executing_eagerly", "hasattr(")):
            return True
        if isinstance(above, ast.Try) and above.handlers:
            return True
    return False


def _is_conversion(module: Module, call: ast.Call) -> bool:
    """``int(tensor)``, ``np.sqrt(tensor)``, ``tensor.numpy()``."""
    if is_builtin(module, call.func, "int", "float", "bool", "range") or (module.path(call.func) or "").startswith("numpy."):
        return any(makes_tensor(module, given) for given in call.args)
    return isinstance(call.func, ast.Attribute) and call.func.attr == "numpy" and not call.args and makes_tensor(module, call.func.value)


def _is_test(module: Module, expr: ast.expr) -> bool:
    """What stands behind ``if`` or ``while``: a tensor, or the comparison of one."""
    above = module.parent(expr)
    if not isinstance(above, (ast.If, ast.IfExp, ast.While)) or above.test is not expr:
        return False
    compared = isinstance(expr, ast.Compare) and not any(isinstance(op, (ast.Is, ast.IsNot, ast.In, ast.NotIn)) for op in expr.ops)
    sides = [expr.left, *expr.comparators] if isinstance(expr, ast.Compare) and compared else [expr]
    return any(makes_tensor(module, side) for side in sides)
