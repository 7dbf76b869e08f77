"""The literals of which a name is put together, wherever they stand: constants, formatted strings, what helpers of the file are called with."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit
from .. import flow
from ..elements import looped
from ..origins import Origins
from ..others import body_of, class_of

if TYPE_CHECKING:
    from ...module import Module

_DEPTH = 6
_MOBILE = ("expanded_conv", "Conv/", "Conv_1/")
_WORDS = {"BatchNorm": "bn", "AvgPool": "avg_pool", "Conv": "conv", "Relu": "relu", "Mul": "mul", "Add": "add"}
_WORD = re.compile(rf"^({'|'.join(_WORDS)})(?=$|_)")

_RENAMES = re.compile(r"\bname ?= ?(?:(?!(?:str|format)\()[\w.]+\([^\"'\n]*\bname\b|name\.(?!lower|upper|strip|title|format)\w+\()")


def is_renamed(module: Module, cls: ast.expr, depth: int = _DEPTH) -> bool:
    """Whether a class of the project, or one that it derives from, makes another name of the one that it is given: ``name = clean(name)``."""
    found = class_of(module, cls)
    if found is None or _RENAMES.search(body_of(found)):
        return found is not None
    return depth > 0 and any(is_renamed(found[0], base, depth - 1) for base in found[1].bases)


def slashes(module: Module, name: ast.expr) -> list[ast.expr]:
    """The strings with a slash that a name is made of; a formatted string as a whole, each once, in source order."""
    found = [part for part in _parts(module, name, _DEPTH) if any("/" in text for text in _texts(part))]
    return sorted(dict.fromkeys(found), key=lambda part: (part.lineno, part.col_offset))


def always_slashed(module: Module, name: ast.expr) -> bool:
    """Whether a name that is put together has a slash in it, whichever of its values it has."""
    values = flow.values(module, name)
    return bool(values) and all(slashes(module, value) for value in values)


def without_slashes(module: Module, part: ast.expr) -> Edit | None:
    """Write underscores for the slashes of a string; None for strings whose fields could hold some."""
    text = module.text_of(part)
    if text.count("/") != sum(each.count("/") for each in _texts(part)):
        return None
    return module.replace(part, text.replace("/", "_"))


def renamed(module: Module, part: ast.expr) -> Edit | None:
    """The name that a layer of ``keras.applications`` has in Keras 3 (DenseNet, MobileNetV3), as ``without_slashes`` else.

    Source: the names of both versions' layers, compared.
    """
    name = part.value if isinstance(part, ast.Constant) else None
    if not isinstance(name, str) or not name.startswith(_MOBILE):
        return without_slashes(module, part)
    words = [_WORD.sub(lambda word: _WORDS[word[1]], word) for word in name.split("/")]
    return module.replace(part, module.text_of(part).replace(name, "_".join(words)))


def _texts(part: ast.expr) -> list[str]:
    if isinstance(part, ast.JoinedStr):
        return [str(each.value) for each in part.values if isinstance(each, ast.Constant)]
    return [part.value] if isinstance(part, ast.Constant) and isinstance(part.value, str) else []


def _parts(module: Module, expr: ast.expr, depth: int) -> Iterator[ast.expr]:
    if depth <= 0:
        return
    for value in flow.values(module, expr):
        if isinstance(value, (ast.Constant, ast.JoinedStr)):
            yield value
            if isinstance(value, ast.JoinedStr):
                for field in value.values:
                    if isinstance(field, ast.FormattedValue):
                        yield from _parts(module, field.value, depth - 1)
        elif isinstance(value, ast.BinOp) and isinstance(value.op, (ast.Add, ast.Mod)):
            yield from _parts(module, value.left, depth - 1)
            if isinstance(value.op, ast.Add):
                yield from _parts(module, value.right, depth - 1)
        elif isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr == "format":
            yield from _parts(module, value.func.value, depth - 1)
        elif isinstance(value, ast.Subscript):
            for held in _held(module, value, set()):
                if held is not value:
                    yield from _parts(module, held, depth - 1)
        elif isinstance(value, ast.Name):
            for origin in (*module.once(Origins).of(value), *_listed(module, value, set())):
                if isinstance(origin, ast.expr) and origin is not value:
                    yield from _parts(module, origin, depth - 1)


def _listed(module: Module, name: ast.Name, seen: set[tuple[ast.expr, object]], key: object = None) -> Iterator[ast.expr]:
    """What a loop over lists that are written out gives a name; with ``key`` what the dicts among it hold there."""
    for binding in flow.reaching(module, name):
        sequence = looped(module, binding)
        if sequence is not None:
            yield from _held(module, sequence, seen, key)


def _held(module: Module, container: ast.expr, seen: set[tuple[ast.expr, object]], key: object = None) -> Iterator[ast.expr]:
    """What lists, tuples and dicts hold, however deep, each once; with a string as ``key`` what the first dicts on the way hold there."""
    for value in flow.values(module, container):
        if (value, key) in seen:
            continue
        seen.add((value, key))
        below = key
        if isinstance(value, (ast.List, ast.Tuple)):
            parts = value.elts
        elif isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add):
            parts = [value.left, value.right]
        elif isinstance(value, ast.ListComp):
            parts = [value.elt]
        elif isinstance(value, ast.Dict):
            named = zip(value.keys, value.values, strict=True)
            parts = value.values if key is None else [part for at, part in named if at is not None and module.value(at) == key]
            below = None
        elif isinstance(value, ast.Subscript):
            asked = module.value(value.slice)
            parts, below = [value.value], asked if isinstance(asked, str) else key
        elif isinstance(value, ast.Name) and key is not None:
            yield from _listed(module, value, seen, key)
            continue
        else:
            yield value
            continue
        for part in parts:
            yield from _held(module, part, seen, below)
