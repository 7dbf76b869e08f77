"""Methods and attributes that classes of the project have themselves, in whatever file they stand."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from .others import class_of

if TYPE_CHECKING:
    from ..module import Module

_DEPTH = 4
_LONGEST = 200
_DEFINED = re.compile(r"(?:async )?def \W")
_ASSIGNED = re.compile(r"(?:self\.)? [ \t]*(?::[^=\n]*)?=(?!=)")
"""What stands around the name of a member, on the line that gives it to the class."""
_MARGIN = re.compile(r"\n\w")
"""Where a class has come to its end."""


def defines(module: Module, cls: ast.expr, member: str) -> bool:
    """Whether the class that ``cls`` names, one of this file or of another of the project, or one that it derives from has the member itself."""
    found = class_of(module, cls)
    return found is not None and _defines(*found, member)


def _defines(module: Module, node: ast.ClassDef, member: str, depth: int = _DEPTH) -> bool:
    if member in module.text and _has(module.text, node.name, member):
        return True
    above = [class_of(module, base) for base in node.bases] if depth else []
    return any(_defines(*each, member, depth - 1) for each in above if each is not None)


def _has(text: str, owner: str, member: str) -> bool:
    """Whether a class has a member, by its text: an outline has none."""
    place = text.find(member)
    while place >= 0:
        line = text.rfind("\n", 0, place) + 1
        before, after = text[line:place], text[place + len(member) : place + _LONGEST]
        if before[:1].isspace() and (_DEFINED if before.rstrip().endswith("def") else _ASSIGNED).match(f"{before.strip()} {after}"):
            start = text.rfind("\nclass ", 0, line) + 1
            if re.match(rf"class {owner}\b", text[start:line]) and not _MARGIN.search(text, start + 1, line):
                return True
        place = text.find(member, place + 1)
    return False
