"""KM213: ``reduction="auto"`` and ``Reduction.AUTO`` of a loss."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.parameters import written_default
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_ENUMS = ("keras.losses.Reduction", "keras.utils.losses_utils.ReductionV2")


class LossReductionAuto(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for node in (*self._enums(module), *self._strings(module)):
            yield self.finding(node, fix=Fix((module.replace(node, '"sum_over_batch_size"'),)))

    @staticmethod
    def _enums(module: Module) -> Iterator[ast.expr]:
        for attribute in module.attributes("AUTO"):
            path = module.path(attribute.value)
            if path is not None and (path in _ENUMS or path.endswith(("losses_utils.ReductionV2", "losses.Reduction"))):
                yield attribute

    @staticmethod
    def _strings(module: Module) -> Iterator[ast.expr]:
        for node in module.strings("auto"):
            above = module.parent(node)
            call = module.parent(above) if isinstance(above, ast.keyword) and above.arg == "reduction" else above
            if isinstance(call, ast.Call) and (call is not above or call.args[:1] == [node]) and is_loss(module, call):
                yield node
            elif isinstance(above, ast.arguments):
                owner = module.enclosing(node, ast.ClassDef)
                args = [arg for arg in (*above.args, *above.kwonlyargs) if arg.arg == "reduction" and written_default(module, arg) is node]
                if args and owner is not None and "keras.losses.Loss" in module.bases(owner):
                    yield node


def is_loss(module: Module, call: ast.Call) -> bool:
    """Whether a call makes a loss, or is ``super().__init__`` in a Loss subclass."""
    if any(call is each for each, _ in module.super_init_calls("keras.losses.Loss")):
        return True
    path = module.path(call.func) or ""
    return path.startswith("keras.losses.") and path.rpartition(".")[2][:1].isupper()
