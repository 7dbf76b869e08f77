"""KM616: decay, which optimizers of Keras 3 take no notice of."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts.training.rate_movers import may_be_moved, moves_rate
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


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
        if drop is None or module.once(moves_rate):
            return None
        safe = not module.once(may_be_moved)
        schedule, imports = module.reach("keras.optimizers.schedules.InverseTimeDecay")
        given = module.keywords(call).get("learning_rate") or module.keywords(call).get("lr") or (call.args[0] if call.args else None)
        if given is None:
            text = f"learning_rate={schedule}({rate}, 1, {module.text_of(decay)})"
            keyword = next(item for item in call.keywords if item.arg == "decay")
            return Fix((module.replace(keyword, text),), safe, imports)
        if isinstance(module.kinds(given), tuple) and module.is_a(given, "keras.optimizers.schedules.LearningRateSchedule"):
            return Fix((drop,))
        return Fix((drop, module.replace(given, f"{schedule}({_as_float(module, given)}, 1, {module.text_of(decay)})")), safe, imports)


def _as_float(module: Module, rate: ast.expr) -> str:
    """The rate as it is written, but never a whole number: of such a schedule takes the type, and rounds the decay down to 0."""
    value, text = module.value(rate), module.text_of(rate)
    if type(value) is not int:
        return text
    return repr(float(value)) if isinstance(rate, ast.Constant) else f"float({text})"
