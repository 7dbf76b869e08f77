"""Answers about a name that depend on nothing but what binds it, so that all its uses share them."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from ..module import Module

T = TypeVar("T")
Key = tuple[ast.AST | None, str]


def key(module: Module, name: ast.Name) -> Key:
    """What the uses of one variable have in common, in whatever scope they stand."""
    bindings = module.bindings(name)
    return bindings[0].node if bindings else None, name.id


def of_bindings(module: Module, question: Callable[[Module, ast.Name], T], name: ast.Name) -> T:
    """The answer of ``question(module, name)``, computed at the first use of the variable."""
    known = module.once(_answers)
    asked = (question, *key(module, name))
    if asked not in known:
        known[asked] = question(module, name)
    return known[asked]  # type: ignore[no-any-return]


def mentions(module: Module, name: ast.Name) -> list[ast.Name]:
    """The loads and stores of the variable that a name stands for, in whatever scope, in source order."""
    known = module.once(_mentioned)
    if name.id not in known:
        known[name.id] = {}
        for each in module.spelled(name.id):
            known[name.id].setdefault(key(module, each), []).append(each)
    return known[name.id].get(key(module, name), [])


def _mentioned(module: Module) -> dict[str, dict[Key, list[ast.Name]]]:
    return {}


def _answers(module: Module) -> dict[tuple[Any, ...], Any]:
    return {}
