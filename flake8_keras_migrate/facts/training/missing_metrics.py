"""Metrics that a callback watches in a training of the file whose ``compile`` call is given none of that name."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from .. import flow
from ..models.models import Compile, Models
from .accuracy import members
from .history import written
from .metric_names import read
from .stale_keys import renamings

if TYPE_CHECKING:
    from ...module import Module

_OWN = {"compile", "fit", "metrics"}


def is_missing(module: Module, callback: ast.Call, name: str) -> bool:
    """Whether no model that this callback trains is given a metric of that name, all of them being known; ``name`` is without ``val_``."""
    if name in module.once(renamings) or name in module.once(written):
        return False
    models = module.once(Models)
    trained = [call.func.value for call in module.once(_trainings).get(callback, ()) if isinstance(call.func, ast.Attribute)]
    compiled = [models.compiles_of(model) for model in trained]
    return bool(compiled) and all(each and all(_has_no(module, one, name) for one in each) for each in compiled)


def _has_no(module: Module, compiled: Compile, name: str) -> bool:
    """Whether all metrics of a ``compile`` call can be read, and none reports under this name, or one with that of an output before it."""
    model = compiled.model
    if model is None or _OWN & set(model.own) or model.several or module.has_unknown_keywords(compiled.node) or name.endswith("_loss"):
        return False
    given = [expr for expr in (compiled.metrics, compiled.weighted_metrics) if expr is not None]
    if any(_is_open(module, part) for expr in given for part in ast.walk(expr) if isinstance(part, ast.Name)):
        return False
    names = [read(module, node).name for expr in given for node, _ in members(module, expr)]
    bare = re.sub(r"_\d+$", "", name.lower())  # The second object of a class is "auc_1".
    return all(one and not bare.endswith(one.lower()) for one in names)


def _is_open(module: Module, name: ast.Name) -> bool:
    """Whether a name is a parameter, which callers elsewhere may give other metrics, or a list that is added to."""
    if any(isinstance(origin, ast.arg) for origin in module.once(Models).origins.of(name)):
        return True
    return any(isinstance(module.parent(use), (ast.AugAssign, ast.Attribute)) for use in module.spelled(name.id) if module.path(use) is None)


def _trainings(module: Module) -> dict[ast.AST, list[ast.Call]]:
    """The ``fit`` calls of the file that a callback is given to, by the call that makes it."""
    found: dict[ast.AST, list[ast.Call]] = {}
    for call in module.method_calls("fit", "fit_generator"):
        for node, _ in members(module, module.keywords(call).get("callbacks")):
            made = flow.value(module, node) if isinstance(node, ast.expr) else node
            found.setdefault(made, []).append(call)
    return found
