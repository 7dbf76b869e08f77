"""KM221: metric functions that multiply integer targets with predictions, which Keras 3 no longer converts for them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.models.feeding import fed_by
from ...facts.models.models import Compile, Models
from ...facts.training.pair_flow import Pair, functions, pair
from ...facts.training.target_types import is_integers, mixed
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class MetricTargetType(Rule):
    """``metrics=[dice]`` with ``y_true * y_pred`` in ``dice``, of a model that is fed with ``masks.astype(bool)``."""

    def find(self, module: Module) -> Iterator[Finding]:
        seen: set[ast.AST] = set()
        for compiled in module.once(Models).compiles:
            found = [each for metric in metrics(module, compiled) for each in mixed(module, metric)]
            if not found or not self._fed(module, compiled):
                continue
            for where, node in found:
                if node not in seen:
                    seen.add(node)
                    yield self.finding(node, fix=self._cast(module, where), true=where.true)

    @staticmethod
    def _fed(module: Module, compiled: Compile) -> bool:
        """Whether the model is compared with integers in the file."""
        models = module.once(Models)
        calls = models.runs_of(compiled, "fit", "evaluate", "train_on_batch", "test_on_batch")
        return any(is_integers(module, fed.y) for call in calls for fed in fed_by(module, call))

    @staticmethod
    def _cast(module: Module, where: Pair) -> Fix | None:
        """The targets converted in the first line of the function."""
        if isinstance(where.node, ast.Lambda):
            return None
        cast, imports = module.reach("keras.ops.cast")
        first = where.node.body[0]
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and len(where.node.body) > 1:
            first = where.node.body[1]
        line = f"{where.true} = {cast}({where.true}, {where.pred}.dtype)"
        return Fix((module.insert_line_before(first, line),), imports=imports)


def metrics(module: Module, compiled: Compile) -> Iterator[Pair]:
    """The functions of (y_true, y_pred) among the metrics that a model is compiled with."""
    for given in (compiled.metrics, compiled.weighted_metrics):
        whole = flow.value(module, given) if given is not None else None
        parts = whole.elts if isinstance(whole, (ast.List, ast.Tuple)) else whole.values if isinstance(whole, ast.Dict) else [whole] if whole else []
        for part in parts:
            inner = flow.value(module, part)
            for one in inner.elts if isinstance(inner, (ast.List, ast.Tuple)) else [part]:
                yield from (each for each in map(pair, functions(module, one)) if each is not None)
