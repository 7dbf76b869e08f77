"""Layers of ``tensorflow_hub``, which are of Keras 2, inside layers and models of Keras 3: called there on tensors of TensorFlow they work."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .keras_classes import LAYER, method_around

if TYPE_CHECKING:
    from ..module import Module

PATH = "tensorflow_hub.KerasLayer"


def held(module: Module, node: ast.AST) -> str | None:
    """How a layer that is made here is kept inside a layer or model of the file, or a Lambda: "trained" or "frozen"; None if it is not."""
    call = module.parent(node)
    if not isinstance(call, ast.Call) or call.func is not node:
        return None
    around = method_around(module, call)
    inside = around is not None and LAYER in module.bases(around[1])
    if not inside and not _in_lambda(module, call):
        return None
    trainable = module.argument(call, "trainable", 1)
    return "frozen" if trainable is None or module.value(trainable) is False else "trained"


def _in_lambda(module: Module, call: ast.Call) -> bool:
    """Whether the name of the layer is only called in functions that are given to ``keras.layers.Lambda``."""
    above = module.parent(call)
    if not isinstance(above, ast.Assign) or len(above.targets) != 1 or not isinstance(above.targets[0], ast.Name):
        return False
    uses = [name for name in module.spelled(above.targets[0].id) if isinstance(name.ctx, ast.Load)]
    given = [module.enclosing(name, ast.Lambda) for name in uses]
    return bool(given) and all(each is not None and _is_given(module, each) for each in given)


def _is_given(module: Module, function: ast.AST) -> bool:
    call = module.parent(function)
    return isinstance(call, ast.Call) and module.path(call.func) == "keras.layers.Lambda"
