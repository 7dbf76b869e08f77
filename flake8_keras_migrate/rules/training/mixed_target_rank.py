"""KM224: one model that is given arrays of one axis here and of two there, in calls of one method."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts import flow
from ...facts.models.models import Models
from ...facts.training.axes import as_columns, axes
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_METHODS = {"train_on_batch": 2, "test_on_batch": 2, "fit": 2, "evaluate": 2, "predict": 1, "predict_on_batch": 1}
"""How many of the arguments of each are arrays. Each method is traced for itself."""
_OWN = {"fit", "train_step", "test_step", "predict_step", "train_on_batch", "compile"}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class MixedTargetRank(Rule):
    """``train_on_batch(real, np.ones((n, 1)))``, then ``train_on_batch(fake, np.zeros(n))``."""

    def find(self, module: Module) -> Iterator[Finding]:
        models = module.once(Models)
        for method, count in _METHODS.items():
            calls = module.method_calls(method)
            for call in calls if len(calls) > 1 else ():
                model = call.func.value if isinstance(call.func, ast.Attribute) else call
                others = [other for other in models.calls_of(model, method) if other is not call]
                if not others or not _is_plain(models, model):
                    continue
                flat = {place: node for place, node, size in _slots(module, call, count) if size == 1}
                for other in others if flat else ():
                    columns = [place for place, _, size in _slots(module, other, count) if size == 2 and place in flat]
                    if columns and _together(module, call, other):
                        for place in columns:
                            array = flat[place]
                            yield self.finding(array, fix=as_columns(module, [array], safe=False), method=method, code=module.text_of(array))
                        break


def _slots(module: Module, call: ast.Call, count: int) -> Iterator[tuple[tuple[int, int], ast.expr, int | None]]:
    """The arrays of a call, each with the place of its argument, its own place in it, and the number of its axes."""
    for index, name in enumerate(("x", "y")[:count]):
        given = module.argument(call, name, index)
        if given is not None:
            whole = flow.value(module, given)
            parts = whole.elts if isinstance(whole, (ast.List, ast.Tuple)) else [given]
            if parts == [given] or not any(isinstance(each, (ast.Constant, ast.Starred)) for each in parts):
                yield from (((index, place), each, axes(module, each)) for place, each in enumerate(parts))


def _is_plain(models: Models, model: ast.expr) -> bool:
    """Whether a model is known, has Keras' own training step, and is compiled at most once and not to run eagerly."""
    known = models.architecture(model)
    compiles = models.calls_of(model, "compile")
    if known is None or known.kind not in ("functional", "sequential") or known.own & _OWN or len(compiles) > 1:
        return False
    return not any(keyword.arg in ("run_eagerly", None) for call in compiles for keyword in call.keywords)


def _together(module: Module, one: ast.Call, other: ast.Call) -> bool:
    """Whether both calls are made in one run: in one function and not in two branches, or one in what the other's function calls."""
    mine, theirs = module.enclosing(one, *_FUNCTIONS), module.enclosing(other, *_FUNCTIONS)
    if mine is theirs:
        return not flow.exclude(module, one, other)
    return any(not flow.exclude(module, call, other) for call in _calls(module, mine, theirs)) or any(
        not flow.exclude(module, call, one) for call in _calls(module, theirs, mine)
    )


def _calls(module: Module, called: ast.AST | None, within: ast.AST | None) -> Iterator[ast.Call]:
    """The calls ``self.sample()`` or ``sample()`` of one function of the file in another (or at the margin)."""
    if not isinstance(called, _FUNCTIONS):
        return
    owner = module.parent(called)
    if isinstance(owner, ast.ClassDef):
        for call in module.method_calls(called.name):
            receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
            if isinstance(receiver, ast.Name) and module.class_of(receiver) is owner and module.enclosing(call, *_FUNCTIONS) is within:
                yield call
    for name in module.spelled(called.name) if not isinstance(owner, ast.ClassDef) else ():
        above = module.parent(name)
        if isinstance(above, ast.Call) and above.func is name and module.enclosing(above, *_FUNCTIONS) is within:
            yield above
