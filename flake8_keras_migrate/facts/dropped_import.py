"""Imports of names that are gone, and that nothing uses."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ..edits import Fix
from .references import references
from .renames import import_edit

if TYPE_CHECKING:
    from ..module import Module


def drop_fix(module: Module, alias: ast.alias) -> Fix | None:
    """Take a name out of its import that the file says nowhere else; unsafe, because another file may import it from here."""
    statement, name = module.statement(alias), alias.asname or alias.name
    if isinstance(statement, ast.Import) and alias.asname is None and name.startswith("keras."):
        used = any(f"{each}.".startswith(f"{name}.") for use in module.once(references) if use.node is not alias for each in use.names)
        return None if used else Fix((module.replace(alias, "keras"),), safe=False)  # all that ``import keras.engine`` binds is ``keras``
    if isinstance(statement, ast.Import):
        name = alias.asname or name.partition(".")[0]
    elif not isinstance(statement, ast.ImportFrom):
        return None
    if module.filename.endswith("__init__.py") or module.spelled(name) or module.strings(name):
        return None
    alone = len(statement.names) == 1
    if alone and not module.source.stands_alone(statement):
        return None
    edit = module.drop_statement(statement) if alone else import_edit(module, statement, {alias: ""})
    return Fix((edit,), safe=False) if edit is not None else None
