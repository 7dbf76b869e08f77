"""Optimizers of one's own that implement what Keras 3 never calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.keras_classes import is_super, parameters
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_NEVER_CALLED = (
    "get_updates", "get_gradients", "_resource_apply_dense", "_resource_apply_sparse", "_resource_apply_sparse_duplicate_indices", "_create_slots",
    "_create_all_weights", "_prepare_local", "_compute_gradients", "_aggregate_gradients", "_apply_dense", "_apply_sparse",
)  # fmt: skip


class OptimizerSubclass(Rule):
    """A subclass of ``Optimizer`` with ``get_updates``, ``_resource_apply_dense`` and the like."""

    def find(self, module: Module) -> Iterator[Finding]:
        for owner in module.classes("keras.optimizers.Optimizer"):
            methods = module.methods(owner)
            mine = [name for name in _NEVER_CALLED if name in methods and not self._calls_it(module, name)]
            old = sorted((methods[name] for name in mine), key=lambda function: function.lineno)
            if old and "update_step" not in methods:
                yield self.finding(old[0], name=old[0].name)
            step = methods.get("update_step")
            if step is not None and len(parameters(step)) == 2 and step.args.vararg is None:
                last = parameters(step)[-1]
                yield self.finding(step, case="step", fix=Fix((module.insert_after(last, ", learning_rate"),)))
            init = methods.get("__init__")
            if init is not None and self._direct(module, owner):
                yield from self._constructor(module, init)

    @staticmethod
    def _calls_it(module: Module, name: str) -> bool:
        """Whether the file calls the method itself, other than on ``super()`` or to hand it on to the optimizer it wraps."""
        for call in module.method_calls(name):
            inside = module.enclosing(call, ast.FunctionDef, ast.AsyncFunctionDef)
            handed_on = isinstance(inside, ast.FunctionDef) and inside.name == name
            if isinstance(call.func, ast.Attribute) and not is_super(call.func.value) and not handed_on:
                return True
        return False

    @staticmethod
    def _direct(module: Module, owner: ast.ClassDef) -> bool:
        return any("keras.optimizers.Optimizer" in module.paths(base) for base in owner.bases)

    def _constructor(self, module: Module, init: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Finding]:
        for call in module.method_calls("__init__"):
            receiver = call.func.value if isinstance(call.func, ast.Attribute) else call
            inside = module.enclosing(call, ast.FunctionDef, ast.AsyncFunctionDef) is init
            if not inside or not is_super(receiver) or "learning_rate" in module.keywords(call):
                continue
            if call.args and _is_name(call.args[0], init):
                yield self.finding(call, case="first")
            elif not call.args and "name" in module.keywords(call):
                yield self.finding(call, case="init")


def _is_name(argument: ast.expr, init: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether an argument is a name: a string, or the parameter ``name``."""
    if isinstance(argument, ast.Constant):
        return isinstance(argument.value, str)
    return isinstance(argument, ast.Name) and argument.id == "name" and any(each.arg == "name" for each in parameters(init))
