"""Subclassed models that ``fit`` trains in the way of Keras, and what of theirs does something else in training."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ..classes import lineage
from ..layers.active_layers import is_active
from ..makers import makers
from ..origins import Origins
from ..own_members import defines

if TYPE_CHECKING:
    from ...module import Module

_TRAINS = ("compile", "fit", "fit_generator", "train_on_batch")
_OWN = ("train_step", "fit", "__call__")


def fitted(module: Module, owner: ast.ClassDef) -> bool:
    """Whether instances of a model's class are compiled or fitted, with the training step of Keras, in the file or in its package.

    A part of another model is not meant: that model says in training what its parts get.
    """
    if any(defines(module, owner, name) for name in _OWN):
        return False
    if any(made is owner or (isinstance(made, ast.Call) and module.local_class(made.func) is owner) for made in module.once(_trained)):
        return True
    if not module.filename or any(module.enclosing(use, ast.ClassDef) is None for use in module.spelled(owner.name)):
        return False
    return any(not other.once(_trained).isdisjoint(calls) for other, calls in makers(module, owner))


def _trained(module: Module) -> frozenset[ast.AST]:
    """What is compiled or fitted: the calls that make it, and the classes that do so with themselves."""
    origins = module.once(Origins)
    calls = (call.func for call in module.method_calls(*_TRAINS) if isinstance(call.func, ast.Attribute))
    return frozenset(made for called in calls for made in origins.of(called.value))


def training_layer(module: Module, owner: ast.ClassDef) -> str | None:
    """The name of a layer in a model's class, or in a class of the file that it makes, that does something else in training.

    Layers that a class gives a flag of its own choice are no such; the model's own methods may hand on one that is none of ``call``.
    """
    work, met = [*lineage(module, owner)], set[ast.AST]()
    if any(_decides(module, each, handed_on=True) for each in work):
        return None
    for each in work:
        if each in met or _decides(module, each, handed_on=False):
            continue
        met.add(each)
        for call in (node for node in ast.walk(each) if isinstance(node, ast.Call)):
            path = module.path(call.func)
            if path is not None and is_active(module, call, path):
                return path.rpartition(".")[2]
            local = module.local_class(call.func)
            if local is not None:
                work += lineage(module, local)
    return None


def _decides(module: Module, owner: ast.ClassDef, *, handed_on: bool) -> bool:
    """Whether methods of a class, but for its steps, pass ``training=`` to a layer; ``handed_on``: also what they got as ``training``."""
    functions = (function for name, function in module.methods(owner).items() if not name.endswith("_step"))
    given = (node.value for function in functions for node in ast.walk(function) if isinstance(node, ast.keyword) and node.arg == "training")
    return any(handed_on or not (isinstance(value, ast.Name) and value.id == "training") for value in given)
