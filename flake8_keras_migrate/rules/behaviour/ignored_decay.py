"""KM616: decay, which optimizers of Keras 3 take no notice of."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_MOVERS = ("keras.callbacks.ReduceLROnPlateau", "keras.callbacks.LearningRateScheduler")


@dataclass(frozen=True, kw_only=True)
class IgnoredDecay(Rule):
    rates: Mapping[str, float] = field(default_factory=dict)

    def find(self, module: Module) -> Iterator[Finding]:
        for name, rate in self.rates.items():
            for call in module.calls(f"keras.optimizers.{name}"):
                decay = module.keywords(call).get("decay")
                if decay is None:
                    continue
                value = module.value(decay)
                drop = module.drop_argument(call, "decay")
                if value is None or value == 0:
                    yield self.finding(call, case="zero", fix=Fix((drop,)) if drop else None)
                else:
                    yield self.finding(call, fix=self._scheduled(module, call, decay, drop, rate), name=name)

    @staticmethod
    def _scheduled(module: Module, call: ast.Call, decay: ast.expr, drop: Edit | None, rate: float) -> Fix | None:
        """The same decay as a schedule; nothing may set the learning rate of such an optimizer."""
        moved = module.calls(*_MOVERS) or any(isinstance(node.ctx, ast.Store) for node in module.attributes("lr", "learning_rate"))
        if drop is None or moved or module.calls("keras.backend.set_value"):
            return None
        schedule, imports = module.reach("keras.optimizers.schedules.InverseTimeDecay")
        given = module.keywords(call).get("learning_rate") or module.keywords(call).get("lr") or (call.args[0] if call.args else None)
        if given is None:
            text = f"learning_rate={schedule}({rate}, 1, {module.text_of(decay)})"
            keyword = next(item for item in call.keywords if item.arg == "decay")
            return Fix((module.replace(keyword, text),), imports=imports)
        if isinstance(module.kinds(given), tuple) and module.is_a(given, "keras.optimizers.schedules.LearningRateSchedule"):
            return Fix((drop,))
        return Fix((drop, module.replace(given, f"{schedule}({module.text_of(given)}, 1, {module.text_of(decay)})")), imports=imports)
