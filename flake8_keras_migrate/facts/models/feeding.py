"""What a model is fed with in ``fit`` and its like: targets and sample weights."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from .. import flow

if TYPE_CHECKING:
    from ...module import Module

_WEIGHTS = {"fit": 10, "evaluate": 4, "train_on_batch": 2, "test_on_batch": 2}
"""The places of ``sample_weight``; the targets are the second argument of each."""
_PIPELINE = {"batch", "shuffle", "repeat", "prefetch", "cache", "take", "skip"}
_LONGEST_PIPELINE = 12


class Fed(NamedTuple):
    """What a model is compared with: targets and sample weights, None where there are none."""

    y: ast.expr | None
    sample_weight: ast.expr | None


def fed_by(module: Module, call: ast.Call) -> list[Fed]:
    """The targets and sample weights of a ``fit``, ``evaluate``, ``train_on_batch`` or ``test_on_batch`` call.

    Those of ``validation_data`` and of a ``tf.data.Dataset`` made of a tuple in the file are among them.
    """
    method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if method not in _WEIGHTS:
        return []
    y = module.argument(call, "y", 1)
    found = [Fed(y, module.argument(call, "sample_weight", _WEIGHTS[method]))]
    x = module.argument(call, "x", 0)
    if y is None and x is not None:
        found = _tuple(module, x)
    validation = module.argument(call, "validation_data", 7) if method == "fit" else None
    return [*found, *(_tuple(module, validation) if validation is not None else [])]


def _tuple(module: Module, data: ast.expr) -> list[Fed]:
    """The second and third element of (x, y, sample weights), in a dataset or not."""
    whole = flow.value(module, data)
    for _ in range(_LONGEST_PIPELINE):
        if not isinstance(whole, ast.Call) or not isinstance(whole.func, ast.Attribute) or whole.func.attr not in _PIPELINE:
            break
        whole = flow.value(module, whole.func.value)
    if isinstance(whole, ast.Call) and module.path(whole.func) == "tensorflow.data.Dataset.from_tensor_slices" and whole.args:
        whole = flow.value(module, whole.args[0])
    if isinstance(whole, ast.Tuple) and len(whole.elts) in (2, 3):
        return [Fed(whole.elts[1], whole.elts[2] if len(whole.elts) == 3 else None)]
    return []
