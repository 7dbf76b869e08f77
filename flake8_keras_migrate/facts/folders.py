"""Folders that Keras 2 made for a SavedModel or a checkpoint, and that must be there for a ``.keras`` or ``.weights.h5`` file."""

from __future__ import annotations

import ast
import json
import posixpath
from typing import TYPE_CHECKING

from ..edits import Edit

if TYPE_CHECKING:
    from ..module import Module

_MAKERS = ("makedirs", "mkdir", "gfile.MakeDirs")


def folder_edit(module: Module, call: ast.Call, path: ast.expr) -> tuple[Edit, frozenset[str]] | None:
    """The line that makes the folder of a file before the call that writes it.

    None where the file is written to no folder of its own, where its name is not known, and where the program makes folders itself.
    """
    name = module.value(path)
    folder = posixpath.dirname(name) if isinstance(name, str) else ""
    statement = module.statement(call)
    if folder.strip("./") == "" or statement is None or any(word in module.text for word in _MAKERS):
        return None
    if not module.source.stands_alone(statement) or not isinstance(statement, (ast.Expr, ast.Assign)):
        return None
    made, imports = module.reach("os.makedirs")
    return module.insert_line_before(statement, f"{made}({json.dumps(folder, ensure_ascii=False)}, exist_ok=True)"), imports
