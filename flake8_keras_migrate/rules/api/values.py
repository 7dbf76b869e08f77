"""KM510: argument values that Keras 2 took and Keras 3 refuses, and one that Keras 3 wants to be given."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.callees import callees, is_layer
from ...facts.optimizer_values import optimizer_values
from ...facts.shapes import in_parentheses, is_whole
from ...facts.steps import float_steps
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_COUNTS = {
    "keras.layers.Dense": "units",
    "keras.layers.GRU": "units",
    "keras.layers.SimpleRNN": "units",
    "keras.layers.MultiHeadAttention": "num_heads",
    **{f"keras.layers.{kind}{rank}D": "filters" for kind in ("Conv", "SeparableConv") for rank in (1, 2, 3)},
    **{f"keras.layers.Conv{rank}DTranspose": "filters" for rank in (2, 3)},
}
_POOLS = tuple(f"keras.layers.AveragePooling{rank}D" for rank in (1, 2, 3))
_WHOLE = {"keras.layers.Embedding": ("input_dim", "output_dim"), "keras.layers.RepeatVector": ("n",)}
_NUMBERS = {"max", "amax", "min", "amin", "prod", "sum", "count_nonzero", "int32", "int64", "uint8"}
_COUNTING = {"reduce_prod", "reduce_max", "reduce_min", "reduce_sum", "size", "rank", "constant", "shape"}
_OLD_SIZES = {"pool_length"}

_REFUSES_NUMPY = (3, 13)
"""The first Keras version that takes only Python's own integers as ``units``."""


class Values(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for callee in module.once(callees):
            call, path = callee.call, callee.path
            if path == "keras.Input":
                yield from self.shape(module, call)
            elif path in _COUNTS:
                yield from self.count(module, call, _COUNTS[path])
            elif path in _WHOLE:
                for position, name in enumerate(_WHOLE[path][: 1 + (self.target >= (3, 15))]):
                    yield from self.whole(module, module.argument(call, name, position), name)
            elif path in _POOLS and callee.through != "method":
                given = module.argument(call, "pool_size", 0) is not None or module.has_unknown_keywords(call)
                if not given and not module.keywords(call).keys() & _OLD_SIZES:
                    yield self.finding(call, case="pool", fix=Fix((module.add_argument(call, "pool_size=2"),)))
            elif path == "keras.layers.LeakyReLU":
                if (slope := negative_slope(module, call)) is not None:
                    yield self.finding(slope, case="slope")
            elif path == "keras.layers.BatchNormalization":
                axis = module.argument(call, "axis", 0)
                if isinstance(axis, (ast.List, ast.Tuple)):
                    fix = Fix((module.replace(axis, module.text_of(axis.elts[0])),)) if len(axis.elts) == 1 else None
                    yield self.finding(axis, case="axis", fix=fix)
            if callee.through != "method" and is_layer(path):
                dtype = module.argument(call, "dtype")
                if dtype is not None and module.value(dtype) == "float":
                    fix = Fix((module.replace(dtype, '"float32"'),)) if isinstance(dtype, ast.Constant) else None
                    yield self.finding(dtype, case="dtype", fix=fix)
        for wrong in optimizer_values(module):
            yield self.finding(wrong.node, case=wrong.case, fix=wrong.fix, name=wrong.name)
        for axis in first_axes(module):
            yield self.finding(axis, case="first-axis")
        for steps in float_steps(module):
            yield self.finding(steps.value, case="steps", fix=steps.fix, name=steps.name)

    def shape(self, module: Module, call: ast.Call) -> Iterator[Finding]:
        shape = module.argument(call, "shape", 0)
        if shape is not None and is_whole(module, shape):
            edit = module.insert_after(shape, ",") if in_parentheses(module, shape) else module.replace(shape, f"({module.text_of(shape)},)")
            yield self.finding(shape, case="shape", fix=Fix((edit,)))

    def count(self, module: Module, call: ast.Call, name: str) -> Iterator[Finding]:
        units = module.argument(call, name, 0)
        if units is None:
            return
        value = module.value(units)
        division = isinstance(units, ast.BinOp) and isinstance(units.op, ast.Div)
        if isinstance(value, (float, str)) or division:
            whole = isinstance(value, float) and value.is_integer() and isinstance(units, ast.Constant)
            text = f"int({module.text_of(units)})" if division else str(int(value)) if whole else None
            yield self.finding(units, fix=Fix((module.replace(units, text),)) if text else None, name=name)
        elif name != "filters":
            yield from self.whole(module, units, name)

    def whole(self, module: Module, number: ast.expr | None, name: str) -> Iterator[Finding]:
        if number is None:
            return
        case = "tensor" if is_count(module, number) else "numpy" if self.target >= _REFUSES_NUMPY and from_numpy(module, number) else None
        if case:
            yield self.finding(number, case=case, fix=Fix((module.replace(number, f"int({module.text_of(number)})"),)), name=name)


def first_axes(module: Module) -> Iterator[ast.expr]:
    """The 0 in ``keras.utils.normalize(x, axis=0)``, which Keras 3 takes for "not given" in one of two places.

    So it does with NumPy's arrays only; what stands in a class of Keras (a regularizer) has tensors.
    """
    for call in module.calls("keras.utils.normalize"):
        axis = module.argument(call, "axis", 1)
        owner = module.enclosing(call, ast.ClassDef)
        if axis is not None and module.value(axis) == 0 and not (owner is not None and module.bases(owner)):
            yield axis


def negative_slope(module: Module, call: ast.Call) -> ast.expr | None:
    """The slope of a LeakyReLU that is a literal below 0."""
    for name in ("negative_slope", "alpha"):
        slope = module.argument(call, name, 0)
        value = module.value(slope)
        if slope is not None and isinstance(value, (int, float)) and value < 0:
            return slope
    return None


def from_numpy(module: Module, expr: ast.expr) -> bool:
    """Whether a number is one of NumPy (``np.max(y) + 1``, ``labels.max()``, an item of ``sizes.astype(int)``), which is no int of Python."""
    made = module.resolve(expr)
    if isinstance(made, ast.BinOp):
        return from_numpy(module, made.left) or from_numpy(module, made.right)
    if isinstance(made, ast.Subscript) and not isinstance(made.slice, (ast.Slice, ast.Tuple)):
        array = module.resolve(made.value)
        typed = isinstance(array, ast.Call) and isinstance(array.func, ast.Attribute) and array.func.attr == "astype"
        return typed and _one_axis(module, array.func.value)  # type: ignore[attr-defined]
    if not isinstance(made, ast.Call):
        return False
    if isinstance(made.func, ast.Name) and made.func.id in ("max", "min") and len(made.args) == 1 and not module.bindings(made.func):
        return _from_data_set(module, made.args[0])
    path = module.path(made.func) or ""
    if path.startswith("numpy."):
        return path.removeprefix("numpy.") in _NUMBERS
    return not path and isinstance(made.func, ast.Attribute) and made.func.attr in ("max", "min") and not made.args and not made.keywords


def _from_data_set(module: Module, labels: ast.expr) -> bool:
    """Whether an array is one of those that ``keras.datasets.reuters.load_data()`` gave, whose items are numbers of NumPy."""
    made = [binding.value for binding in flow.reaching(module, labels)] if isinstance(labels, ast.Name) else []
    return bool(made) and all(isinstance(each, ast.Call) and (module.path(each.func) or "").startswith("keras.datasets.") for each in made)


def _one_axis(module: Module, expr: ast.expr) -> bool:
    """Whether an array is made by functions of NumPy of one row of numbers: a shape, or a list of numbers."""
    while isinstance(expr, (ast.Call, ast.BinOp)):
        if isinstance(expr, ast.BinOp):
            expr = expr.left
        elif (module.path(expr.func) or "").startswith("numpy.") and expr.args:
            expr = expr.args[0]
        else:
            return False
    row = expr.value if isinstance(expr, ast.Subscript) and isinstance(expr.slice, ast.Slice) else expr
    word = row.attr if isinstance(row, ast.Attribute) else row.id if isinstance(row, ast.Name) else ""
    return word.endswith("shape") or (isinstance(row, (ast.List, ast.Tuple)) and not any(isinstance(one, (ast.List, ast.Tuple)) for one in row.elts))


def is_count(module: Module, expr: ast.expr) -> bool:
    """Whether a number is a tensor of TensorFlow: ``tf.reduce_prod(shape)``, ``tf.shape(x)[-1]``."""
    made = module.resolve(expr)
    if isinstance(made, ast.BinOp):
        return is_count(module, made.left) or is_count(module, made.right)
    call = made.value if isinstance(made, ast.Subscript) else made
    path = (module.path(call.func) or "") if isinstance(call, ast.Call) else ""
    return path.startswith("tensorflow.") and path.rpartition(".")[2] in _COUNTING and isinstance(made, ast.Subscript) == path.endswith(".shape")
