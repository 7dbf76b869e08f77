"""Weights where TensorFlow wants its own variables: in the lists that it packs into a tensor, in ``tf.compat.v1.assign``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .. import flow
from ..keras_classes import method_around
from ..parameters import written_default
from ..reproducibility.sets import is_builtin
from .own_calls import runs_in_call
from .shapes import is_input_shape
from .weights import are_weights, is_weight

if TYPE_CHECKING:
    from ...module import Module

_PACKING = tuple(
    f"tensorflow.{name}"
    for name in (
        "stack", "convert_to_tensor", "reduce_sum", "reduce_mean", "reduce_max", "reduce_min", "reduce_prod", "math.reduce_sum", "math.reduce_mean",
        "math.reduce_max", "math.reduce_min", "math.reduce_prod", "reshape", "expand_dims", "nn.softmax", "linalg.diag",
    )
)  # fmt: skip
_LISTS = ("weights", "trainable_weights", "non_trainable_weights", "variables", "trainable_variables", "non_trainable_variables")
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_ASSIGNING = {
    "assign": "weight.assign",
    "assign_add": "weight.assign_add",
    "assign_sub": "weight.assign_sub",
    "scatter_update": "keras.ops.scatter_update",
    "scatter_add": "keras.ops and weight.assign",
    "scatter_sub": "keras.ops and weight.assign",
}

_AVERAGES = ("tensorflow.train.ExponentialMovingAverage", "tensorflow.compat.v1.train.ExponentialMovingAverage")
_ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow)
_WIDENING = tuple(f"numpy.{name}" for name in ("sqrt", "log", "log2", "exp"))
_WIDE = ("numpy.float64", "numpy.double")
_REDUCING = tuple(f"numpy.{name}" for name in ("prod", "sum", "max", "min", "mean"))
_OF_NUMPY = frozenset(
    (
        *_WIDENING, *_WIDE, *_REDUCING, *(f"numpy.{name}" for name in (
            "array", "asarray", "ones", "zeros", "full", "eye", "identity", "arange", "linspace", "tri", "tril", "triu", "diag", "ones_like",
            "zeros_like", "float16", "float32", "int32", "int64", "power", "ceil", "floor", "maximum", "minimum", "abs", "log10", "cos", "sin",
            "outer", "tile", "repeat", "expand_dims", "reshape", "transpose", "concatenate", "stack",
        )),
    )
)  # fmt: skip
"""Functions that give arrays or numbers of NumPy."""
_DEPTH = 4


def widened(module: Module) -> Iterator[ast.expr]:
    """What is float64 of NumPy and stands behind a weight in arithmetic: Keras 3 makes float64 of both, Keras 2 kept the weight's type."""
    if not module.calls(*_WIDENING, *_WIDE) or module.calls("keras.backend.set_floatx"):
        return
    for node in module.nodes.get(ast.BinOp, ()):
        if isinstance(node.op, _ARITHMETIC) and _is_untyped(module, node.left) and _is_wide(module, node.right):
            yield node.right


def _is_untyped(module: Module, expr: ast.expr) -> bool:
    """Whether an attribute, or a name for it, holds what ``add_weight`` returns without a dtype."""
    return isinstance(expr, (ast.Attribute, ast.Name)) and all(
        isinstance(each, ast.Call) and is_weight(module, each) and module.argument(each, "dtype", 2) is None and not module.has_unknown_keywords(each)
        for each in flow.values(module, expr)
    )


def led(module: Module) -> Iterator[ast.expr]:
    """The weights that stand behind an array or a number of NumPy in the arithmetic of a ``call``: NumPy asks for their values there."""
    if not module.calls(*_OF_NUMPY):
        return
    for node in module.nodes.get(ast.BinOp, ()):
        if isinstance(node.op, (*_ARITHMETIC, ast.MatMult)) and is_weight(module, node.right) and _is_of_numpy(module, node.left):
            around = method_around(module, node)
            if around is not None and (around[0].name == "call" or runs_in_call(module, around[1], around[0])):
                yield node.right


def _is_of_numpy(module: Module, expr: ast.expr, depth: int = _DEPTH) -> bool:
    """Whether an expression is an array or a number of NumPy: a tensor beside one would make it a tensor."""
    made = flow.value(module, expr)
    if isinstance(made, ast.BinOp) and depth:
        sides = [(_is_of_numpy(module, side, depth - 1), side) for side in (made.left, made.right)]
        return any(known for known, _ in sides) and all(known or _is_plain(module, side) for known, side in sides)
    if not isinstance(made, ast.Call):
        return False
    if depth and isinstance(made.func, ast.Attribute) and made.func.attr == "astype":
        return _is_of_numpy(module, made.func.value, depth - 1)
    return module.path(made.func) in _OF_NUMPY


def _is_wide(module: Module, expr: ast.expr, depth: int = _DEPTH) -> bool:
    """Whether an expression is a number of float64 of NumPy, or arithmetic of one with numbers: a tensor beside one keeps its own type."""
    made = flow.value(module, expr)
    if isinstance(made, ast.BinOp) and depth:
        sides = [(_is_wide(module, side, depth - 1), side) for side in (made.left, made.right)]
        return any(wide for wide, _ in sides) and all(wide or _is_plain(module, side) for wide, side in sides)
    if not isinstance(made, ast.Call) or made.keywords or len(made.args) != 1:
        return False
    return module.path(made.func) in (*_WIDENING, *_WIDE) and _is_plain(module, made.args[0])


def _is_plain(module: Module, expr: ast.expr, depth: int = _DEPTH) -> bool:
    """Whether an expression is a number: spelled, a default, of the shape that ``build`` receives, or arithmetic with these."""
    made = flow.value(module, expr)
    if isinstance(made, ast.BinOp) and depth:
        return _is_plain(module, made.left, depth - 1) and _is_plain(module, made.right, depth - 1)
    if isinstance(made, ast.Name) and depth:
        defaults = [written_default(module, binding.node) for binding in flow.reaching(module, made) if binding.kind == "parameter"]
        return bool(defaults) and all(each is not None and (_is_wide(module, each) or _is_plain(module, each, depth - 1)) for each in defaults)
    if isinstance(made, ast.Call) and module.path(made.func) in _REDUCING:
        return len(made.args) == 1 and not made.keywords and (is_input_shape(module, made.args[0]) or _is_plain_row(module, made.args[0]))
    counted = isinstance(made, ast.Call) and is_builtin(module, made.func, "int", "float", "len")
    return counted or isinstance(module.value(made), (int, float)) or (isinstance(made, ast.Subscript) and is_input_shape(module, made))


def _is_plain_row(module: Module, expr: ast.expr) -> bool:
    return isinstance(expr, (ast.List, ast.Tuple)) and all(_is_plain(module, each, 1) for each in expr.elts)


def packed(module: Module) -> Iterator[ast.expr]:
    """The first element of a list that a function of TensorFlow makes a tensor of, if it is a weight: that one's dtype is asked."""
    for call in module.calls(*_PACKING):
        part = call.args[0] if call.args else None
        while isinstance(part, (ast.List, ast.Tuple)):
            part = next((item for item in part.elts if not isinstance(item, ast.Constant)), None)
            if part is not None and is_weight(module, part):
                yield part


def assigned(module: Module) -> Iterator[tuple[ast.Call, str]]:
    """The calls of the old assigning functions with a weight, and of averages with a list of them, each with what replaces it."""
    for name, new in _ASSIGNING.items():
        for call in module.calls(f"tensorflow.compat.v1.{name}"):
            if call.args and is_weight(module, call.args[0]):
                yield call, new
    for call in module.method_calls("apply") if module.calls(*_AVERAGES) else ():
        assert isinstance(call.func, ast.Attribute)
        made = flow.value(module, call.func.value)
        if isinstance(made, ast.Call) and module.path(made.func) in _AVERAGES and are_weights(module, module.argument(call, "var_list", 0)):
            yield call, "use_ema=True of the optimizer, or means of your own"


def paired(module: Module) -> Iterator[ast.Call]:
    """The calls of ``tf.keras.backend.batch_set_value`` in functions (or files) that take the lists of weights of layers or models."""
    for call in module.calls("keras.backend.batch_set_value"):
        if module.root(call.func) == "tf.keras" and len(call.args) == 1 and not call.keywords:
            scope = module.enclosing(call, *_FUNCTIONS)
            if any(module.enclosing(each, *_FUNCTIONS) is scope for each in module.attributes(*_LISTS)):
                yield call
