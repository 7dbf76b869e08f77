"""TensorFlow functions, and those of ``tf.keras.backend``, on symbolic Keras tensors."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.tensor_ops import in_lambda, replacement
from ...facts.tensors import is_fed
from ...rule import Finding, Rule
from ...tables.tensor_ops import BACKEND_ACCEPTS, EAGER_ONLY_NAMES

if TYPE_CHECKING:
    from ...module import Module

_OTHER_FAMILIES = (
    *("keras.", "data.", "nest.", "debugging.", "summary.", "io.", "train.", "saved_model.", "test.", "distribute.", "feature_column."),
    # Gone or of no use with Keras for reasons of their own: KM805, KM806.
    *("gradients", "hessians", "layers.", "losses.", "contrib."),
)


class TfOpOnKerasTensor(Rule):
    """``tf.concat([a, b], -1)`` where ``a`` comes from ``Input`` through layers."""

    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.nodes.get(ast.Call, ()):
            path = module.path(call.func)
            if path is not None and self._fails(module, call, path) and is_fed(module, call):
                new, fix = replacement(module, call)
                name = module.text_of(call.func)
                fix = fix or in_lambda(module, call)
                if new:
                    yield self.finding(call, fix=fix, name=name, new=f"keras.{new}")
                else:
                    yield self.finding(call, case="layer", fix=fix, name=name)

    @staticmethod
    def _fails(module: Module, call: ast.Call, path: str) -> bool:
        if path.startswith("keras.backend."):
            # Standalone Keras 3 has no such function at all: KM403.
            return module.root(call.func) == "tf.keras" and path.removeprefix("keras.backend.") not in BACKEND_ACCEPTS
        if not path.startswith("tensorflow."):
            return False
        name = path.removeprefix("tensorflow.").removeprefix("compat.v1.").removeprefix("compat.v2.")
        return not name.startswith(_OTHER_FAMILIES) and name not in EAGER_ONLY_NAMES and not name.rpartition(".")[2][:1].isupper()
