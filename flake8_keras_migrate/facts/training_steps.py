"""Hand-written training steps: what a ``train_step`` or ``test_step`` computes, tracks and returns."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from . import flow
from .classes import lineage
from .keras_classes import is_self

if TYPE_CHECKING:
    from ..module import Module


class Step(NamedTuple):
    """A training or test step.

    ``losses`` are its calls of ``compute_loss`` and ``compiled_loss``, ``compiled_metrics`` its statements that update them.
    ``returned`` holds what it returns of the tracked metrics (a dict over ``self.metrics``, ``get_metrics_result()``,
    ``compute_metrics(...)``); ``tracks_loss`` says that the loss tracker may be updated, or the loss put in by hand.
    """

    owner: ast.ClassDef
    function: ast.FunctionDef
    losses: tuple[ast.Call, ...]
    compiled_metrics: tuple[ast.Call, ...]
    returned: tuple[ast.expr, ...]
    tracks_loss: bool


def steps(module: Module) -> list[Step]:
    """The steps of the models of a file; models with ``metrics`` or ``compute_loss`` of their own keep their own books and are left out."""
    found = []
    for owner in module.classes("keras.Model"):
        methods = module.methods(owner)
        own = {name for each in lineage(module, owner) for name in module.methods(each)}
        if own & {"metrics", "compute_loss", "compute_metrics", "get_metrics_result"}:
            continue
        written = [methods[name] for name in ("train_step", "test_step") if name in methods]
        found += [_step(module, owner, function) for function in written if isinstance(function, ast.FunctionDef)]
    return found


def _step(module: Module, owner: ast.ClassDef, function: ast.FunctionDef) -> Step:
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    named = [call for call in calls if isinstance(call.func, ast.Attribute)]
    losses = tuple(call for call in named if _name(call) in ("compute_loss", "compiled_loss") and is_self(module, call.func.value))  # type: ignore[attr-defined]
    compiled = tuple(call for call in named if _name(call) == "update_state" and _is_compiled_metrics(module, call))
    returned = tuple(part for value in module.returns(function) for part in flow.values(module, value) if _is_tracked(module, part))
    return Step(owner, function, losses, compiled, returned, _tracks_loss(module, function, named))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _is_compiled_metrics(module: Module, call: ast.Call) -> bool:
    holder = call.func.value if isinstance(call.func, ast.Attribute) else None
    return isinstance(holder, ast.Attribute) and holder.attr == "compiled_metrics" and is_self(module, holder.value)


def _is_tracked(module: Module, node: ast.expr) -> bool:
    if isinstance(node, ast.DictComp) and len(node.generators) == 1:
        source = node.generators[0].iter
        return isinstance(source, ast.Attribute) and source.attr == "metrics" and is_self(module, source.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in ("get_metrics_result", "compute_metrics") and is_self(module, node.func.value)
    return False


def _is_told(call: ast.Call) -> bool:
    """Whether ``results.update({"a": a})`` shows which keys it puts in."""
    given = call.args[0] if len(call.args) == 1 and not call.keywords else None
    return isinstance(given, ast.Dict) and all(isinstance(key, ast.Constant) for key in given.keys)


def _tracks_loss(module: Module, function: ast.FunctionDef, calls: list[ast.Call]) -> bool:
    """Whether some metric other than ``compiled_metrics`` is updated, or a "loss" is put into what is returned."""
    for call in calls:
        if _name(call) in ("update_state", "__call__") and not _is_compiled_metrics(module, call):
            return True
        if _name(call) in ("train_step", "test_step", "compute_loss_and_metrics") or (_name(call) == "update" and not _is_told(call)):
            return True
    return any(isinstance(node, ast.Constant) and node.value == "loss" for node in ast.walk(function))
