"""A small catalogue of its own, for tests of configuration and of flake8's behaviour that must not depend on any real rule.

Run as a program it is flake8 with this catalogue: ``python tests/fake_catalogue.py [--start-method=spawn] FLAKE8-ARGUMENTS``.
"""

from __future__ import annotations

import ast
import multiprocessing
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from flake8_keras_migrate import config
from flake8_keras_migrate.catalogue import Catalogue
from flake8_keras_migrate.check import check
from flake8_keras_migrate.module import Module
from flake8_keras_migrate.options import DottedName
from flake8_keras_migrate.rule import Finding, Rule


class Imports(Rule):
    """Each alias of an import from keras.layers, at its own line."""

    def find(self, module: Module) -> Iterator[Finding]:
        for node in module.nodes.get(ast.ImportFrom, ()):
            if node.module == "keras.layers":
                yield from (self.finding(alias, name=alias.name) for alias in node.names)


@dataclass(frozen=True, kw_only=True)
class Calls(Rule):
    """Calls of methods with certain names; ``strict`` says more."""

    methods: tuple[str, ...] = ("lam",)
    strict: bool = False
    depth: int | None = None
    share: float = 0.5
    style: Literal["short", "long"] = "short"

    def find(self, module: Module) -> Iterator[Finding]:
        for node in module.attributes(*self.methods):
            yield self.finding(node, case="strict" if self.strict else None, method=node.attr)


@dataclass(frozen=True)
class Row:
    """A row with more than a replacement."""

    new: DottedName
    since: str = ""


@dataclass(frozen=True, kw_only=True)
class Rows(Rule):
    """Names by rows."""

    rows: Mapping[DottedName, str | Row]
    family: str = ""

    def find(self, module: Module) -> Iterator[Finding]:
        for node in module.walk.chains:
            row = self.rows.get(ast.unparse(node))
            if row is not None:
                yield self.finding(node, old=ast.unparse(node), new=row.new if isinstance(row, Row) else row)


class Crash(Rule):
    """A rule with a bug."""

    def find(self, module: Module) -> Iterator[Finding]:
        raise SyntaxError("our bug")


class Far(Rule):
    """Findings in impossible places, with an impossible text."""

    def find(self, module: Module) -> Iterator[Finding]:
        yield Finding(10**6, 10**6, self.code, "below everything")
        yield Finding(0, -7, self.code, "two\nlines and x.py:3:4: E1")


def _entry(rule: str, word: str, message: str, **keys: Any) -> dict[str, Any]:
    return {"name": f"fake-{word}", "rule": rule, "words": (word,), "severity": "breaks", "message": message, **keys}


SHIPPED: dict[str, dict[str, Any]] = {
    "KM002": {"name": "internal-error", "severity": "breaks", "message": "bug"},
    "KM101": _entry("fake.Imports", "keras", "imports {name}"),
    "KM109": _entry("fake.Calls", "nine", "off in a group that is on", methods=("nine",), enabled=False),
    "KM201": _entry("fake.Crash", "crash_me", "never said"),
    "KM301": _entry("fake.Calls", "lam", "calls {method}", messages={"strict": "really calls {method}"}, affects=">=3.0"),
    "KM401": _entry("fake.Rows", "ancient", "{old} is {new}", rows={"keras.ancient": "keras.modern"}),
    "KM601": _entry("fake.Calls", "mid", "bites before 3.5", methods=("mid",), affects=">=3.0,<3.5"),
    "KM701": _entry("fake.Far", "far_away", "never said"),
    "KM702": _entry("fake.Missing", "missing_class", "never said"),
    "KM901": _entry("fake.Calls", "port", "off: {method}", methods=("port",), enabled=False),
}


def install() -> None:
    """Make this process use the catalogue above."""
    sys.modules["flake8_keras_migrate.rules.fake"] = sys.modules[__name__]
    config.shipped = lambda: SHIPPED


def read(text: str, **keys: Any) -> Catalogue:
    """The catalogue with a rules file of this text, written as x.yaml into the current folder."""
    Path("x.yaml").write_bytes(text.encode())
    return config.load(config.Settings(Path("x.yaml"), **keys))


def messages(catalogue: Catalogue, text: str) -> list[str]:
    """Code and message of each finding in a program."""
    module = Module(text)
    return [f"{finding.code} {finding.message}" for finding in check(module, catalogue.rules(module))]


if __name__ in ("__main__", "__mp_main__"):  # the second: a worker that was spawned
    install()

if __name__ == "__main__":
    if sys.argv[1].startswith("--start-method="):
        multiprocessing.set_start_method(sys.argv.pop(1).partition("=")[2])
    from flake8.main.cli import main

    raise SystemExit(main())
