"""Methods and attributes that classes of the project have themselves, in whatever file they stand."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from .others import class_of

if TYPE_CHECKING:
    from ..module import Module

_DEPTH = 4


def defines(module: Module, cls: ast.expr, member: str) -> bool:
    """Whether the class that ``cls`` names, one of this file or of another of the project, or one that it derives from has the member itself."""
    found = class_of(module, cls)
    return found is not None and _defines(*found, member)


def _defines(module: Module, node: ast.ClassDef, member: str, depth: int = _DEPTH) -> bool:
    body = re.search(rf"^class {node.name}\b.*\n(?:(?:[ \t#)\]}}].*)?\n)*(?:[ \t].*)?", module.text, re.MULTILINE)  # an outline has none
    own = rf"^[ \t]+(?:async )?def {member}\b|^[ \t]+(?:self\.)?{member}[ \t]*(?::[^=\n]*)?=(?!=)"
    if body is not None and re.search(own, body[0], re.MULTILINE):
        return True
    above = [class_of(module, base) for base in node.bases] if depth else []
    return any(_defines(*each, member, depth - 1) for each in above if each is not None)
