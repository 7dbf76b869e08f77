"""Which expressions are sets, and whether their elements are numbers."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .flow import attribute_values, reaching

if TYPE_CHECKING:
    from ..module import Module
    from ..scopes import Binding

_DEPTH = 12
_BINDINGS = 40
"""A name that is bound more often than this is not followed."""
_MAKERS = ("set", "frozenset")
_METHODS = ("union", "intersection", "difference", "symmetric_difference", "copy")
_OPERATORS = (ast.BitOr, ast.BitAnd, ast.BitXor, ast.Sub)
_NUMBERS = ("int", "float", "len", "ord", "round", "hash", "id", "range", "abs")
_TAKES = (
    *("numpy.array", "numpy.asarray", "numpy.unique", "numpy.sort", "numpy.random.permutation", "numpy.random.choice"),
    *("random.sample", "random.choices"),
)
"""Functions whose results have the elements of their first argument."""
_NUMPY_NUMBERS = ("argmax", "argmin", "argsort", "arange", "where", "nonzero", "round", "floor", "ceil", "bincount", "randint")


def is_builtin(module: Module, node: ast.AST, *names: str) -> bool:
    """Whether a node is one of these builtins by its name, which the file does not bind to something else."""
    return isinstance(node, ast.Name) and node.id in names and not module.bindings(node)


def is_set(module: Module, expr: ast.expr, depth: int = _DEPTH) -> bool:
    """Whether an expression provably is a ``set`` or ``frozenset``."""
    if depth <= 0:
        return False
    if isinstance(expr, (ast.Set, ast.SetComp)):
        return True
    if isinstance(expr, ast.Call):
        return _makes_set(module, expr, depth)
    if isinstance(expr, ast.BinOp) and isinstance(expr.op, _OPERATORS):
        sides = (expr.left,) if isinstance(expr.op, ast.Sub) else (expr.left, expr.right)
        return any(is_set(module, side, depth - 1) or _is_keys(side) for side in sides)
    if isinstance(expr, ast.IfExp):
        return is_set(module, expr.body, depth - 1) and is_set(module, expr.orelse, depth - 1)
    if isinstance(expr, ast.NamedExpr):
        return is_set(module, expr.value, depth - 1)
    if isinstance(expr, ast.Name):
        if len(module.bindings(expr)) > _BINDINGS:
            return False
        bindings = reaching(module, expr)
        return bool(bindings) and all(_binds_set(module, binding, depth) for binding in bindings)
    if isinstance(expr, ast.Attribute):
        assigned = attribute_values(module, expr)
        return bool(assigned) and all(is_set(module, value, depth - 1) for value in assigned)
    return False


def _makes_set(module: Module, call: ast.Call, depth: int) -> bool:
    if is_builtin(module, call.func, *_MAKERS):
        return True
    if isinstance(call.func, ast.Attribute) and call.func.attr in _METHODS:
        return is_builtin(module, call.func.value, *_MAKERS) or is_set(module, call.func.value, depth - 1)
    return False


def _is_keys(expr: ast.expr) -> bool:
    return isinstance(expr, ast.Call) and isinstance(expr.func, ast.Attribute) and expr.func.attr == "keys" and not expr.args


def _binds_set(module: Module, binding: Binding, depth: int) -> bool:
    if binding.kind == "value" and binding.value is not None:
        return is_set(module, binding.value, depth - 1)
    if binding.kind in ("parameter", "annotation") and binding.value is not None:
        kind = binding.value.value if isinstance(binding.value, ast.Subscript) else binding.value
        return is_builtin(module, kind, *_MAKERS) or module.path(kind) in ("typing.Set", "typing.FrozenSet", "typing.AbstractSet")
    above = module.parent(binding.node)
    return isinstance(above, ast.AugAssign) and isinstance(above.op, _OPERATORS) and is_set(module, above.value, depth - 1)


def is_fixed(module: Module, expr: ast.expr, depth: int = _DEPTH) -> bool:
    """Whether the elements are numbers that are written down or counted by ``range``: such a set has one order."""
    if isinstance(expr, (ast.Set, ast.List, ast.Tuple)):
        return bool(expr.elts) and all(type(module.value(item)) in (int, float, bool) for item in expr.elts)
    if isinstance(expr, ast.BinOp) and depth > 0:
        # set(range(n)) ^ set(chosen): all numbers but the chosen.
        return isinstance(expr.op, (ast.Sub, ast.BitAnd, ast.BitXor)) and is_fixed(module, expr.left, depth - 1)
    if isinstance(expr, ast.Call):
        if isinstance(expr.func, ast.Attribute) and expr.func.attr in ("difference", "intersection", "symmetric_difference") and depth > 0:
            return is_fixed(module, expr.func.value, depth - 1)
        path = module.path(expr.func)
        holds = is_builtin(module, expr.func, *_MAKERS, "list", "tuple") or path in _TAKES[:2]
        inside = holds and len(expr.args) == 1 and depth > 0
        return is_builtin(module, expr.func, "range") or path == "numpy.arange" or (inside and is_fixed(module, expr.args[0], depth - 1))
    resolved = module.resolve(expr)
    return resolved is not expr and depth > 0 and is_fixed(module, resolved, depth - 1)


def has_numbers(module: Module, expr: ast.expr, depth: int = _DEPTH) -> bool:
    """Whether all elements of a set, or of what it is made of, are provably numbers: their order is the same in each process."""
    if depth <= 0:
        return False
    if isinstance(expr, (ast.Set, ast.List, ast.Tuple)):
        return bool(expr.elts) and all(_is_number(module, item) for item in expr.elts)
    if isinstance(expr, (ast.SetComp, ast.ListComp, ast.GeneratorExp)):
        return _is_number(module, expr.elt)
    if isinstance(expr, ast.BinOp):
        if isinstance(expr.op, (ast.Sub, ast.BitAnd)) and has_numbers(module, expr.left, depth - 1):
            return True
        return has_numbers(module, expr.left, depth - 1) and has_numbers(module, expr.right, depth - 1)
    if isinstance(expr, ast.Subscript):
        return has_numbers(module, expr.value, depth - 1)
    if isinstance(expr, ast.Call):
        return _gives_numbers(module, expr, depth)
    if isinstance(expr, ast.Name):
        bindings = reaching(module, expr) if len(module.bindings(expr)) <= _BINDINGS else ()
        return bool(bindings) and all(
            binding.kind == "value"
            and binding.value is not None
            and (has_numbers(module, binding.value, depth - 1) or _is_filled_with_numbers(module, binding.value, expr))
            for binding in bindings
        )
    return False


def _is_filled_with_numbers(module: Module, made: ast.expr, name: ast.Name) -> bool:
    """Whether a name is bound to ``set()``, and given only numbers by ``name.add(...)``."""
    if not isinstance(made, ast.Call) or made.args or not is_builtin(module, made.func, "set"):
        return False
    filled = [call for call in module.method_calls("add", "update") if isinstance(call.func.value, ast.Name) and call.func.value.id == name.id]  # type: ignore[attr-defined]
    return bool(filled) and all(call.func.attr == "add" and call.args and _is_number(module, call.args[0]) for call in filled)  # type: ignore[attr-defined]


def _gives_numbers(module: Module, call: ast.Call, depth: int) -> bool:
    function = call.func
    if is_builtin(module, function, *_MAKERS, "list", "tuple", "sorted"):
        return bool(call.args) and has_numbers(module, call.args[0], depth - 1)
    if is_builtin(module, function, "range"):
        return True
    if is_builtin(module, function, "map") and call.args:
        return is_builtin(module, call.args[0], *_NUMBERS)
    if module.path(function) in _TAKES:
        return bool(call.args) and has_numbers(module, call.args[0], depth - 1)
    if not isinstance(function, ast.Attribute):
        return False
    if function.attr in ("difference", "intersection") and has_numbers(module, function.value, depth - 1):
        return True
    if function.attr in _METHODS:
        return has_numbers(module, function.value, depth - 1) and all(has_numbers(module, item, depth - 1) for item in call.args)
    if function.attr == "astype" and call.args:
        kind = module.value(call.args[0])
        named = isinstance(kind, str) and kind.startswith(("int", "uint", "float", "bool"))
        return named or is_builtin(module, call.args[0], "int", "float", "bool")
    if function.attr in ("tolist", "flatten", "ravel"):
        return has_numbers(module, function.value, depth - 1)
    return function.attr in _NUMPY_NUMBERS


def _is_number(module: Module, expr: ast.expr, depth: int = _DEPTH) -> bool:
    if depth <= 0:
        return False
    if isinstance(expr, ast.Call):
        return is_builtin(module, expr.func, *_NUMBERS) or (isinstance(expr.func, ast.Attribute) and expr.func.attr in _NUMPY_NUMBERS)
    if isinstance(expr, ast.BinOp):
        return _is_number(module, expr.left, depth - 1) and _is_number(module, expr.right, depth - 1)
    if isinstance(expr, ast.UnaryOp):
        return _is_number(module, expr.operand, depth - 1)
    return type(module.value(expr)) in (int, float, bool, complex)
