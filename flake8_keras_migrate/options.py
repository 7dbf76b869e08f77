"""What an annotation allows in YAML: the check of a value, and the same words as JSON Schema."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from .nodes import ConfigError, Node


class Form(NamedTuple):
    """What ``Annotated[str, Form(...)]`` allows: text of which all matches a regular expression, and what to call that in an error."""

    pattern: str
    what: str


DottedName = Annotated[str, Form(r"[^\W\d]\w*(\.[^\W\d]\w*)*", "a dotted name such as acme.layers.Dense")]
Identifier = Annotated[str, Form(r"[^\W\d]\w*", "a name such as units")]
Address = Annotated[str, Form(r"https?://\S+", "an address that begins with https://")]

_SCALARS: dict[Any, tuple[str, str]] = {
    str: ("text", "string"),
    bool: ("true or false", "boolean"),
    int: ("a whole number", "integer"),
    float: ("a number", "number"),
}
_LISTS = (tuple, frozenset)


def typed(hint: Any, node: Node) -> Any:
    """The node's value as the annotation wants it (lists become tuples or frozensets); raises ConfigError where it does not fit."""
    origin, parts = get_origin(hint), get_args(hint)
    if hint is Any:
        return node.plain()
    if hint in _SCALARS:
        if type(node.value) is not hint and not (hint is float and type(node.value) is int):
            node.expected(_SCALARS[hint][0])
        return node.value
    if origin is Annotated:
        text, form = typed(parts[0], node), parts[1]
        return text if re.fullmatch(form.pattern, text) else node.fail(f"{node.text[:60]!r} is not {form.what}")
    if origin is Literal:
        if node.value not in parts or type(node.value) not in map(type, parts):
            if all(isinstance(part, str) for part in parts) and not isinstance(node.value, str):
                node.expected("text: " + ", ".join(parts))
            node.unknown("value", map(str, parts))
        return node.value
    if origin in (typing.Union, types.UnionType):
        return _first(parts, node)
    if origin in _LISTS:
        if not isinstance(node.value, list):
            node.expected("a list")
        return origin(typed(parts[0], item) for item in node.value)
    if origin is Mapping or origin is dict:
        if not isinstance(node.value, dict):
            node.expected("a mapping (name: value)")
        return {typed(parts[0], node.keys[name]): typed(parts[1], item) for name, item in node.value.items()}
    return _row(hint, node)


def _first(parts: tuple[Any, ...], node: Node) -> Any:
    """The value as the first alternative that takes it."""
    if node.value is None and types.NoneType in parts:
        return None
    problem = None
    for part in parts:
        try:
            return typed(part, node) if part is not types.NoneType else node.expected("nothing")
        except ConfigError as error:
            # the alternative for this kind of value has the clearest words
            problem = error if problem is None or (is_dataclass(part) and isinstance(node.value, dict)) else problem
    assert problem is not None
    raise problem


def _row(hint: Any, node: Node) -> Any:
    """The mapping as an object of a dataclass; a class's ``needs`` are keys one of which must be there."""
    if not (isinstance(hint, type) and is_dataclass(hint)):
        raise TypeError(f"an option cannot be of type {hint}")
    known = {field.name: field for field in fields(hint)}
    if not isinstance(node.value, dict):
        node.expected("a mapping (name: value)")
    hints = typing.get_type_hints(hint, include_extras=True)
    for name in node.value:
        if name not in known:
            node.keys[name].unknown("key", known)
    for name, field in known.items():
        if name not in node.value and field.default is MISSING and field.default_factory is MISSING:
            node.fail(f"{name!r} is missing")
    needs = getattr(hint, "needs", ())
    if needs and not any(name in node.value for name in needs):
        node.fail(" or ".join(map(repr, needs)) + " is missing")
    return hint(**{name: typed(hints[name], item) for name, item in node.value.items()})


def schema(hint: Any) -> dict[str, Any]:
    """The annotation as JSON Schema (draft-07): allows what ``typed`` takes."""
    origin, parts = get_origin(hint), get_args(hint)
    if hint is Any:
        return {}
    if hint in _SCALARS:
        return {"type": _SCALARS[hint][1]}
    if hint is types.NoneType:
        return {"type": "null"}
    if origin is Annotated:
        return {"type": "string", "pattern": f"^{parts[1].pattern}$"}
    if origin is Literal:
        return {"enum": list(parts)}
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [schema(part) for part in parts]}
    if origin in _LISTS:
        return {"type": "array", "items": schema(parts[0])}
    if origin is Mapping or origin is dict:
        names = {"propertyNames": schema(parts[0])} if get_origin(parts[0]) is Annotated else {}
        return {"type": "object", **names, "additionalProperties": schema(parts[1])}
    hints = typing.get_type_hints(hint, include_extras=True)
    return {
        "type": "object",
        "properties": {field.name: schema(hints[field.name]) for field in fields(hint)},
        "required": [field.name for field in fields(hint) if field.default is MISSING and field.default_factory is MISSING],
        **({"anyOf": [{"required": [name]} for name in needs]} if (needs := getattr(hint, "needs", ())) else {}),
        "additionalProperties": False,
    }
