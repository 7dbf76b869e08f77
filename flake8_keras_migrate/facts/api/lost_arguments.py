"""Which arguments of a file's calls the target does not take, and the row of each."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ... import keras_api
from .. import others
from ..classes import has_unknown_bases
from ..definitions import module_at
from ..keras_classes import init_calls
from .callees import Callee, callees, is_layer

if TYPE_CHECKING:
    from ...module import Module


_WEIGHTS = "weights"
_STATES = "states"


class Row(NamedTuple):
    """``fix``: "s" and "u" rename (to ``new``) or drop, "v" goes by the value, "-" none, else the name of a rewriting."""

    code: str
    fix: str
    new: str
    advice: str


class Lost(NamedTuple):
    """One argument: the callee, its name, the node that spells the name, the expression passed."""

    callee: Callee
    name: str
    node: ast.keyword | ast.expr
    value: ast.expr
    row: Row


def lost_arguments(module: Module) -> tuple[Lost, ...]:
    """All such arguments; use with ``module.once``."""
    found: list[Lost] = []
    for callee in module.once(callees):
        if not callee.call.keywords:
            continue
        given = module.arguments(callee.call)
        for name, node in given.spelled.items():
            row = known(callee.path, name)
            if row is not None:
                found.append(Lost(callee, name, node, given.keywords[name], row))
    return (*found, *_given_states(module), *_given_to_own(module))


def _given_states(module: Module) -> Iterator[Lost]:
    """``layer.reset_states([h, c])``, which takes nothing any more, not by its place either."""
    for callee in module.once(callees):
        given = callee.call.args
        if callee.through != "method" or not callee.path.endswith(".reset_states") or len(given) != 1 or isinstance(given[0], ast.Starred):
            continue
        row = known(callee.path, _STATES)
        if row is not None:
            yield Lost(callee, _STATES, given[0], given[0], row)


def _given_to_own(module: Module) -> Iterator[Lost]:
    """``Own(weights=[...])`` where the project's own layer hands its ``**kwargs`` on to Keras."""
    for node in module.nodes.get(ast.keyword, ()):
        call = module.parent(node) if isinstance(node, ast.keyword) and node.arg == _WEIGHTS else None
        owner = others.class_of(module, call.func) if isinstance(call, ast.Call) else None
        if owner is None or not isinstance(call, ast.Call) or not isinstance(node, ast.keyword) or "keras.Layer" not in owner[0].bases(owner[1]):
            continue
        row = known(base, _WEIGHTS) if (base := _handed_to(*owner)) else None
        if row is not None:
            yield Lost(Callee(call, owner[1].name, "name"), _WEIGHTS, node, node.value, row)


def _handed_to(home: Module, owner: ast.ClassDef) -> str | None:
    """The layer of Keras that gets what a class does not name itself; for ``Layer`` one that takes as much."""
    whole = module_at(home.filename, whole=True) if home.filename else home
    node = next((each for each in whole.classes("keras.Layer") if each.name == owner.name), None) if whole is not None else None
    if whole is None or node is None or len(node.bases) != 1 or has_unknown_bases(whole, node):
        return None
    path, init = whole.path(node.bases[0]), whole.methods(node).get("__init__")
    if init is not None:
        rest = init.args.kwarg
        made = init_calls(whole, init)
        passed = [each for call in made for each in call.keywords if each.arg is None and isinstance(each.value, ast.Name)]
        named = {each.arg for each in (*init.args.args, *init.args.kwonlyargs)}
        named |= {str(each.value) for each in ast.walk(init) if isinstance(each, ast.Constant)}
        if rest is None or len(made) != 1 or [each.value.id for each in passed] != [rest.arg] or _WEIGHTS in named:  # type: ignore[attr-defined]
            return None
    return "keras.layers.Dense" if path == "keras.Layer" else path if path is not None and is_layer(path) else None


@cache
def known(path: str, name: str) -> Row | None:
    """The row of an argument of a callee that the target's callee lacks; the row "**" is that of any keyword that Keras 2 did not name either."""
    from ...tables.arguments import ARGUMENTS

    rows = ARGUMENTS.get(path, {})
    text = rows.get(name)
    if text is None and "**" in rows and name not in keras_api.parameters(path):
        text = rows["**"]
    if text is None and name in ARGUMENTS["keras.Layer"] and is_layer(path):
        text = ARGUMENTS["keras.Layer"][name]
    if text is None:
        return None
    code, fix, new, advice = [*text.split("|"), "", "", ""][:4]
    return None if code == "-" else Row(code, fix, new, advice)
