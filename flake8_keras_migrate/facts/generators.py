"""``fit_generator`` and its kin as ``fit``, ``evaluate`` and ``predict``."""

from __future__ import annotations

import ast
from itertools import pairwise
from typing import TYPE_CHECKING

from ..edits import Edit, Fix

if TYPE_CHECKING:
    from ..module import Module

_ORDER = {
    "fit_generator": (
        "x",
        "steps_per_epoch",
        "epochs",
        "verbose",
        "callbacks",
        "validation_data",
        "validation_steps",
        "validation_freq",
        "class_weight",
        "max_queue_size",
        "workers",
        "use_multiprocessing",
        "shuffle",
        "initial_epoch",
    ),
    "evaluate_generator": ("x", "steps", "callbacks", "max_queue_size", "workers", "use_multiprocessing", "verbose"),
    "predict_generator": ("x", "steps", "callbacks", "max_queue_size", "workers", "use_multiprocessing", "verbose"),
}
_DROPPED = ("workers", "max_queue_size", "use_multiprocessing", "max_q_size", "nb_worker", "pickle_safe")
_RENAMED = {"generator": "x", "nb_epoch": "epochs"}
_SAMPLES = ("samples_per_epoch", "nb_val_samples", "val_samples")


def generator_fix(module: Module, attribute: ast.Attribute, new: str) -> Fix | None:
    """The call by its new name with the arguments that the new method takes; None when a Keras 1 count of samples stands in it."""
    call = module.parent(attribute)
    if not isinstance(call, ast.Call) or call.func is not attribute:
        return None
    given = module.arguments(call)
    order = _ORDER[attribute.attr]
    if not given.complete or any(name in given.keywords for name in _SAMPLES) or len(call.args) > len(order):
        return None
    if any(isinstance(item, ast.Starred) for item in call.args) or ("nb_epoch" in given.keywords and len(call.args) > 1):
        return None
    end = module.span(attribute).end
    edits: list[Edit | None] = [Edit(end - len(attribute.attr), end, new)]
    for item, name in list(zip(call.args, order, strict=False))[1:]:
        edits.append(module.drop_argument(call, item) if name in _DROPPED else module.name_argument(item, name))
    for name in given.spelled:
        if name in _DROPPED:
            edits.append(module.drop_argument(call, name))
        elif name in _RENAMED:
            edits.append(module.rename_keyword(call, name, _RENAMED[name]))
    done = tuple(edit for edit in edits if edit is not None)
    return Fix(done) if len(done) == len(edits) and not _touching(done) else None


def _touching(edits: tuple[Edit, ...]) -> bool:
    ordered = sorted(edits)
    return any(one.end > other.start or one.start == other.start for one, other in pairwise(ordered))
