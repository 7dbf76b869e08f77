"""The input of an input layer, which is an empty list in Keras 3."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts.input_layers import is_input_layer
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class InputOfInputLayer(Rule):
    """``keras.Model(base.layers[0].input, ...)`` and ``model.get_layer("image").input``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for node in module.attributes("input"):
            if isinstance(node.ctx, ast.Load) and is_input_layer(module, node.value):
                end = module.span(node).end
                yield self.finding(node, fix=Fix((Edit(end - len("input"), end, "output"),), safe=True), layer=module.text_of(node.value))
