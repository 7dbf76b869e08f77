"""Functions of (y_true, y_pred): which expressions in them still have the raw shape and type of one of the two."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .. import flow
from ..models.models import Models

if TYPE_CHECKING:
    from ...module import Module

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
TRUE, PRED = "true", "pred"
_MOST_CASTS = 4
_ELEMENTWISE = frozenset(
    (
        "abs", "absolute", "square", "sqrt", "exp", "log", "log1p", "sign", "pow", "round", "clip", "clip_by_value", "cast", "equal",
        "not_equal", "greater", "greater_equal", "less", "less_equal", "minimum", "maximum", "add", "subtract", "multiply", "divide",
        "divide_no_nan", "truediv", "div", "floordiv", "squared_difference", "where", "sigmoid", "tanh", "relu", "softplus", "logical_and",
        "logical_or", "logical_not", "logical_xor", "identity", "stop_gradient", "convert_to_tensor", "xlogy", "floor", "ceil", "negative",
    ),
)  # fmt: skip


class Pair(NamedTuple):
    """A function that compares targets with predictions, and the names of the two parameters."""

    node: Function
    true: str
    pred: str


def pair(function: Function, method: bool = False) -> Pair | None:
    """The pair of a function, or of a method's arguments after ``self``."""
    names = [arg.arg for arg in (*function.args.posonlyargs, *function.args.args)][1 if method else 0 :]
    return Pair(function, names[0], names[1]) if len(names) >= 2 else None


def functions(module: Module, expr: ast.expr) -> list[Function]:
    """The functions of this file that ``expr`` may be: by name, a lambda, or what a function of the file returns."""
    found: list[Function] = []
    for origin in module.once(Models).origins.of(expr):
        function = module.local_function(origin) if isinstance(origin, (ast.Name, ast.Attribute)) else origin
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            found.append(function)
    return found


class Raw:
    """What each expression of a pair's function is made of without a change of shape: the targets, the predictions, both or neither.

    ``changes`` names elementwise functions that change what is asked for ("cast", where types matter).
    """

    def __init__(self, module: Module, of: Pair, changes: frozenset[str] = frozenset()) -> None:
        self._module = module
        self._of = of
        self._same = _ELEMENTWISE - changes

    def kinds(self, expr: ast.AST, depth: int = 25) -> frozenset[str]:
        """The subset of {TRUE, PRED} whose raw shape or type the expression has."""
        if depth == 0:
            return frozenset()
        if isinstance(expr, ast.Name):
            return self._name(expr, depth)
        if isinstance(expr, ast.BinOp):
            return self.kinds(expr.left, depth - 1) | self.kinds(expr.right, depth - 1)
        if isinstance(expr, ast.UnaryOp):
            return self.kinds(expr.operand, depth - 1)
        if isinstance(expr, ast.Compare):
            return frozenset().union(*(self.kinds(part, depth - 1) for part in (expr.left, *expr.comparators)))
        if isinstance(expr, ast.Call) and self._elementwise(expr):
            return frozenset().union(*(self.kinds(part, depth - 1) for part in expr.args))
        return frozenset()

    def _given(self, name: str) -> frozenset[str]:
        """What a parameter of the function is."""
        return frozenset({TRUE} if name == self._of.true else {PRED} if name == self._of.pred else ())

    def _name(self, name: ast.Name, depth: int) -> frozenset[str]:
        found: set[str] = set()
        for binding in flow.reaching(self._module, name):
            some: frozenset[str] = frozenset()
            if binding.kind == "parameter":
                if self._module.parent(self._module.parent(binding.node) or name) is self._of.node:
                    some = self._given(name.id)
            elif binding.kind == "value" and binding.value is not None:
                some = self.kinds(binding.value, depth - 1)
            if not some:
                return frozenset()  # converted on one way: the code knows what it does
            found |= some
        return frozenset(found)

    def _elementwise(self, call: ast.Call) -> bool:
        path = self._module.path(call.func)
        known = path is not None and path.startswith(("tensorflow.", "keras.backend.", "keras.ops.", "numpy."))
        places = path is not None and path.endswith(".where") and len(call.args) + len(call.keywords) < 3
        return path is not None and known and path.rpartition(".")[2] in self._same and not places

    def meetings(self) -> Iterator[ast.AST]:
        """The expressions where raw targets and raw predictions meet, outermost left out where an inner one does."""
        for node in _walk(self._of.node):
            parts: list[ast.expr] = []
            if isinstance(node, ast.BinOp):
                parts = [node.left, node.right]
            elif isinstance(node, ast.Compare):
                parts = [node.left, *node.comparators]
            elif isinstance(node, ast.Call) and self._elementwise(node):
                parts = list(node.args)
            kinds = [self.kinds(part) for part in parts]
            if frozenset().union(*kinds) == {TRUE, PRED} and not any(len(kind) > 1 for kind in kinds):
                yield node


class Columns(Raw):
    """The same for targets as they are and predictions made a column, as in ``tf.reshape(tf.argmax(y_pred, axis=1), (-1, 1))``."""

    def kinds(self, expr: ast.AST, depth: int = 25) -> frozenset[str]:
        if isinstance(expr, ast.Call) and self._makes_column(expr):
            return frozenset({PRED}) if self._of_predictions(expr.args[0]) else frozenset()
        return super().kinds(expr, depth)

    def _given(self, name: str) -> frozenset[str]:
        return frozenset({TRUE} if name == self._of.true else ())

    def _makes_column(self, call: ast.Call) -> bool:
        module, path = self._module, self._module.path(call.func) or ""
        if not call.args or not path.startswith(("tensorflow.", "keras.backend.", "keras.ops.")):
            return False
        second = call.args[1] if len(call.args) > 1 else None
        if path.endswith(".reshape"):
            shape = second or module.argument(call, "shape") or module.argument(call, "newshape")
            return isinstance(shape, (ast.Tuple, ast.List)) and [module.value(each) for each in shape.elts] == [-1, 1]
        if path.endswith(".expand_dims"):
            row = flow.value(module, call.args[0])
            for _ in range(_MOST_CASTS):
                row = flow.value(module, row.args[0]) if isinstance(row, ast.Call) and self._elementwise(row) and row.args else row
            picked = isinstance(row, ast.Call) and (module.path(row.func) or "").endswith(".argmax") and self._along(row)
            return picked and self._along(call)
        return module.value(module.argument(call, "keepdims")) is True and self._along(call)

    def _along(self, call: ast.Call) -> bool:
        """Whether the axis of a call is the second, which is the last one of predictions."""
        axis = call.args[1] if len(call.args) > 1 else self._module.argument(call, "axis")
        return axis is not None and self._module.value(axis) in (1, -1)

    def _of_predictions(self, expr: ast.AST) -> bool:
        """Whether a value is made of the predictions, and not of the targets."""
        stack, seen, found = [expr], set[ast.AST](), False
        while stack:
            for node in ast.walk(stack.pop()):
                if not isinstance(node, ast.Name) or node in seen:
                    continue
                if node.id == self._of.true:
                    return False
                seen.add(node)
                found |= node.id == self._of.pred
                stack.extend(each.value for each in flow.reaching(self._module, node) if each.kind == "value" and each.value is not None)
        return found


def _walk(function: Function) -> Iterator[ast.AST]:
    stack: list[ast.AST] = list(reversed(function.body)) if isinstance(function.body, list) else [function.body]
    while stack:
        node = stack.pop()
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            stack.extend(reversed(list(ast.iter_child_nodes(node))))


def body(function: Function) -> Iterator[ast.AST]:
    """The nodes of a function without those of functions inside it, in source order."""
    return _walk(function)
