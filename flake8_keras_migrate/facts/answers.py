"""Yes-or-no questions about expressions that lead to others, each answered once."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..module import Module

Question = Callable[["Module", ast.expr, int], bool]


def answer(module: Module, question: Question, expr: ast.expr, depth: int) -> bool:
    """What ``question`` says of an expression within so many steps; a yes holds for every number, a no for fewer ones, and a circle gives no."""
    known = module.once(_known)
    asked = question, expr
    found, most = known.get(asked, (False, 0))
    if not found and depth > most:
        known[asked] = False, depth
        found = question(module, expr, depth)
        known[asked] = found, depth
    return found


def _known(module: Module) -> dict[tuple[Question, ast.expr], tuple[bool, int]]:
    return {}
