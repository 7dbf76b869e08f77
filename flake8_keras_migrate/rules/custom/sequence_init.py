"""Subclasses of ``Sequence`` whose constructor does not call that of the base class."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.keras_classes import calls_super_init
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class SequenceSuperInit(Rule):
    """``class Batches(Sequence)`` with an ``__init__`` that never calls ``super().__init__()``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for owner in module.classes("keras.utils.Sequence", "keras.utils.PyDataset"):
            function = module.methods(owner).get("__init__")
            if function is None or calls_super_init(module, function) or self._inherits(module, owner.bases):
                continue
            first = function.body[0]
            edit = module.insert_line_before(first, "super().__init__()")
            if module.text_of(first).lstrip("rRuU").startswith(('"', "'")):
                edit = module.insert_line_after(first, "super().__init__()")
            yield self.finding(function, fix=Fix((edit,)) if first.lineno > function.lineno else None, name=owner.name)

    @staticmethod
    def _inherits(module: Module, bases: list) -> bool:  # type: ignore[type-arg]
        """Whether a class of this file comes first, which the constructor may call by other means."""
        return any(module.local_class(base) is not None for base in bases)
