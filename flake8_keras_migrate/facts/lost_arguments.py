"""Which arguments of a file's calls the target does not take, and the row of each."""

from __future__ import annotations

import ast
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .. import keras_api
from .callees import Callee, callees, is_layer

if TYPE_CHECKING:
    from ..module import Module


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
    return tuple(found)


@cache
def known(path: str, name: str) -> Row | None:
    """The row of an argument of a callee that the target's callee lacks; the row "**" is that of any keyword that Keras 2 did not name either."""
    from ..tables.arguments import ARGUMENTS

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
