"""Changing the sources of a notebook's cells in its JSON text, character by character where they are."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from json.decoder import scanstring  # type: ignore[attr-defined]  # the C scanner of strings; in every CPython since 2.7
from typing import Any, NamedTuple

_SPACE = re.compile(r"[ \t\n\r]*")
_SCALAR = re.compile(r"[^\s,\]}]+")


class Value(NamedTuple):
    """A JSON value and where it stands; objects and arrays have ``items`` (keys or numbers to values)."""

    start: int
    end: int
    value: Any
    items: Mapping[Any, Value]


def spliced(text: str, sources: Mapping[int, str]) -> str:
    """The JSON text of a notebook with other sources for these code cells (counted from 0)."""
    root = _value(text, _skip(text, 0))
    sheets = root.items["worksheets"].items.values() if "worksheets" in root.items else [root]
    cells = [cell for sheet in sheets for cell in sheet.items["cells"].items.values()]
    code = [cell.items for cell in cells if (kind := cell.items.get("cell_type")) is not None and kind.value == "code"]
    ascii_only = text.isascii()
    for number in sorted(sources, reverse=True):
        node = code[number].get("source") or code[number]["input"]
        new = _array(text, node, sources[number], ascii_only) if node.items else json.dumps(sources[number], ensure_ascii=ascii_only)
        text = text[: node.start] + new + text[node.end :]
    return text


def _array(text: str, node: Value, source: str, ascii_only: bool) -> str:
    """The array of lines for a source: items of lines that stay are kept as they are written."""
    items = list(node.items.values())
    old = [item.value for item in items]
    new = re.findall(r"[^\n]*\n|[^\n]+", source)
    before = text[node.start + 1 : items[0].start]
    between = text[items[0].end : items[1].start] if len(items) > 1 else "," + before
    written: list[str] = []
    for kind, first, last, start, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            written += [text[item.start : item.end] for item in items[first:last]]
        else:
            written += [json.dumps(line, ensure_ascii=ascii_only) for line in new[start:stop]]
    return "[" + before + between.join(written) + text[items[-1].end : node.end] if written else "[]"


def _skip(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    assert match is not None
    return match.end()


def _value(text: str, start: int) -> Value:
    """The value that starts here; ``text`` is valid JSON."""
    if text[start] == '"':
        value, end = scanstring(text, start + 1)
        return Value(start, end, value, {})
    if text[start] not in "{[":
        match = _SCALAR.match(text, start)
        assert match is not None
        return Value(start, match.end(), None, {})
    items: dict[Any, Value] = {}
    position = _skip(text, start + 1)
    while text[position] not in "}]":
        key: Any = len(items)
        if text[start] == "{":
            key, position = scanstring(text, position + 1)
            position = _skip(text, _skip(text, position) + 1)
        items[key] = item = _value(text, position)
        position = _skip(text, item.end)
        if text[position] == ",":
            position = _skip(text, position + 1)
    return Value(start, position + 1, None, items)
