"""NumPy arrays beside tensors in the list or dict that a functional model is called with."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from .. import flow
from ..layers.layer_calls import is_layer, local_class
from ..parameters import given_to
from .models import Models

if TYPE_CHECKING:
    from ...module import Module
    from ...scopes import Binding

Kind: TypeAlias = "Callable[[Module, ast.expr, int], bool]"
_MOST_STEPS = 8
_MAKERS = ("numpy.array", "numpy.asarray", "numpy.stack", "numpy.vstack")
_KEPT = frozenset(("astype", "copy", "reshape", "transpose", "flatten", "ravel", "squeeze", "repeat"))
"""Methods that make an array of an array."""
_REDUCING = ("sum", "mean", "max", "min", "prod")
"""Methods that do so where they are given an axis."""
_ARRAYS = frozenset(
    (
        "arange", "array", "asarray", "ascontiguousarray", "concatenate", "empty", "expand_dims", "eye", "full", "hstack", "linspace", "load",
        "loadtxt", "ones", "ones_like", "random.choice", "random.normal", "random.permutation", "random.rand", "random.randint", "random.randn",
        "random.random", "random.random_sample", "random.standard_normal", "random.uniform", "repeat", "reshape", "squeeze", "stack", "tile",
        "transpose", "vstack", "zeros", "zeros_like",
    )
)  # fmt: skip
_TENSORS = frozenset(
    (
        "abs", "cast", "clip_by_value", "concat", "constant", "convert_to_tensor", "exp", "expand_dims", "fill", "gather", "identity", "one_hot",
        "ones", "ones_like", "random.normal", "random.truncated_normal", "random.uniform", "repeat", "reshape", "squeeze", "stack", "stop_gradient",
        "tile", "transpose", "zeros", "zeros_like", "Variable",
    )
)  # fmt: skip


def arrays_beside_tensors(module: Module, call: ast.Call) -> list[ast.expr]:
    """The NumPy arrays in ``model([array, tensor])``, where the model is one of inputs and outputs; not for calls of paths."""
    first = call.args[0] if call.args else None
    parts = first.elts if isinstance(first, (ast.List, ast.Tuple)) else first.values if isinstance(first, ast.Dict) else []
    if len(parts) < 2 or not module.calls("keras.Model"):
        return []
    arrays = [part for part in parts if is_array(module, part)]
    if not arrays or not any(_is_tensor(module, part, _MOST_STEPS) for part in parts if part not in arrays):
        return []
    known = module.once(Models).architecture(call.func)
    return arrays if known is not None and known.kind == "functional" else []


def is_array(module: Module, expr: ast.expr, depth: int = _MOST_STEPS) -> bool:
    """Whether an expression provably is an array of NumPy, whichever way it was made."""
    if not depth:
        return False
    if isinstance(expr, (ast.Name, ast.Attribute)):
        return _all(module, expr, depth - 1, is_array)
    if isinstance(expr, ast.BinOp):
        sides = [side for side in (expr.left, expr.right) if not isinstance(side, ast.Constant)]
        return bool(sides) and all(is_array(module, side, depth - 1) for side in sides)
    if isinstance(expr, (ast.UnaryOp, ast.Subscript)):
        return is_array(module, expr.operand if isinstance(expr, ast.UnaryOp) else expr.value, depth - 1)
    if not isinstance(expr, ast.Call):
        return False
    path = module.path(expr.func) or ""
    if path:
        return path.startswith("numpy.") and path.removeprefix("numpy.") in _ARRAYS
    if not isinstance(expr.func, ast.Attribute) or not (expr.func.attr in _KEPT or (expr.func.attr in _REDUCING and expr.args)):
        return False
    return is_array(module, expr.func.value, depth - 1)


def _is_tensor(module: Module, expr: ast.expr, depth: int) -> bool:
    """Whether an expression provably is a tensor of TensorFlow, what a layer returns, or a symbolic tensor."""
    if not depth:
        return False
    if isinstance(expr, (ast.Name, ast.Attribute)):
        return _all(module, expr, depth - 1, _is_tensor) or module.is_tensor(expr)
    if isinstance(expr, ast.BinOp):
        return _is_tensor(module, expr.left, depth - 1) or _is_tensor(module, expr.right, depth - 1)
    if isinstance(expr, (ast.UnaryOp, ast.Subscript)):
        return _is_tensor(module, expr.operand if isinstance(expr, ast.UnaryOp) else expr.value, depth - 1)
    if not isinstance(expr, ast.Call):
        return False
    path = module.path(expr.func) or ""
    if path:
        return path.startswith("tensorflow.") and path.removeprefix("tensorflow.") in _TENSORS
    return is_layer(module, expr.func) and not _returns_more(module, expr.func)


def _returns_more(module: Module, layer: ast.expr) -> bool:
    """Whether a model may return something else than one tensor."""
    known = module.once(Models).architecture(layer)
    return known is None or not known.single


def _all(module: Module, expr: ast.Name | ast.Attribute, depth: int, kind: Kind) -> bool:
    """Whether all that a name or attribute stands for is of a kind: what it is assigned, what calls give for it, what is unpacked."""
    if isinstance(expr, ast.Attribute):
        held = flow.attribute_values(module, expr)
        return bool(held) and all(kind(module, each, depth) for each in held)
    bindings = flow.reaching(module, expr)
    return bool(bindings) and all(_bound(module, binding, depth, kind) for binding in bindings)


def _bound(module: Module, binding: Binding, depth: int, kind: Kind) -> bool:
    # Each binding is asked once: the calls of a function that calls others often would multiply.
    answers = module.once(_answers)
    key = (kind, binding.node, binding.position)
    if key not in answers:
        answers[key] = _holds(module, binding, depth, kind)
    return answers[key]


def _answers(module: Module) -> dict[tuple[Kind, ast.AST, int | None], bool]:
    """What was found of the bindings of a file."""
    return {}


def _holds(module: Module, binding: Binding, depth: int, kind: Kind) -> bool:
    if binding.kind == "value":
        held = [binding.value] if binding.value is not None else []
    elif binding.kind == "parameter":
        held = [] if _is_compiled(module, binding.node) else [*given_to(module, binding.node)]
    elif binding.kind == "item" and isinstance(binding.value, ast.Call) and binding.position is not None:
        mapped = isinstance(binding.value.func, ast.Name) and binding.value.func.id == "map" and len(binding.value.args) == 2
        if mapped and module.path(binding.value.args[0]) in _MAKERS:
            return kind is is_array
        held = _returned(module, binding.value, binding.position)
    else:
        return False
    return bool(held) and all(kind(module, each, depth) for each in held)


def _is_compiled(module: Module, parameter: ast.AST) -> bool:
    """Whether the function of a parameter may be under ``tf.function``, which makes tensors of arrays; any decorator may be one."""
    function = module.enclosing(parameter, ast.FunctionDef, ast.AsyncFunctionDef)
    if function is None or function.decorator_list:
        return True
    wrapped = [given for call in module.calls("tensorflow.function") for given in call.args[:1]]
    return any(function.name in (getattr(given, "id", None), getattr(given, "attr", None)) for given in wrapped)


def _returned(module: Module, call: ast.Call, position: int) -> list[ast.expr]:
    """What a function of the file returns at a place of its tuples; empty where one of them cannot be read."""
    function: ast.AST | None = module.local_function(call.func)
    if function is None and isinstance(call.func, ast.Attribute):
        owner = local_class(module, call.func.value)
        function = module.methods(owner).get(call.func.attr) if owner is not None else None
    found = module.returns(function) if function is not None else []
    tuples = [each.elts for each in found if isinstance(each, ast.Tuple) and position < len(each.elts)]
    return [each[position] for each in tuples] if len(tuples) == len(found) else []
