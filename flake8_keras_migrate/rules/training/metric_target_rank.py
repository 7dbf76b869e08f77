"""KM222: metrics of Keras that want targets with the axes of the predictions, and are given targets of the shape (N,)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts.accuracy import members
from ...facts.flat_targets import is_flat
from ...facts.models import Compile, Models
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_STRICT = ("keras.metrics.BinaryCrossentropy", "keras.metrics.F1Score", "keras.metrics.FBetaScore", "keras.losses.binary_crossentropy")


class MetricTargetRank(Rule):
    """``metrics=["binary_crossentropy"]`` of a model that is fed with ``table["label"]``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for compiled in module.once(Models).compiles:
            if compiled.model is not None and compiled.model.several:
                continue
            named = [each for given in (compiled.metrics, compiled.weighted_metrics) for each in _strict(module, given)]
            if not named:
                continue
            targets, own = _targets(module, compiled)
            if not targets or not (any if own else all)(is_flat(module, y) for y in targets):
                continue
            for node, name in named:
                yield self.finding(node, fix=_column(module, targets), name=name)


def _strict(module: Module, given: ast.expr | None) -> Iterator[tuple[ast.AST, str]]:
    for node, _ in members(module, given):
        if isinstance(node, ast.Constant) and node.value == "binary_crossentropy":
            yield node, "binary_crossentropy"
        elif isinstance(node, ast.expr):
            path = module.path(node.func if isinstance(node, ast.Call) else node) or ""
            if path in _STRICT:
                yield node, path.rpartition(".")[2]


def _targets(module: Module, compiled: Compile) -> tuple[list[ast.expr], bool]:
    """The targets of the calls of a compiled model, and of their ``validation_data``; whether it has the same name there."""
    if not isinstance(compiled.node.func, ast.Attribute):
        return [], False
    models, receiver = module.once(Models), ast.dump(compiled.node.func.value)
    calls = models.calls_of(compiled.node.func.value, "fit", "evaluate", "train_on_batch", "test_on_batch")
    scope = module.enclosing(compiled.node, ast.FunctionDef)
    own = [call for call in calls if ast.dump(call.func.value) == receiver and module.enclosing(call, ast.FunctionDef) is scope]  # type: ignore[attr-defined]
    return [fed.y for call in own or calls for fed in models.fed(call) if fed.y is not None], bool(own)


def _column(module: Module, targets: list[ast.expr]) -> Fix | None:
    """Each of the targets as a column, where it is given to the model."""
    if any(isinstance(y, (ast.List, ast.Tuple, ast.Dict)) for y in targets):
        return None
    path, imports = module.reach("numpy.asarray")
    edits: list[Edit] = []
    for y in dict.fromkeys(targets):
        edits += [module.insert_before(y, f"{path}("), module.insert_after(y, ").reshape(-1, 1)")]
    return Fix(tuple(edits), False, imports)
