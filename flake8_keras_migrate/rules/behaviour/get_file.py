"""KM611: what get_file returns for an archive that it unpacks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.era import is_keras3
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class ExtractedFilePath(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        if module.once(is_keras3):
            return
        for call in module.calls("keras.utils.get_file"):
            extract = module.argument(call, "extract", 7)
            used = not isinstance(module.parent(call), ast.Expr)
            if used and extract is not None and module.value(extract) is True:
                yield self.finding(call)
