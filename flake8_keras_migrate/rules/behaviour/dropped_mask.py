"""KM613: a custom layer that lets the mask of its input fall."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_KEEPS = {
    f"keras.layers.{name}"
    for name in ("Dense", "Activation", "Dropout", "SpatialDropout1D", "LayerNormalization", "BatchNormalization", "Masking", "ReLU")
}
_RECURRENT = {f"keras.layers.{name}" for name in ("LSTM", "GRU", "SimpleRNN", "RNN")}


class DroppedMask(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        layers = {node for node in module.classes("keras.Layer") if self._drops(module, node)}
        if not layers:
            return
        for call in module.nodes.get(ast.Call, ()):
            owner = self._layer(module, call, layers)
            if owner is not None and call.args and self._masked(module, call.args[0], 0):
                yield self.finding(call, name=owner.name)
        for call in module.calls("keras.Sequential"):
            parts = module.argument(call, "layers", 0)
            if isinstance(parts, (ast.List, ast.Tuple)):
                yield from self._in_sequence(module, parts.elts, layers)

    def _in_sequence(self, module: Module, parts: list[ast.expr], layers: set[ast.ClassDef]) -> Iterator[Finding]:
        masked = False
        for part in parts:
            owner = module.local_class(part.func) if isinstance(part, ast.Call) else None
            if owner in layers and masked:
                yield self.finding(part, name=owner.name)
            masked = self._after(module, part, masked)

    @staticmethod
    def _drops(module: Module, node: ast.ClassDef) -> bool:
        if set(module.bases(node)) & {"keras.Model", "keras.layers.Wrapper", "keras.layers.RNN"} or "call" not in module.methods(node):
            return False
        own = [base for base in module.bases(node) if base.startswith("keras.layers.")]
        return not own and "compute_mask" not in module.methods(node) and "supports_masking" not in module.self_attributes(node)

    @staticmethod
    def _layer(module: Module, call: ast.Call, layers: set[ast.ClassDef]) -> ast.ClassDef | None:
        """The class of the layer that a call calls, if it is one of ``layers``."""
        made = module.resolve(call.func)
        owner = module.local_class(made.func) if isinstance(made, ast.Call) else None
        return owner if owner in layers else None

    def _masked(self, module: Module, tensor: ast.expr, depth: int) -> bool:
        tensor = module.resolve(tensor)
        if not isinstance(tensor, ast.Call) or depth > 20 or not tensor.args:
            return False
        made = module.resolve(tensor.func)
        return isinstance(made, ast.Call) and self._after(module, made, self._masked(module, tensor.args[0], depth + 1))

    @staticmethod
    def _after(module: Module, made: ast.expr, masked: bool) -> bool:
        """Whether the output of a layer has a mask, given whether its input has."""
        if not isinstance(made, ast.Call):
            return False
        path = module.path(made.func)
        if path == "keras.layers.Masking":
            return True
        if path == "keras.layers.Embedding":
            return module.value(module.argument(made, "mask_zero", 5)) is True
        if path in _RECURRENT:
            return masked and module.value(module.argument(made, "return_sequences")) is True
        return masked and path in _KEEPS
