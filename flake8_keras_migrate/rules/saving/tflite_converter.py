"""Keras models handed to the TensorFlow Lite converter."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_CONVERTERS = tuple(f"tensorflow.{home}.TFLiteConverter.from_keras_model" for home in ("lite", "compat.v2.lite"))


class TfliteConverter(Rule):
    """``tf.lite.TFLiteConverter.from_keras_model(model)``: aborts the process with the TensorFlow of Keras 3.0 to 3.3."""

    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.calls(*_CONVERTERS):
            model = call.args[0] if call.args else module.argument(call, "model")
            if isinstance(model, ast.expr):
                yield self.finding(call)
