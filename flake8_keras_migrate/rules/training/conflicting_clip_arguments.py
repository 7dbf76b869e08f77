"""KM217: an optimizer that is told to clip in two ways."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
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
                yield self.finding(call, fix=self._fix(module, call, known), names=" and ".join(known))

    @staticmethod
    def _fix(module: Module, call: ast.Call, known: list[str]) -> Fix | None:
        """Keras 2.11 to 2.15 clipped by the norm alone; both norms at once they refused."""
        norms = [module.value(module.keywords(call)[name]) for name in known if name != "clipvalue"]
        if len(norms) != 1 or not isinstance(norms[0], (int, float)) or norms[0] <= 0:
            return None
        drop = module.drop_argument(call, "clipvalue")
        return Fix((drop,), False) if drop is not None else None

    @staticmethod
    def _is_set(module: Module, value: ast.expr) -> bool:
        """Whether a value is certainly not None: a number, or something that is computed; a parameter may be None."""
        whole = flow.value(module, value)
        return isinstance(whole, (ast.Call, ast.BinOp)) or isinstance(module.value(whole), (int, float))
