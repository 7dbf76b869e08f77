"""Marked programs: plain Python in which a line that must be reported ends in ``#~ CODE``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from flake8_keras_migrate.catalogue import Catalogue
from flake8_keras_migrate.check import check
from flake8_keras_migrate.config import Settings, load
from flake8_keras_migrate.module import Module
from flake8_keras_migrate.rule import Finding

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "tests" / "rules"
_MARK = re.compile(r"[ \t]*#~[ \t]*(?P<codes>KM\d+(?:[ \t]+KM\d+)*)[ \t]*$", re.MULTILINE)
_CONFIG = re.compile(r"\A#~ config: (?P<yaml>\{.*\})\n")


class Program(NamedTuple):
    """``text`` has no marks; ``expected`` are the (line, code) that must be reported; ``config`` is YAML laid over the catalogue."""

    text: str
    expected: list[tuple[int, str]]
    config: str


def parse(marked: str) -> Program:
    """Read a marked program; a first line ``#~ config: {...}`` becomes an empty comment."""
    config = _CONFIG.match(marked)
    if config:
        marked = "#\n" + marked[config.end() :]
    expected = [
        (number, code) for number, line in enumerate(marked.split("\n"), 1) for match in _MARK.finditer(line) for code in match["codes"].split()
    ]
    return Program(_MARK.sub("", marked), sorted(expected), config["yaml"] if config else "")


@cache
def catalogue(config: str, folder: Path) -> Catalogue:
    """The rules in force for a program; ``folder`` holds its configuration file."""
    if not config:
        return load(Settings())
    path = folder / f"keras-migrate-{abs(hash(config))}.yaml"
    path.write_text(config + "\n", encoding="utf-8")
    return load(Settings(path))


def findings(text: str, rules: Catalogue, filename: str = "") -> list[Finding]:
    """What is reported in a text, as flake8 would."""
    module = Module(text, filename=filename)
    return check(module, rules.rules(module)) if any(word in text for word in rules.gate) else []
