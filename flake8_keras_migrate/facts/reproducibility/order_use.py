"""Whether the order of a collection matters for what a program does with it."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from ..name_uses import uses
from .sets import is_builtin

if TYPE_CHECKING:
    from ...module import Module

_DEPTH = 12
# What is asked of a collection here is the same in any order, or is only shown.
_FREE = ("sorted", "len", "min", "max", "sum", "any", "all", "set", "frozenset", "print", "isinstance", "type", "bool", "str", "repr")
FREE_METHODS = (
    "isin", "update", "union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint", "difference_update",
    "intersection_update", "drop", "count", "format", "info", "debug", "warning", "error", "write", "sort", "assertCountEqual", "assertSetEqual",
    "assertItemsEqual", "assertEqual", "assertIn", "copy", "clear", "remove", "discard", "extend", "append",
)  # fmt: skip
_FREE_PATHS = (
    "numpy.unique", "numpy.sort", "numpy.isin", "numpy.in1d", "numpy.setdiff1d", "numpy.intersect1d", "numpy.union1d", "numpy.max", "numpy.min",
    "numpy.sum", "numpy.mean", "numpy.std", "numpy.median", "random.choice", "random.sample", "random.choices", "numpy.random.choice",
    "collections.Counter", "pprint.pprint",
    *(f"tensorflow.{home}graph_util.convert_variables_to_constants" for home in ("", "compat.v1.", "python.framework.")),
)  # fmt: skip
_SAME_ORDER = ("numpy.array", "numpy.asarray", "pandas.Series", "pandas.Index", "tensorflow.constant", "copy.copy", "copy.deepcopy")
_CASTS = ("str", "int", "float", "tuple", "repr")
_SORTS = re.compile(r"(?i)(?:^|[._]|nat)sort(?!_values)[^.]*$")  # natsorted, sort_by_length; argsort and lexsort tell the places that there were
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.Module)
# Names of lists that are only reported, and of collections whose order numbers them.
_LISTED = re.compile(r"(?i)missing|unexpected|unused|unknown|extra|dtype|duplicat|diff|invalid|redundant|ignored|error|warn|skipped")
LABELS = re.compile(
    r"(?i)label|(?<![a-z])class|vocab|word|char|token|categor|letter|tag|symbol|speaker|alphabet|dict|map|index|ids?$|2id|(?<!arg)names?$",
)


def keeps(comprehension: ast.ListComp | ast.GeneratorExp) -> bool:
    """Whether a comprehension gives the elements themselves, or one simple function of each."""
    element = comprehension.elt
    if isinstance(element, ast.Call) and isinstance(element.func, ast.Attribute):
        element = element.func.value
    elif isinstance(element, ast.Call) and isinstance(element.func, ast.Name) and element.func.id in _CASTS and len(element.args) == 1:
        element = element.args[0]
    target = comprehension.generators[0].target
    return len(comprehension.generators) == 1 and isinstance(element, ast.Name) and isinstance(target, ast.Name) and element.id == target.id


def is_free(module: Module, node: ast.AST, depth: int = _DEPTH) -> bool:
    """Whether the order of the collection ``node`` plays no part in what becomes of it."""
    above = module.parent(node)
    if depth <= 0:
        return False
    taker = module.parent(above) if isinstance(above, ast.keyword) else above
    if isinstance(taker, ast.Call) and (module.path(taker.func) in _FREE_PATHS or _SORTS.search(module.text_of(taker.func))):
        return True
    if isinstance(above, ast.Call) and above.func is not node:
        if isinstance(module.parent(above), ast.Raise) or is_builtin(module, above.func, *_FREE) or getattr(above.func, "attr", "") in FREE_METHODS:
            return True
        if is_builtin(module, above.func, "enumerate"):
            return _loop_of_places(module, node) is not None
        joined = isinstance(above.func, ast.Attribute) and above.func.attr == "join" and isinstance(above.func.value, ast.Constant)
        passed = is_builtin(module, above.func, "filter", "map") and above.args[1:] == [node]
        same = passed or joined or is_builtin(module, above.func, "list", "tuple", "reversed", "iter") or module.path(above.func) in _SAME_ORDER
        return same and is_free(module, above, depth - 1)
    if isinstance(above, ast.Attribute):
        call = module.parent(above)
        return above.attr in (*FREE_METHODS, "shape", "size", "append", "extend", "pop") and isinstance(call, (ast.Call, ast.expr, ast.stmt))
    if isinstance(above, ast.Starred) and isinstance(module.parent(above), ast.Call):
        return True
    place = module.parent(above) if isinstance(above, ast.Tuple) else above
    if isinstance(place, ast.Subscript):
        first = isinstance(module.value(place.slice), int) and isinstance(node, ast.Call)
        rows = isinstance(place.value, ast.Attribute) and place.value.attr == "iloc"
        if place.value is node and isinstance(place.slice, ast.Slice):
            return is_free(module, place, depth - 1)
        return first or rows or (_is_own_place(module, place) if place.value is node else _gets_number(module, place))
    if isinstance(above, (ast.BinOp, ast.IfExp, ast.BoolOp, ast.NamedExpr)):
        return isinstance(getattr(above, "left", None), (ast.Constant, ast.JoinedStr)) or is_free(module, above, depth - 1)
    if isinstance(above, ast.For) and above.iter is node:
        return not builds_index(module, above)
    if isinstance(above, ast.comprehension):
        return _is_free_comprehension(module, above, depth)
    if isinstance(above, ast.Dict):
        return not any(isinstance(key, ast.Constant) and LABELS.search(str(key.value)) for key in above.keys if key)
    if isinstance(above, ast.Assign) and len(above.targets) == 1 and isinstance(above.targets[0], ast.Name):
        return bool(_LISTED.search(above.targets[0].id)) or _is_free_name(module, above.targets[0], depth)
    if isinstance(above, ast.Assign) and isinstance(above.targets[0], ast.Attribute):
        return _is_sorted_next(module, above) or _is_free_attribute(module, above.targets[0], depth)
    if isinstance(above, ast.Return):
        function = module.enclosing(above, *_FUNCTIONS)
        return not LABELS.search(f"{getattr(function, 'name', '')} {module.text_of(above)}")
    return isinstance(above, (ast.Compare, ast.Expr, ast.Assert, ast.If, ast.While, ast.UnaryOp, ast.Delete, ast.FormattedValue))


def _loop_of_places(module: Module, items: ast.AST) -> str | None:
    """The ``i`` of ``for i, x in enumerate(items)`` if it is nothing but the place in ``items``: ``items[i] = f(x)``."""
    call = module.parent(items)
    loop = module.parent(call) if isinstance(call, ast.Call) and len(call.args) == 1 else None
    if not (isinstance(loop, ast.For) and isinstance(items, ast.Name) and isinstance(loop.target, ast.Tuple)):
        return None
    index = loop.target.elts[0]
    places = [module.parent(use) for use in uses(module, index)] if isinstance(index, ast.Name) else []
    own = all(isinstance(at, ast.Subscript) and isinstance(at.value, ast.Name) and at.value.id == items.id for at in places)
    return index.id if isinstance(index, ast.Name) and places and own else None


def _is_own_place(module: Module, place: ast.Subscript) -> bool:
    """Whether it is such an ``items[i]``."""
    loop = module.enclosing(place, ast.For, *_FUNCTIONS)
    call = loop.iter if isinstance(loop, ast.For) else None
    items = call.args[0] if isinstance(call, ast.Call) and call.args and is_builtin(module, call.func, "enumerate") else None
    same = items is not None and module.text_of(items) == module.text_of(place.value)
    return same and isinstance(place.slice, ast.Name) and place.slice.id == (items and _loop_of_places(module, items))


def _gets_number(module: Module, target: ast.expr) -> bool:
    """Whether ``array[:, list(s)] = 0.0``: all those places get the same number."""
    above = module.parent(target)
    return isinstance(above, ast.Assign) and target in above.targets and isinstance(module.value(above.value), (int, float))


def _is_free_comprehension(module: Module, generator: ast.comprehension, depth: int) -> bool:
    whole = module.parent(generator)
    if isinstance(whole, (ast.SetComp, ast.DictComp)):
        return True
    return not (isinstance(whole, (ast.ListComp, ast.GeneratorExp)) and keeps(whole)) or is_free(module, whole, depth - 1)


def _is_free_name(module: Module, target: ast.Name, depth: int) -> bool:
    """Whether a name is sorted before anything else is done with it, or never used for its order."""
    found, here = uses(module, target), module.enclosing(target, *_FUNCTIONS)
    if not found:
        return here is not module.tree
    for use in found:
        if module.enclosing(use, *_FUNCTIONS) is here:
            above = module.parent(use)
            if isinstance(above, ast.Attribute) and above.attr == "sort":
                return True
            if not is_free(module, use, depth - 1):
                return False
    return all(is_free(module, use, depth - 1) for use in found if module.enclosing(use, *_FUNCTIONS) is not here)


def _is_free_attribute(module: Module, target: ast.Attribute, depth: int) -> bool:
    """Whether ``self.x`` is used in its class, and never for its order, or is a list that is only reported."""
    owner = module.class_of(target.value)
    uses = [use for use in module.attributes(target.attr) if isinstance(use.ctx, ast.Load) and module.class_of(use.value) is owner]
    return owner is not None and bool(_LISTED.search(target.attr) or (uses and all(is_free(module, use, depth - 1) for use in uses)))


def _is_sorted_next(module: Module, assign: ast.Assign) -> bool:
    """Whether ``self.x = list(set(...))`` is sorted by a statement below, before anything is done with its order."""
    text = module.text_of(assign.targets[0])
    for body in (getattr(module.parent(assign), name, None) for name in ("body", "orelse", "finalbody")):
        for statement in body[body.index(assign) + 1 :] if isinstance(body, list) and assign in body else ():
            if module.text_of(statement).startswith(f"{text}.sort("):
                return True
            if not all(is_free(module, use) for use in ast.walk(statement) if isinstance(use, ast.Attribute) and module.text_of(use) == text):
                return False
    return False


def builds_index(module: Module, loop: ast.For) -> bool:
    """Whether a loop numbers the elements, or lists them one by one."""
    elements = {part.id for part in ast.walk(loop.target) if isinstance(part, ast.Name)}
    # A sum that begins anew with each element counts none of them.
    own = elements | {each.id for node in loop.body if isinstance(node, ast.Assign) for each in node.targets if isinstance(each, ast.Name)}
    counters = {node.target.id for node in ast.walk(loop) if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name)} - own
    for node in ast.walk(loop):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
            key, value = node.targets[0].slice, node.value
            if any(_mentions(one, elements) and _counts(module, other, counters, own) for one, other in ((key, value), (value, key))):
                return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
            given, filled = node.args[0] if len(node.args) == 1 else None, node.func.value
            if node.func.attr == "append" and isinstance(given, ast.Name) and given.id in elements and LABELS.search(f"{given.id} {filled.id}"):
                return not _is_free_list(module, filled)
            if node.func.attr == "setdefault" and len(node.args) == 2 and _counts(module, node.args[1], counters, own):
                return True
    return False


def _is_free_list(module: Module, name: ast.Name) -> bool:
    targets = [binding.node for binding in module.bindings(name) if isinstance(binding.node, ast.Name)]
    return bool(targets) and all(is_free(module, use) for use in uses(module, targets[0]) if use is not name)


def _mentions(expr: ast.expr, names: set[str]) -> bool:
    return any(isinstance(part, ast.Name) and part.id in names for part in ast.walk(expr))


def _counts(module: Module, expr: ast.expr, counters: set[str], own: set[str]) -> bool:
    """Whether it is a place: a counter, or the length of what grows; the length of what is each element's ``own`` is none."""
    if isinstance(expr, ast.BinOp) and isinstance(expr.op, ast.Div):
        return False  # A mean, no number of a place.
    lengths = (part.args for part in ast.walk(expr) if isinstance(part, ast.Call) and is_builtin(module, part.func, "len"))
    return _mentions(expr, counters) or any(not any(_mentions(item, own) for item in items) for items in lengths)
