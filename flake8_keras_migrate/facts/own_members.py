"""Methods and attributes that classes of the project have themselves, in whatever file they stand."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from .classes import lineage
from .others import body_of, class_of

if TYPE_CHECKING:
    from ..module import Module

_DEPTH = 4
_LINE = re.compile(
    r"^(?:class (?P<owner>\w+)|(?P<end>\w)"
    r"|(?P<indent>[ \t]+)(?:(?:async )?def (?P<method>\w+)|(?P<on_self>self\.)?(?P<attribute>\w+)[ \t]*(?::[^=\n]*)?=(?!=)))",
    re.MULTILINE,
)
"""A line at which a class begins or has come to its end, or which gives it a member."""


def defines(module: Module, owner: ast.ClassDef, member: str, *, on_self: bool = False) -> bool:
    """Whether a class of the file, or one of the project that it derives from, has the member itself.

    A member is what the body of the class defines or assigns; ``on_self`` adds what methods assign to ``self``.
    """
    family = lineage(module, owner)
    for each in family:
        targets = [target for statement in each.body if isinstance(statement, ast.Assign) for target in statement.targets]
        if member in module.methods(each) or any(isinstance(target, ast.Name) and target.id == member for target in targets):
            return True
        if on_self and member in module.self_attributes(each):
            return True
    return any(is_defined_by(module, base, member, on_self=on_self) for each in family for base in each.bases)


def is_defined_by(module: Module, cls: ast.expr, member: str, *, on_self: bool = False) -> bool:
    """Whether the class that ``cls`` names, of this file or of another of the project, or one that it derives from has the member itself."""
    found = class_of(module, cls)
    return found is not None and _has(*found, member, on_self)


def replaces(module: Module, attribute: ast.Attribute) -> bool:
    """Whether the receiver is made by a class of another file that has the method itself, and calls none of this name of another object."""
    made, method = module.resolve(attribute.value), attribute.attr
    found = class_of(module, made.func) if isinstance(made, ast.Call) and module.local_class(made.func) is None else None
    return found is not None and _has(*found, method, False) and f".{method}(" not in body_of(found)


def _has(module: Module, node: ast.ClassDef, member: str, on_self: bool, depth: int = _DEPTH) -> bool:
    body, assigned = module.once(_given).get(node.name, (set(), set()))
    if member in body or (on_self and member in assigned):
        return True
    above = [class_of(module, base) for base in node.bases] if depth else []
    return any(_has(*each, member, on_self, depth - 1) for each in above if each is not None)


def _given(module: Module) -> dict[str, tuple[set[str], set[str]]]:
    """What the bodies of the classes of a file bind, and what their methods assign to ``self``, by its text: an outline has none."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    names: dict[str, dict[str, int]] = {}
    owner = ""
    for line in _LINE.finditer(module.text):
        if line["owner"] or line["end"]:
            owner = line["owner"] or ""
        elif line["on_self"]:
            found.setdefault(owner, (set(), set()))[1].add(line["attribute"])
        else:
            indents, name, indent = names.setdefault(owner, {}), line["method"] or line["attribute"], len(line["indent"])
            indents[name] = min(indent, indents.get(name, indent))
    for owner, indents in names.items():
        least = min(indents.values())
        found.setdefault(owner, (set(), set()))[0].update(name for name, indent in indents.items() if indent == least)
    return found
