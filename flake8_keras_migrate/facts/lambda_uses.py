"""What happens to the models that hold a ``Lambda`` layer: saved, loaded, copied, only their weights, or not known."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from . import flow
from .custom_objects import in_scope, registered_all
from .custom_uses import is_registered
from .era import is_keras3
from .saving import Saving

if TYPE_CHECKING:
    from ..module import Module

_LIBRARIES = frozenset({"tensorflow", "keras", "numpy", "operator", "math", "jax"})
_SHAPELESS = ("tensorflow.py_function", "tensorflow.numpy_function", "tensorflow.py_func", "tensorflow.compat.v1.py_func")
_RUNS = ("fit", "fit_generator", "train_on_batch", "evaluate", "predict", "predict_generator")
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def kind_of(module: Module, function: ast.expr) -> str | None:
    """"lambda", "function" (of this file or project), "library"; None where it is not known."""
    value = flow.value(module, function)
    if isinstance(value, ast.Lambda):
        return "lambda"
    if module.local_function(value) is not None or module.local_class(value) is not None:
        return "function"
    if isinstance(value, ast.Call):
        return "function" if module.local_function(value.func) is not None or module.is_partial(value) else None
    paths = module.paths(value)
    if not paths:
        return None
    return "library" if all(path.partition(".")[0] in _LIBRARIES for path in paths) else "function"


def use_of(module: Module, call: ast.Call, kind: str, function: ast.expr, target: tuple[int, int]) -> str | None:
    """Why the layer bites: "saved" (or loaded), "clone" (copied), "unknown" (a model builder that saves nothing itself); None if it does not."""
    owner = module.enclosing(call, ast.ClassDef)
    if owner is not None and "keras.Layer" in module.bases(owner):
        return None  # Another layer makes it again; it is in no configuration of its own.
    saving = module.once(Saving)
    loads = [site.call for site in saving.of("load")]
    loads += [each for each in saving.configurations if (module.path(each.func) or "").endswith(("from_json", "from_config"))]
    clones = [each for each in saving.configurations if module.path(each.func) == "keras.models.clone_model"]
    if kind == "lambda":
        if module.references("keras.config.enable_unsafe_deserialization"):
            return None
        if loads and all(module.value(module.argument(each, "safe_mode")) is False for each in loads):
            return None
    elif _known(module, function, loads):
        return None
    written = saving.of("save", "checkpoint", "checkpoint_any")
    h5 = all(site.ends_with(".h5", ".hdf5") for site in (*saving.of("load"), *written))
    if target < (3, 11) and kind == "lambda" and not saving.configurations and h5:
        loads, written = [], []
    if loads or written or len(saving.configurations) > len(clones):
        return "saved"
    if clones and (kind != "lambda" or target >= (3, 15) or target == (3, 12)):
        return "clone"
    return "unknown" if not saving.sites and _is_builder(module, call) and not module.once(is_keras3) else None


def _known(module: Module, function: ast.expr, loads: list[ast.Call]) -> bool:
    """Whether a named function is registered, or given to everything that loads models."""
    node = module.local_function(flow.value(module, function))
    if (node is not None and is_registered(module, node)) or registered_all(module):
        return True
    return bool(loads) and all(module.argument(each, "custom_objects", 1) is not None or in_scope(module, each) for each in loads)


def _is_builder(module: Module, call: ast.Call) -> bool:
    """Whether the layer stands in a function that returns something, in a file that neither trains nor predicts."""
    function = module.enclosing(call, *_FUNCTIONS)
    return function is not None and bool(module.returns(function)) and not module.method_calls(*_RUNS)


def hides_shape(module: Module, function: ast.expr) -> bool:
    """Whether Keras cannot find out the shape of what a function returns (``tf.py_function``)."""
    value = flow.value(module, function)
    body: ast.AST | None = value if isinstance(value, ast.Lambda) else module.local_function(value)
    if body is None:
        return False
    returned = [value.body] if isinstance(value, ast.Lambda) else module.returns(body)
    calls = [flow.value(module, part) for part in returned]
    return any(isinstance(part, ast.Call) and module.path(part.func) in _SHAPELESS for part in calls)
