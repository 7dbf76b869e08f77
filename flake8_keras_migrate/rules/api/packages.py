"""KM408, KM409, KM410: one Keras a program, chosen before the import, asked for its version where it has one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.references import references
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

# TensorFlow reads its variable when tf.keras is first used, and imports Keras (which reads the other) when it is imported.
_READERS = {"TF_USE_LEGACY_KERAS": ("tensorflow.keras.",), "KERAS_BACKEND": ("keras", "tensorflow")}


@dataclass(frozen=True, kw_only=True)
class Mixed(Rule):
    """KM408: objects of ``tf_keras`` (Keras 2) beside those of Keras 3 in one file."""

    def find(self, module: Module) -> Iterator[Finding]:
        aliases = [(alias, module.name(alias) or "") for alias in module.nodes.get(ast.alias, ())]
        old = [(alias, name) for alias, name in aliases if name.startswith("tf_keras") and not module.guarded(alias)]
        new = [name for alias, name in aliases if module.root(alias) in ("keras", "tf.keras") and not module.guarded(alias)]
        if old and new:
            yield self.finding(old[0][0], old=old[0][1], new=new[0])


@dataclass(frozen=True, kw_only=True)
class LateVariable(Rule):
    """KM409: ``TF_USE_LEGACY_KERAS`` or ``KERAS_BACKEND`` set after the import that reads it."""

    def find(self, module: Module) -> Iterator[Finding]:
        for name in _READERS:
            for node in module.strings(name):
                statement = module.statement(node)
                first = self.first_import(module, name)
                if first is not None and self.sets(module, node) and module.parent(statement) is module.tree and first.lineno < statement.lineno:
                    yield self.finding(statement, fix=self.moved(module, statement, first), name=name, line=first.lineno)

    @staticmethod
    def first_import(module: Module, name: str) -> ast.stmt | None:
        found = [module.statement(alias) for alias in module.nodes.get(ast.alias, ()) if (module.name(alias) or "").startswith(_READERS[name])]
        top = [one for one in found if module.parent(one) is module.tree]
        return min(top, key=lambda one: one.lineno) if top else None

    @staticmethod
    def sets(module: Module, node: ast.Constant) -> bool:
        above = module.parent(node)
        if isinstance(above, ast.Subscript):
            return isinstance(above.ctx, ast.Store) and module.path(above.value) == "os.environ"
        return isinstance(above, ast.Call) and module.path(above.func) in ("os.environ.setdefault", "os.putenv") and above.args[0] is node

    @staticmethod
    def moved(module: Module, statement: ast.stmt, first: ast.stmt) -> Fix | None:
        """Write the statement before the import, when ``os`` is imported by then."""
        os_there = any(alias.name == "os" and module.statement(alias).lineno < first.lineno for alias in module.nodes.get(ast.alias, ()))
        if not os_there or not module.source.stands_alone(statement) or not isinstance(statement, (ast.Assign, ast.Expr)):
            return None
        if not all(isinstance(part, (ast.Constant, ast.Name, ast.Attribute)) for part in ([statement.value] if isinstance(statement, ast.Assign) else [])):
            return None
        return Fix((module.insert_line_before(first, module.text_of(statement)), module.drop_statement(statement)))


@dataclass(frozen=True, kw_only=True)
class VersionAttribute(Rule):
    """KM410: ``tf.keras.__version__``, which TensorFlow 2.14 and 2.15 lack."""

    def find(self, module: Module) -> Iterator[Finding]:
        for reference in module.once(references):
            if "tensorflow.keras.__version__" in reference.names:
                node = reference.node
                fix = Fix((module.replace(node, module.text_of(node).replace("__version__", "version()")),)) if isinstance(node, ast.Attribute) else None
                yield self.finding(node, fix=fix)
