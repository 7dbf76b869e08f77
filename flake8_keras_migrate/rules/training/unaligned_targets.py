"""KM207: metric functions, and subclasses of Loss and Metric, that combine targets (N,) with predictions (N, 1)."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.models.feeding import fed_by
from ...facts.models.models import Compile, Models
from ...facts.training.accuracy import members
from ...facts.training.flat_targets import is_flat
from ...facts.training.heads import is_column
from ...facts.training.pair_flow import Columns, Pair, Raw, functions, pair
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_COLUMN = ("reshape(-1, 1)", "reshape((-1, 1)", "reshape([-1, 1]", "reshape(-1,1)", "reshape((-1,1)", "expand_dims", "newaxis", "[:, None]", "[[")

_MADE_COLUMN = re.compile(r"(?i)\b\w*(?:y|target|label)\w*(?:\[[^\]\n]*\])*\.(?:values\.)?reshape\(\(?\[?(?:-1|len\(\w+\)), ?1\b")
_NEW_COLUMN = re.compile(
    r"\b(?:(?:ones|zeros|full|empty|random|random_sample|randint|integers|normal|uniform|choice|standard_normal)\([^()]*\(|randn?\()"
    r"[\w.\s/*\[\]]+, ?1\)|\breshape\([^\n]*, ?1[)\]]"
)
"""A new array of one column: ``np.ones((8, 1))``, ``np.random.randint(0, 2, (n, 1))``, ``np.random.rand(n, 1)``, ``values.reshape(n, 1)``."""


class UnalignedTargets(Rule):
    """For models whose output is known to have one column, and for functions that make a column of predictions where the targets have one axis."""

    def find(self, module: Module) -> Iterator[Finding]:
        models = module.once(Models)
        for compiled in models.compiles:
            model = compiled.model
            if model is not None and model.several:
                continue
            single = model is not None and is_column(module, model)
            for case, each in pairs(module, compiled):
                first = next(Raw(module, each).meetings(), None) if single else None
                made = next(Columns(module, each).meetings(), None) if first is None else None
                if first is not None and not self._is_column(module, models, compiled):
                    yield self.finding(first, case=case, fix=self._fix(module, each), true=each.true, pred=each.pred)
                elif made is not None and _are_flat(module, models, compiled):
                    yield self.finding(made, case="column", fix=self._fix(module, each, column=True), true=each.true)

    @staticmethod
    def _is_column(module: Module, models: Models, compiled: Compile) -> bool:
        """Whether the targets that the file feeds are plainly (N, 1)."""
        texts = [module.text_of(value) for y in _given(module, compiled) for value in _made(module, y)]
        if texts and all(_NEW_COLUMN.search(text) or any(mark in text for mark in _COLUMN) for text in texts):
            return True
        return "reshape(" in module.text and bool(_MADE_COLUMN.search(module.text))

    @staticmethod
    def _fix(module: Module, each: Pair, column: bool = False) -> Fix | None:
        if isinstance(each.node, ast.Lambda):
            return None
        text, imports = module.reach("keras.ops")
        body = each.node.body
        documented = isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) and len(body) > 1
        line = (
            f"{each.true} = {text}.reshape({each.true}, (-1, 1))"
            if column
            else f"{each.true} = {text}.cast({text}.reshape({each.true}, {text}.shape({each.pred})), {each.pred}.dtype)"
        )
        return Fix((module.insert_line_before(body[1 if documented else 0], line),), safe=False, imports=imports)


def _given(module: Module, compiled: Compile) -> list[ast.expr]:
    """The targets that the file feeds to a compiled model."""
    return [fed.y for call in module.once(Models).runs_of(compiled, "fit", "evaluate") for fed in fed_by(module, call) if fed.y is not None]


def _are_flat(module: Module, models: Models, compiled: Compile) -> bool:
    given = _given(module, compiled)
    return bool(given) and all(is_flat(module, y) for y in given)


def _made(module: Module, y: ast.expr, depth: int = 8) -> Iterator[ast.expr]:
    """What targets were made of, through what keeps their axes: ``y > 0.5``, ``2 * y``, ``y[:100]``, ``y.astype("int32")``."""
    for value in flow.values(module, y) if depth else ():
        inner = _inner(module, value)
        yield from _made(module, inner, depth - 1) if inner is not None else [value]


def _inner(module: Module, value: ast.expr) -> ast.expr | None:
    if isinstance(value, ast.Compare):
        return value.left
    if isinstance(value, ast.BinOp):
        return value.right if isinstance(module.value(value.left), (int, float)) else value.left
    if isinstance(value, ast.Subscript):
        return value.value if isinstance(value.slice, ast.Slice) else None
    cast = isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr == "astype"
    return value.func.value if cast else None  # type: ignore[attr-defined]


def pairs(module: Module, compiled: Compile) -> Iterator[tuple[str | None, Pair]]:
    """The functions of the file that a call gives to Keras unaligned, with the wording that fits."""
    for expr in (compiled.metrics, compiled.weighted_metrics):
        for node, _ in members(module, expr):
            found = [node] if isinstance(node, (ast.FunctionDef, ast.Lambda)) else functions(module, node) if isinstance(node, ast.expr) else []
            made = flow.value(module, node) if isinstance(node, ast.expr) else node
            if isinstance(made, ast.Call) and module.path(made.func) == "keras.metrics.MeanMetricWrapper" and made.args:
                found = functions(module, made.args[0])
            yield from ((None, each) for each in map(pair, found) if each is not None)
            yield from _method(module, made, "keras.metrics.Metric", "update_state", "metric")
    if compiled.loss is not None:
        yield from _method(module, flow.value(module, compiled.loss), "keras.losses.Loss", "call", "loss")


def _method(module: Module, made: ast.AST, base: str, name: str, case: str) -> Iterator[tuple[str | None, Pair]]:
    owner = module.local_class(made.func) if isinstance(made, ast.Call) else None
    method = module.methods(owner).get(name) if owner is not None and base in module.bases(owner) else None
    each = pair(method, method=True) if method is not None else None
    if each is not None:
        yield case, each
