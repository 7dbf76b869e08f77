"""YAML whose values remember where they were written; the only module that imports yaml.

The text is read event by event, without recursion: deep nesting and aliases are refused before anything is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from .nodes import Date, Node

LIMIT = 500_000
"""Bytes; a long rules file holds a fifth of it."""
DEPTH = 40

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # absent where PyYAML was built without libyaml
_TAG = "tag:yaml.org,2002:"
_TYPES = {"str": "text", "int": "a number", "float": "a number", "bool": "true or false", "null": "nothing", "timestamp": "a date"}


def read(path: Path) -> Node:
    """The mapping in a YAML file; raises ConfigError for whatever is not one."""
    file = _short(path)
    try:
        if not path.is_file():
            Node(None, file).fail("this is not a file" if path.exists() else "there is no such file")
        with path.open("rb") as stream:
            data = stream.read(LIMIT + 1)
    except OSError as error:
        Node(None, file).fail(f"cannot be read: {error.strerror}")
    if len(data) > LIMIT:
        Node(None, file).fail(f"larger than {LIMIT:,} bytes")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        Node(None, file, *_place(data[: error.start].decode("utf-8-sig", "replace"))).fail("not UTF-8 text")
    return parse(text, file)


def parse(text: str, file: str) -> Node:
    """The mapping written in ``text``; ``file`` is the name that errors give. Raises ConfigError."""
    try:
        root = _build(text, file)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark is not None else (0, 0)
        tab = mark is not None and text[mark.index : mark.index + 1] == "\t"
        Node(None, file, *place).fail(f"not valid YAML: {'a tab; indent with spaces' if tab else error.problem}")
    except yaml.reader.ReaderError as error:
        Node(None, file, *_place(text[: error.position])).fail("a character that YAML does not allow")
    if root is None or root.value is None:
        Node(None, file).fail("nothing in it; remove the file or write a setting")
    if not isinstance(root.value, dict):
        root.fail(f"expected settings (name: value), found {root.kind}")
    return root


def _build(text: str, file: str) -> Node | None:
    loader = _LOADER(text)
    root: Node | None = None
    stack: list[tuple[Node, Node | None]] = []  # open collections, each with the key that waits for its value
    try:
        for event in _events(loader):
            place = (file, event.start_mark.line + 1, event.start_mark.column + 1)
            if isinstance(event, yaml.CollectionEndEvent):
                node, _ = stack.pop()
            elif isinstance(event, yaml.AliasEvent):
                Node(None, *place).fail("aliases (*name) are not allowed; write the value out")
            elif isinstance(event, yaml.ScalarEvent):
                node = _scalar(loader, event, place)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                node = Node({} if isinstance(event, yaml.MappingStartEvent) else [], *place, keys={})
                if event.tag is not None and event.tag not in ("!", _TAG + "map", _TAG + "seq"):
                    node.fail(f"tags ({event.tag}) are not allowed")
                if len(stack) == DEPTH:
                    node.fail(f"nested more than {DEPTH} deep")
                if stack and isinstance(stack[-1][0].value, dict) and stack[-1][1] is None:
                    node.expected("text before ':'")
                stack.append((node, None))
                continue
            else:
                if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                    Node(None, *place).fail("a second document; a rules file is one document")
                continue
            if stack:
                stack[-1] = (stack[-1][0], _put(stack[-1][0], stack[-1][1], node))
            else:
                root = node
    finally:
        loader.dispose()
    return root


def _events(loader: Any) -> Iterator[Any]:
    while loader.check_event():
        yield loader.get_event()


def _put(parent: Node, key: Node | None, node: Node) -> Node | None:
    """Add a finished node to an open collection; returns the key that now waits for its value."""
    if isinstance(parent.value, list):
        parent.value.append(node)
        return None
    if key is not None:
        parent.value[key.value] = node
        return None
    if not isinstance(node.value, str):
        node.expected("text before ':'")
    if node.value in parent.keys:
        node.fail(f"{node.text[:60]!r} is written twice; the first is at line {parent.keys[node.value].line}")
    parent.keys[node.value] = node  # type: ignore[index]  # its own, made in _build
    return node


def _scalar(loader: Any, event: Any, place: tuple[str, int, int]) -> Node:
    text = str(event.value)
    tag = event.tag
    if tag is None or tag == "!":
        tag = loader.resolve(yaml.ScalarNode, text, event.implicit if tag is None else (False, True))
    name = tag.removeprefix(_TAG)
    if name == "value":  # a plain "="
        name = "str"
    if name not in _TYPES:
        Node(None, *place).fail("merging (<<) is not allowed; write the settings out" if name == "merge" else f"tags ({event.tag}) are not allowed")
    if name == "timestamp":
        return Node(Date(text), *place, text)
    try:
        if name == "str":
            text.encode()  # half a surrogate pair can be escaped in YAML, but never printed
        elif len(text) > 30:
            raise ValueError
        return Node(loader.construct_object(yaml.ScalarNode(_TAG + name, text), deep=True), *place, text)
    except (ValueError, KeyError, yaml.YAMLError):
        Node(None, *place).fail(f"{text[:40]!r} is not {_TYPES[name]}")


def _place(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what follows this text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _short(path: Path) -> str:
    """The path as a person would write it here: relative to the current folder where it is below it."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)
