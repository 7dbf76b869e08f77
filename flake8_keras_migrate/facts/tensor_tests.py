"""Which tests and loops of Python code ask a tensor of the backend: what AutoGraph converted in Keras 2."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from . import flow
from .keras_classes import LAYER, METRIC, own_methods, parameters, wrapped

if TYPE_CHECKING:
    from ..module import Module
    from ..scopes import Binding

Function = ast.FunctionDef | ast.AsyncFunctionDef
_ORDER = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_PREFIXES = ("tensorflow.", "keras.backend.", "keras.ops.")
_MAKES_TENSOR = frozenset(
    (
        "reduce_mean", "reduce_sum", "reduce_max", "reduce_min", "reduce_any", "reduce_all", "reduce_prod", "equal", "not_equal", "greater",
        "greater_equal", "less", "less_equal", "logical_and", "logical_or", "logical_not", "size", "shape", "rank", "argmax", "argmin",
        "count_nonzero", "norm", "abs", "square", "sqrt", "is_nan", "is_inf", "isnan", "mean", "sum", "max", "min", "any", "all",
        "random_uniform", "uniform", "cast",
    ),
)  # fmt: skip


def converted_functions(module: Module) -> Iterator[tuple[Function, set[str]]]:
    """The functions that AutoGraph converted in Keras 2 and nothing converts in Keras 3, with their parameters that are tensors.

    These are ``call`` of layers, models and losses, ``update_state`` and ``result`` of metrics, and functions that ``compile``
    is given as loss or metric. Those under ``tf.function`` are still converted.
    """
    for owner in module.classes(LAYER, METRIC, "keras.losses.Loss"):
        bases = module.bases(owner)
        if METRIC in bases:
            for function in own_methods(module, owner, "update_state", "result"):
                yield function, {"y_true", "y_pred"}
        else:
            for function in own_methods(module, owner, "call"):
                given = parameters(function)
                yield function, {arg.arg for arg in (given[:1] if LAYER in bases else given[:2])}
    for call in module.method_calls("compile"):
        for name in ("loss", "metrics", "weighted_metrics"):
            given_function = module.keywords(call).get(name)
            for expr in _elements(given_function):
                function_of = module.local_function(expr) if isinstance(expr, (ast.Name, ast.Attribute)) else None
                if function_of is not None and not wrapped(module, function_of):
                    yield function_of, {arg.arg for arg in parameters_of(function_of)[:2]}


def parameters_of(function: Function) -> list[ast.arg]:
    """All positional parameters of a plain function."""
    return [*function.args.posonlyargs, *function.args.args]


def _elements(expr: ast.expr | None) -> list[ast.expr]:
    if isinstance(expr, (ast.List, ast.Tuple)):
        return expr.elts
    if isinstance(expr, ast.Dict):
        return [part for value in expr.values for part in _elements(value)]
    return [expr] if expr is not None else []


def tensor_tests(module: Module, function: Function, tensors: set[str]) -> Iterator[tuple[ast.AST, str]]:
    """The ``if``, ``while``, conditional expressions and loops of a function that ask a tensor, each with its word."""
    work: list[ast.AST] = [*reversed(function.body)]
    while work:
        node = work.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            continue
        if isinstance(node, (ast.If, ast.IfExp)) and _excludes_tensors(module, node.test):
            continue
        if isinstance(node, (ast.If, ast.IfExp, ast.While)) and _asks(module, node.test, tensors):
            yield node.test, "while" if isinstance(node, ast.While) else "if"
        elif isinstance(node, (ast.For, ast.AsyncFor)) and _iterates(module, node.iter, tensors):
            yield node.iter, "for"
        work.extend(reversed(list(ast.iter_child_nodes(node))))


def _asks(module: Module, test: ast.expr, tensors: set[str]) -> bool:
    work = [test]
    while work:
        node = work.pop()
        if isinstance(node, ast.BoolOp):
            work += node.values
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            work.append(node.operand)
        elif isinstance(node, ast.Compare):
            order = all(isinstance(operator, (*_ORDER, ast.Eq, ast.NotEq)) for operator in node.ops)
            if order and any(_is_tensor(module, part, tensors, ordered=isinstance(node.ops[0], _ORDER)) for part in (node.left, *node.comparators)):
                return True
        elif _is_tensor(module, node, set(), ordered=False):
            return True
    return False


def _excludes_tensors(module: Module, node: ast.expr) -> bool:
    """Whether a part of a condition lets arrays and eager tensors pass only."""
    text = module.text_of(node)
    return "executing_eagerly" in text or "isinstance(" in text


def _is_tensor(module: Module, node: ast.expr, tensors: set[str], *, ordered: bool) -> bool:
    for _ in range(20):
        if isinstance(node, ast.Name):
            if ordered and node.id in tensors and all(_stays_tensor(binding) for binding in flow.reaching(module, node)):
                return True
            value = flow.value(module, node)
            if value is node:
                return False
            node = value
        elif isinstance(node, ast.Subscript):
            node = node.value
        elif isinstance(node, ast.UnaryOp):
            node = node.operand
        elif isinstance(node, ast.BinOp):
            if _is_tensor(module, node.right, tensors, ordered=ordered):
                return True
            node = node.left
        else:
            return isinstance(node, ast.Call) and _makes_tensor(module, node)
    return False


def _stays_tensor(binding: Binding) -> bool:
    """Whether a parameter is still a tensor: as it was given, or with something added."""
    return binding.kind == "parameter" or isinstance(binding.value, (ast.BinOp, ast.UnaryOp))


def _makes_tensor(module: Module, call: ast.Call) -> bool:
    path = module.path(call.func) or ""
    if path == "keras.ops.shape":
        return False
    return path.startswith(_PREFIXES) and path.rpartition(".")[2] in _MAKES_TENSOR


def _iterates(module: Module, node: ast.expr, tensors: set[str]) -> bool:
    if not isinstance(node, ast.Call) or not node.args:
        return False
    if module.path(node.func) == "tensorflow.range":
        return True
    plain = isinstance(node.func, ast.Name) and node.func.id == "range" and not module.bindings(node.func)
    return plain and any(_is_tensor(module, argument, tensors, ordered=False) for argument in node.args)
