"""What a parameter is when the caller does not give it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from . import flow

if TYPE_CHECKING:
    from ..module import Module


def default_of(module: Module, parameter: ast.AST) -> ast.expr | None:
    """The default of a parameter; None where there is none, it is None, or the function takes it for one of several cases."""
    function = module.enclosing(parameter, ast.FunctionDef, ast.AsyncFunctionDef)
    if function is None or not isinstance(parameter, ast.arg):
        return None
    places = [*function.args.posonlyargs, *function.args.args]
    defaults = dict(zip(places[::-1], function.args.defaults[::-1], strict=False))
    defaults.update({arg: value for arg, value in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True) if value is not None})
    default = defaults.get(parameter)
    return None if default is None or flow.is_none(default) or _is_compared(function, parameter.arg) else default


def _is_compared(function: ast.AST, name: str) -> bool:
    """Whether a function compares a parameter with something: ``if weights == "imagenet"``."""
    return any(
        isinstance(node, ast.Compare) and any(isinstance(part, ast.Name) and part.id == name for part in (node.left, *node.comparators))
        for node in ast.walk(function)
        if not (isinstance(node, ast.Compare) and any(flow.is_none(part) for part in node.comparators))
    )
