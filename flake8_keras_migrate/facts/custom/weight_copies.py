"""Parts and sums of a layer's weights that ``build`` computes once, and that the other methods use in the place of the weight."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ...edits import Fix
from .. import flow
from ..keras_classes import is_self, layer_classes, method_around
from .kept_tensors import is_read

if TYPE_CHECKING:
    from ...module import Module

# What gives no part of the weight's value, or is asked for to keep the first one.
_OTHERS = frozenset(
    (
        "int_shape", "shape", "ndim", "rank", "size", "dtype", "zeros_like", "ones_like", "identity", "stop_gradient", "copy", "get_value",
        "variable", "constant", "count_params", "is_tensor", "update", "update_add", "assign", "function", "print", "eval", "group",
        "convert_to_numpy", "is_variable", "batch_get_value", "convert_to_tensor", "is_sparse", "type_spec_from_value",
    )
)  # fmt: skip
_DEPTH = 6
_TRAINABLE = 5
"""The place of ``trainable`` among the arguments of Keras 2's ``add_weight``."""


class WeightCopy(NamedTuple):
    """An assignment in ``build`` or ``__init__``: the attribute, what it is given, and the weight in that (at last the ``add_weight`` itself)."""

    attribute: ast.Attribute
    value: ast.expr
    weight: ast.Attribute | ast.Name | ast.Call


def weight_copies(module: Module) -> Iterator[WeightCopy]:
    """The attributes of layers that hold what was computed from a weight when the layer was made or built."""
    for owner in layer_classes(module):
        for attribute in module.stored_attributes(owner):
            statement, around = module.parent(attribute), method_around(module, attribute)
            if not isinstance(statement, ast.Assign) or around is None or around[0].name not in ("build", "__init__"):
                continue
            weight = _copied(module, statement.value)
            if weight is not None and is_read(module, owner, attribute.attr, around[0]):
                yield WeightCopy(attribute, statement.value, weight)


def _copied(module: Module, given: ast.expr) -> ast.Attribute | ast.Name | ast.Call | None:
    """The weight of which something is computed, for an attribute or an item of its list; a weight in a list is the weight itself."""
    if isinstance(given, (ast.List, ast.Tuple)):
        return next((weight for each in given.elts if (weight := _copied(module, each)) is not None), None)
    made = flow.value(module, given)
    is_weight = isinstance(given, ast.Attribute) or (isinstance(made, ast.Call) and _makes(module, made))
    return None if is_weight else _weight_in(module, given)


def _weight_in(module: Module, expr: ast.expr, depth: int = _DEPTH) -> ast.Attribute | ast.Name | ast.Call | None:
    """The trainable weight of which ``expr`` computes something."""
    parts: list[ast.expr] = []
    if isinstance(expr, ast.Attribute):
        return expr if is_self(module, expr.value) and _is_trained(module, expr) else None
    if isinstance(expr, ast.Name):
        made = flow.value(module, expr)
        if isinstance(made, ast.Call) and _makes(module, made):
            return expr
        parts = [made] if isinstance(made, (ast.BinOp, ast.UnaryOp, ast.Call)) else []
    elif isinstance(expr, ast.Subscript):
        parts = [] if isinstance(flow.value(module, expr.value), (ast.List, ast.Tuple)) else [expr.value]
    elif isinstance(expr, ast.BinOp):
        parts = [expr.left, expr.right]
    elif isinstance(expr, ast.UnaryOp):
        parts = [expr.operand]
    elif isinstance(expr, (ast.List, ast.Tuple)):
        parts = expr.elts
    elif isinstance(expr, ast.Call) and _makes(module, expr):
        return expr
    elif isinstance(expr, ast.Call) and _computes(module, expr):
        parts = expr.args
    found = (_weight_in(module, part, depth - 1) for part in parts if depth > 0)
    return next((weight for weight in found if weight is not None), None)


def _computes(module: Module, call: ast.Call) -> bool:
    names = (module.path(call.func) or "").split(".")
    known = names[0] == "tensorflow" or names[:2] in (["keras", "backend"], ["keras", "ops"], ["keras", "activations"])
    return known and names[-1].islower() and names[-1] not in _OTHERS and "nest" not in names


def _is_trained(module: Module, attribute: ast.Attribute) -> bool:
    """Whether an attribute holds a weight that ``add_weight`` of the layer itself made, not with ``trainable=False``, or None."""
    values = [value for value in flow.attribute_values(module, attribute) if not flow.is_none(value)]
    return bool(values) and all(isinstance(value, ast.Call) and _makes(module, value) for value in values)


def _makes(module: Module, call: ast.Call) -> bool:
    method = call.func if isinstance(call.func, ast.Attribute) else None
    if method is None or method.attr not in ("add_weight", "add_variable") or not is_self(module, method.value):
        return False
    trained = module.argument(call, "trainable", _TRAINABLE)
    return trained is None or module.value(trained) is True


def computing_fix(module: Module, copy: WeightCopy) -> Fix | None:
    """Compute the value where it is read, of attributes that nothing else (but None) is assigned, from what the class itself has."""
    if not isinstance(copy.weight, ast.Attribute):
        return None
    owner = module.class_of(copy.attribute.value)
    uses = [use for use in module.attributes(copy.attribute.attr) if is_self(module, use.value) and module.class_of(use.value) is owner]
    reads = [use for use in uses if isinstance(use.ctx, ast.Load)]
    others = [value for value in flow.attribute_values(module, copy.attribute) if value is not copy.value]
    optional = any(flow.is_none(value) for value in flow.attribute_values(module, copy.weight))
    names = {name.id for name in ast.walk(copy.value) if isinstance(name, ast.Name)}
    text = module.text_of(copy.value)
    if len(uses) - len(reads) != 1 + len(others) or not all(flow.is_none(value) for value in others) or (others and not optional):
        return None
    if "\n" in text or not all(name == "self" or module.top_paths(name) for name in names):
        return None
    if others:
        text = f"({text} if {module.text_of(copy.weight)} is not None else None)"
    elif not isinstance(copy.value, (ast.Subscript, ast.Call)):
        text = f"({text})"
    return Fix(tuple(module.replace(use, text) for use in reads), safe=False)
