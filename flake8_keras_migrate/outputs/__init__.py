"""The formats in which findings are printed; a module for each, with one function ``render(report) -> str``."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..analysis import Problem
    from ..catalogue import Entry

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit")


class Report(NamedTuple):
    """What there is to print: the problems in order, and how many files were given and looked into."""

    problems: Sequence[Problem]
    files: int
    looked_into: int


def render(name: str, report: Report) -> str:
    """The report in a format, with a line feed at its end unless it is empty."""
    text: str = import_module(f".{name}", __name__).render(report)
    return text


def entry(code: str) -> Entry:
    """The catalogue's entry of a code, as the project's file has changed it."""
    from ..plugin import Plugin

    return Plugin.loaded().entries[code]


def page(code: str) -> str:
    """The address of a rule's page, or nothing where none is known."""
    known = entry(code).url
    if known:
        return known
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        links = [link.partition(", ") for link in metadata("flake8-keras-migrate").get_all("Project-URL") or ()]
    except PackageNotFoundError:
        return ""
    site = next((address for name, _, address in links if name.lower() == "documentation"), "")
    return f"{site.rstrip('/')}/rules/{code}/" if site else ""


def relative(path: str) -> str:
    """The path from the current folder, with slashes, if it is below; else the absolute one."""
    here = os.path.relpath(path) if not os.path.isabs(path) or path.startswith(os.getcwd() + os.sep) else path
    return path if path == "stdin" else Path(here).as_posix()


def place(problem: Problem) -> str:
    """The position inside the file, for a reader: "3:1", in a notebook "cell_2:3:1"."""
    cell = f"cell_{problem.cell}:" if problem.cell else ""
    return f"{cell}{problem.line}:{problem.column}"
