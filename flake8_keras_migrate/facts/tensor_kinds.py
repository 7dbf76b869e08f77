"""What the tensor flow knows of an expression, and how two such answers combine."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TypeAlias

Kind: TypeAlias = "str | ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | tuple[Kind, ...]"
"""One of the words below, a function of the file, or what the places of a tuple or list hold."""
Env: TypeAlias = dict[str, Kind]

TENSOR = "tensor"
"""A symbolic Keras tensor."""
TENSORS = "tensors"
"""A list, tuple or dict of symbolic tensors."""
LAYER = "layer"
"""A layer or model: called with a tensor it returns one."""
LAYERS = "layers"
NONE = "none"
EMPTY = "empty"
"""An empty list or dict."""
VALUE = "value"
"""Known to be something else: a constant, a shape, an array."""
OTHER = "other"
"""Not known."""

_ITEMS: dict[Kind, Kind] = {TENSORS: TENSOR, LAYERS: LAYER, TENSOR: TENSOR, VALUE: VALUE}
_MANY: dict[Kind, Kind] = {TENSOR: TENSORS, LAYER: LAYERS, TENSORS: TENSORS, LAYERS: LAYERS}


def join(one: Kind, other: Kind) -> Kind:
    """What a name is that is ``one`` on some ways to a place and ``other`` on the rest.

    An operation that fails on a symbolic tensor fails if one way brings one: beside the unknown, a tensor wins.
    """
    if one == other:
        return one
    for first, second in ((one, other), (other, one)):
        if first in (NONE, OTHER):
            return second
        if first == EMPTY and (second in (TENSORS, LAYERS) or isinstance(second, tuple)):
            return second
        if isinstance(first, tuple) and second in (TENSORS, LAYERS):
            return second if item_of(first) == item_of(second) else OTHER
    if isinstance(one, tuple) and isinstance(other, tuple):
        if len(one) == len(other):
            return tuple([join(first, second) for first, second in zip(one, other, strict=True)])
        return many(item_of(one)) if item_of(one) == item_of(other) else OTHER
    return OTHER


def merged(environments: Iterable[Env]) -> Env:
    """The environment after branches; a name that only some of them bind is what those say."""
    result: Env = {}
    for environment in environments:
        for name, kind in environment.items():
            result[name] = join(result[name], kind) if name in result else kind
    return result


def item_of(kind: Kind) -> Kind:
    """What an element of a list, tuple or dict is; ``OTHER`` where the elements differ."""
    if isinstance(kind, tuple):
        kinds = set(kind)
        return kinds.pop() if len(kinds) == 1 else OTHER
    return _ITEMS.get(kind, OTHER)


def many(kind: Kind) -> Kind:
    """What a list of such elements is."""
    return _MANY.get(kind, OTHER)


def holds_tensor(kind: Kind) -> bool:
    """Whether a kind is a tensor, or a collection with a tensor in it."""
    work = [kind]
    while work:
        part = work.pop()
        if part in (TENSOR, TENSORS):
            return True
        if isinstance(part, tuple):
            work.extend(part)
    return False
