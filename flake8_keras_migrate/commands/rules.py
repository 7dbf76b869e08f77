"""``keras-migrate rules``: what can be reported, with severity, versions, fixes and options."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from typing import Any

from ..catalogue import Catalogue, Entry, option_types
from ..overlay import SHIPPED_OPTIONS
from . import fail, parser


def main(arguments: Sequence[str]) -> int:
    """Returns 0, or 2 if there are no such rules."""
    wanted = parser("rules", "List the rules as the project configures them. A rule in brackets is off, or does not bite on the target.")
    wanted.add_argument("prefixes", nargs="*", metavar="CODE", help="codes or prefixes such as KM3 (default: all)")
    add_options(wanted)
    given = wanted.parse_args(arguments)
    catalogue = loaded(given)
    prefixes = tuple(prefix.upper() for prefix in given.prefixes) or ("",)
    entries = [entry for code, entry in sorted(catalogue.entries.items()) if code.startswith(prefixes)]
    if not entries:
        return fail(f"no rule's code begins with {' or '.join(given.prefixes)}; see keras-migrate rules")
    if given.json:
        print(json.dumps([as_data(catalogue, entry) for entry in entries], indent=2, ensure_ascii=False))
        return 0
    width = max((len(entry.name) for entry in entries), default=0)
    for entry in entries:
        on = entry.enabled and entry.bites(catalogue.target)
        code = f" {entry.code} " if on else f"[{entry.code}]"
        options = ", ".join(_options(entry))
        line = f"{code} {entry.name:<{width}}  {entry.severity:<15} {entry.affects or 'all':<12} {entry.fix or '-':<7} {options}"
        print(line.rstrip())
    return 0


def add_options(to: argparse.ArgumentParser) -> None:
    """The options that explain and rules share."""
    to.add_argument("--json", action="store_true", help="print JSON")
    to.add_argument("--km-config", metavar="FILE", help="the project's rules file (default: keras-migrate.yaml beside flake8's configuration)")
    to.add_argument("--km-target", metavar="VERSION", help="Keras version the project moves to, such as 3.15")


def loaded(given: argparse.Namespace) -> Catalogue:
    """The catalogue that these options name; raises ConfigError."""
    from ..config import load, settings

    return load(settings(argparse.Namespace(**vars(given), config=None, isolated=False, select=None, extend_select=None)))


def as_data(catalogue: Catalogue, entry: Entry) -> dict[str, Any]:
    """What there is to know of a rule, for JSON."""
    return {
        "code": entry.code,
        "name": entry.name,
        "severity": entry.severity,
        "confidence": entry.confidence,
        "affects": entry.affects or None,
        "enabled": entry.enabled,
        "reported": entry.enabled and entry.bites(catalogue.target),
        "fix": entry.fix or None,
        "message": entry.message,
        "messages": dict(entry.messages),
        "options": _options(entry),
        "url": entry.url or None,
    }


def _options(entry: Entry) -> dict[str, Any]:
    """The options of a rule and their values, defaults included."""
    if not entry.rule:
        return {}
    from dataclasses import MISSING, fields

    cls = entry.rule_class
    own = option_types(cls)
    values = {field.name: field.default for field in fields(cls) if field.name in own and field.default is not MISSING}
    values |= {field.name: field.default_factory() for field in fields(cls) if field.name in own and field.default_factory is not MISSING}
    return {name: _plain(value) for name, value in (values | dict(entry.options)).items() if name not in SHIPPED_OPTIONS}


def _plain(value: Any) -> Any:
    if isinstance(value, (set, frozenset, tuple, list)):
        return [_plain(item) for item in (sorted(value) if isinstance(value, (set, frozenset)) else value)]
    return {str(key): _plain(item) for key, item in value.items()} if hasattr(value, "items") else value
