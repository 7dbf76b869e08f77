"""KM217: an optimizer that is told to clip in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...facts import flow
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_CLIPS = ("clipnorm", "clipvalue", "global_clipnorm")
_OPTIMIZERS = ("SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adadelta", "Adamax", "Nadam", "Ftrl", "Lion", "Adafactor", "Lamb")


@dataclass(frozen=True, kw_only=True)
class ConflictingClipArguments(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.calls(*(f"keras.optimizers.{name}" for name in _OPTIMIZERS)):
            keywords = module.keywords(call)
            given = [name for name in _CLIPS if name in keywords and not flow.is_none(keywords[name])]
            known = [name for name in given if module.value(keywords[name]) is not None]
            if len(known) > 1:
                yield self.finding(call, names=" and ".join(known))
