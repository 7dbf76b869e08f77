"""Architectures read from the JSON of another Keras."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts import flow
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class ArchitectureJson(Rule):
    """``model_from_json(open("model.json").read())``: Keras 3 does not find the classes that Keras 2 wrote down."""

    def find(self, module: Module) -> Iterator[Finding]:
        if module.method_calls("to_json"):
            return  # The file writes the description that it reads.
        for call in module.calls("keras.models.model_from_json"):
            text = module.argument(call, "json_string", 0)
            if text is not None and any(isinstance(value, ast.Call) and self._reads(value) for value in flow.values(module, text)):
                yield self.finding(call)

    def _reads(self, call: ast.Call) -> bool:
        """Whether a call reads a file."""
        return isinstance(call.func, ast.Attribute) and call.func.attr in ("read", "read_text", "readline")
