"""Methods of Keras classes in a file: which function is ``call``, ``build``, ``train_step`` of what."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .classes import FunctionNode, lineage

if TYPE_CHECKING:
    from ..module import Module

LAYER = "keras.Layer"
METRIC = "keras.metrics.Metric"
_SIZES = {
    "units": re.compile(r"keras\.layers\.(Dense|(LSTM|GRU|SimpleRNN)(Cell)?)"),
    "filters": re.compile(r"keras\.layers\.(Separable)?Conv(LSTM)?[123]D(Transpose)?"),
}
"""Attributes that are whole numbers, and the layers that have them."""


def layer_classes(module: Module) -> list[ast.ClassDef]:
    """The layers and models of the file; a metric, which was a layer in Keras 2, is none."""
    return [owner for owner in module.classes(LAYER) if METRIC not in module.bases(owner)]


def own_methods(module: Module, owner: ast.ClassDef, *names: str) -> Iterator[FunctionNode]:
    """The methods of these names that a class defines itself, without those that ``tf.function`` wraps."""
    for name in names:
        function = module.methods(owner).get(name)
        if function is not None and not wrapped(module, function):
            yield function


def wrapped(module: Module, function: FunctionNode) -> bool:
    """Whether ``tf.function`` (AutoGraph) converts a function."""
    return any(
        (module.path(mark.func if isinstance(mark, ast.Call) else mark) or "").rpartition(".")[2] in ("function", "do_not_convert")
        for mark in function.decorator_list
    )


def method_around(module: Module, node: ast.AST) -> tuple[FunctionNode, ast.ClassDef] | None:
    """The method in whose own body ``node`` stands (not in a function inside it), and its class."""
    function = module.enclosing(node, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    owner = module.parent(function) if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)) else None
    while isinstance(owner, ast.If):
        owner = module.parent(owner)
    return (function, owner) if isinstance(owner, ast.ClassDef) and not isinstance(function, ast.ClassDef) else None


def parameters(function: FunctionNode) -> list[ast.arg]:
    """The parameters of a method that can be given by position, without ``self``."""
    every = [*function.args.posonlyargs, *function.args.args]
    static = any(isinstance(mark, ast.Name) and mark.id == "staticmethod" for mark in function.decorator_list)
    return every if static else every[1:]


def is_self(module: Module, node: ast.AST) -> bool:
    """Whether a node is the ``self`` of the method around it."""
    return isinstance(node, ast.Name) and node.id == "self" and module.class_of(node) is not None


def is_inherited_size(module: Module, expr: ast.expr) -> bool:
    """Whether an expression is the number of units or filters that a layer of Keras keeps, from which the class around it is derived."""
    if not isinstance(expr, ast.Attribute) or expr.attr not in _SIZES or not is_self(module, expr.value):
        return False
    owner = module.class_of(expr.value)
    return owner is not None and any(_SIZES[expr.attr].fullmatch(base) for base in module.bases(owner))


def is_super(node: ast.AST) -> bool:
    """Whether a node is ``super()`` or ``super(Class, self)``."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"


def on_super(call: ast.Call) -> bool:
    """Whether a call is ``super().<method>(...)``."""
    return isinstance(call.func, ast.Attribute) and is_super(call.func.value)


def on_keras_super(module: Module, call: ast.Call) -> bool:
    """Whether a call is ``super().<method>(...)`` of Keras: no class of the file above the one around it has this method.

    A class of another file may have it: one of the file's classes has to name a class of Keras as a base.
    """
    owner = module.enclosing(call, ast.ClassDef)
    if not isinstance(owner, ast.ClassDef) or not on_super(call):
        return False
    family = lineage(module, owner)
    of_keras = any(path.startswith("keras.") for each in family for base in each.bases for path in module.paths(base))
    return of_keras and not any(call.func.attr in module.methods(each) for each in family[1:])  # type: ignore[attr-defined]


def calls_super_init(module: Module, function: FunctionNode, before: ast.AST | None = None) -> bool:
    """Whether a method calls ``__init__`` of its base class, above the line of ``before`` if that is given."""
    return any(before is None or call.lineno < getattr(before, "lineno", 0) for call in init_calls(module, function))


def init_calls(module: Module, owner: ast.AST) -> list[ast.Call]:
    """The calls ``<something>.__init__(...)`` of which a function, or a class, is the nearest one around, in source order."""
    return module.once(_init_calls).get(owner, [])


def _init_calls(module: Module) -> dict[ast.AST, list[ast.Call]]:
    found: dict[ast.AST, list[ast.Call]] = {}
    for call in module.method_calls("__init__"):
        for owner in (module.enclosing(call, ast.FunctionDef, ast.AsyncFunctionDef), module.enclosing(call, ast.ClassDef)):
            found.setdefault(owner, []).append(call)
    return found


def is_alias(method: ast.FunctionDef, new: str) -> bool:
    """Whether all that a method does is call the one of the new name, ``self.reset_state()``."""
    call = getattr(method.body[-1], "value", None)
    named = isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == new
    return named and len(method.body) == 1 + (ast.get_docstring(method, clean=False) is not None)
