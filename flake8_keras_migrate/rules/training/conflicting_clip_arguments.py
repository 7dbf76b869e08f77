"""KM217: an optimizer that is told to clip in two ways."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts import flow
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_CLIPS = ("clipnorm", "clipvalue", "global_clipnorm")
_OPTIMIZERS = ("SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adadelta", "Adamax", "Nadam", "Ftrl", "Lion", "Adafactor", "Lamb")


class ConflictingClipArguments(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.calls(*(f"keras.optimizers.{name}" for name in _OPTIMIZERS)):
            keywords = module.keywords(call)
            known = [name for name in _CLIPS if name in keywords and self._is_set(module, keywords[name])]
            if len(known) > 1:
                yield self.finding(call, names=" and ".join(known))

    @staticmethod
    def _is_set(module: Module, value: ast.expr) -> bool:
        """Whether a value is certainly not None: a number, or something that is computed; a parameter may be None."""
        whole = flow.value(module, value)
        return isinstance(whole, (ast.Call, ast.BinOp)) or isinstance(module.value(whole), (int, float))
