"""Write docs/rules.schema.json: what a project's keras-migrate.yaml may hold, as JSON Schema (draft-07) for editors.

It is made of the same tables and annotations that the checker uses.
Usage: python tools/write_schema.py [--check]
"""

from __future__ import annotations

import argparse
import inspect
import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from flake8_keras_migrate import config
from flake8_keras_migrate.catalogue import Entry, option_types
from flake8_keras_migrate.options import schema
from flake8_keras_migrate.overlay import CHANGEABLE, KEYS, OWN, OWN_CODE, SHIPPED_OPTIONS, family_fields
from flake8_keras_migrate.rule import NEWEST
from flake8_keras_migrate.versions import RANGE, TARGET
from flake8_keras_migrate.wording import FORBIDDEN, fields_of, pattern

ROOT = Path(__file__).resolve().parent.parent
COMMON = ("affects", "enabled", "severity")
"""Keys that are the same in every rule."""
PATH = ROOT / "docs" / "rules.schema.json"


def build() -> dict[str, Any]:
    """The schema for the catalogue as it is."""
    entries = {code: Entry.of(code, keys) for code, keys in config.shipped().items()}
    rules = {code: entry for code, entry in entries.items() if entry.rule}
    families = [entry for entry in rules.values() if "rows" in option_types(entry.rule_class)]
    result: dict[str, Any] = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "keras-migrate.yaml",
        "description": "A project's settings for flake8-keras-migrate, laid over its catalogue key by key.",
        "type": "object",
        "definitions": {name: _definition(name) for name in COMMON},
        "minProperties": 1,
        "additionalProperties": False,
        "properties": {
            "target": {
                "type": "string",
                "pattern": f"^{TARGET}$",
                "description": f'The Keras version that the project moves to, in quotes; "{NEWEST[0]}.{NEWEST[1]}" if left out.',
            },
            **{code: _changes(entry) for code, entry in rules.items()},
        },
    }
    if families:
        result["patternProperties"] = {f"^{OWN_CODE}$": {"oneOf": [_own(entry, entries) for entry in families]}}
    return result


def _changes(entry: Entry) -> dict[str, Any]:
    """What a project may change in a rule of ours."""
    keys = {name: _key(name) for name in sorted(CHANGEABLE)}
    keys["message"] = _message([entry.message], KEYS["message"].about)
    keys["messages"]["additionalProperties"] = False
    keys["messages"]["properties"] = {case: _message([text], f"The text for {case!r}.") for case, text in entry.messages.items()}
    keys |= _options(entry)
    return {"type": "object", "description": f"{entry.name}. {entry.message}", "additionalProperties": False, "properties": keys}


def _own(family: Entry, entries: Mapping[str, Entry]) -> dict[str, Any]:
    """A rule of a project's own."""
    fields = family_fields(family, entries)
    text = {"type": "string", "pattern": pattern(fields), "not": {"pattern": FORBIDDEN}}
    keys = {name: _key(name) for name in sorted(OWN)}
    keys["like"] = {"const": family.code, "description": KEYS["like"].about}
    keys["message"] = text | {"description": KEYS["message"].about}
    keys["messages"]["additionalProperties"] = False
    keys["messages"]["properties"] = {case: text | {"description": f"The text for {case!r}."} for case in family.messages}
    keys |= _options(family)
    about = f"A rule of your own that looks as {family.code} ({family.name}) does, at your rows."
    return {"type": "object", "description": about, "additionalProperties": False, "required": ["like", "rows"], "properties": keys}


def _key(name: str) -> dict[str, Any]:
    return {"$ref": f"#/definitions/{name}"} if name in COMMON else _definition(name)


def _definition(name: str) -> dict[str, Any]:
    key = KEYS[name]
    result = {"description": key.about, **schema(key.type)}
    if name == "affects":
        result["pattern"] = f"^{RANGE}$"
    return result


def _message(texts: Iterable[str], about: str) -> dict[str, Any]:
    return {"description": about, "type": "string", "pattern": pattern(fields_of(texts)), "not": {"pattern": FORBIDDEN}}


def _options(entry: Entry) -> dict[str, Any]:
    types = {name: hint for name, hint in option_types(entry.rule_class).items() if name not in SHIPPED_OPTIONS}
    return {name: {"description": option_text(entry, name), **schema(hint)} for name, hint in types.items()}


def option_text(entry: Entry, name: str) -> str:
    """What the page of the rule says about an option, else what its class says, in the forms that they use for it."""
    page = PATH.parent / "rules" / f"{entry.code}.md"
    options = page.read_text(encoding="utf-8").partition("\n## Options\n")[2].partition("\n## ")[0] if page.exists() else ""
    patterns = (
        (options, rf"`{name}`[^:`]*: *(.+?)(?=\n\n|\n- |\Z)"),
        (inspect.getdoc(entry.rule_class) or "", rf"``{name}`` *(.+?)(?=[,;.] ``|[.;]|\Z)"),
    )
    for text, pattern_ in patterns:
        match = re.search(pattern_, text.strip(), re.DOTALL)
        if match:
            return " ".join(match[1].split())
    return f"An option of {entry.code}."


def main() -> int:
    """Write the schema, or with --check only say whether it is up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if the schema is out of date")
    arguments = parser.parse_args()
    text = json.dumps(build(), indent=2, ensure_ascii=False) + "\n"
    if PATH.exists() and PATH.read_text(encoding="utf-8") == text:
        return 0
    if arguments.check:
        print(f"{PATH.relative_to(ROOT)} is out of date: run python tools/write_schema.py")
        return 1
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
