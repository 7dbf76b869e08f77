"""What functions make sure that their parameters are: ``assert isinstance(x, A)``, ``if not isinstance(x, A): raise ...``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..module import Module

_Required = dict[tuple[ast.AST | None, str], ast.expr]


def required_type(module: Module, name: str, parameter: ast.AST) -> ast.expr | None:
    """The class that a function requires of its parameter, as it is spelled there."""
    required = module.once(_required)
    return required.get((module.enclosing(parameter, ast.FunctionDef), name)) if required else None


def _required(module: Module) -> _Required:
    """By function and name. A model or layer may be anything derived from these, which tells less than how it is used."""
    found: _Required = {}
    for call in module.calls_named("isinstance"):
        test = module.parent(call)
        statement = module.parent(test) if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) else test
        refuses = isinstance(statement, ast.If) and statement.test is test and isinstance(statement.body[-1], ast.Raise)
        if statement is not None and (refuses or (isinstance(statement, ast.Assert) and statement.test is call)) and len(call.args) == 2:
            asked, types = call.args
            if isinstance(asked, ast.Name) and module.path(types) not in ("keras.Model", "keras.Layer", "keras.Sequential"):
                found[module.parent(statement), asked.id] = types
    return found
