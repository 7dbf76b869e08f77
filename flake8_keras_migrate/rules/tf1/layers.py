"""``tf.layers``, ``tf.contrib`` and the losses of TensorFlow 1."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_LAYERS = ("tensorflow.layers.", "tensorflow.compat.v1.layers.")
_CLASSES = {
    "dense": "Dense", "conv1d": "Conv1D", "conv2d": "Conv2D", "conv3d": "Conv3D", "conv2d_transpose": "Conv2DTranspose", "flatten": "Flatten",
    "conv3d_transpose": "Conv3DTranspose", "separable_conv1d": "SeparableConv1D", "separable_conv2d": "SeparableConv2D",
    "max_pooling1d": "MaxPooling1D", "max_pooling2d": "MaxPooling2D", "max_pooling3d": "MaxPooling3D",
    "average_pooling1d": "AveragePooling1D", "average_pooling2d": "AveragePooling2D", "average_pooling3d": "AveragePooling3D",
}  # fmt: skip
_OTHERS = {"dropout": "Dropout", "batch_normalization": "BatchNormalization"}
_UNLIKE = {"training", "reuse", "_reuse", "trainable", "inputs"}
_LOSSES = tuple(
    f"tensorflow.losses.{name}"
    for name in (
        "absolute_difference", "compute_weighted_loss", "cosine_distance", "hinge_loss", "huber_loss", "log_loss",
        "mean_pairwise_squared_error", "sigmoid_cross_entropy", "softmax_cross_entropy", "sparse_softmax_cross_entropy",
    )
)  # fmt: skip
_COLLECTIONS = tuple(
    f"tensorflow.losses.{name}" for name in ("add_loss", "get_losses", "get_regularization_loss", "get_regularization_losses", "get_total_loss")
)


class Tf1Layers(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        about = module.names_keras  # tf.compat.v1.layers is code of Keras, in a file that runs on TensorFlow 2
        scopes: set[ast.AST | None] = set()
        named: set[ast.AST] = set()
        for path, nodes in module.all_references().items():
            for node in nodes:
                if path.startswith(_LAYERS):
                    if node in named or not (about or (".compat." in path and not module.legacy)):
                        continue  # ``tf`` is TensorFlow or its compat.v1, by the import that works.
                    named.add(node)
                    name = path.partition(".layers.")[2].partition(".")[0]
                    case = "compat" if ".compat." in path else None
                    yield self.finding(node, case=case, fix=_fix(module, node), name=name, layer={**_CLASSES, **_OTHERS}.get(name, name))
                elif not about:
                    continue
                elif path in _LOSSES:
                    yield self.finding(node, case="losses", fix=_compat(module, node), name=path.replace("tensorflow.", "tf."))
                elif path in _COLLECTIONS:
                    yield self.finding(node, case="collected", name=path.replace("tensorflow.", "tf."))
                elif any(name.startswith("tensorflow.contrib") for name in module.names(node)):
                    scope = node if isinstance(node, ast.alias) else module.enclosing(node, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
                    if scope not in scopes and (isinstance(node, ast.alias) or "contrib" in module.text_of(node)):
                        scopes.add(scope)
                        yield self.finding(node, case="contrib", name=next(iter(module.names(node))).replace("tensorflow.", "tf."))


def _compat(module: Module, node: ast.expr | ast.alias) -> Fix | None:
    """``tf.compat.v1.losses`` for ``tf.losses``."""
    home = node.value if isinstance(node, ast.Attribute) else None
    if not isinstance(home, ast.Attribute) or home.attr != "losses" or module.path(home.value) != "tensorflow":
        return None
    return Fix((module.insert_after(home.value, ".compat.v1"),), safe=False)


def _fix(module: Module, node: ast.expr | ast.alias) -> Fix | None:
    """Call the Keras layer: ``tf.layers.dense(x, 4)`` becomes ``keras.layers.Dense(4)(x)``."""
    call = module.parent(node)
    layer = _CLASSES.get((module.path(node) or "").rpartition(".")[2])
    if layer is None or not isinstance(call, ast.Call) or call.func is not node or not call.args or isinstance(call.args[0], ast.Starred):
        return None
    if any(keyword.arg is None or keyword.arg in _UNLIKE for keyword in call.keywords):
        return None
    path, imports = module.reach(f"keras.layers.{layer}")
    rest = ", ".join(module.text_of(argument) for argument in (*call.args[1:], *call.keywords))
    return Fix((module.replace(call, f"{path}({rest})({module.text_of(call.args[0])})"),), safe=False, imports=imports)
