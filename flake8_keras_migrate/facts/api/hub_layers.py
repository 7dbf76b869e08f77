"""Layers of ``tensorflow_hub`` and ``tensorflow_probability``, which are of Keras 2: on TensorFlow's tensors they work, in a layer of Keras 3 too."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ... import locate
from ..keras_classes import LAYER, method_around
from ..keras_use import has_tf_keras
from ..layers.left_out import is_stacked
from ..references import bound_names

if TYPE_CHECKING:
    from ...module import Module

PATH = "tensorflow_hub.KerasLayer"
_PROBABILITY = "tensorflow_probability.layers."
_REFUSES = (
    *("tensorflow_recommenders", "tensorflow_ranking", "larq", "adabelief_tf.", "keras_bert.", "keras_metrics", "keras_transformer."),
    *("keras_vggface", "rl.agents", "spektral."),
)
"""Packages that work where ``tf.keras`` is Keras 2; one of this name in the project itself is another."""

ADVICE = {True: "take the model from keras_hub", False: "build the model with tf_keras, or write the layer"}


def is_old(path: str) -> bool:
    """Whether a path names a layer of Keras 2 in one of the two libraries, or what works beside Keras 2 alone."""
    return path == PATH or path.startswith((_PROBABILITY, *_REFUSES))


def held(module: Module, node: ast.AST, path: str) -> str | None:
    """How a layer that is made here is kept inside a layer or model of the file, or a Lambda: "trained" or "frozen"; None if it is not.

    One that a Sequential takes is not kept: Keras 3 refuses it there.
    What meets no Keras 3, in a file of ``tf_keras`` or of TensorFlow alone, counts as "frozen", and so do the functions among the layers.
    """
    if path.startswith(_REFUSES):
        return "frozen" if module.legacy or locate.is_own(locate.folder(module.filename), path) else None
    if not module.names_keras or has_tf_keras(module) or path.rpartition(".")[2][:1].islower():
        return "frozen"
    if isinstance(node, ast.alias):
        used = [held(module, name, path) for name in module.once(bound_names).get(node, [])]
        return "frozen" if used and None not in used else None
    call = module.parent(node)
    if not isinstance(call, ast.Call) or call.func is not node:
        return None
    around = method_around(module, call)
    inside = around is not None and LAYER in module.bases(around[1]) and not is_stacked(module, call)
    if not inside and not _in_lambda(module, call):
        return None
    if path != PATH:
        return "trained"
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
