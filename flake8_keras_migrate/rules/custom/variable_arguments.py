"""KM726: weights passed to a ``tf.function``, which are tensors there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.classes import FunctionNode
from ...facts.undecorated import compiled_functions, undecorated
from ...facts.weights import are_weights, is_weight
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_WRITES = {"assign", "assign_add", "assign_sub"}


class VariableArguments(Rule):
    """``update(target.variables, source.variables)``, where ``@tf.function def update(a, b)`` assigns to the elements of ``a``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for function, decorator in compiled_functions(module):
            used = _used_as_variables(function)
            names = [arg.arg for arg in [*function.args.posonlyargs, *function.args.args]]
            for call in module.calls_named(function.name):
                shift = 1 if isinstance(call.func, ast.Attribute) and names[:1] == ["self"] else 0
                given = {name: module.argument(call, name, names.index(name) - shift) for name in used}
                name = next((name for name, value in given.items() if value is not None and _has_weights(module, value)), None)
                if name is not None:
                    yield self.finding(decorator, fix=undecorated(module, decorator), name=name, function=function.name)
                    break


def _used_as_variables(function: FunctionNode) -> list[str]:
    """The parameters that the function assigns to, differentiates by or gives to an optimizer, alone or one by one."""
    of: dict[str, set[str]] = {arg.arg: {arg.arg} for arg in [*function.args.posonlyargs, *function.args.args] if arg.arg != "self"}
    loops = [node for node in ast.walk(function) if isinstance(node, (ast.For, ast.comprehension))]
    for loop in loops:
        sources = {part.id for part in ast.walk(loop.iter) if isinstance(part, ast.Name)} & of.keys()
        for target in ast.walk(loop.target):
            if isinstance(target, ast.Name) and sources:
                of.setdefault(target.id, set()).update(*(of[source] for source in sources))
    found: set[str] = set()
    for call in ast.walk(function):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        if call.func.attr in _WRITES:
            held: list[ast.expr] = [call.func.value]
        elif call.func.attr == "gradient":
            held = [*call.args[1:2], *(keyword.value for keyword in call.keywords if keyword.arg == "sources")]
        elif call.func.attr == "apply_gradients" and call.args and isinstance(call.args[0], ast.Call):
            held = call.args[0].args[1:2]
        else:
            continue
        for holder in held:
            base = holder.value if isinstance(holder, ast.Subscript) else holder
            found |= of.get(base.id, set()) if isinstance(base, ast.Name) else set()
    return [arg.arg for arg in [*function.args.posonlyargs, *function.args.args] if arg.arg in found]


def _has_weights(module: Module, given: ast.expr) -> bool:
    """Whether an argument is weights of a layer or of a model, a list of them, or a sum of such lists."""
    expr = module.resolve(given)
    if isinstance(expr, ast.BinOp) and isinstance(expr.op, ast.Add):
        return _has_weights(module, expr.left) or _has_weights(module, expr.right)
    if isinstance(expr, (ast.List, ast.Tuple)):
        return any(_has_weights(module, part) for part in expr.elts)
    return are_weights(module, expr) or is_weight(module, expr)
