"""KM747: ``call`` under ``tf.function``, with layers that are built in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.custom.lazy_layers import built_within
from ...facts.keras_classes import LAYER, is_self, is_super
from ...facts.symbolic.tensor_tests import tensor_tests
from ...facts.text.undecorated import Compiled, compiled_functions, undecorated
from ...facts.training.eager import functions_run_eagerly
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class CompiledCall(Rule):
    """``@tf.function`` on ``call``: what Keras 3 traces first, before layers that are built in it have their weights, is kept."""

    def find(self, module: Module) -> Iterator[Finding]:
        compiled = list(compiled_functions(module))
        if not compiled or functions_run_eagerly(module):
            return
        for each in compiled:
            owner = module.parent(each.function)
            if not isinstance(owner, ast.ClassDef) or not {LAYER, "keras.Model"} & set(module.bases(owner)):
                continue
            if not _is_called(module, owner, each) or _is_built(module, owner):
                continue
            layer = next(built_within(module, owner, each.function), None)
            if layer is not None:
                yield self.finding(each.decorator, fix=self._fix(module, each), name=owner.name, method=each.function.name, layer=layer)

    @staticmethod
    def _fix(module: Module, each: Compiled) -> Fix | None:
        """No decorator, where no Python of the function needs AutoGraph."""
        inner = (module.local_function(call.func) for call in ast.walk(each.function) if isinstance(call, ast.Call))
        tensors = {arg.arg for arg in each.function.args.args[1:2]}
        asked = [test for function in (each.function, *inner) if function is not None for test in tensor_tests(module, function, tensors)]
        return undecorated(module, each.decorator) if not asked else None


def _is_called(module: Module, owner: ast.ClassDef, each: Compiled) -> bool:
    """Whether Keras calls the method: it is ``call``, or ``call`` calls it."""
    call = module.methods(owner).get("call")
    used = (node for node in module.attributes(each.function.name) if is_self(module, node.value))
    return each.function is call or any(module.enclosing(node, ast.FunctionDef) is call for node in used)


def _is_built(module: Module, owner: ast.ClassDef) -> bool:
    """Whether the program builds a model before it runs: ``model.build((None, 4))``."""
    receivers = [call.func.value for call in module.method_calls("build") if isinstance(call.func, ast.Attribute)]
    return "keras.Model" in module.bases(owner) and not all(is_self(module, one) or is_super(one) or _is_own(module, one) for one in receivers)


def _is_own(module: Module, receiver: ast.expr) -> bool:
    return isinstance(receiver, ast.Attribute) and is_self(module, receiver.value)
