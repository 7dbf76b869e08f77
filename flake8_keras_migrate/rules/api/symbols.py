"""Names that the target lacks: removed, moved, replaced (rows of tables/names.py, and rows of the project)."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ... import keras_api
from ...edits import Edit, Fix
from ...facts.api import estimators, hub_layers
from ...facts.api.carried_names import carried
from ...facts.api.gone import Gone, gone
from ...facts.api.gone_rows import API, is_owned, known
from ...facts.api.own_rows import OwnName, own_rows
from ...facts.api.placeholders import is_only_asked
from ...facts.references import bound_names, root_of
from ...facts.text import renames, rewrites
from ...facts.text.dropped_import import drop_fix, safe_drop
from ...facts.text.reach import holds
from ...facts.training.optimizers import rate_calls
from ...options import DottedName
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_API, _API_END = (3, 3), (3, 10)
_EPSILON, _EPSILON_SINCE = ", epsilon=1e-6", (3, 6)
"""What makes ``keras.ops.normalize`` the same as ``l2_normalize``."""
_OLD_OPTIMIZERS = "tensorflow.python.keras.optimizer"
_GRAPHS = ("tensorflow.Graph", "tensorflow.compat.v1.Graph", "tensorflow.python.framework.ops.Graph")
"""Where these are made, optimizers of Keras 3 fail."""
_TENSORFLOW = tuple(f"tensorflow.{home}" for home in ("keras", "compat", "losses", "metrics", "optimizers"))


@dataclass(frozen=True, kw_only=True)
class Symbols(Rule):
    """``family`` picks the rows of the shipped tables; ``rows`` lays a project's own over them, by dotted path."""

    family: str = ""
    rows: Mapping[DottedName, OwnName] = field(default_factory=dict)

    def find(self, module: Module) -> Iterator[Finding]:
        own = own_rows(module, self.rows)
        taken = {id(use.node) for use in own} | {id(call.func) for call, _ in module.once(rate_calls)}
        for use in module.once(gone) if not self.code.startswith("KMX") else ():
            if use.row.family == self.family and use.name not in self.rows and use.path not in self.rows and id(use.node) not in taken:
                if (use.root == API and _API <= self.target < _API_END) or is_only_asked(module, use):
                    continue
                held = hub_layers.held(module, use.node, use.path) if hub_layers.is_old(use.path) else None
                if held is None:
                    yield self.report(module, use)
                elif held == "trained":
                    yield self.finding(use.node, case="held", name=use.name, advice=hub_layers.ADVICE[use.path == hub_layers.PATH])
        for use in own:
            yield self.report(module, use)

    def report(self, module: Module, use: Gone) -> Finding:
        if self.target < _EPSILON_SINCE and _EPSILON in use.row.new:
            use = use._replace(row=use.row._replace(new=use.row.new.replace(_EPSILON, ""), fix="u"))
        row = use.row
        new = shown(renames.rooted(row.new, use.name))
        if "{" in new:
            for index, name in enumerate(row.arguments.split() or ("x", "value")):
                new = new.replace(f"{{{index}}}", name.partition("=")[0]).replace(f"{{{index}!}}", name.partition("=")[0])
            new = re.sub(r"\{\"[^{}]*\}\[(.+?)\]", r"\1", new)
        values = {"name": shown(use.name), "new": new, "advice": row.advice}
        graphs = use.name.startswith(_OLD_OPTIMIZERS) and bool(module.calls(*_GRAPHS) or module.method_calls("cached_session"))
        mended = None if graphs else fix(module, use)
        if row.family == "own":
            text = self.rows[next(key for key in self.rows if key in (use.name, use.path, shown(use.name)))].message
            found = self.finding(use.node, fix=mended, **values)
            return found._replace(message=text) if text else found
        if row.family == "private" and use.root == "keras.src":
            values["advice"] = row.advice or (f"use `{new}`" if new else "nothing follows it")
            return self.finding(use.node, case="source", fix=mended, **values)
        if use.root == API and row.new and not row.advice:
            return self.finding(use.node, case="api", fix=mended, **values)
        if not row.advice:
            return self.finding(use.node, case=None if row.new else "gone", fix=mended, **values)
        return self.finding(use.node, case="note" if row.family == "backend" and row.fix != "-" else "advice", fix=mended, **values)


def shown(path: str) -> str:
    return "tf" + path.removeprefix("tensorflow") if path.startswith(_TENSORFLOW) else path


def fix(module: Module, use: Gone) -> Fix | None:
    """The rewriting of one place: of the whole import statement, of a chain, or of a call."""
    row, node = use.row, use.node
    if row.fix == "-" or not row.new:
        written = estimators.estimator_fix(module, node) if use.path.startswith(estimators.PATH) else None
        return (drop_fix(module, node) or written) if isinstance(node, ast.alias) else None
    if isinstance(node, ast.alias):
        if "{" in row.new:
            return rewrites.inline_fix(module, node, row.new, row.arguments, use.name, row.fix == "s") or drop_fix(module, node)
        return (safe_drop(module, node) if row.fix == "u" else None) or import_fix(module, use)
    if row.new.startswith("keras.activations.") and _is_activation(module, node):
        return renames.chain_fix(module, node, row.new, use.name, row.fix == "s")
    if row.arguments or "{" in row.new:
        return rewrites.call_fix(module, node, row.new, row.arguments, use.name, row.fix == "s")
    if row.new == "keras.layers" and rewrites.call_of(module, node) is not None:
        return None  # The function `merge` of Keras 1 has the name of a module.
    if _is_private(module.parent(node)):
        return None
    if row.new != "tensorflow" and "." not in row.new:
        return Fix((module.replace(node, row.new),), row.fix == "s")
    return renames.chain_fix(module, node, row.new, use.name, row.fix == "s")


def import_fix(module: Module, use: Gone) -> Fix | None:
    """One fix for all aliases of the statement that can move (for a safe alias: all that move safely)."""
    statement = module.statement(use.node)
    if not isinstance(statement, (ast.Import, ast.ImportFrom)):
        return None
    together = {}
    for other in (*module.once(gone), use):
        alias = other.node
        if alias in statement.names and other.row.fix in ("s", use.row.fix) and movable(module, other):
            together[alias] = renames.rooted(other.row.new + inside(other), other.name)
    edit = renames.import_edit(module, statement, together) if use.node in together else None
    changes = [change for other in (*module.once(gone),) if other.node in together for change in argument_edits(module, other)]
    return Fix((edit, *dict.fromkeys(changes)), use.row.fix == "s", carried(module, use.node)) if edit is not None else None


def argument_edits(module: Module, use: Gone) -> Iterator[Edit]:
    """What the calls of an imported function need when it moves."""
    for name in module.once(bound_names).get(use.node, []) if use.row.arguments else ():
        call = rewrites.call_of(module, name)
        yield from (rewrites.adapted(module, call, use.row.arguments) or ()) if call is not None else ()


def _rewritten(module: Module) -> Iterator[ast.expr]:
    """The chains of names that get another path."""
    for use in module.once(gone):
        if isinstance(use.node, ast.expr) and use.row.fix != "-" and use.row.new:
            yield use.node


def inside(use: Gone) -> str:
    """What an import names inside of a module that has moved: "._Merge" of ``from keras.layers.merge import _Merge``."""
    rest = use.reference.names[0].removeprefix(use.name)
    return "" if rest == ".*" else rest


def movable(module: Module, use: Gone) -> bool:
    """Whether the import alone can move: every use of the name still means the same."""
    row, alias = use.row, use.node
    moved = row.new + inside(use)
    if inside(use) and row.new.startswith("keras.") and (not keras_api.is_public(moved) or is_owned(moved)):
        return False
    if row.fix == "-" or not row.new or "{" in row.new or not row.new.replace(".", "").isidentifier():
        return False
    if isinstance(alias, ast.alias) and (holds(module, alias.asname or alias.name, row.new) or (row.fix == "u" and safe_drop(module, alias))):
        return False  # Nothing wants another object under a name that is not used.
    names = module.once(bound_names).get(alias, [])
    plain = isinstance(alias, ast.alias) and isinstance(module.parent(alias), ast.Import) and not alias.asname
    if plain and row.new.partition(".")[0] != use.name.partition(".")[0] and not set(names) <= {root_of(node) for node in _rewritten(module)}:
        return False  # A name that no fix rewrites would be left without its import.
    if row.arguments:
        calls = [rewrites.call_of(module, name) for name in names]
        same = "->" not in row.arguments and "+" not in row.arguments  # What takes the function gives it what it gave the old one.
        adapts = [call is not None and rewrites.adapted(module, call, row.arguments) is not None for call in calls]
        return all(adapts[at] or (call is None and (same or _is_activation(module, names[at]))) for at, call in enumerate(calls))
    for name in names:
        below = module.parent(name)
        if _is_private(below) and keras_api.public_names(row.new):
            return False
        if isinstance(below, ast.Call) and below.func is name and row.new == "keras.layers" and not inside(use):
            return False
        if isinstance(below, ast.Attribute) and row.new != use.path and not keras_api.is_public(row.new):
            member = known(f"{use.path}.{below.attr}", use.root)
            if keras_api.is_public(f"{use.path}.{below.attr}") and (member is None or member.new != f"{row.new}.{below.attr}"):
                return False
        kept = row.family == "private" and not plain and keras_api.public_names(row.new)
        if kept and isinstance(below, ast.Attribute) and not _is_shared(f"{row.new}.{below.attr}"):
            return False
    return True


def _is_private(above: ast.AST | None) -> bool:
    """Whether it asks a module for a private name, which no public module has: ``tensorflow_backend._to_tensor``."""
    return isinstance(above, ast.Attribute) and above.attr.startswith("_")


def _is_activation(module: Module, node: ast.expr) -> bool:
    """Whether a layer is given a function to call with one tensor, ``Dense(3, activation=K.relu)``."""
    above = module.parent(node)
    call = module.parent(above) if isinstance(above, ast.keyword) and above.arg == "activation" else above
    path = module.path(call.func) if isinstance(call, ast.Call) and call.func is not node else None
    return path == "keras.layers.Activation" or (isinstance(above, ast.keyword) and (path or "").startswith("keras.layers."))


def _is_shared(path: str) -> bool:
    """Whether the public module has the name, too: a private one has more in it."""
    return keras_api.is_public(path) or bool(keras_api.public_names(path))
