"""The other files of a package that make instances of a class of this one."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..importing import users
from . import flow, others
from .definitions import module_at

if TYPE_CHECKING:
    from ..module import Module


def makers(module: Module, owner: ast.ClassDef) -> Iterator[tuple[Module, list[ast.Call]]]:
    """Each other file that imports the class, or its module, with the calls there that make an instance of it, in source order."""
    home = os.path.abspath(module.filename)
    for file in users(module.filename, (owner.name,)):
        other = module_at(file, whole=True)
        if other is not None:
            yield other, [call for call in other.nodes.get(ast.Call, ()) if _makes(other, call, owner.name, home)]


def is_made_by(module: Module, call: ast.Call, owner: ast.ClassDef) -> bool:
    """Whether a call makes an instance of a class of the file, or may: ``(Own if noisy else Dense)(8)``."""
    return any(module.local_class(each) is owner for each in flow.values(module, call.func))


def _makes(module: Module, call: ast.AST, name: str, home: str) -> bool:
    for called in flow.values(module, call.func) if isinstance(call, ast.Call) else ():
        named = called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else None
        found = others.class_of(module, called) if named == name else None
        if found is not None and os.path.abspath(found[0].filename) == home:
            return True
    return False
