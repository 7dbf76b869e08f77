"""KM202: outputs, losses, targets, weights and metrics of a model with several outputs that do not have one structure."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts.models.feeding import fed_by
from ...facts.models.models import Models
from ...facts.training import given
from ...facts.training.given import Given
from ...facts.training.output_matrix import Case, Facts, of_loss, of_metrics, of_targets, of_weights
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_FEEDS = ("fit", "evaluate", "train_on_batch", "test_on_batch")
_OWN = {"train_step", "compute_loss", "fit"}


class MixedOutputStructure(Rule):
    """The rows of the matrix that hold for the project's version of Keras 3."""

    def find(self, module: Module) -> Iterator[Finding]:
        models = module.once(Models)
        for compiled in models.compiles:
            model = compiled.model
            if model is None or not model.several or _OWN.intersection(model.own):
                continue
            read = partial(given.read, module)
            facts = Facts(
                module,
                model,
                read(compiled.loss),
                read(compiled.loss_weights),
                model.sorted is not True,
                self.target[1],
                compiled.metrics is not None,
            )
            cases = [*of_loss(facts), *of_weights(facts), *of_metrics(facts, compiled)]
            for call in models.runs_of(compiled, *_FEEDS):
                for fed in fed_by(module, call):
                    cases += of_targets(facts, read(fed.y), read(fed.sample_weight))
            for case in cases:
                yield self._report(facts, case)

    def _report(self, facts: Facts, case: Case) -> Finding:
        model = facts.model
        names = ", ".join(facts.names) or f"{len(model.outputs)} outputs"
        order = ", ".join(sorted(facts.names)) or "of their names"
        missing = ", ".join(case.missing)
        return self.finding(case.at, case=case.case, fix=_fix(facts, case), what=case.what, names=names, order=order, missing=missing)


def _as_list(facts: Facts, loss: Given) -> Fix | None:
    """A dict of losses as a list in the order of the outputs, with None where an output has no loss: what fits all forms of targets."""
    module, where, names = facts.module, loss.literal, [*facts.names]
    if not isinstance(where, ast.Dict) or not loss.keys or not set(loss.keys) <= set(names):
        return None
    if [name for name in names if name in loss.keys] != [*loss.keys]:
        by_name = dict(zip(loss.keys, map(module.text_of, loss.items), strict=True))
        return None if "\n" in module.text_of(where) else _as_items(module, where, [by_name.get(name, "None") for name in names])
    whole, edits = module.span(where), []
    for key, name, value in zip(where.keys, loss.keys, where.values, strict=True):
        start, end = module.span(key or value), module.span(value)
        if module.text[start.end : end.start].strip() != ":":
            return None
        edits.append(Edit(start.start, end.start, "None, " * names.index(name)))
        names = names[names.index(name) + 1 :]
    rest = [module.insert_after(where.values[-1], ", None" * len(names))] if names else []
    return Fix((Edit(whole.start, whole.start + 1, "["), *edits, *rest, Edit(whole.end - 1, whole.end, "]")))


def _as_items(module: Module, where: ast.expr, texts: list[str]) -> Fix:
    return Fix((module.replace(where, f"[{', '.join(texts)}]"),))


def _fix(facts: Facts, case: Case) -> Fix | None:
    """Write a literal anew in the wanted structure, part by part in the user's own words; unsafe where Keras 2 paired otherwise."""
    module, part, names = facts.module, case.part, facts.names
    if part is None or (part.literal is None and case.wanted != "repeat"):
        return None
    if case.case in ("partial-loss", "lost-target", "one-target") and facts.model.form == "list":
        return _as_list(facts, part)
    texts = [module.text_of(item) for item in part.items]
    where = part.literal
    if case.missing and isinstance(where, ast.Dict) and where.values:
        filler = "1.0" if case.case == "partial-weights" else "None"
        return Fix((module.insert_after(where.values[-1], "".join(f', "{name}": {filler}' for name in case.missing)),))
    if case.wanted == "repeat" and part.at is not None and isinstance(part.at, ast.Constant):
        return _as_items(module, part.at, [module.text_of(part.at)] * len(facts.model.outputs))
    if where is None or not texts or "\n" in module.text_of(where) or "#" in module.text_of(where):
        return None
    if case.wanted == "spread" and all(isinstance(item, ast.Constant) for item in part.items):
        return _as_items(module, where, [f"[{', '.join(texts)}]"] * len(facts.model.outputs))
    if case.wanted == "dict" and len(names) == len(texts):
        return Fix((module.replace(where, "{" + ", ".join(f'"{name}": {text}' for name, text in zip(names, texts, strict=True)) + "}"),), safe=False)
    if case.wanted == "list" and part.keys is not None and sorted(part.keys) == sorted(names):
        by_name = dict(zip(part.keys, texts, strict=True))
        return _as_items(module, where, [by_name[name] for name in names])
    return None
