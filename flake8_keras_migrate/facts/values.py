"""What a literal, a name or an attribute stands for: constants, and lists and dicts of them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, Final

from ..scopes import Binding
from .mutation import is_mutated

if TYPE_CHECKING:
    from ..module import Module

_DEPTH = 20
_BUILT = ("list", "tuple", "dict")


class _Unknown:
    def __repr__(self) -> str:
        return "UNKNOWN"

    def __bool__(self) -> bool:
        return False


UNKNOWN: Final = _Unknown()
"""The answer when an expression does not provably stand for one literal."""


def resolve(module: Module, expr: ast.expr) -> ast.expr:
    """Follow names and ``self.x`` that are assigned exactly once to what they are assigned; else the expression itself."""
    for _ in range(_DEPTH if isinstance(expr, (ast.Name, ast.Attribute)) else 0):
        binding = only_binding(module, expr)
        if binding is None or binding.kind != "value" or binding.value is None:
            return expr
        expr = binding.value
    return expr


def only_binding(module: Module, expr: ast.expr) -> Binding | None:
    """The one binding of a name, of ``self.x`` or of ``Class.x``; None when there are several or none is known."""
    if isinstance(expr, ast.Name):
        bindings = module.bindings(expr)
        return bindings[0] if len(bindings) == 1 else None
    if isinstance(expr, ast.Attribute) and isinstance(expr.value, ast.Name):
        owner = module.class_of(expr.value)
        if owner is not None:
            values = module.self_attributes(owner).get(expr.attr, [])
            if len(values) == 1 and values[0] is not None:
                return Binding("value", expr, values[0])
    return None


def value(module: Module, expr: ast.expr | None, depth: int = 0) -> Any:
    """The Python object that an expression provably is, or ``UNKNOWN``; never runs code of the file."""
    if expr is None or depth > _DEPTH:
        return UNKNOWN
    if isinstance(expr, ast.Constant):
        return expr.value
    if isinstance(expr, (ast.Name, ast.Attribute)):
        return _named(module, expr, depth)
    if isinstance(expr, (ast.List, ast.Tuple, ast.Set)):
        items = [value(module, item, depth + 1) for item in expr.elts]
        if any(item is UNKNOWN for item in items):
            return UNKNOWN
        if isinstance(expr, ast.Tuple):
            return tuple(items)
        return items if isinstance(expr, ast.List) else _hashed(items)
    if isinstance(expr, ast.Dict):
        return _mapping(module, expr, depth)
    if isinstance(expr, ast.JoinedStr):
        return _joined(module, expr, depth)
    if isinstance(expr, ast.UnaryOp):
        return _unary(expr.op, value(module, expr.operand, depth + 1))
    if isinstance(expr, ast.BinOp):
        return _binary(module, expr, depth)
    if isinstance(expr, ast.Subscript):
        return _item(value(module, expr.value, depth + 1), value(module, expr.slice, depth + 1))
    if isinstance(expr, ast.Call) and isinstance(expr.func, ast.Name) and expr.func.id in _BUILT and not module.bindings(expr.func):
        return _built(module, expr, depth)
    return UNKNOWN


def _named(module: Module, expr: ast.expr, depth: int) -> Any:
    binding = only_binding(module, expr)
    if binding is None or binding.kind == "path":
        return module.foreign_constant(expr)
    if binding.kind != "value" or binding.value is None:
        return UNKNOWN
    known = module.once(_known)
    if binding.value not in known:
        known[binding.value] = UNKNOWN  # ends a circle of names
        known[binding.value] = value(module, binding.value, depth + 1)
    found = known[binding.value]
    if isinstance(found, (list, dict, set)) and is_mutated(module, expr):
        return UNKNOWN
    return found


def _item(whole: Any, key: Any) -> Any:
    inside = isinstance(whole, (list, tuple)) and type(key) is int and -len(whole) <= key < len(whole)
    return whole[key] if inside or (isinstance(whole, dict) and isinstance(key, (str, int)) and key in whole) else UNKNOWN


def _known(module: Module) -> dict[ast.expr, Any]:
    """The values that names stand for, each read once however often it is named."""
    return {}


def _hashed(items: list[Any]) -> Any:
    try:
        return set(items)
    except TypeError:
        return UNKNOWN


def _mapping(module: Module, expr: ast.Dict, depth: int) -> Any:
    found: dict[Any, Any] = {}
    for key, item in zip(expr.keys, expr.values, strict=True):
        inner = value(module, item, depth + 1)
        if key is None:
            if not isinstance(inner, dict):
                return UNKNOWN
            found.update(inner)
            continue
        name = value(module, key, depth + 1)
        if name is UNKNOWN or inner is UNKNOWN or isinstance(name, (list, dict, set)):
            return UNKNOWN
        found[name] = inner
    return found


def _joined(module: Module, expr: ast.JoinedStr, depth: int) -> Any:
    parts: list[str] = []
    for part in expr.values:
        if isinstance(part, ast.FormattedValue):
            inner = value(module, part.value, depth + 1)
            if not isinstance(inner, (str, int)) or part.format_spec is not None or part.conversion != -1:
                return UNKNOWN
            parts.append(str(inner))
        elif isinstance(part, ast.Constant):
            parts.append(str(part.value))
    return "".join(parts)


def _unary(operator: ast.unaryop, operand: Any) -> Any:
    if isinstance(operand, (int, float)):
        if isinstance(operator, ast.USub):
            return -operand
        if isinstance(operator, ast.UAdd):
            return +operand
        if isinstance(operator, ast.Not):
            return not operand
    return UNKNOWN


def _binary(module: Module, expr: ast.BinOp, depth: int) -> Any:
    operands: list[ast.expr] = []
    left: ast.expr = expr
    while isinstance(left, ast.BinOp) and isinstance(left.op, type(expr.op)) and len(operands) < 200:
        operands.append(left.right)
        left = left.left
    if isinstance(left, ast.BinOp) and len(operands) >= 200:
        return UNKNOWN
    result = value(module, left, depth + 1)
    for operand in reversed(operands):
        result = _apply(expr.op, result, value(module, operand, depth + 1))
        if result is UNKNOWN:
            return UNKNOWN
    return result


def _apply(operator: ast.operator, left: Any, right: Any) -> Any:
    if isinstance(operator, ast.Add) and type(left) is type(right) and isinstance(left, (str, list, tuple, int, float)):
        return left + right
    if isinstance(left, (int, float)) and isinstance(right, (int, float)) and not isinstance(left, bool):
        if isinstance(operator, (ast.Add, ast.Sub)):
            return left + right if isinstance(operator, ast.Add) else left - right
        if isinstance(operator, ast.Mult) and abs(left) < 1e9 and abs(right) < 1e9:
            return left * right
        if isinstance(operator, (ast.Div, ast.FloorDiv)) and right:
            return left / right if isinstance(operator, ast.Div) else left // right
        if isinstance(operator, ast.Pow) and 0 < left <= 1e3 and abs(right) <= 16:
            return left**right
    return UNKNOWN


def _built(module: Module, call: ast.Call, depth: int) -> Any:
    assert isinstance(call.func, ast.Name)
    if call.func.id == "dict" and not call.args:
        if any(keyword.arg is None for keyword in call.keywords):
            return UNKNOWN
        found = {str(keyword.arg): value(module, keyword.value, depth + 1) for keyword in call.keywords}
        return UNKNOWN if any(item is UNKNOWN for item in found.values()) else found
    if call.func.id in ("list", "tuple") and len(call.args) == 1 and not call.keywords:
        inner = value(module, call.args[0], depth + 1)
        if isinstance(inner, (list, tuple)):
            return list(inner) if call.func.id == "list" else tuple(inner)
    return UNKNOWN
