"""What the classes of a file derive from: classes of Keras, those that the file itself hands a function that makes classes among them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .parameters import given_to

if TYPE_CHECKING:
    from ..module import Module


_MOST_STEPS = 4
"""Functions that hand a class on to each other, one after the other."""


def bases(module: Module, node: ast.ClassDef) -> tuple[str, ...]:
    """All ancestors of a class as canonical paths, nearest first; classes of the file are followed, not named."""
    return _above(module, node.bases, {node}, _MOST_STEPS)


def _above(module: Module, exprs: list[ast.expr], seen: set[ast.ClassDef], depth: int) -> tuple[str, ...]:
    found: list[str] = []
    work = list(exprs)
    while work:
        base = work.pop(0)
        local = module.local_class(base)
        if local is not None:
            if local not in seen:
                seen.add(local)
                work += local.bases
            continue
        paths = module.paths(base)
        for path in paths:
            found.append(path)
            found += module.ancestors_of(path)
        if not paths:
            found += _handed(module, base, depth)
    return tuple(dict.fromkeys(found))


def _handed(module: Module, base: ast.expr, depth: int) -> tuple[str, ...]:
    """For a base that is a parameter, ``def private(cls): class Private(cls)``: what all classes that calls give for it have in common."""
    bindings = module.bindings(base) if isinstance(base, ast.Name) else ()
    if len(bindings) != 1 or bindings[0].kind != "parameter" or not depth:
        return ()
    known = module.once(_known)
    parameter = bindings[0].node
    if parameter not in known:
        known[parameter] = ()  # ends a circle
        chains = [_above(module, [each], set(), depth - 1) for each in given_to(module, parameter)]
        known[parameter] = tuple(path for path in chains[0] if all(path in other for other in chains)) if chains else ()
    return known[parameter]


def _known(module: Module) -> dict[ast.AST, tuple[str, ...]]:
    return {}
