"""What provably is a table or a column of pandas."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from . import flow
from .flat_targets import is_frame
from .unpacked_data import split_array

if TYPE_CHECKING:
    from ..module import Module

_MOST_STEPS = 8
_PLACES = ("iloc", "loc")
_KEPT = frozenset(
    {"astype", "copy", "fillna", "dropna", "sample", "drop", "reset_index", "head", "apply", "map", "replace", "clip", "select_dtypes", "rename"}
)
"""Methods that give a table for a table, a column for a column."""
_FUNCTIONS = ("pandas.Series", "pandas.get_dummies", "pandas.concat")


def is_pandas(module: Module, expr: ast.expr, depth: int = _MOST_STEPS) -> bool:
    """Whether an expression is a table or a column of pandas in every way in which it may have been made; a single cell counts for neither."""
    if depth == 0:
        return False
    if isinstance(expr, ast.Name):
        bindings = flow.reaching(module, expr)
        return bool(bindings) and all(_bound(module, binding.kind, binding.value, binding.position, depth) for binding in bindings)
    if isinstance(expr, ast.Subscript):
        place = expr.value.value if isinstance(expr.value, ast.Attribute) and expr.value.attr in _PLACES else expr.value
        index = module.resolve(expr.slice)
        one = expr.value is place and not is_frame(module, place) and not isinstance(index, ast.Slice)
        cell = isinstance(index, ast.Tuple) and not any(isinstance(part, (ast.Slice, ast.List)) for part in index.elts)
        return not one and not cell and is_pandas(module, place, depth - 1)
    if isinstance(expr, ast.Call):
        if (module.path(expr.func) or "") in _FUNCTIONS or is_frame(module, expr):
            return True
        if not isinstance(expr.func, ast.Attribute) or module.path(expr.func):
            return False
        name, owner = expr.func.attr, expr.func.value
        return (name == "pop" and is_frame(module, owner)) or (name in _KEPT and is_pandas(module, owner, depth - 1))
    found = flow.values(module, expr)
    return found != (expr,) and all(is_pandas(module, each, depth - 1) for each in found)


def _bound(module: Module, kind: str, value: ast.expr | None, position: int | None, depth: int) -> bool:
    """Whether one binding of a name makes it such an object: an assignment, or a part of what a split gives."""
    if kind == "value":
        return value is not None and is_pandas(module, value, depth - 1)
    if kind not in ("item", "other") or not isinstance(value, ast.Call) or position is None:
        return False
    array = split_array(module, value, position)
    return array is not None and is_pandas(module, array, depth - 1)
