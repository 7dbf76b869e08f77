"""Other files of the project: their outlines, and where they define what an import names."""

from __future__ import annotations

import ast
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from .. import locate
from ..paths import LEGACY

if TYPE_CHECKING:
    from ..module import Module

_DEPTH = 4
_DEFINITION = re.compile(r"^(?:async )?(?:def|class) (\w+)", re.MULTILINE)
_KERAS = ("keras", "tensorflow", LEGACY)


@cache
def place(folder: str, path: str, depth: int = 0) -> tuple[str, tuple[str, ...]] | None:
    """The file that defines the function or class that an import names, through re-exports, and its name there; that of a method follows."""
    found = locate.locate(folder, path) if depth < _DEPTH else None
    if found is None or len(found[1]) not in (1, 2):
        return None
    name, *rest = found[1]
    if defines(found[0], name):
        return found[0], (name, *rest)
    other, home = module_at(found[0]), locate.folder(found[0])
    if other is None:
        return None
    for binding in other.walk.top.bindings.get(name, []):
        if isinstance(binding.node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            return found[0], (name, *rest)
        if binding.kind == "path" and binding.path is not None:
            return place(home, ".".join((binding.path, *rest)), depth + 1)
    again = starred(other, name, home)
    return place(home, ".".join((again, *rest)), depth + 1) if again else None


def starred(module: Module, name: str, folder: str) -> str:
    """The path of what ``import *`` of a module of the project brings a file in ``folder``; empty for what none does."""
    for star, _ in reversed(module.walk.top.stars):
        file = file_of(folder, star)
        if file is not None and defines(file, name):
            return f"{star}{'' if star.endswith('.') else '.'}{name}"
    return ""


def file_of(folder: str, module: str) -> str | None:
    """The file of a module of the project."""
    found = locate.locate(folder, module) if locate.is_own(folder, module) else None
    return found[0] if found is not None and not found[1] else None


def defines(path: str, name: str) -> bool:
    """Whether a file has a function or class of this name at its margin."""
    return name in _definitions(path)


@cache
def _definitions(path: str) -> frozenset[str]:
    """The functions and classes at the margin of a file."""
    return frozenset(_DEFINITION.findall(locate.read(path) or ""))


@lru_cache(maxsize=16)
def module_at(path: str, *, whole: bool = False, about: tuple[str, ...] = _KERAS) -> Module | None:
    """The outline of another file of the project (or all of it), if it is a package's own file or its text has one of the words, those of Keras."""
    from ..module import Module
    from ..outline import outline

    text = locate.read(path)
    if text is None or not (path.endswith("__init__.py") or any(word in text for word in about)):
        return None
    try:
        return Module(text, ast.parse(text) if whole else outline(text), path)
    except (SyntaxError, ValueError, RecursionError):
        return None
