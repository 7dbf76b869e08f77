"""Shapes: what the shape argument of ``build`` is, and how code for a ``TensorShape`` is written for a tuple."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from .. import flow
from ..keras_classes import LAYER, METRIC, is_super, method_around, parameters
from ..layers.layer_calls import local_class

if TYPE_CHECKING:
    from ...module import Module

GONE = (
    "as_list", "ndims", "rank", "dims", "with_rank", "with_rank_at_least", "with_rank_at_most", "num_elements", "is_fully_defined", "concatenate",
    "merge_with", "assert_has_rank", "assert_is_compatible_with", "is_compatible_with", "as_proto",
)  # fmt: skip
"""What a ``TensorShape`` has and a tuple has not."""
SHAPE_METHODS = ("build", "compute_output_shape")


def is_input_shape(module: Module, expr: ast.expr) -> bool:
    """Whether an expression is the shape that Keras hands to ``build`` or ``compute_output_shape`` of a layer, or a part of it.

    Also where the layer keeps it: ``self.shape = input_shape``.
    """
    for _ in range(10):
        while isinstance(expr, ast.Subscript):
            expr = expr.value
        if isinstance(expr, ast.Attribute):
            kept = [value for value in flow.attribute_values(module, expr) if not flow.is_none(value)]
            if len(kept) != 1:
                return False
            expr = kept[0]
            continue
        if not isinstance(expr, ast.Name):
            return False
        bindings = [binding for binding in flow.reaching(module, expr) if not _is_for_tensor_shapes(module, binding.node)]
        if len(bindings) != 1:
            return False
        binding = bindings[0]
        if binding.kind == "parameter":
            return _is_shape_parameter(module, binding.node)
        if binding.kind not in ("value", "loop", "item") or binding.value is None:
            return False
        expr = binding.value
    return False


def _is_for_tensor_shapes(module: Module, node: ast.AST) -> bool:
    """Whether a name gets a new value for a ``TensorShape`` alone, so that a tuple stays: ``if isinstance(shape, tf.TensorShape): shape = ...``."""
    statement = module.parent(node)
    block = module.parent(statement) if isinstance(node, ast.Name) and isinstance(statement, ast.Assign) else None
    test = block.test if isinstance(block, ast.If) and statement in block.body else None
    if not isinstance(test, ast.Call) or len(test.args) != 2 or not isinstance(node, ast.Name) or module.text_of(test.args[0]) != node.id:
        return False
    asked = module.text_of(test.func)
    return (asked == "isinstance" and module.path(test.args[1]) == "tensorflow.TensorShape") or (
        asked == "hasattr" and module.value(test.args[1]) in GONE
    )


def is_output_shape(module: Module, expr: ast.expr) -> bool:
    """Whether an expression is what ``compute_output_shape`` of one of Keras' own layers or models gives, or a slice of it."""
    whole = flow.value(module, expr)
    for _ in range(10):
        if isinstance(whole, ast.Subscript) and isinstance(whole.slice, ast.Slice):
            whole = flow.value(module, whole.value)
    if not isinstance(whole, ast.Call) or not isinstance(whole.func, ast.Attribute) or whole.func.attr != "compute_output_shape":
        return False
    layer = whole.func.value
    if is_super(layer):
        around = module.enclosing(whole, ast.ClassDef)
        return around is not None and LAYER in module.bases(around) and not any(module.local_class(base) for base in around.bases)
    return module.is_a(layer, LAYER) and module.class_of(layer) is None and local_class(module, layer) is None


def _is_shape_parameter(module: Module, arg: ast.AST) -> bool:
    around = method_around(module, arg) if not isinstance(arg, ast.arg) else _owner(module, arg)
    if around is None or around[0].name not in SHAPE_METHODS:
        return False
    bases = module.bases(around[1])
    if LAYER not in bases or METRIC in bases:
        return False
    given = parameters(around[0])
    return bool(given) and given[0] is arg


def _owner(module: Module, arg: ast.arg) -> tuple[ast.FunctionDef, ast.ClassDef] | None:
    function = module.enclosing(arg, ast.FunctionDef)
    owner = module.parent(function) if function is not None else None
    return (function, owner) if isinstance(owner, ast.ClassDef) else None


def asked_first(module: Module, node: ast.AST) -> bool:
    """Whether the code first asks what kind of shape it has (``isinstance``, ``hasattr``)."""
    below = node
    for above in module.ancestors(node):
        if isinstance(above, (ast.FunctionDef, ast.ClassDef)):
            return False
        if isinstance(above, (ast.If, ast.IfExp)) and below is not above.test:
            text = module.text_of(above.test)
            if "isinstance(" in text or "hasattr(" in text:
                return True
        below = above
    return False


def list_additions(module: Module) -> Iterator[tuple[ast.BinOp, ast.expr]]:
    """``<something> + [...]`` and ``[...] + <something>``, with the something."""
    for node in module.nodes.get(ast.BinOp, ()):
        if isinstance(node.op, ast.Add):
            for one, other in ((node.left, node.right), (node.right, node.left)):
                if isinstance(other, ast.List) and isinstance(one, (ast.Name, ast.Subscript, ast.Attribute)):
                    yield node, one


def fix(module: Module, attribute: ast.Attribute) -> Fix | None:
    """``s.as_list()`` -> ``list(s)``, ``s.ndims`` -> ``len(s)``, ``s.with_rank(2)`` -> ``s``, ``s.is_fully_defined()`` -> ``None not in s``."""
    shape = module.text_of(attribute.value)
    call = module.parent(attribute)
    if attribute.attr in ("ndims", "rank"):
        return Fix((module.replace(attribute, f"len({shape})"),))
    if not isinstance(call, ast.Call) or call.func is not attribute:
        return None
    if attribute.attr == "as_list":
        return Fix((module.replace(call, f"list({shape})"),))
    if attribute.attr.startswith("with_rank"):
        return Fix((module.replace(call, shape),), safe=False)
    if attribute.attr == "is_fully_defined":
        return Fix((module.replace(call, f"(None not in {shape})"),))
    return None


def fix_addition(module: Module, shape: ast.expr) -> Fix:
    """``s[1:] + [3]`` -> ``list(s[1:]) + [3]``."""
    return Fix((module.replace(shape, f"list({module.text_of(shape)})"),))


def fix_get_shape(module: Module, attribute: ast.Attribute) -> Fix | None:
    """``x.get_shape()`` -> ``x.shape``; ``x.get_shape().as_list()`` -> ``list(x.shape)``."""
    call = module.parent(attribute)
    if attribute.attr != "get_shape" or not isinstance(call, ast.Call) or call.func is not attribute:
        return None
    shape = f"{module.text_of(attribute.value)}.shape"
    above = module.parent(call)
    if isinstance(above, ast.Attribute):
        outer = module.parent(above)
        if above.attr == "as_list" and isinstance(outer, ast.Call) and outer.func is above:
            return Fix((module.replace(outer, f"list({shape})"),))
        if above.attr in ("ndims", "rank"):
            return Fix((module.replace(above, f"len({shape})"),))
        if above.attr in GONE:
            return None
    return Fix((module.replace(call, shape),))


def is_one_size(module: Module, expr: ast.expr) -> bool:
    """Whether ``expr`` is one size of the shape that ``build`` receives: ``input_shape[-1]``, ``input_shape[self.axis]``.

    ``input_shape[0]`` and the like may be the shape of one of several inputs.
    """
    made = module.resolve(expr)
    if not isinstance(made, ast.Subscript) or isinstance(made.value, ast.Subscript) or not is_input_shape(module, made):
        return False
    index = module.value(made.slice)
    name = made.slice.attr if isinstance(made.slice, ast.Attribute) else made.slice.id if isinstance(made.slice, ast.Name) else ""
    return index < 0 if type(index) is int else "axis" in name
