"""KM223: dicts of targets, sample weights and losses of models with one output."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.models.architecture import Architecture
from ...facts.models.feeding import fed_by
from ...facts.models.models import Models
from ...facts.training.batches import batches
from ...facts.versions.era import is_keras3
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_FEEDS = ("fit", "evaluate", "train_on_batch", "test_on_batch")
_OWN = {"train_step", "test_step", "compute_loss", "compute_metrics", "fit", "compile"}
_TARGETS = (3, 8)
"""The first Keras version that refuses a dict of targets."""
_WEIGHTS = (3, 7)
"""The same for sample weights; 3.5 takes them."""


class SingleOutputDict(Rule):
    """``fit(x, {"out": y})`` of a model whose output is one tensor."""

    def find(self, module: Module) -> Iterator[Finding]:
        if not any(isinstance(node, ast.Dict) and len(node.keys) == 1 for node in module.nodes.get(ast.Dict, ())):
            return
        models, seen = module.once(Models), set()
        for call in module.method_calls(*_FEEDS):
            if isinstance(call.func, ast.Attribute) and is_single(models.architecture(call.func.value)):
                for fed in fed_by(module, call):
                    for case, part, first in ((None, fed.y, _TARGETS), ("weights", fed.sample_weight, _WEIGHTS)):
                        if part is not None and part not in seen and self.target >= first and one_key(module, part) is not None:
                            seen.add(part)
                            yield self.finding(part, case=case, fix=unwrapped(module, part))
        for batch in module.once(batches) if self.target >= _TARGETS else ():
            if batch.y not in seen and one_key(module, batch.y) is not None and self._trained(module, models, batch.models):
                yield self.finding(batch.y, fix=unwrapped(module, batch.y))
        for compiled in models.compiles:
            model = compiled.model
            if compiled.loss is not None and model is not None and model.kind == "sequential" and not model.own and one_key(module, compiled.loss):
                yield self.finding(compiled.loss, case="loss", fix=unwrapped(module, compiled.loss))

    @staticmethod
    def _trained(module: Module, models: Models, trained: tuple[ast.expr, ...]) -> bool:
        """Whether the models of a generator have one output; where they are not of this file, its one key says so."""
        known = [models.architecture(each) for each in trained]
        if any(each is not None for each in known):
            return all(each is None or is_single(each) for each in known)
        return not module.once(is_keras3)


def is_single(model: Architecture | None) -> bool:
    """Whether a model certainly has one tensor as its output, and nothing of its own that is given the targets."""
    return model is not None and model.single and not _OWN.intersection(model.own)


def one_key(module: Module, expr: ast.expr) -> ast.expr | None:
    """The value in a dict of one item, at the place itself or under a name."""
    dictionary = flow.value(module, expr)
    if isinstance(dictionary, ast.Dict) and len(dictionary.keys) == 1 and dictionary.keys[0] is not None:
        return dictionary.values[0]
    return None


def unwrapped(module: Module, expr: ast.expr) -> Fix | None:
    """The value alone instead of the dict, which stands here, or under a name that is used only here."""
    value, dictionary = one_key(module, expr), flow.value(module, expr)
    if value is None or "#" in module.text_of(dictionary):
        return None
    if dictionary is not expr:
        uses = [name for name in module.spelled(expr.id) if isinstance(name.ctx, ast.Load)] if isinstance(expr, ast.Name) else []
        if uses != [expr]:
            return None
    call = module.enclosing(dictionary, ast.Call)
    direct = isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in (*_FEEDS, "compile")
    return Fix((module.replace(dictionary, module.text_of(value)),), safe=direct)
