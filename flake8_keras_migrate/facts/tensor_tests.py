"""Which tests and loops of Python code ask a tensor of the backend: what AutoGraph converted in Keras 2."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from . import flow
from .era import is_keras3
from .keras_classes import LAYER, METRIC, own_methods, parameters, wrapped
from .models import Models

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

    These are ``call`` of layers, models and losses, ``update_state`` and ``result`` of metrics, functions that ``compile``
    is given as loss or metric, and, in files that are not written for Keras 3, the functions and methods of the file that these call.
    Those under ``tf.function`` are still converted; what a metric calls often runs eagerly.
    """
    work, seen = list(_converted_first(module)), set()
    while work:
        function, tensors = work.pop(0)
        if function not in seen:
            seen.add(function)
            yield function, tensors
            if function.name not in ("update_state", "result") and not module.once(is_keras3):
                work += _called(module, function, tensors)


def _called(module: Module, function: Function, tensors: set[str]) -> Iterator[tuple[Function, set[str]]]:
    """The functions and methods of the file that a function calls, with their parameters that get one of its tensors."""
    for call in ast.walk(function):
        if not isinstance(call, ast.Call):
            continue
        called = module.local_function(call.func) if isinstance(call.func, (ast.Name, ast.Attribute)) else None
        if called is None or wrapped(module, called):
            continue
        named = parameters(called) if isinstance(call.func, ast.Attribute) else parameters_of(called)
        yield called, {arg.arg for arg, given in zip(named, call.args, strict=False) if isinstance(given, ast.Name) and given.id in tensors}


def _converted_first(module: Module) -> Iterator[tuple[Function, set[str]]]:
    """Those that Keras 2 handed to AutoGraph itself."""
    for owner in module.classes(LAYER, METRIC, "keras.losses.Loss"):
        bases = module.bases(owner)
        if METRIC in bases:
            for function in own_methods(module, owner, "update_state", "result"):
                yield function, {"y_true", "y_pred"}
        else:
            for function in own_methods(module, owner, "call"):
                given = parameters(function)
                yield function, {arg.arg for arg in (given[:1] if LAYER in bases else given[:2])}
    for each in module.once(Models).compiles:
        for expr in (each.loss, each.metrics, each.weighted_metrics):
            for part in _elements(expr):
                function_of = _function_of(module, part)
                if function_of is not None and not wrapped(module, function_of):
                    yield function_of, {arg.arg for arg in parameters_of(function_of)[:2]}


def _function_of(module: Module, expr: ast.expr) -> Function | None:
    """The function of the file that an expression is, or that a function of the file makes: ``make_loss(0.5)``."""
    made = flow.value(module, expr)
    target = made.func if isinstance(made, ast.Call) else made
    function = module.local_function(target) if isinstance(target, (ast.Name, ast.Attribute)) else None
    if function is not None and isinstance(made, ast.Call):
        inner = [module.local_function(part) for part in module.returns(function) if isinstance(part, (ast.Name, ast.Attribute))]
        return inner[0] if inner else None
    return function


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
    """The ``if``, ``while``, conditional expressions, loops, ``and``, ``or`` and ``not`` of a function that ask a tensor, each with its word.

    The last part of an ``and`` is not asked.
    """
    work: list[ast.AST] = [*reversed(function.body)]
    while work:
        node = work.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            continue
        if isinstance(node, (ast.If, ast.IfExp, ast.BoolOp)) and _excludes_tensors(module, node if isinstance(node, ast.BoolOp) else node.test):
            continue
        rest = list(ast.iter_child_nodes(node))
        if isinstance(node, (ast.If, ast.IfExp, ast.While)) and _asks(module, node.test, tensors):
            yield node.test, "while" if isinstance(node, ast.While) else "if"
            rest.remove(node.test)
        elif isinstance(node, (ast.For, ast.AsyncFor)) and _iterates(module, node.iter, tensors):
            yield node.iter, "for"
        elif isinstance(node, ast.BoolOp) and any(_asks(module, part, tensors) for part in node.values[:-1]):
            yield node, "and" if isinstance(node.op, ast.And) else "or"
            rest.clear()
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not) and _asks(module, node.operand, tensors):
            yield node, "not"
            rest.clear()
        work.extend(reversed(rest))


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
