"""Keys of training histories that no metric of the file reports on Keras 3, and what they are called there."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .. import flow
from ..models.models import Models
from .accuracy import members
from .history import written
from .metric_names import default_name, named, read

if TYPE_CHECKING:
    from ...module import Module

_OWN = {"fit", "compile", "metrics", "train_step", "test_step", "make_train_function"}
FULL_NAMES = {
    "mae": "mean_absolute_error",
    "mse": "mean_squared_error",
    "mape": "mean_absolute_percentage_error",
    "msle": "mean_squared_logarithmic_error",
}
"""Two names of one metric; it reports under the one that it was given by, but before Keras 2.3 always under the longer."""


def renamings(module: Module) -> dict[str, str]:
    """Keys that no metric of the file reports on Keras 3, and under which name it does; ask through ``module.once``."""
    found = {}
    if not _writes_rate(module):
        found["lr"] = "learning_rate"
    metrics = module.once(named)
    names = {metric.name for metric in metrics}
    if None in names or not module.once(Models).compiles:
        return found
    for one, other in (("acc", "accuracy"), ("accuracy", "acc")):
        if one not in names and other in names:
            found[one] = other
    for short, full in FULL_NAMES.items():
        for one, other in ((full, short), (full, short.upper()), (short, full)):
            if other in names:
                found[one] = other
    for compiled in module.once(Models).compiles:
        for node, _ in members(module, compiled.metrics):
            made = flow.value(module, node) if isinstance(node, ast.expr) else node
            if isinstance(made, ast.Constant) and isinstance(made.value, str) and made.value[:1].isupper() and not made.value.isupper():
                found[default_name(made.value)] = made.value
            elif isinstance(made, ast.Constant) and made.value == "AUC":
                found["auc"] = "AUC"
            elif isinstance(made, ast.Call) and module.path(made.func) == "keras.metrics.KLDivergence" and "kl_divergence" in names:
                found["kullback_leibler_divergence"] = "kl_divergence"
    found |= _functions(module)
    return {old: new for old, new in found.items() if old not in names and old not in module.once(written)}


def is_trained_with(module: Module, key: ast.Constant, name: str) -> bool:
    """Whether a key is read from what ``fit`` returns, of a model that the file compiles with a metric of that name."""
    above = module.parent(key)
    held = above.value if isinstance(above, ast.Subscript) else None
    held = flow.value(module, held) if isinstance(held, ast.Name) else held
    made = flow.value(module, held.value) if isinstance(held, ast.Attribute) and held.attr == "history" else None
    if not isinstance(made, ast.Call) or not isinstance(made.func, ast.Attribute) or made.func.attr not in ("fit", "fit_generator"):
        return False
    compiled = module.once(Models).compiles_of(made.func.value)
    own = any(one.model is None or not _OWN.isdisjoint(one.model.own) for one in compiled)
    return bool(compiled) and not own and all(name in {read(module, node).name for node, _ in members(module, one.metrics)} for one in compiled)


def _functions(module: Module) -> dict[str, str]:
    """The names of metric functions with capitals, also behind the name of an output, and what Keras 3 makes of them."""
    found: dict[str, str] = {}
    if any(isinstance(attribute.ctx, ast.Store) for attribute in module.attributes("__name__", "_name", "name")):
        return found
    models = module.once(Models)
    for compiled in models.compiles:
        outputs = compiled.model.names or () if compiled.model is not None and compiled.model.several else ()
        for expr in (compiled.metrics, compiled.weighted_metrics):
            for node, output in members(module, expr):
                metric = read(module, node)
                if metric.old and metric.name is not None:
                    prefixes = ["", *(f"{name}_" for name in outputs if name), *([f"{output}_"] if isinstance(output, str) else [])]
                    found |= {prefix + metric.old: prefix + metric.name for prefix in prefixes}
    return found


def _writes_rate(module: Module) -> bool:
    """Whether the file itself writes the key "lr" somewhere."""
    return any(
        isinstance(above := module.parent(node), ast.Dict) or (isinstance(above, ast.Subscript) and not isinstance(above.ctx, ast.Load))
        for node in module.strings("lr")
    )
