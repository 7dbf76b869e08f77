"""Whether the elements of a set are numbers."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..flow import reaching
from ..parameters import given_to
from ..returned import returned
from ..saving.name_numbers import counts_up
from .sets import BINDINGS, DEPTH, MAKERS, METHODS, TAKES, is_builtin

if TYPE_CHECKING:
    from ...module import Module
    from ...scopes import Binding

_NUMBERS = ("int", "float", "len", "ord", "round", "hash", "id", "range", "abs")
_ARRAYS = ("numpy.array", "numpy.asarray")
_WORD_NUMBERS = ("keras.datasets.imdb.load_data", "keras.datasets.reuters.load_data")
"""Data sets of texts whose words are numbers."""
_LONGEST_CHAIN = 60
_HANDED_ON = 3
"""Through how many functions a data set is followed."""
_NUMPY_NUMBERS = ("argmax", "argmin", "argsort", "arange", "where", "nonzero", "round", "floor", "ceil", "bincount", "randint")


class _Known:
    """What has been asked of a file: the answers, and the questions that are open, each of which asks the next."""

    def __init__(self, module: Module) -> None:
        self.answers: dict[ast.expr, bool] = {}
        self.open: set[ast.expr] = set()


def has_numbers(module: Module, expr: ast.expr) -> bool:
    """Whether all elements of a set, or of what it is made of, are provably numbers or tuples of them: their order is the same in each process."""
    known = module.once(_Known)
    if expr not in known.answers:
        if expr in known.open or len(known.open) > _LONGEST_CHAIN:
            return False
        known.open.add(expr)
        known.answers[expr] = _has_numbers(module, expr)
        known.open.discard(expr)
    return known.answers[expr]


def _has_numbers(module: Module, expr: ast.expr) -> bool:
    if isinstance(expr, (ast.Set, ast.List, ast.Tuple)):
        return bool(expr.elts) and all(_is_number(module, item) for item in expr.elts)
    if isinstance(expr, (ast.SetComp, ast.ListComp, ast.GeneratorExp)):
        first = expr.generators[0]
        same = isinstance(expr.elt, ast.Name) and isinstance(first.target, ast.Name) and expr.elt.id == first.target.id
        return _is_number(module, expr.elt) or (same and has_numbers(module, first.iter))
    if isinstance(expr, ast.BinOp):
        if isinstance(expr.op, (ast.Sub, ast.BitAnd)) and has_numbers(module, expr.left):
            return True
        return has_numbers(module, expr.left) and has_numbers(module, expr.right)
    if isinstance(expr, ast.Subscript):
        return has_numbers(module, expr.value)
    if isinstance(expr, ast.Call):
        return _gives_numbers(module, expr)
    if isinstance(expr, ast.Name):
        bindings = reaching(module, expr) if len(module.bindings(expr)) <= BINDINGS else ()
        if bindings and _meets_numbers(module, expr):
            return True
        return bool(bindings) and all(_binds_numbers(module, binding, expr) for binding in bindings)
    return False


def _binds_numbers(module: Module, binding: Binding, name: ast.Name) -> bool:
    if binding.kind == "parameter":
        return _all_given(module, binding, has_numbers)
    if binding.value is None:
        return False
    if binding.kind == "loop":
        return _has_texts(module, binding.value)
    return binding.kind == "value" and (has_numbers(module, binding.value) or _is_filled_with_numbers(module, binding.value, name))


def _all_given(module: Module, parameter: Binding, has: Callable[[Module, ast.expr], bool]) -> bool:
    given = given_to(module, parameter.node)
    return 0 < len(given) <= BINDINGS and all(has(module, each) for each in given)


def _has_texts(module: Module, expr: ast.expr, depth: int = _HANDED_ON) -> bool:
    """Whether the elements of an expression are texts of a data set of Keras, lists of numbers: ``for words in x_train``."""
    bindings = reaching(module, expr) if depth > 0 and isinstance(expr, ast.Name) else ()
    return bool(bindings) and all(
        _all_given(module, binding, lambda module, given: _has_texts(module, given, depth - 1))
        if binding.kind == "parameter"
        else isinstance(binding.value, ast.Call) and binding.position == 0 and module.path(binding.value.func) in _WORD_NUMBERS
        for binding in bindings
    )


def becomes_numbers(module: Module, listed: ast.expr) -> bool:
    """Whether a list of a set's elements becomes an array of numbers: ``np.array(list(s), dtype=int)``."""
    call = module.parent(listed)
    if not isinstance(call, ast.Call) or module.path(call.func) not in _ARRAYS or listed not in call.args[:1]:
        return False
    kind = module.argument(call, "dtype", 1)
    return kind is not None and _is_number_type(module, kind)


def _is_number_type(module: Module, kind: ast.expr) -> bool:
    named = module.value(kind)
    spelled = named if isinstance(named, str) else (module.path(kind) or "").removeprefix("numpy.")
    return spelled.startswith(("int", "uint", "float", "bool")) or is_builtin(module, kind, "int", "float", "bool")


def _meets_numbers(module: Module, name: ast.Name) -> bool:
    """Whether a loop over a name, alone or beside others, compares the elements with numbers: ``for k in labels: if k == -1``."""
    for use in module.spelled(name.id):
        step: ast.AST | None = use
        above, place = module.parent(use), None
        if isinstance(above, ast.Call) and is_builtin(module, above.func, "zip", "enumerate") and use in above.args:
            place = above.args.index(use) + is_builtin(module, above.func, "enumerate")
            step, above = above, module.parent(above)
        if not isinstance(above, (ast.For, ast.comprehension)) or above.iter is not step or module.bindings(use) != module.bindings(name):
            continue
        target = above.target
        if place is not None:
            target = target.elts[place] if isinstance(target, ast.Tuple) and place < len(target.elts) else target
        if isinstance(target, ast.Name) and any(_is_compared(module, each) for each in module.spelled(target.id) if _within(module, each, above)):
            return True
    return False


def _within(module: Module, name: ast.Name, loop: ast.For | ast.comprehension) -> bool:
    around = loop if isinstance(loop, ast.For) else module.parent(loop)
    return isinstance(name.ctx, ast.Load) and any(above is around for above in module.ancestors(name))


def _is_compared(module: Module, name: ast.Name) -> bool:
    above = module.parent(name)
    if not isinstance(above, ast.Compare) or isinstance(above.ops[0], (ast.In, ast.NotIn, ast.Is, ast.IsNot)):
        return False
    sides = (above.left, *above.comparators)
    return len(sides) == 2 and any(side is not name and _is_number(module, side) for side in sides)


def _is_filled_with_numbers(module: Module, made: ast.expr, name: ast.Name) -> bool:
    """Whether a name is bound to ``set()``, and given only numbers by ``name.add(...)`` and ``name.update(...)``."""
    if not isinstance(made, ast.Call) or not is_builtin(module, made.func, "set") or any(getattr(given, "elts", [given]) for given in made.args):
        return False
    filled = [call for call in module.method_calls("add", "update") if isinstance(call.func.value, ast.Name) and call.func.value.id == name.id]  # type: ignore[attr-defined]
    filled = [call for call in filled if module.bindings(call.func.value) == module.bindings(name)]  # type: ignore[attr-defined]
    return bool(filled) and all(
        call.args and (_is_number(module, call.args[0]) if call.func.attr == "add" else all(has_numbers(module, given) for given in call.args))  # type: ignore[attr-defined]
        for call in filled
    )


def _gives_numbers(module: Module, call: ast.Call) -> bool:
    function = call.func
    if is_builtin(module, function, *MAKERS, "list", "tuple", "sorted"):
        return bool(call.args) and has_numbers(module, call.args[0])
    if is_builtin(module, function, "range"):
        return True
    if is_builtin(module, function, "map") and call.args:
        return is_builtin(module, call.args[0], *_NUMBERS)
    if is_builtin(module, function, "zip"):
        parts = [part.value.elt if isinstance(part, ast.Starred) and isinstance(part.value, ast.ListComp) else part for part in call.args]
        return bool(parts) and all(has_numbers(module, part) for part in parts)
    if module.path(function) in TAKES:
        return bool(call.args) and has_numbers(module, call.args[0])
    if results := returned(module, call):
        return all(has_numbers(where, result) for where, result in results)
    if not isinstance(function, ast.Attribute):
        return False
    if function.attr in ("difference", "intersection") and has_numbers(module, function.value):
        return True
    if function.attr in METHODS:
        return has_numbers(module, function.value) and all(has_numbers(module, item) for item in call.args)
    if function.attr == "astype" and call.args:
        return _is_number_type(module, call.args[0])
    if function.attr in ("tolist", "flatten", "ravel"):
        return has_numbers(module, function.value)
    return function.attr in _NUMPY_NUMBERS


def _is_number(module: Module, expr: ast.expr, depth: int = DEPTH) -> bool:
    if depth <= 0:
        return False
    if isinstance(expr, ast.Call):
        return is_builtin(module, expr.func, *_NUMBERS) or (isinstance(expr.func, ast.Attribute) and expr.func.attr in _NUMPY_NUMBERS)
    if isinstance(expr, ast.BinOp):
        return _is_number(module, expr.left, depth - 1) and _is_number(module, expr.right, depth - 1)
    if isinstance(expr, ast.UnaryOp):
        return _is_number(module, expr.operand, depth - 1)
    bindings = reaching(module, expr) if isinstance(expr, ast.Name) else ()
    if bindings and all(counts_up(module, binding) for binding in bindings):
        return True
    return type(module.value(expr)) in (int, float, bool, complex)
