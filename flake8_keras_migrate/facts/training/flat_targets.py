"""Targets that provably are of the shape (N,): a column of a table, labels of a data set, a new array of one axis."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .. import flow
from ..answers import answer
from ..models.feeding import fed_by
from ..models.models import Compile, Models
from ..returned import returned
from .frames import is_frame
from .unpacked_data import labels_of, split_array

if TYPE_CHECKING:
    from ...module import Module

_MOST_STEPS = 12
_KEPT = frozenset(
    {"astype", "copy", "to_numpy", "map", "replace", "apply", "fillna", "sample", "head", "tail", "reset_index", "clip", "numpy", "tolist"}
)
"""Methods of an array or a column that keep the number of axes."""
_FLAT = frozenset({"ravel", "flatten"})
_LABELS = frozenset({"imdb", "reuters", "boston_housing", "california_housing", "mnist", "fashion_mnist"})
_MADE = frozenset({"make_classification", "make_moons", "make_circles", "make_blobs", "make_gaussian_quantiles", "make_hastie_10_2"})


def flat_targets(module: Module, compiled: Compile) -> list[ast.expr]:
    """The targets of the calls of a compiled model, and of their ``validation_data``, if the model is provably fed with targets of one axis.

    Where the model is called by the name and in the function in which it is compiled, one such call is enough, else all calls have to give them.
    """
    if not isinstance(compiled.node.func, ast.Attribute):
        return []
    models, receiver = module.once(Models), ast.dump(compiled.node.func.value)
    calls = list(models.runs_of(compiled, "fit", "evaluate", "train_on_batch", "test_on_batch"))
    scope = module.enclosing(compiled.node, ast.FunctionDef)
    own = [call for call in calls if ast.dump(call.func.value) == receiver and module.enclosing(call, ast.FunctionDef) is scope]  # type: ignore[attr-defined]
    targets = [fed.y for call in own or calls for fed in fed_by(module, call) if fed.y is not None]
    return targets if targets and (any if own else all)(is_flat(module, y) for y in targets) else []


def is_flat(module: Module, expr: ast.expr | None, depth: int = _MOST_STEPS) -> bool:
    """Whether targets provably have one axis, in every way in which they may have been made."""
    return expr is not None and answer(module, _is_flat, expr, depth)


def _is_flat(module: Module, expr: ast.expr, depth: int) -> bool:
    if isinstance(expr, ast.Name):
        bindings = flow.reaching(module, expr)
        return bool(bindings) and all(_bound(module, binding.kind, binding.value, binding.position, binding.node, depth) for binding in bindings)
    if isinstance(expr, ast.Subscript):
        return _item(module, expr, depth)
    if isinstance(expr, ast.Attribute):
        if expr.attr == "target":
            return _is_bunch(module, expr.value)
        if expr.attr == "values":
            return is_flat(module, expr.value, depth - 1)
        found = flow.values(module, expr)
        return found != (expr,) and all(is_flat(module, each, depth - 1) for each in found)
    return isinstance(expr, ast.Call) and _made(module, expr, depth)


def _bound(module: Module, kind: str, value: ast.expr | None, position: int | None, node: ast.AST, depth: int) -> bool:
    if kind == "value":
        return value is not None and is_flat(module, value, depth - 1)
    if kind not in ("item", "other") or not isinstance(value, ast.Call) or position is None:
        return False
    array = split_array(module, value, position)
    if array is not None:
        return is_flat(module, array, depth - 1)
    path = module.path(value.func) or ""
    if path.startswith("sklearn.datasets."):
        return position == 1 and (path.rpartition(".")[2] in _MADE or module.value(module.argument(value, "return_X_y")) is True)
    return labels_of(module, value, position) in _LABELS or _loaded(module, value, position, depth)


def _loaded(module: Module, call: ast.Call, position: int | None, depth: int) -> bool:
    """Whether a function of the project gives such targets, at ``position`` of what it returns."""
    found = returned(module, call, position)
    return bool(found) and all(is_flat(home, part, depth - 1) for home, part in found)


def _item(module: Module, expr: ast.Subscript, depth: int) -> bool:
    index = expr.slice
    if isinstance(index, ast.Tuple):
        column = module.value(index.elts[1]) if len(index.elts) == 2 else None
        rows = isinstance(index.elts[0], ast.Slice)
        table = "pandas" in module.text or "loadtxt" in module.text or "genfromtxt" in module.text
        return rows and table and isinstance(column, (int, str)) and not isinstance(column, bool) and _is_table(module, expr.value)
    if isinstance(module.value(index), str):
        return is_frame(module, expr.value)
    return isinstance(index, (ast.Slice, ast.Name)) and is_flat(module, expr.value, depth - 1)


def _made(module: Module, call: ast.Call, depth: int) -> bool:
    path = module.path(call.func) or ""
    if path.startswith("numpy."):
        return _array(module, call, path.removeprefix("numpy."), depth)
    if path.startswith("pandas."):
        return path == "pandas.Series"
    if _loaded(module, call, None, depth):
        return True
    if not isinstance(call.func, ast.Attribute) or path:
        return False
    name, owner = call.func.attr, call.func.value
    if name == "pop":
        return bool(call.args) and isinstance(module.value(call.args[0]), str) and is_frame(module, owner)
    if name == "fit_transform":
        maker = flow.value(module, owner)
        return isinstance(maker, ast.Call) and (module.path(maker.func) or "") == "sklearn.preprocessing.LabelEncoder"
    return name in _FLAT or (name in _KEPT and is_flat(module, owner, depth - 1))


def _array(module: Module, call: ast.Call, name: str, depth: int) -> bool:
    """Whether a function of NumPy gives one axis."""
    if name in ("array", "asarray", "concatenate", "hstack", "append", "squeeze", "copy") and call.args:
        given = call.args[0]
        parts = given.elts if isinstance(given, (ast.List, ast.Tuple)) else []
        if parts and name in ("array", "asarray"):
            return all(isinstance(module.value(part), (int, float)) for part in parts)
        return all(is_flat(module, part, depth - 1) for part in parts or [given])
    if name in ("zeros", "ones", "full", "random.rand", "random.randn", "random.random"):
        return len(call.args) in (1, 2 if name == "full" else 1) and isinstance(module.value(call.args[0]), int)
    if name in ("random.randint", "random.choice", "random.binomial"):
        return isinstance(module.value(module.argument(call, "size", {"random.choice": 1}.get(name, 2))), int)
    return name == "ravel"


def _is_table(module: Module, expr: ast.expr) -> bool:
    """Whether ``[:, 8]`` of an expression takes a column: of ``.iloc``, or of what was read from a file of rows."""
    if isinstance(expr, ast.Attribute):
        return expr.attr in ("iloc", "loc") or (expr.attr == "values" and is_frame(module, expr.value))
    made = flow.value(module, expr)
    if isinstance(made, ast.Attribute):
        return made.attr == "values" and is_frame(module, made.value)
    return isinstance(made, ast.Call) and (module.path(made.func) or "") in ("numpy.loadtxt", "numpy.genfromtxt")


def _is_bunch(module: Module, expr: ast.expr) -> bool:
    """Whether ``x.target`` is that of a data set of scikit-learn."""
    made = flow.value(module, expr)
    return isinstance(made, ast.Call) and (module.path(made.func) or "").startswith("sklearn.datasets.load_")
