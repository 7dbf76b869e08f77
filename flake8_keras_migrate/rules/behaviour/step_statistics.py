"""KM622: BatchNormalization in TimeDistributed, which Keras 3 gives one step at a time."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.era import is_keras3
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_NORMALIZATION = "keras.layers.BatchNormalization"


class StepStatistics(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        normalizations = [call for call in module.calls(_NORMALIZATION) if self._is_trained(module, call)]
        if not normalizations or module.once(is_keras3):
            return
        for call in module.calls("keras.layers.TimeDistributed"):
            inner = module.argument(call, "layer", 0)
            made = flow.value(module, inner) if inner is not None else None
            if self._is_told(module, call):
                continue
            if made in normalizations:
                yield self.finding(call, fix=self._unwrapped(module, call))
            elif isinstance(made, ast.Call) and any(self._holds(module, made, each) for each in normalizations):
                yield self.finding(call, case="model")

    @staticmethod
    def _is_trained(module: Module, call: ast.Call) -> bool:
        frozen = module.argument(call, "trainable")
        return (frozen is None or module.value(frozen) is not False) and not module.has_unknown_keywords(call)

    @staticmethod
    def _is_told(module: Module, wrapper: ast.Call) -> bool:
        """Whether the call of the wrapper says that it does not train, or leaves it to a variable."""
        parent = module.parent(wrapper)
        training = module.argument(parent, "training") if isinstance(parent, ast.Call) and parent.func is wrapper else None
        return training is not None and module.value(training) not in (True, None)

    @staticmethod
    def _holds(module: Module, made: ast.Call, layer: ast.Call) -> bool:
        """Whether a layer stands in the list of a Sequential, is added to it, or is made in the function that makes the model."""
        parent = module.parent(layer)
        if module.path(made.func) == "keras.Sequential":
            added = parent.func if isinstance(parent, ast.Call) else None
            if isinstance(added, ast.Attribute) and added.attr == "add":
                return flow.value(module, added.value) is made
            return parent is not None and module.argument(made, "layers", 0) is parent
        function = module.local_function(made.func)
        return function is not None and module.enclosing(layer, ast.FunctionDef) is function

    @staticmethod
    def _unwrapped(module: Module, call: ast.Call) -> Fix | None:
        """``TimeDistributed(BatchNormalization())`` -> ``BatchNormalization()``, over samples and steps as in Keras 2."""
        layer = call.args[0] if len(call.args) == 1 and {keyword.arg for keyword in call.keywords} <= {"name"} else None
        axis = module.argument(layer, "axis", 0) if isinstance(layer, ast.Call) else None
        if not isinstance(layer, ast.Call) or (axis is not None and module.value(axis) != -1):
            return None
        arguments = [module.text_of(each) for each in (*layer.args, *layer.keywords) if getattr(each, "arg", None) != "name" or not call.keywords]
        arguments += [module.text_of(keyword) for keyword in call.keywords]
        text = f"{module.text_of(layer.func)}({', '.join(arguments)})"
        return Fix((module.replace(call, text),), safe=False)
