"""Parts of weights that ``build`` takes once, and which training does not reach."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.custom.weight_copies import computing_fix, weight_copies
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class WeightCopyInBuild(Rule):
    """``self.kernel_i = self.kernel[:, :self.units]`` in ``build``, which ``call`` reads."""

    def find(self, module: Module) -> Iterator[Finding]:
        for copy in weight_copies(module):
            weight = "A new weight" if isinstance(copy.weight, ast.Call) else module.text_of(copy.weight)
            yield self.finding(copy.attribute, fix=computing_fix(module, copy), name=copy.attribute.attr, weight=weight)
