"""KM226: one sample weight for each series, of a model whose targets are series of steps."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.models.feeding import fed_by
from ...facts.models.models import Models
from ...facts.training import losses
from ...facts.training.axes import as_columns, axes
from ...facts.training.heads import is_series
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_METHODS = ("fit", "evaluate", "train_on_batch", "test_on_batch")
_OWN = {"fit", "train_step", "test_step", "compile", "compute_loss"}
_STEPWISE = {"sparse_categorical_crossentropy", "categorical_crossentropy"}
"""Losses that give a number for each step; others do so unless the targets of one column have an axis less."""


class SampleWeightRank(Rule):
    """``model.fit(x, y, sample_weight=np.ones(len(x)))`` of a model that ends in ``LSTM(8, return_sequences=True)`` and a Dense."""

    def find(self, module: Module) -> Iterator[Finding]:
        models = module.once(Models)
        for call in module.method_calls(*_METHODS):
            receiver = call.func.value if isinstance(call.func, ast.Attribute) else call
            given = [fed for fed in fed_by(module, call) if fed.sample_weight is not None]
            model = models.architecture(receiver) if given else None
            if model is None or model.several or model.own & _OWN or not is_series(module, model):
                continue
            found = [losses.read(module, each.loss) for each in models.compiles_of(receiver)]
            if not found or None in found:
                continue
            stepwise = all(loss is not None and loss.name in _STEPWISE for loss in found)
            for fed in given:
                weights = fed.sample_weight
                if weights is not None and (stepwise or (fed.y is not None and axes(module, fed.y) == 3)) and axes(module, weights) == 1:
                    yield self.finding(weights, fix=as_columns(module, [weights], safe=True), weights=module.text_of(weights))
