"""KM627: ``training=`` in the call of a layer of a functional model, which fit, evaluate and predict override."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.layers.told_layers import is_trained, told_layer
from ...facts.versions.era import is_keras3
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class OverriddenTraining(Rule):
    """``Dropout(0.5)(x, training=True)``, ``base(inputs, training=False)``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.nodes.get(ast.Call, ()):
            told = next((keyword for keyword in call.keywords if keyword.arg == "training"), None)
            flag = module.value(told.value) if told is not None else None
            if told is None or type(flag) not in (bool, int) or not (flag or is_trained(module, call)):
                continue
            name = told_layer(module, call)
            if name is not None and not module.once(is_keras3):
                yield self.finding(told, case=None if flag else "off", name=name)
