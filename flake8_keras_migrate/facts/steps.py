"""Numbers of steps that are floats: Keras 2 went on until it had made them, Keras 3 raises TypeError."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ..edits import Fix

if TYPE_CHECKING:
    from ..module import Module

_STEPS: dict[str, dict[str, int | None]] = {
    "fit": {"steps_per_epoch": None, "validation_steps": None},
    "fit_generator": {"steps_per_epoch": 1, "validation_steps": 6},
    "evaluate": {"steps": None},
    "evaluate_generator": {"steps": 1},
    "predict": {"steps": None},
    "predict_generator": {"steps": 1},
}
_WHOLE = {"numpy.ceil", "numpy.floor", "numpy.round", "numpy.rint"}
_DIVISIONS = {"numpy.divide", "numpy.true_divide"}


class FloatSteps(NamedTuple):
    """``value`` is the argument, ``name`` its name."""

    value: ast.expr
    name: str
    fix: Fix


def float_steps(module: Module) -> Iterator[FloatSteps]:
    """All of them, with what makes an int of the same number of steps."""
    for call in module.method_calls(*_STEPS):
        if not isinstance(call.func, ast.Attribute) or not module.maybe_model(call.func.value):
            continue
        for name, position in _STEPS[call.func.attr].items():
            value = module.argument(call, name, position)
            if value is not None and is_float(module, value):
                whole = module.path(value.func) in _WHOLE if isinstance(value, ast.Call) else False
                text, imports = ("int", frozenset[str]()) if whole else module.reach("math.ceil")
                yield FloatSteps(value, name, Fix((module.replace(value, f"{text}({module.text_of(value)})"),), imports=imports))


def is_float(module: Module, expr: ast.expr) -> bool:
    """Whether a number provably is a float: a true division, what NumPy rounds, a literal, and arithmetic with one."""
    made = module.resolve(expr)
    if isinstance(made, ast.BinOp):
        arithmetic = isinstance(made.op, (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv))
        return isinstance(made.op, ast.Div) or (arithmetic and (is_float(module, made.left) or is_float(module, made.right)))
    if isinstance(made, ast.Call):
        return (module.path(made.func) or "") in _WHOLE | _DIVISIONS or (isinstance(made.func, ast.Name) and made.func.id == "float")
    return isinstance(made, ast.Constant) and isinstance(made.value, float)
