"""Lists in the batches of generators and Sequences."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts import flow
from ...facts.mutation import is_mutated
from ...facts.returned import returned
from ...facts.training.bare_batches import elsewhere, expressions, is_bare
from ...facts.training.streams import endless, generators, yields
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_SEQUENCES = ("keras.utils.Sequence", "keras.utils.PyDataset")
_LONGEST = 3
"""Inputs, targets and sample weights: what has more is no batch for ``fit``, on any Keras."""


class StreamLists(Rule):
    """``yield [left, right], labels``, and ``return [left, right], labels`` of ``__getitem__``."""

    def find(self, module: Module) -> Iterator[Finding]:
        yielding = ast.Yield in module.nodes
        for function, methods in module.once(generators).items() if yielding else ():
            for value in yields(module, function):
                yield from self._batch(module, value, methods)
        for function in endless(module) if yielding else ():
            for value in yields(module, function):
                if isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) in (2, 3) and any(isinstance(part, ast.List) for part in value.elts):
                    yield from (guessed(finding) for finding in self._batch(module, value, {"fit"}))
        yield from (self._bare(module, value) for value in expressions(module))
        yield from (self.finding(given, case="elsewhere") for given in elsewhere(module))
        for owner in module.classes(*_SEQUENCES):
            method = module.methods(owner).get("__getitem__")
            for value in module.returns(method) if method is not None else ():
                for whole in wholes(module, value):
                    if isinstance(whole, (ast.Tuple, ast.List)):
                        yield from self._parts(module, whole, value)

    def _batch(self, module: Module, value: ast.expr, methods: set[str]) -> Iterator[Finding]:
        """One ``yield``, whose value must be a tuple."""
        whole = flow.value(module, value)
        predicts = methods == {"predict"}
        tuples = [each for each in wholes(module, value) if isinstance(each, ast.Tuple)]
        if tuples:
            yield from (finding for each in tuples for finding in self._parts(module, each, value))
        elif is_list(module, value, whole):
            edits = tupled(module, value)
            if predicts:
                edits = [module.insert_before(value, "("), *edits, module.insert_after(value, ",)")]
            parts = [edit for part in literal_parts(value) for edit in self._nested(module, part)]
            yield self.finding(value, case="whole", fix=Fix((*edits, *parts)))
        elif predicts and is_bare(module, value):
            yield self._bare(module, value)

    def _bare(self, module: Module, value: ast.expr) -> Finding:
        return self.finding(value, case="whole", fix=Fix((module.insert_before(value, "("), module.insert_after(value, ",)"))))

    def _parts(self, module: Module, whole: ast.Tuple | ast.List, site: ast.expr) -> Iterator[Finding]:
        if len(whole.elts) > _LONGEST:
            return
        for part in (part for given in whole.elts for part in made_by_functions(module, given)):
            if edits := self._nested(module, part):
                found = self.finding(part, fix=Fix(tuple(edits)))
                here = module.enclosing(part, ast.FunctionDef) is module.enclosing(site, ast.FunctionDef)
                yield found if here else guessed(found)

    @staticmethod
    def _nested(module: Module, part: ast.expr) -> list[Edit]:
        return tupled(module, part) if is_list(module, part, flow.value(module, part)) else []


def wholes(module: Module, value: ast.expr) -> list[ast.expr]:
    """What a generator or ``__getitem__`` gives: the expression, or what the function of the file returns that makes it."""
    whole = flow.value(module, value)
    made = returned(module, whole) if isinstance(whole, ast.Call) else []
    return [flow.value(home, part) for home, part in made if home is module] or [whole]


def made_by_functions(module: Module, part: ast.expr) -> list[ast.expr]:
    """A part of a batch, or what the functions of the file return for it: ``x, y = self.load(index)``."""
    bound = flow.reaching(module, part) if isinstance(part, ast.Name) and not is_mutated(module, part) else ()
    call, position = (bound[0].value, bound[0].position) if len(bound) == 1 and bound[0].kind == "item" else (flow.value(module, part), None)
    made = returned(module, call, position) if isinstance(call, ast.Call) else []
    return [each for home, each in made if home is module] or [part]


def guessed(finding: Finding) -> Finding:
    """A finding on a list that something else may take, too, and change."""
    return finding._replace(fix=finding.fix and finding.fix._replace(safe=False))


def is_list(module: Module, part: ast.expr, whole: ast.expr) -> bool:
    """Whether a part provably is a list that the file does not change in place (which may be made to hold one number for each sample)."""
    if isinstance(whole, ast.ListComp):
        return True
    return isinstance(whole, ast.List) and bool(whole.elts) and not is_mutated(module, part)


def literal_parts(value: ast.expr) -> list[ast.expr]:
    return value.elts if isinstance(value, ast.List) else []


def tupled(module: Module, part: ast.expr) -> list[Edit]:
    """The edits that make a tuple of a list: in its brackets if it is written there, else around it."""
    start, end = module.span(part)
    if not isinstance(part, ast.List):
        return [Edit(start, start, "tuple("), Edit(end, end, ")")]
    alone = len(part.elts) == 1 and "," not in module.text[module.span(part.elts[0]).end : end]
    comma = [module.insert_after(part.elts[0], ",")] if alone else []
    return [Edit(start, start + 1, "("), *comma, Edit(end - 1, end, ")")]
