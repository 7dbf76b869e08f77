"""Which Keras a file was written for, by what only that Keras has."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..module import Module

_METHODS = ("fit_generator", "evaluate_generator", "predict_generator", "predict_classes", "predict_proba")
_KEYWORDS = {"nb_epoch", "nb_filter", "border_mode", "samples_per_epoch", "output_dim", "dim_ordering", "batch_input_shape", "lr"}
_MODULES = (
    *("engine", "legacy", "objectives", "wrappers", "backend.tensorflow_backend", "utils.np_utils", "utils.generic_utils"),
    *("layers.core", "layers.convolutional", "layers.recurrent", "layers.normalization", "layers.merge", "layers.advanced_activations"),
    *("layers.embeddings", "layers.pooling", "layers.wrappers"),
)


def is_standalone_keras(module: Module) -> bool:
    """Whether a file uses the package ``keras`` in the style of 2.3.1 and older: an old module, method or argument shows it."""
    names = [module.name(alias) or "" for alias in module.nodes.get(ast.alias, ())]
    names += [_module_of(module, alias) for alias in module.nodes.get(ast.alias, ())]
    names = [name for name in names if name == "keras" or name.startswith("keras.")]
    if not names:
        return False
    if any(name.startswith(f"keras.{old}") for name in names for old in _MODULES):
        return True
    if module.method_calls(*_METHODS):
        return True
    return any(keyword.arg in _KEYWORDS for keyword in module.nodes.get(ast.keyword, ()))


def _module_of(module: Module, alias: ast.alias) -> str:
    statement = module.parent(alias)
    return statement.module or "" if isinstance(statement, ast.ImportFrom) else ""


_KERAS3 = ("keras.ops", "keras.random", "keras.tree", "keras.distribution", "keras.dtype_policies", "keras.quantizers", "keras.config", "keras.src")
_KERAS3_NAMES = {"keras.Variable", "keras.Operation", "keras.KerasTensor", "keras.Quantizer", "keras.utils.PyDataset", "keras.layers.TFSMLayer"}


def is_keras3(module: Module) -> bool:
    """Whether a file already uses what only Keras 3 has: differences from Keras 2 are nothing to it."""
    if "KERAS_BACKEND" in module.text and module.strings("jax", "torch", "tensorflow", "numpy"):
        return True
    if module.method_calls("stateless_call", "stateless_apply"):
        return True
    for path in module.all_references():
        if path in _KERAS3_NAMES or ".".join(path.split(".")[:2]) in _KERAS3:
            return True
    return any(_module_of(module, alias).startswith(("keras.src", "keras.ops", "keras.random")) for alias in module.nodes.get(ast.alias, ()))
