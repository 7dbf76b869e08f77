"""What happens to a model in the functions that make it and that it is handed to, in the order of their calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ..parameters import given_to

if TYPE_CHECKING:
    from ...module import Module

_DEPTH = 3
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Event(NamedTuple):
    """One use of an attribute of a model (``node``), and the place ``at`` where it comes about in the scope that names the model."""

    at: ast.expr
    node: ast.Attribute


def names_of(module: Module, model: ast.expr, depth: int = _DEPTH) -> list[ast.Name]:
    """The names of a model: its own, or for a parameter those that the calls of its function in this file give."""
    bindings = module.bindings(model) if isinstance(model, ast.Name) else ()
    if not isinstance(model, ast.Name) or len(bindings) != 1 or depth == 0:
        return []
    if bindings[0].kind != "parameter":
        return [model] if bindings[0].kind == "value" else []
    return [name for given in given_to(module, bindings[0].node) for name in names_of(module, given, depth - 1)]


def history(module: Module, name: ast.Name, *attributes: str) -> list[Event]:
    """The uses of such attributes of the model, or of its layers in a loop over them; empty where a function reads it as a global."""
    binding = module.bindings(name)[0]
    assert isinstance(binding.node, ast.Name)
    made = [event._replace(at=binding.node) for event in making(module, binding.value, *attributes)]
    return [*made, *_of(module, name.id, binding.node, attributes, _DEPTH)]


def making(module: Module, value: ast.expr | None, *attributes: str) -> list[Event]:
    """The events in the function that a model is made by."""
    function = module.local_function(value.func) if isinstance(value, ast.Call) else None
    returned = module.returns(function) if function is not None else []
    bindings = module.bindings(returned[0]) if len(returned) == 1 and isinstance(returned[0], ast.Name) else ()
    if len(bindings) != 1 or not isinstance(returned[0], ast.Name):
        return []
    return _of(module, returned[0].id, bindings[0].node, attributes, _DEPTH)


def _of(module: Module, name: str, target: ast.AST, attributes: tuple[str, ...], depth: int) -> list[Event]:
    uses = _uses(module, name, target)
    scope = module.enclosing(target, *_FUNCTIONS)
    if any(module.enclosing(use, *_FUNCTIONS) is not scope for use in uses):
        return []
    return [event for use in uses for event in _at(module, use, attributes, depth)]


def _at(module: Module, use: ast.Name, attributes: tuple[str, ...], depth: int) -> Iterator[Event]:
    above = module.parent(use)
    if isinstance(above, ast.Attribute):
        if above.attr in attributes:
            yield Event(use, above)
        loop = module.parent(above)
        if above.attr == "layers" and isinstance(loop, ast.For) and loop.iter is above and isinstance(loop.target, ast.Name):
            for layer in module.spelled(loop.target.id):
                flag = module.parent(layer)
                if isinstance(flag, ast.Attribute) and flag.attr in attributes and [one.node for one in module.bindings(layer)] == [loop.target]:
                    yield Event(use, flag)
        return
    if depth:
        names = _unpacked(module, above, above.elts.index(use)) if isinstance(above, (ast.Tuple, ast.List)) else _parameters(module, use)
        for name in names:
            text = name.arg if isinstance(name, ast.arg) else name.id
            yield from (Event(use, event.node) for event in _of(module, text, name, attributes, depth - 1))


def _parameters(module: Module, given: ast.expr) -> list[ast.arg]:
    """The parameters of a function of this file that an argument of its call is given to."""
    above = module.parent(given)
    call = module.parent(above) if isinstance(above, ast.keyword) else above
    function = module.local_function(call.func) if isinstance(call, ast.Call) and call.func is not given else None
    parameters = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs] if function is not None else []
    return [parameter for parameter in parameters if given in given_to(module, parameter, partly=True)]


def _unpacked(module: Module, whole: ast.Tuple | ast.List, index: int) -> Iterator[ast.Name]:
    """The names that get an element of a tuple, ``_, critic = models``, also in a function that it is handed to."""
    holders: list[ast.expr] = [whole, *_held(module, whole)]
    holders += [use for holder in holders for parameter in _parameters(module, holder) for use in _uses(module, parameter.arg, parameter)]
    for holder in holders:
        above = module.parent(holder)
        target = above.targets[0] if isinstance(above, ast.Assign) and len(above.targets) == 1 else None
        if isinstance(target, (ast.Tuple, ast.List)) and len(target.elts) == len(whole.elts) and isinstance(target.elts[index], ast.Name):
            yield target.elts[index]  # type: ignore[misc]


def _held(module: Module, value: ast.expr) -> list[ast.Name]:
    """Where a name that a value is bound to, and nothing else, is used."""
    above = module.parent(value)
    target = above.targets[0] if isinstance(above, ast.Assign) and len(above.targets) == 1 else None
    return _uses(module, target.id, target) if isinstance(target, ast.Name) else []


def _uses(module: Module, name: str, target: ast.AST) -> list[ast.Name]:
    return [use for use in module.spelled(name) if isinstance(use.ctx, ast.Load) and [one.node for one in module.bindings(use)] == [target]]
