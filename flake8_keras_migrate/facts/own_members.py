"""Methods and attributes that classes of the project have themselves, in whatever file they stand."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from .others import class_of

if TYPE_CHECKING:
    from ..module import Module

_DEPTH = 4
_LINE = re.compile(
    r"^(?:class (?P<owner>\w+)|(?P<end>\w)|[ \t]+(?:(?:async )?def (?P<method>\w+)|(?:self\.)?(?P<attribute>\w+)[ \t]*(?::[^=\n]*)?=(?!=)))",
    re.MULTILINE,
)
"""A line at which a class begins or has come to its end, or which gives it a member."""


def defines(module: Module, cls: ast.expr, member: str) -> bool:
    """Whether the class that ``cls`` names, one of this file or of another of the project, or one that it derives from has the member itself."""
    found = class_of(module, cls)
    return found is not None and _defines(*found, member)


def _defines(module: Module, node: ast.ClassDef, member: str, depth: int = _DEPTH) -> bool:
    if member in module.once(_given).get(node.name, ()):
        return True
    above = [class_of(module, base) for base in node.bases] if depth else []
    return any(_defines(*each, member, depth - 1) for each in above if each is not None)


def _given(module: Module) -> dict[str, set[str]]:
    """The members of the classes of a file, by its text: an outline has none."""
    found: dict[str, set[str]] = {}
    owner: set[str] = set()
    for line in _LINE.finditer(module.text):
        if line["owner"] or line["end"]:
            owner = found.setdefault(line["owner"], set()) if line["owner"] else set()
        else:
            owner.add(line["method"] or line["attribute"])
    return found
