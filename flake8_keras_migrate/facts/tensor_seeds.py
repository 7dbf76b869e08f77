"""Where symbolic Keras tensors come into a file: ``Input``, a model's ports, and functions that build a piece of a model."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from . import flow
from .mask_methods import mask_parameters

if TYPE_CHECKING:
    from ..module import Module

# What these classes' methods receive are the backend's tensors.
_TENSOR_CLASSES = (
    "keras.Layer", "keras.losses.Loss", "keras.metrics.Metric", "keras.callbacks.Callback", "keras.initializers.Initializer",
    "keras.regularizers.Regularizer", "keras.constraints.Constraint", "keras.optimizers.Optimizer",
)  # fmt: skip
# Layers that people call on arrays and images outside a model.
_EAGER = frozenset(
    {
        "keras.layers.Rescaling", "keras.layers.Resizing", "keras.layers.CenterCrop", "keras.layers.Normalization",
        "keras.layers.TextVectorization", "keras.layers.StringLookup", "keras.layers.IntegerLookup", "keras.layers.CategoryEncoding",
        "keras.layers.Hashing", "keras.layers.Discretization",
    },
)  # fmt: skip


def sources(module: Module) -> list[ast.expr]:
    """The expressions that may bring a symbolic tensor into the unit in which they stand."""
    ports = [port for port in module.attributes("output", "outputs", "input", "inputs") if isinstance(port.ctx, ast.Load)]
    return [*module.calls("keras.Input"), *ports]


def fed_parameters(module: Module, builds_models: bool) -> Iterator[tuple[ast.FunctionDef, str]]:
    """Functions, with the parameter that they feed to a layer which they make on the spot: ``Conv2D(8, 3)(x)``.

    Such a function builds a piece of a model, unless it stands in a class that is handed tensors of the backend. Files that
    do not build models by functions (``builds_models``, or a call of ``Model``) have none. And the parameters of ``compute_mask``.
    """
    yield from mask_parameters(module)
    if not builds_models and not module.calls("keras.Model"):
        return
    for call in module.nodes.get(ast.Call, ()):
        if isinstance(call.func, ast.Call) and len(call.args) == 1 and isinstance(call.args[0], ast.Name):
            maker = module.path(call.func.func)
            if maker is not None and maker not in _EAGER and "keras.Layer" in module.ancestors_of(maker):
                function = _builder(module, call)
                bindings = flow.reaching(module, call.args[0]) if function is not None else ()
                if function is not None and len(bindings) == 1 and module.parent(bindings[0].node) is function.args:
                    yield function, call.args[0].id


def _builder(module: Module, call: ast.Call) -> ast.FunctionDef | None:
    function = module.enclosing(call, ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    if not isinstance(function, ast.FunctionDef) or is_converted(module, function):
        return None
    for above in module.ancestors(call):
        if isinstance(above, ast.ClassDef) and not set(_TENSOR_CLASSES).isdisjoint(module.bases(above)):
            return None
    return function


def is_converted(module: Module, unit: ast.AST) -> bool:
    """Whether a function is given the backend's tensors: one decorated with ``tf.function``."""
    marks = unit.decorator_list if isinstance(unit, (ast.FunctionDef, ast.AsyncFunctionDef)) else []
    return any(module.path(mark.func if isinstance(mark, ast.Call) else mark) == "tensorflow.function" for mark in marks)


def all_parameters(arguments: ast.arguments) -> list[ast.arg]:
    """Every parameter of a function, ``*args`` and ``**kwargs`` included."""
    rest = [arg for arg in (arguments.vararg, arguments.kwarg) if arg is not None]
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *rest]
