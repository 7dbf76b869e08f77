"""Layers that a model gets when it is built already."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts import flow
from ...facts.classes import lineage
from ...facts.handed_on import may_be_kept, other_uses
from ...facts.keras_classes import LAYER, METRIC, is_super
from ...facts.name_uses import spelled_in
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_BUILDS = frozenset(("fit", "predict", "evaluate", "build", "train_on_batch", "test_on_batch", "predict_on_batch"))
_CHOICES = (ast.If, ast.Try)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


class LateLayer(Rule):
    """``model.head = Dense(4)`` behind ``model(x)`` or ``model.fit(x, y)``, for a model of a class of the file with a ``call``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for statement in module.nodes.get(ast.Assign, ()) if module.classes(LAYER) and not module.attributes("_tracker") else ():
            target, value = statement.targets[0], flow.value(module, statement.value)
            if not isinstance(target, ast.Attribute) or not isinstance(target.value, ast.Name) or not isinstance(value, ast.Call):
                continue
            if not module.is_a(value, LAYER, METRIC) or not _is_own(module, target.value):
                continue
            given = other_uses(module, statement.value) if isinstance(statement.value, ast.Name) else ()
            if not any(may_be_kept(module, use) for use in given) and _is_built(module, target.value, statement):
                yield self.finding(target, model=target.value.id)


def _is_own(module: Module, model: ast.Name) -> bool:
    """Whether a name is an instance of a class of the file that Keras calls: models made of tensors take new layers."""
    made = flow.value(module, model)
    owner = module.local_class(made.func) if isinstance(made, ast.Call) else None
    if owner is None or LAYER not in module.bases(owner) or "keras.Sequential" in module.bases(owner):
        return False
    methods = [module.methods(each) for each in lineage(module, owner)]
    if isinstance(made, ast.Call) and made.args and not any("__init__" in each for each in methods):
        return False  # ``Own(inputs, outputs)``
    made_of_tensors = any(_gives_tensors(node) for each in methods if "__init__" in each for node in ast.walk(each["__init__"]))
    return not made_of_tensors and any("call" in each for each in methods) and not any("__setattr__" in each or "__new__" in each for each in methods)


def _gives_tensors(node: ast.AST) -> bool:
    """``super().__init__(inputs, outputs)``."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not is_super(node.func.value):
        return False
    return node.func.attr == "__init__" and (len(node.args) > 1 or any(word.arg in ("inputs", "outputs") for word in node.keywords))


def _is_built(module: Module, model: ast.Name, statement: ast.Assign) -> bool:
    """Whether the same object is called, built or trained above in the same scope."""
    around, bound = module.enclosing(statement, *_FUNCTIONS), flow.reaching(module, model)
    above_all = set(module.ancestors(statement))
    for name in spelled_in(module, model.id, around):
        if name.lineno >= statement.lineno or not isinstance(name.ctx, ast.Load):
            continue
        above = module.parent(name)
        call = module.parent(above) if isinstance(above, ast.Attribute) and above.attr in _BUILDS else above
        runs = isinstance(call, ast.Call) and call.func is (above if call is not above else name)
        sure = all(each in above_all for each in module.ancestors(name) if isinstance(each, _CHOICES))
        if runs and sure and not flow.exclude(module, module.statement(name), statement) and flow.reaching(module, name) == bound:
            return True
    return False
