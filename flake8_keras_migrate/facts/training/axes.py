"""How many axes an array of NumPy provably has, as it is written; the column of an array of one."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from .. import flow
from ..parameters import default_of
from .flat_targets import is_flat

if TYPE_CHECKING:
    from ...module import Module

_MOST_STEPS = 8
_SIZED = {
    "zeros": 0, "ones": 0, "empty": 0, "full": 0, "random.random": 0, "random.random_sample": 0, "random.uniform": 2, "random.normal": 2,
    "random.randint": 2, "random.binomial": 2, "random.choice": 1,
}  # fmt: skip
"""Functions of NumPy that take the shape, and its place."""
_NAMED = {"random.uniform": "size", "random.normal": "size", "random.randint": "size", "random.binomial": "size", "random.choice": "size"}
_WEIGHTS = ("sklearn.utils.class_weight.compute_sample_weight", "sklearn.utils.compute_sample_weight")
_KEPT = ("astype", "copy", "clip", "round")


def axes(module: Module, expr: ast.expr, depth: int = _MOST_STEPS) -> int | None:
    """The number of axes of what ``expr`` stands for; None where it is not known, or not the same on every way to it."""
    if depth == 0:
        return None
    if is_flat(module, expr):
        return 1
    found = {_of(module, value, depth) for value in flow.values(module, expr)}
    return found.pop() if len(found) == 1 else None


def as_columns(module: Module, arrays: Iterable[ast.expr], *, safe: bool) -> Fix:
    """Each of these arrays of one axis as a column, where it stands."""
    path, imports = module.reach("numpy.asarray")
    edits: list[Edit] = []
    for array in dict.fromkeys(arrays):
        edits += [module.insert_before(array, f"{path}("), module.insert_after(array, ").reshape(-1, 1)")]
    return Fix(tuple(edits), safe, imports)


def _of(module: Module, expr: ast.expr, depth: int) -> int | None:
    if isinstance(expr, ast.UnaryOp):
        return axes(module, expr.operand, depth - 1)
    if isinstance(expr, ast.BinOp):
        return _joined(module, expr, depth)
    if isinstance(expr, ast.Subscript):
        return axes(module, expr.value, depth - 1) if isinstance(expr.slice, ast.Slice) else None
    if not isinstance(expr, ast.Call):
        return None
    path = module.path(expr.func) or ""
    if path in _WEIGHTS:
        return 1
    if path == "keras.utils.to_categorical":
        return 2 if expr.args and axes(module, expr.args[0], depth - 1) == 1 else None
    if path.startswith("numpy."):
        return _made(module, expr, path.removeprefix("numpy."), depth)
    if path or not isinstance(expr.func, ast.Attribute) or expr.keywords:
        return None
    if expr.func.attr == "reshape":
        return _size(module, expr.args[0]) if len(expr.args) == 1 else len(expr.args)
    return axes(module, expr.func.value, depth - 1) if expr.func.attr in _KEPT else None


def _joined(module: Module, expr: ast.BinOp, depth: int) -> int | None:
    """``0.9 * ones``, and the lists that ``[1] * n + [0] * n`` makes."""
    if isinstance(expr.op, ast.Mult) and isinstance(expr.left, ast.List) and len(expr.left.elts) == 1 and _is_whole(module, expr.right):
        return 1 if _is_number(module, expr.left.elts[0]) else None
    left, right = axes(module, expr.left, depth - 1), axes(module, expr.right, depth - 1)
    if left == right:
        return left
    return left if _is_number(module, expr.right) else right if _is_number(module, expr.left) else None


def _made(module: Module, call: ast.Call, name: str, depth: int) -> int | None:
    if name in ("array", "asarray") and call.args:
        given = flow.value(module, call.args[0])
        if isinstance(given, ast.ListComp):
            return 1 if _is_number(module, given.elt) or _is_counter(module, given) else None
        return axes(module, given, depth - 1)
    if name == "expand_dims" and len(call.args) == 2:
        inner = axes(module, call.args[0], depth - 1)
        return inner + 1 if inner is not None else None
    if name == "reshape" and len(call.args) == 2:
        return _size(module, call.args[1])
    if name in ("random.rand", "random.randn"):
        return len(call.args) if not any(isinstance(each, ast.Starred) for each in call.args) else None
    shape = module.argument(call, _NAMED.get(name, "shape"), _SIZED[name]) if name in _SIZED else None
    return _size(module, shape) if shape is not None else None


def _size(module: Module, shape: ast.expr) -> int | None:
    """How many numbers a shape has."""
    given = flow.value(module, shape)
    if isinstance(given, (ast.Tuple, ast.List)):
        return len(given.elts) if not any(isinstance(each, ast.Starred) for each in given.elts) else None
    return 1 if _is_whole(module, given) else None


def _is_whole(module: Module, expr: ast.expr) -> bool:
    """Whether an expression is a whole number: known, a length, the default of a parameter, or reckoned from such."""
    if isinstance(expr, ast.BinOp):
        return _is_whole(module, expr.left) and _is_whole(module, expr.right)
    if isinstance(expr, ast.Call):
        return isinstance(expr.func, ast.Name) and expr.func.id in ("len", "int")
    if isinstance(expr, ast.Subscript):
        return isinstance(expr.value, ast.Attribute) and expr.value.attr == "shape" and type(module.value(expr.slice)) is int
    if isinstance(expr, ast.Name):
        bindings = flow.reaching(module, expr)
        if len(bindings) == 1 and bindings[0].kind == "parameter":
            default = default_of(module, bindings[0].node)
            return default is not None and type(module.value(default)) is int
    found = flow.values(module, expr)
    return all(type(module.value(each)) is int if each is expr else _is_whole(module, each) for each in found)


def _is_number(module: Module, expr: ast.expr) -> bool:
    return type(module.value(expr)) in (int, float)


def _is_counter(module: Module, comprehension: ast.ListComp) -> bool:
    """Whether the elements are what a ``range`` counts."""
    counted = {
        each.target.id
        for each in comprehension.generators
        if isinstance(each.target, ast.Name) and isinstance(each.iter, ast.Call) and module.names(each.iter.func) in ((), ("range",))
        if isinstance(each.iter.func, ast.Name) and each.iter.func.id == "range"
    }
    return isinstance(comprehension.elt, ast.Name) and comprehension.elt.id in counted
