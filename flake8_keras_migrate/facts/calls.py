"""A call's arguments, wherever they hide: keywords, positions, ``**{...}``, ``**name`` of a literal dict, ``functools.partial``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from .mutation import is_mutated
from .values import resolve

if TYPE_CHECKING:
    from ..module import Module


def partials(module: Module) -> frozenset[ast.Call]:
    """The calls of ``functools.partial``; use with ``module.once``."""
    return frozenset(call for call in module.calls("functools.partial") if module.paths(call.func) == ("functools.partial",))


class Arguments(NamedTuple):
    """What a call passes: expressions by position and by name, the node that spells each name, and whether that is all."""

    positional: tuple[ast.expr, ...]
    keywords: dict[str, ast.expr]
    spelled: dict[str, ast.keyword | ast.expr]
    complete: bool


def arguments(module: Module, call: ast.Call) -> Arguments:
    """The arguments of a call; of a ``functools.partial(f, ...)`` those that go to ``f``.

    ``spelled`` maps a name to the ``keyword`` node, or to the key constant of the dict it comes from. ``complete`` is False when
    a ``*`` or ``**`` cannot be read.
    """
    positional: list[ast.expr] = []
    complete = True
    given = call.args[1:] if module.is_partial(call) else call.args
    for item in given:
        if isinstance(item, ast.Starred):
            inner = resolve(module, item.value)
            if isinstance(inner, (ast.Tuple, ast.List)) and not any(isinstance(part, ast.Starred) for part in inner.elts):
                positional += inner.elts
                continue
            complete = False
            break
        positional.append(item)
    keywords: dict[str, ast.expr] = {}
    spelled: dict[str, ast.keyword | ast.expr] = {}
    for keyword in call.keywords:
        if keyword.arg is not None:
            keywords[keyword.arg] = keyword.value
            spelled[keyword.arg] = keyword
        elif not _unpack(module, keyword.value, keywords, spelled, set()):
            complete = False
    return Arguments(tuple(positional), keywords, spelled, complete)


def _unpack(
    module: Module,
    source: ast.expr,
    keywords: dict[str, ast.expr],
    spelled: dict[str, ast.keyword | ast.expr],
    seen: set[ast.expr],
) -> bool:
    """Read what stands behind ``**``; each dict is read once, so one that holds itself comes to an end."""
    if isinstance(source, (ast.Name, ast.Attribute)) and is_mutated(module, source):
        return False
    literal = resolve(module, source)
    if isinstance(literal, ast.Dict):
        if literal in seen:
            return False
        seen.add(literal)
        complete = True
        for key, item in zip(literal.keys, literal.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                keywords[key.value] = item
                spelled[key.value] = key
            elif not (key is None and _unpack(module, item, keywords, spelled, seen)):
                complete = False
        return complete
    if _is_dict_call(module, literal):
        assert isinstance(literal, ast.Call)
        for keyword in literal.keywords:
            if keyword.arg is None:
                return False
            keywords[keyword.arg] = keyword.value
            spelled[keyword.arg] = keyword
        return True
    return False


def _is_dict_call(module: Module, node: ast.expr) -> bool:
    if not isinstance(node, ast.Call) or node.args or not isinstance(node.func, ast.Name):
        return False
    return node.func.id == "dict" and not module.bindings(node.func)


def argument(module: Module, call: ast.Call, name: str, position: int | None = None) -> ast.expr | None:
    """The expression passed for the parameter ``name`` (at ``position``, counted from 0), or None."""
    given = module.arguments(call)
    if name in given.keywords:
        return given.keywords[name]
    if position is not None and position < len(given.positional):
        return given.positional[position]
    return None
