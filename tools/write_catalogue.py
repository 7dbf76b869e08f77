"""Write flake8_keras_migrate/tables/catalogue.py: rules.yaml as a Python literal, which loads much faster.

The module records which rules.yaml it was made of and is ignored when rules.yaml has changed.
Usage: python tools/write_catalogue.py [--check]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from flake8_keras_migrate.catalogue import Entry, check_options
from flake8_keras_migrate.config import digest_of
from flake8_keras_migrate.marks import parse
from flake8_keras_migrate.nodes import ConfigError, Node
from flake8_keras_migrate.overlay import KEYS, check_catalogue

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "rules.yaml"
TARGET = ROOT / "flake8_keras_migrate" / "tables" / "catalogue.py"


def build(text: str) -> str:
    """The module for this text of rules.yaml; raises ConfigError for a mistake in it, options included."""
    root = parse(text, SOURCE.name)
    plain = check_catalogue(root)
    for code, node in root.value.items():
        _check_options(Entry.of(code, plain[code]), node)
    lines = [f"    {code!r}: {_literal(keys)}," for code, keys in plain.items()]
    head = ['"""The catalogue (rules.yaml) as Python values; written by tools/write_catalogue.py."""', "", "from typing import Any", ""]
    return "\n".join([*head, f'DIGEST = "{digest_of(text.encode())}"', "ENTRIES: dict[str, dict[str, Any]] = {", *lines, "}", ""])


def _check_options(entry: Entry, node: Node) -> None:
    if not entry.rule:
        return
    try:
        cls = entry.rule_class
    except (ImportError, AttributeError) as error:
        node.value["rule"].fail(f"no such class: {error}")
    check_options(cls, node._replace(value={name: value for name, value in node.value.items() if name not in KEYS}))


def _literal(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name!r}: {_literal(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "(" + "".join(f"{_literal(item)}, " for item in value).rstrip() + ")"
    return repr(value)


def main() -> int:
    """Write the module, or with --check only say whether it is up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if the module is out of date")
    arguments = parser.parse_args()
    try:
        text = build(SOURCE.read_text(encoding="utf-8"))
    except ConfigError as error:
        print(error)
        return 1
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == text:
        return 0
    if arguments.check:
        print(f"{TARGET.relative_to(ROOT)} is out of date: run python tools/write_catalogue.py")
        return 1
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
