"""``add_loss`` outside ``call``: of a symbolic tensor, on a finished model, or of a function."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.keras_classes import LAYER, is_self, is_super
from ...facts.tensors import is_tensor
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class SymbolicAddLoss(Rule):
    """``vae.add_loss(kl)``; ``self.add_loss(lambda: ...)``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.method_calls("add_loss"):
            receiver = call.func.value if isinstance(call.func, ast.Attribute) else call
            loss = module.argument(call, "losses", 0) or module.argument(call, "loss", 0)
            if loss is None:
                continue
            if is_tensor(module, loss) or self._functional(module, receiver):
                yield self.finding(call, name=module.text_of(receiver))
            elif (is_self(module, receiver) or is_super(receiver)) and isinstance(module.resolve(loss), ast.Lambda) and self._in_layer(module, call):
                yield self.finding(call, case="function")

    @staticmethod
    def _functional(module: Module, receiver: ast.expr) -> bool:
        made = module.resolve(receiver)
        return isinstance(made, ast.Call) and module.path(made.func) == "keras.Model" and bool(made.args or made.keywords)

    @staticmethod
    def _in_layer(module: Module, call: ast.Call) -> bool:
        owner = module.enclosing(call, ast.ClassDef)
        return owner is not None and LAYER in module.bases(owner)
