"""KM623: the best weights, which Keras 3 puts back also where training was not stopped."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.elements import leaves
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class RestoredBestWeights(Rule):
    """``EarlyStopping(patience=10, restore_best_weights=True)`` in a training of ten epochs."""

    def find(self, module: Module) -> Iterator[Finding]:
        found: dict[ast.Call, tuple[int, int]] = {}
        for call in module.method_calls("fit"):
            epochs = module.value(module.argument(call, "epochs", 3))
            if type(epochs) is not int or epochs < 2 or module.argument(call, "initial_epoch", 12) is not None:
                continue
            for part in leaves(module, module.argument(call, "callbacks", 5)):
                if isinstance(part, ast.Call) and module.path(part.func) == "keras.callbacks.EarlyStopping":
                    patience = self._patience(module, part, call)
                    if patience is not None and patience >= epochs:
                        found.setdefault(part, (patience, epochs))
        for part, (patience, epochs) in found.items():
            yield self.finding(part, patience=patience, epochs=epochs)

    @staticmethod
    def _patience(module: Module, stopping: ast.Call, fit: ast.Call) -> int | None:
        """After how many epochs it stops at the earliest; None where it restores nothing, or where that cannot be seen."""
        given = module.argument(stopping, "patience", 2)
        patience = module.value(given) if given is not None else 0
        restores = module.value(module.argument(stopping, "restore_best_weights", 6)) is True
        late = module.argument(stopping, "start_from_epoch", 7) is not None or module.has_unknown_keywords(stopping)
        monitor = module.argument(stopping, "monitor", 0)
        watched = module.value(monitor) if monitor is not None else "val_loss"
        validates = any(module.argument(fit, name) is not None for name in ("validation_data", "validation_split"))
        seen = watched == "loss" or (watched == "val_loss" and validates)
        return patience if restores and seen and not late and type(patience) is int else None
