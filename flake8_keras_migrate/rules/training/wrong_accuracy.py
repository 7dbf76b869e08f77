"""KM203: "accuracy" where the metric that Keras takes measures something else than meant."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.classes import lineage
from ...facts.keras_classes import is_self, is_super
from ...facts.models.models import Compile, Models
from ...facts.training import losses
from ...facts.training.accuracy import accuracies, members, replaceable
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_ARGUMENTS = {"multi-label": "", "logits": "threshold=0.0, "}
_STEPS = {"train_step", "test_step", "compute_metrics"}


def _feeds_them_itself(module: Module, compiled: Compile) -> bool:
    """Whether the model's class has a step of its own, which may give the metrics something else than its output: classes, texts, 0 and 1."""
    model = compiled.node.func.value if isinstance(compiled.node.func, ast.Attribute) else compiled.node
    own = is_super(model) or is_self(module, model)
    owner = module.enclosing(compiled.node, ast.ClassDef) if own else module.once(Models).origins.class_of(model)
    return isinstance(owner, ast.ClassDef) and any(_STEPS & module.methods(each).keys() for each in lineage(module, owner))


class WrongAccuracy(Rule):
    """Regression, multi-label, logits, hinge; and ``keras.metrics.Accuracy`` (exact equality) on probabilities."""

    def find(self, module: Module) -> Iterator[Finding]:
        for accuracy in module.once(accuracies):
            wrong = accuracy.choice.wrong
            if wrong is None or any(_feeds_them_itself(module, compiled) for compiled in accuracy.compiles):
                continue
            fix = None
            if wrong in _ARGUMENTS and replaceable(module, accuracy.node, accuracy.compiles):
                name, imports = module.reach("keras.metrics.BinaryAccuracy")
                text = f"{name}({_ARGUMENTS[wrong]}name={module.text_of(accuracy.node)})"
                fix = Fix((module.replace(accuracy.node, text),), safe=False, imports=imports)
            yield self.finding(accuracy.node, case=wrong, fix=fix, word=accuracy.node.value)
        yield from self._exact(module)

    def _exact(self, module: Module) -> Iterator[Finding]:
        for compiled in module.once(Models).compiles:
            loss = losses.read(module, compiled.loss)
            if loss is None or not loss.name.endswith("crossentropy") or _feeds_them_itself(module, compiled):
                continue
            for node, _ in members(module, compiled.metrics):
                made = flow.value(module, node) if isinstance(node, ast.expr) else node
                if isinstance(made, ast.Call) and module.path(made.func) == "keras.metrics.Accuracy":
                    yield self.finding(made, word="keras.metrics.Accuracy")
