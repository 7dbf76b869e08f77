"""Dropout and noise layers with a seed draw other numbers in Keras 3 than in Keras 2."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_LAYERS = ("Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "GaussianDropout", "GaussianNoise", "AlphaDropout")


class DropoutStream(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for name in _LAYERS:
            for call in module.calls(f"keras.layers.{name}"):
                seed = module.keywords(call).get("seed")
                if seed is not None and type(module.value(seed)) is int:
                    yield self.finding(call, name=name)
