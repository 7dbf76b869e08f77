"""Imports of names that are gone, and that nothing uses."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING

from ...edits import Fix
from ...importing import imported_from, is_named_elsewhere
from ..references import references
from .renames import import_edit

if TYPE_CHECKING:
    from ...module import Module

_BUILTINS = {*dir(builtins), "__name__", "__file__", "__doc__"}


def _bound_before(module: Module, statement: ast.Import) -> bool:
    """Whether a statement that imports one module has another before it, in the same block, that binds the same name."""
    block = getattr(module.parent(statement), "body", ())
    others = block[: block.index(statement)] if statement in block and module.source.stands_alone(statement) else ()
    bound = {alias.name.partition(".")[0] for each in others if isinstance(each, ast.Import) for alias in each.names if alias.asname is None}
    return len(statement.names) == 1 and statement.names[0].name.partition(".")[0] in bound


def _may_bring(module: Module, statement: ast.Import | ast.ImportFrom) -> bool:
    """Whether a name of the file can come from the one module that a statement imports everything of: nothing else binds it."""
    source = f"{getattr(statement, 'module', None)}."
    unbound = (use for uses in module.walk.names.values() for use in uses if use.id not in _BUILTINS and not module.bindings(use))
    return any(not (paths := module.names(use)) or any(path.startswith(source) for path in paths) for use in unbound)


def _is_asked_for(module: Module, statement: ast.stmt, name: str) -> bool:
    """Whether another file may take a name from this one: it imports it or everything, says it after a dot or in quotes.

    So it is where a ``noqa`` says that the import is meant, where a handler may wait for its failure, and in notebooks, whose cells are not all read.
    """
    file, lines = module.filename, range(statement.lineno, (statement.end_lineno or 0) + 1)
    if (
        not file.endswith(".py")
        or module.enclosing(statement, ast.Try) is not None
        or any("noqa" in module.source.line(line).lower() for line in lines)
    ):
        return True
    return bool(imported_from(file) & {name, "*"}) or is_named_elsewhere(file, name)


def drop_fix(module: Module, alias: ast.alias) -> Fix | None:
    """Take a name out of its import that the file says nowhere else; unsafe where another file may import it from here."""
    statement, name = module.statement(alias), alias.asname or alias.name
    if isinstance(statement, ast.Import) and alias.asname is None and name.startswith("keras."):  # ``import keras.engine`` binds ``keras``
        used = any(f"{each}.".startswith(f"{name}.") for use in module.once(references) if use.node is not alias for each in use.names)
        if used:
            return None
        return Fix((module.drop_statement(statement) if _bound_before(module, statement) else module.replace(alias, "keras"),), safe=False)
    if isinstance(statement, ast.Import):
        name = alias.asname or name.partition(".")[0]
    elif not isinstance(statement, ast.ImportFrom):
        return None
    if module.filename.endswith("__init__.py") or module.spelled(name) or module.strings(name):
        return None
    if name == "*" and _may_bring(module, statement):
        return None
    alone = len(statement.names) == 1
    if alone and not module.source.stands_alone(statement):
        return None
    edit = module.drop_statement(statement) if alone else import_edit(module, statement, {alias: ""})
    return Fix((edit,), name != "*" and not _is_asked_for(module, statement, name)) if edit is not None else None


def safe_drop(module: Module, alias: ast.alias) -> Fix | None:
    """The fix that takes a name out of its import where no file can want it."""
    fix = drop_fix(module, alias)
    return fix if fix is not None and fix.safe else None
