"""What may stand in rules.yaml and in a project's file, and how the second changes the first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from .catalogue import ENTRY_KEYS, Entry, check_options, option_types
from .nodes import Node
from .options import Address, typed
from .versions import RANGE, version
from .wording import check, fields_of

OWN_CODE = r"KMX\d{1,3}"
"""Codes of a project's own rules; the catalogue never uses them."""
Severity = Literal["breaks", "silent", "deprecated", "reproducibility", "portability"]


class Key(NamedTuple):
    """A key of an entry: the type of its value, and what to tell people about it."""

    type: Any
    about: str


KEYS: Mapping[str, Key] = {
    "name": Key(str, "The rule's name in words joined by hyphens."),
    "rule": Key(str, "The class below flake8_keras_migrate.rules."),
    "like": Key(str, "The code of the row-driven rule whose way of looking this rule of your own takes."),
    "words": Key(tuple[str, ...], "Pieces of identifiers and strings; a file that has none of them is not given to the rule."),
    "severity": Key(Severity, "What the hazard does: breaks, silent, deprecated, reproducibility or portability."),
    "affects": Key(str, 'Keras versions in which it bites: comparisons joined by commas, such as ">=3.0,<3.12".'),
    "confidence": Key(Literal["certain", "likely"], "Whether a finding is proven or inferred from distinctive names."),
    "hazards": Key(tuple[str, ...], "Ids of the hazards that the rule covers."),
    "message": Key(str, "The text of a finding: one line; {fields} are filled in."),
    "messages": Key(Mapping[str, str], "Texts for single cases."),
    "fix": Key(Literal["safe", "unsafe"], "Whether keras-migrate can rewrite the code."),
    "enabled": Key(bool, "Whether the rule is on."),
    "url": Key(Address, "The page that explains a rule of your own."),
}
SHIPPED = frozenset(KEYS) - {"like", "url"}
CHANGEABLE = frozenset({"severity", "affects", "message", "messages", "enabled"})
OWN = CHANGEABLE | {"like", "name", "words", "url"}
SHIPPED_OPTIONS = frozenset({"family"})
"""Options that only the catalogue sets: which of the generated rows a row-driven rule takes."""


def merge(root: Node, entries: dict[str, Entry]) -> tuple[tuple[int, int] | None, tuple[str, ...]]:
    """Lay a project's file over the catalogue's entries (changed in place).

    Returns the target version if the file names one, and further words that make a file worth looking at. Raises ConfigError.
    """
    catalogue = dict(entries)
    target: tuple[int, int] | None = None
    gate: set[str] = set()
    for name, node in root.value.items():
        if name == "target":
            target = version(typed(str, node))
            if target is None:
                node.fail(f'{node.text[:40]!r} is not a Keras version; write "3.15"')
            continue
        if name in catalogue:
            entries[name] = _changed(catalogue[name], node, catalogue)
        elif re.fullmatch(OWN_CODE, name):
            entries[name] = _own(name, node, catalogue)
        elif re.fullmatch(r"[A-Za-z]+\d+", name):
            ours = name.upper().startswith("KM") and "X" not in name.upper()
            hint = "keras-migrate rules lists those of ours" if ours else "rules of your own are called KMX1 to KMX999"
            hint = f"did you mean {name.upper()!r}?" if name.upper() in catalogue else hint
            root.keys[name].fail(f"unknown code {name!r}; {hint}")
        else:
            root.keys[name].fail(f"unknown setting {name!r}; known: target, codes such as KM301, and KMX1 to KMX999 for rules of your own")
        gate.update(root_name(row) for row in node.plain().get("rows", ()))
    return target, tuple(sorted(gate - {"keras", "tensorflow"}))


def check_catalogue(root: Node) -> dict[str, dict[str, Any]]:
    """rules.yaml as plain values; raises ConfigError for a mistake in it (options are checked when a rule is made)."""
    for code, node in root.value.items():
        if not re.fullmatch(r"KM\d{3}", code):
            root.keys[code].fail(f"expected a code (KM and three digits), found {code!r}")
        keys = _mapping(node)
        for name, value in keys.items():
            if name in SHIPPED:
                _check(name, value)
            elif name in KEYS:
                node.keys[name].unknown("key", SHIPPED)
        for name in ("name", "severity", "message"):
            if name not in keys:
                root.keys[code].fail(f"{code} has no {name!r}")
        fields = fields_of([keys["message"].value, *(keys["messages"].plain().values() if "messages" in keys else ())])
        for text in [keys["message"], *(keys["messages"].value.values() if "messages" in keys else ())]:
            check(text, fields)
    plain: dict[str, dict[str, Any]] = root.plain()
    return plain


def _changed(entry: Entry, node: Node, catalogue: Mapping[str, Entry]) -> Entry:
    """An entry of ours with a project's changes."""
    keys = _mapping(node)
    if not entry.rule:
        node.fail(f"{entry.code} has no settings; it is about the checking itself")
    for name, value in keys.items():
        if name in CHANGEABLE:
            _check(name, value)
        elif name in ENTRY_KEYS | SHIPPED_OPTIONS or name == "like":
            node.keys[name].fail(f"{name!r} of {entry.code} cannot be changed; " + _choices(entry))
    if "message" in keys:
        check(keys["message"], fields_of([entry.message]))
    for case, text in (keys["messages"].value if "messages" in keys else {}).items():
        if case not in entry.messages:
            keys["messages"].keys[case].unknown("case", entry.messages)
        check(text, fields_of([entry.messages[case]]))
    return _with(entry, node)


def _own(code: str, node: Node, catalogue: Mapping[str, Entry]) -> Entry:
    """The entry of a project's own rule, which looks as one of our row-driven rules does, at rows of its own."""
    keys = _mapping(node)
    for name in ("like", "rows"):
        if name not in keys:
            node.fail(f"{name!r} is missing; a rule of your own says like which row-driven rule it looks, and at which rows")
    like = keys["like"]
    family = catalogue.get(typed(str, like))
    if family is None or not family.rule or "rows" not in option_types(family.rule_class):
        known = [entry.code for entry in catalogue.values() if {"family", "rows"} & entry.options.keys()]
        like.fail(f"unknown row-driven rule {like.text[:60]!r}; known: {', '.join(known)}")
    for name, value in keys.items():
        if name in OWN:
            _check(name, value)
        elif name in ENTRY_KEYS | SHIPPED_OPTIONS:
            node.keys[name].fail(f"{name!r} cannot be given to a rule of your own; it comes from {family.code}")
    for case in keys["messages"].value if "messages" in keys else ():
        if case not in family.messages:
            keys["messages"].keys[case].unknown("case", family.messages)
    fields = family_fields(family, catalogue)
    for text in [*([keys["message"]] if "message" in keys else ()), *(keys["messages"].value.values() if "messages" in keys else ())]:
        check(text, fields)
    _mapping(keys["rows"])
    words = tuple(row_words(keys["rows"].plain()))
    return _with(family._replace(code=code, name=code.lower(), words=words, hazards=(), enabled=True, options={}), node)


def _with(entry: Entry, node: Node) -> Entry:
    """The entry with checked keys of a mapping laid over it, mappings merged key by key."""
    given = node.plain()
    options = Node(*node)._replace(value={name: value for name, value in node.value.items() if name not in KEYS})
    check_options(entry.rule_class, options)
    new = {name: _merged(getattr(entry, name), value) for name, value in given.items() if name in ENTRY_KEYS}
    mixed = {name: _merged(entry.options.get(name), given[name]) for name in options.value}
    entry = entry._replace(**new, options={**entry.options, **mixed})
    if options.value.keys() - {"rows"}:
        return entry._replace(words=())  # An option widens what the rule looks for.
    extra = row_words(given.get("rows", {})) if entry.words and "words" not in given else []
    return entry._replace(words=tuple(dict.fromkeys([*entry.words, *extra])))


def _merged(old: Any, new: Any) -> Any:
    return {**old, **new} if isinstance(old, Mapping) and isinstance(new, Mapping) else new


def _mapping(node: Node) -> dict[str, Node]:
    if not isinstance(node.value, dict):
        node.expected("a mapping (name: value)")
    found: dict[str, Node] = node.value
    return found


def _check(name: str, node: Node) -> None:
    typed(KEYS[name].type, node)
    if name == "affects" and not re.fullmatch(RANGE, node.value):
        node.fail(f'{node.text[:60]!r} is not a range of Keras versions; write ">=3.0" or ">=3.0,<3.12"')


def family_fields(family: Entry, catalogue: Mapping[str, Entry]) -> set[str]:
    """The fields that some message of the same class uses."""
    return fields_of(text for entry in catalogue.values() if entry.rule == family.rule for text in (entry.message, *entry.messages.values()))


def row_words(rows: Mapping[str, Any]) -> list[str]:
    """Words of which a file must hold one for these rows: the last identifier of each key, and the keys of rows within rows."""
    words = [key.rpartition(".")[2] for key in rows]
    inner = [name for row in rows.values() if isinstance(row, dict) for name, value in row.items() if isinstance(value, dict)]
    return list(dict.fromkeys(words + inner))


def root_name(row: str) -> str:
    """The first identifier of a row's key: the package that a file must mention."""
    root = row.partition(".")[0]
    return "tensorflow" if root == "tf" else root


def _choices(entry: Entry) -> str:
    return "settings: " + ", ".join(sorted(CHANGEABLE | set(option_types(entry.rule_class)) - SHIPPED_OPTIONS))
