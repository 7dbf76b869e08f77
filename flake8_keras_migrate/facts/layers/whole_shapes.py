"""Shapes that are one number where Keras 3 wants a tuple: ``Input(shape=(latent_dim))``."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from .. import flow
from ..keras_classes import is_inherited_size
from ..parameters import all_given, default_of, given_to

if TYPE_CHECKING:
    from ...module import Module

_NUMBER = re.compile(r"(?i)(^|_)(dim|length|maxlen|max_len|units|filters|channels|classes|features|count|n)$|^(n|num)_")
_OF_INPUTS = re.compile(r"(?i)(^|_)(in|inp|inputs?|img|images?|patch|data|obs|observation|state|sample|x)_?dim$|^dim$")
"""What people call a whole shape, too."""
_WHOLE = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv)
_MOST_STEPS = 8


def is_whole(module: Module, shape: ast.expr, depth: int = _MOST_STEPS) -> bool:
    """Whether a shape is one number: a literal, ``len(x)``, ``x.shape[1]``, sums and products of those, ``n + 1``, a parameter that is given such.

    So is a name of a number in parentheses, ``(latent_dim)``, and there a parameter whose default is a number, unless it is given a tuple;
    and ``self.units`` in a class derived from Dense.
    """
    if type(module.value(shape)) is int:
        return True
    made = module.resolve(shape)
    if isinstance(made, ast.Subscript):
        return isinstance(made.value, ast.Attribute) and made.value.attr == "shape" and type(module.value(made.slice)) is int
    if isinstance(made, ast.Call):
        return isinstance(made.func, ast.Name) and made.func.id in ("len", "int") and not module.bindings(made.func)
    if isinstance(made, ast.BinOp):
        sides = [depth > 0 and is_whole(module, side, depth - 1) for side in (made.left, made.right)]
        # A tuple or list of Python takes no number but as a factor.
        counted = any(isinstance(side, ast.Constant) and type(side.value) is int for side in (made.left, made.right))
        return (isinstance(made.op, _WHOLE) and all(sides)) or (counted and isinstance(made.op, (ast.Add, ast.Sub, ast.FloorDiv)))
    if given_whole(module, made) or is_inherited_size(module, made):
        return True
    name = made.id if isinstance(made, ast.Name) else made.attr if isinstance(made, ast.Attribute) else ""
    if not in_parentheses(module, shape) or _is_given_sizes(module, made) or _is_taken_apart(module, shape, made):
        return False
    return bool(_NUMBER.search(name) and not _OF_INPUTS.search(name)) or _has_whole_default(module, made)


def _is_given_sizes(module: Module, expr: ast.expr) -> bool:
    """Whether an expression is a parameter for which some call of the file gives a shape."""
    bindings = flow.reaching(module, expr) if isinstance(expr, ast.Name) else ()
    parameters = [binding.node for binding in bindings if binding.kind == "parameter"]
    given = [module.resolve(each) for parameter in parameters for each in given_to(module, parameter, partly=True)]
    return any(
        isinstance(each, (ast.Tuple, ast.List))
        or (isinstance(each, ast.Attribute) and each.attr.endswith("shape"))
        or (isinstance(each, ast.Subscript) and isinstance(each.slice, ast.Slice))
        for each in given
    )


def _is_taken_apart(module: Module, *names: ast.expr) -> bool:
    """Whether the function (of ``self.x``: the class) around a name does with it what only a shape allows."""
    return any(_place(module, each) in module.once(_sizes) for each in names)


def _sizes(module: Module) -> set[tuple[ast.AST | None, str]]:
    """The names of which a file takes the length or an item, or that it makes of a tuple: ``self.dim = (steps,) + dim``."""
    counted = [call.args[0] for call in module.nodes.get(ast.Call, ()) if isinstance(call.func, ast.Name) and call.func.id == "len" and call.args]
    items = [part.value for part in module.nodes.get(ast.Subscript, ())]
    made = [target for each in module.nodes.get(ast.Assign, ()) if _is_tuple(each.value) for target in each.targets]
    return {_place(module, each) for each in (*counted, *items, *made) if isinstance(each, (ast.Name, ast.Attribute))}


def _is_tuple(value: ast.expr) -> bool:
    sides = (value.left, value.right) if isinstance(value, ast.BinOp) else (value,)
    return any(isinstance(side, (ast.Tuple, ast.List)) for side in sides)


def _place(module: Module, expr: ast.expr) -> tuple[ast.AST | None, str]:
    return module.enclosing(expr, ast.ClassDef if isinstance(expr, ast.Attribute) else ast.FunctionDef), module.text_of(expr)


def _has_whole_default(module: Module, expr: ast.expr) -> bool:
    bindings = flow.reaching(module, expr) if isinstance(expr, ast.Name) else ()
    default = default_of(module, bindings[0].node) if len(bindings) == 1 and bindings[0].kind == "parameter" else None
    return default is not None and type(module.value(default)) is int


def reads_as_whole(module: Module, shape: ast.expr, depth: int = _MOST_STEPS) -> bool:
    """Whether a shape is likely one number: ``shape[-1]``, a parameter ``n: int`` or ``n=3``, or what is called like one (``self.units * 2``)."""
    if is_whole(module, shape):
        return True
    made = flow.value(module, shape)
    if isinstance(made, ast.BinOp):
        return depth > 0 and isinstance(made.op, _WHOLE) and all(reads_as_whole(module, side, depth - 1) for side in (made.left, made.right))
    if isinstance(made, ast.Subscript):
        place = module.value(made.slice)
        return "shape" in module.text_of(made.value) and type(place) is int and place != 0
    if not isinstance(made, (ast.Name, ast.Attribute)) or _is_given_sizes(module, made):
        return False
    bindings = flow.reaching(module, made) if isinstance(made, ast.Name) else ()
    annotated = [each.node.annotation for each in bindings if isinstance(each.node, ast.arg)]
    if any(isinstance(each, ast.Name) and each.id == "int" for each in annotated) or _has_whole_default(module, made):
        return True
    names = [each.id if isinstance(each, ast.Name) else each.attr for each in (shape, made) if isinstance(each, (ast.Name, ast.Attribute))]
    return any(_NUMBER.search(name) for name in names)


def given_whole(module: Module, expr: ast.expr) -> bool:
    """Whether an expression is a parameter for which the file gives whole numbers only, its default included."""
    bindings = flow.reaching(module, expr) if isinstance(expr, ast.Name) else ()
    if len(bindings) != 1 or bindings[0].kind != "parameter":
        return False
    given = all_given(module, bindings[0].node)
    return bool(given) and all(type(module.value(each)) is int for each in given)


def in_parentheses(module: Module, expr: ast.expr) -> bool:
    """Whether an argument has parentheses of its own."""
    start, end = module.span(expr)
    return module.text[max(start - 3, 0) : start].endswith(("=(", "= (", "((")) and module.text[end : end + 1] == ")"
