"""KM201: "accuracy" in compile, where the metric that Keras will take can be named."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.accuracy import Accuracy, accuracies, replaceable
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class AmbiguousAccuracy(Rule):
    """The string is found wherever ``metrics`` and ``weighted_metrics`` get it from; what is wrong with it is KM203's."""

    def find(self, module: Module) -> Iterator[Finding]:
        for accuracy in module.once(accuracies):
            kind, wrong, sure = accuracy.choice
            if wrong is None:
                case = None if kind is None else "named" if sure else "guess"
                fix = self._fix(module, accuracy)
                yield self.finding(accuracy.node, case=case, fix=fix, word=accuracy.node.value, metric=accuracy.choice.metric)

    @staticmethod
    def _fix(module: Module, accuracy: Accuracy) -> Fix | None:
        if accuracy.choice.metric is None or not replaceable(module, accuracy.node, accuracy.compiles):
            return None
        name, imports = module.reach(f"keras.metrics.{accuracy.choice.metric}")
        edit = module.replace(accuracy.node, f"{name}(name={_quoted(module, accuracy.node)})")
        return Fix((edit,), safe=accuracy.choice.sure, imports=imports)


def _quoted(module: Module, node: ast.Constant) -> str:
    """The string as the user wrote it."""
    return module.text_of(node)
