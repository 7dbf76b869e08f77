"""KM212: positional arguments of ``Loss.__init__`` and ``Metric.__init__``, which changed places."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_KERAS2 = {"keras.losses.Loss": ("reduction", "name"), "keras.metrics.Metric": ("name", "dtype")}
_REDUCTIONS = ("none", "sum", "auto", "sum_over_batch_size")


class PositionalSuperInit(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for base, names in _KERAS2.items():
            through_super = [(call, call.args) for call, _ in module.super_init_calls(base)]
            by_name = [(call, call.args[1:]) for call in module.calls(f"{base}.__init__")]
            for _, given in through_super + by_name:
                if not given or len(given) > len(names) or any(isinstance(each, ast.Starred) for each in given):
                    continue
                if is_old_order(module, base, given):
                    edits = tuple(module.name_argument(each, name) for name, each in zip(names, given, strict=False))
                    case = base.rpartition(".")[2].lower()
                    refused = case == "loss" and len(given) == 2 and module.value(given[1]) not in _REDUCTIONS
                    yield self.finding(given[0], case="loss-both" if refused else case, fix=Fix(edits))


def is_old_order(module: Module, base: str, given: list[ast.expr]) -> bool:
    """Whether the first argument is what Keras 2 has in first place: a loss's reduction, a metric's name."""
    first = given[0]
    value = module.value(first)
    word = first.id if isinstance(first, ast.Name) else first.attr if isinstance(first, ast.Attribute) else ""
    if base == "keras.losses.Loss":
        path = module.path(first) or ""
        return value in _REDUCTIONS if isinstance(value, str) else "reduction" in word.lower() or ".Reduction." in path
    if isinstance(value, str):
        return not value.startswith(("float", "int", "mixed", "bfloat"))
    return isinstance(first, ast.JoinedStr) or "name" in word.lower() or (len(given) == 2 and "dtype" not in word.lower())
