"""KM222: metrics and losses of Keras, and functions of the file, that want targets of two axes, and are given targets of the shape (N,)."""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.models.models import Compile, Models
from ...facts.training.accuracy import members
from ...facts.training.axes import as_columns
from ...facts.training.flat_targets import flat_targets
from ...facts.training.heads import has_more_axes, head
from ...facts.training.pair_flow import TRUE, Function, Pair, Raw, functions, pair
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_STRICT = ("keras.metrics.BinaryCrossentropy", "keras.metrics.F1Score", "keras.metrics.FBetaScore", "keras.losses.binary_crossentropy")

_BROADCAST = {
    "mean_squared_error": ("mse", "MSE"), "mean_absolute_error": ("mae", "MAE"), "mean_absolute_percentage_error": ("mape", "MAPE"),
    "mean_squared_logarithmic_error": ("msle", "MSLE"), "cosine_similarity": (), "hinge": (), "squared_hinge": (),
    "categorical_hinge": (), "poisson": (),
}  # fmt: skip
"""Measures that compare targets and outputs place by place, by their names in Keras 2 and 3, with the short ones."""
_WORDS = {word for name, others in _BROADCAST.items() for word in (name, *others)}
_CLASSES = {f"keras.metrics.{name.title().replace('_', '')}" for name in _BROADCAST} | {
    "keras.metrics.RootMeanSquaredError",
    "keras.metrics.KLDivergence",
}
_MEASURES = _CLASSES | {f"keras.losses.{name}" for name in _BROADCAST}
_LOSS_WORDS = _WORDS | {
    "huber", "kl_divergence", "kld", "KLD", "log_cosh", "logcosh",
}  # fmt: skip
_LOSSES = {f"keras.losses.{name}" for name in (*_LOSS_WORDS, *(path.rpartition(".")[2] for path in _CLASSES))} | {
    f"keras.losses.{name}" for name in ("Huber", "LogCosh")
}
_SQUEEZES = ("tensorflow.squeeze", "keras.backend.squeeze", "keras.ops.squeeze")


class MetricTargetRank(Rule):
    """``metrics=["binary_crossentropy"]`` of a model fed with ``table["label"]``; ``y_true[:, 0]`` in a loss, ``y_true - y_pred`` of ten outputs."""

    def find(self, module: Module) -> Iterator[Finding]:
        for compiled in module.once(Models).compiles:
            if compiled.model is not None and compiled.model.several:
                continue
            named = [each for given in (compiled.metrics, compiled.weighted_metrics) for each in _strict(module, given)]
            units = head(module, compiled.model).units
            read = [node for each in _pairs(module, compiled) for node in (*_columns(module, each), *_met(module, each, units))]
            wide = units is not None and units > 1 and not _compares_rows(module, compiled)
            broad = list(_broadcast(module, members(module, compiled.metrics), _WORDS, _MEASURES)) if wide else []
            losses = list(members(module, compiled.loss)) if wide else []
            loss = list(_broadcast(module, losses, _LOSS_WORDS, _LOSSES)) if len(losses) == 1 else []
            if not named and not read and not broad and not loss:
                continue
            targets = flat_targets(module, compiled)
            if not targets:
                continue
            for node, name in named:
                yield self.finding(node, fix=_column(module, targets), name=name)
            for node, name in broad:
                yield self.finding(node, case="broadcast", fix=_column(module, targets), name=name, units=units)
            for node, name in loss:
                yield self.finding(node, case="loss", fix=_column(module, targets), name=name, units=units)
            for node in dict.fromkeys(read):
                yield self.finding(node, case="function", fix=_column(module, targets), code=module.text_of(node))


def _compares_rows(module: Module, compiled: Compile) -> bool:
    """Whether targets and outputs may fit all the same: one row at a time, or no ``fit``; or the outputs have more axes, an error on Keras 2, too."""
    calls = list(module.once(Models).runs_of(compiled, "fit", "evaluate"))
    return (
        not calls
        or any(module.value(module.argument(call, "batch_size", 2)) == 1 for call in calls)
        or (compiled.model is not None and has_more_axes(module, compiled.model))
    )


def _pairs(module: Module, compiled: Compile) -> Iterator[Pair]:
    """The functions of the file that are given targets as they are: metrics, and losses of models whose output is no single column.

    A loss of such a model is given a column on Keras 3 too.
    """
    given: list[ast.AST] = [node for each in (compiled.metrics, compiled.weighted_metrics) for node, _ in members(module, each)]
    loss = compiled.loss
    units = head(module, compiled.model).units if loss is not None else 1
    for node in (*given, *([loss] if loss is not None and units != 1 else [])):
        found = [node] if isinstance(node, (ast.FunctionDef, ast.Lambda)) else _functions(module, node) if isinstance(node, ast.expr) else []
        for function in found:
            method = isinstance(module.parent(function), ast.ClassDef)
            several = node is not loss or units is not None or "sparse_categorical" in module.text_of(function)
            if several and (each := pair(function, method=method)) is not None:
                yield each


def _functions(module: Module, expr: ast.expr) -> Sequence[Function]:
    """The functions of this file that an expression may be; the method of an object of this file."""
    owner = module.once(Models).origins.class_of(expr.value) if isinstance(expr, ast.Attribute) else None
    method = module.methods(owner).get(expr.attr) if owner is not None and isinstance(expr, ast.Attribute) else None
    return [method] if method is not None else functions(module, expr)


def _columns(module: Module, each: Pair) -> Iterator[ast.AST]:
    """Where a function takes the targets for a table: ``y_true[:, 0]``, ``tf.squeeze(y_true, axis=-1)``."""
    raw = Raw(module, each)
    for node in ast.walk(each.node):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
            first, second = node.slice.elts
            plain = isinstance(first, ast.Slice) and first.lower is first.upper is first.step is None
            if plain and isinstance(second, ast.Constant) and type(second.value) is int and raw.kinds(node.value) == {TRUE}:
                yield node
        elif isinstance(node, ast.Call) and node.args and (module.path(node.func) or "") in _SQUEEZES and raw.kinds(node.args[0]) == {TRUE}:
            yield from [node] if module.value(module.argument(node, "axis", 1)) in (1, -1) else []


def _met(module: Module, each: Pair, units: int | None) -> Iterator[ast.AST]:
    """Where a function puts targets and several outputs together: ``y_true - y_pred``."""
    yield from itertools.islice(Raw(module, each).meetings(), 1 if units is not None and units > 1 else 0)


def _strict(module: Module, given: ast.expr | None) -> Iterator[tuple[ast.AST, str]]:
    for node, _ in members(module, given):
        if isinstance(node, ast.Constant) and node.value == "binary_crossentropy":
            yield node, "binary_crossentropy"
        elif isinstance(node, ast.expr):
            path = module.path(node.func if isinstance(node, ast.Call) else node) or ""
            if path in _STRICT:
                yield node, path.rpartition(".")[2]


def _broadcast(module: Module, given: Iterable[tuple[ast.AST, str | int | None]], words: set[str], paths: set[str]) -> Iterator[tuple[ast.AST, str]]:
    """The measures among ``given`` that compare place by place, with their names."""
    for node, _ in given:
        if isinstance(node, ast.Constant) and node.value in words:
            yield node, node.value
        elif isinstance(node, ast.expr):
            path = module.path(node.func if isinstance(node, ast.Call) else node) or ""
            if path in paths:
                yield node, path.rpartition(".")[2]


def _column(module: Module, targets: list[ast.expr]) -> Fix | None:
    """Each of the targets as a column, where it is given to the model."""
    if any(isinstance(y, (ast.List, ast.Tuple, ast.Dict)) for y in targets):
        return None
    return as_columns(module, targets, safe=False)
