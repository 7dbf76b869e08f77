"""The classes of a file: their methods, and what is assigned to the attributes of ``self``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..module import Module

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def lineage(module: Module, node: ast.ClassDef) -> list[ast.ClassDef]:
    """A class and the classes of the file that it derives from, in any number of steps, nearest first."""
    found = [node]
    for each in found:
        found += [base for base in map(module.local_class, each.bases) if base is not None and base not in found]
    return found


def made(module: Module) -> dict[ast.Call, ast.ClassDef]:
    """The calls that make an instance of a class of the file, in source order, with the class; use with ``module.once``."""
    calls = module.nodes.get(ast.Call, ()) if ast.ClassDef in module.nodes else ()
    return {call: owner for call in calls if (owner := module.local_class(call.func)) is not None}


def has_unknown_bases(module: Module, node: ast.ClassDef) -> bool:
    """Whether a base of a class is neither an import nor a class of the file."""
    return any(module.local_class(base) is None and not module.paths(base) for base in node.bases)


def is_property(function: ast.FunctionDef) -> bool:
    """Whether a method is read as an attribute."""
    return any(isinstance(mark, ast.Name) and mark.id in ("property", "cached_property") for mark in function.decorator_list)


def methods(module: Module, node: ast.ClassDef) -> dict[str, FunctionNode]:
    """The methods that a class body defines, by name; the last definition counts."""
    found: dict[str, FunctionNode] = {}
    work: list[ast.stmt] = list(node.body)
    while work:
        statement = work.pop(0)
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            found[statement.name] = statement
        elif isinstance(statement, ast.If):
            work[:0] = [*statement.body, *statement.orelse]
    return found


def self_attributes(module: Module, node: ast.ClassDef) -> dict[str, list[ast.expr | None]]:
    """What a class assigns to each attribute: ``self.x = value`` in its methods and ``x = value`` in its body, in source order.

    An assignment that is no plain one (unpacking, augmented, loop target) is None in the list.
    """
    found: dict[str, list[ast.expr | None]] = {}
    for statement in node.body:
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name):
            found.setdefault(statement.targets[0].id, []).append(statement.value)
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value is not None:
            found.setdefault(statement.target.id, []).append(statement.value)
    for attribute in module.stored_attributes(node):
        parent = module.parent(attribute)
        value: ast.expr | None = None
        if isinstance(parent, ast.Assign) or (isinstance(parent, ast.AnnAssign) and parent.value is not None):
            value = parent.value
        elif isinstance(parent, ast.AnnAssign):
            continue
        elif isinstance(parent, (ast.Tuple, ast.List)):
            above = module.parent(parent)
            if isinstance(above, ast.Assign) and isinstance(above.value, (ast.Tuple, ast.List)) and len(above.value.elts) == len(parent.elts):
                value = above.value.elts[parent.elts.index(attribute)]
        found.setdefault(attribute.attr, []).append(value)
    return found


def unpacked_attributes(module: Module) -> dict[tuple[ast.ClassDef, str], list[tuple[ast.Call, int]]]:
    """What classes unpack into their attributes, ``self.a, self.b = make()``: the calls, and the place of each; use ``module.once``."""
    found: dict[tuple[ast.ClassDef, str], list[tuple[ast.Call, int]]] = {}
    for statement in module.nodes.get(ast.Assign, ()):
        targets = statement.targets[0]
        if not isinstance(targets, (ast.Tuple, ast.List)) or not isinstance(statement.value, ast.Call):
            continue
        for index, target in enumerate(targets.elts):
            if isinstance(target, ast.Starred):
                break
            owner = module.class_of(target.value) if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) else None
            if isinstance(target, ast.Attribute) and owner is not None:
                found.setdefault((owner, target.attr), []).append((statement.value, index))
    return found


def is_set(module: Module, attribute: ast.Attribute) -> bool:
    """Whether a value is assigned; ``self.model: Model`` alone assigns nothing."""
    above = module.parent(attribute)
    return isinstance(attribute.ctx, ast.Store) and not (isinstance(above, ast.AnnAssign) and above.value is None)
