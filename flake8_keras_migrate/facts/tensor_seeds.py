"""Where symbolic Keras tensors come into a file: ``Input``, a model's ports, and functions that build a piece of a model."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from . import flow
from .initializers import WEIGHTED
from .mask_methods import mask_parameters
from .tensor_kinds import LAYER, TENSORS, Kind

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
_WEIGHTED = frozenset(f"keras.layers.{name}" for name in WEIGHTED)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_PARTS = (ast.List, ast.Tuple, ast.Dict, ast.IfExp, ast.Starred)
_ADDING = ("append", "extend", "insert", "update", "setdefault")
_INPUTS = ("input", "inputs")
_MOST_STEPS = 20
_MEASURE = re.compile(r"(?:^|_)(?:loss|losses|metric|metrics)(?:_|\d|$)")


def sources(module: Module) -> list[ast.expr]:
    """The expressions that may bring a symbolic tensor into the unit in which they stand."""
    ports = [port for port in module.attributes("output", "outputs", "input", "inputs") if isinstance(port.ctx, ast.Load)]
    return [*module.calls("keras.Input"), *ports]


def fed_parameters(module: Module, builds_models: bool) -> Iterator[tuple[ast.FunctionDef, str]]:
    """Functions, with the parameter that they feed to a layer which they make on the spot: ``Conv2D(8, 3)(x)``.

    Such a function builds a piece of a model, unless it stands in a class that is handed tensors of the backend, or is a loss
    or metric, or called by such. In files that do not build models by functions (``builds_models``, or a call of ``Model``) only those
    which make weights on the spot: outside a model these would be others at each call. And the parameters of ``compute_mask``.
    """
    yield from mask_parameters(module)
    anywhere = builds_models or bool(module.calls("keras.Model"))
    made = [call for call in module.nodes.get(ast.Call, ()) if isinstance(call.func, ast.Call) and len(call.args) == 1]
    if not anywhere:
        weighted = {module.enclosing(call, *_FUNCTIONS) for call in made if module.path(call.func.func) in _WEIGHTED}
        blocks = {function for function in weighted if isinstance(function, ast.FunctionDef) and not _runs_on_values(module, function)}
        made = [call for call in made if module.enclosing(call, *_FUNCTIONS) in blocks]
    for call in made:
        if isinstance(call.args[0], ast.Name):
            maker = module.path(call.func.func)
            if maker is not None and maker not in _EAGER and "keras.Layer" in module.ancestors_of(maker):
                function = _builder(module, call)
                if function is not None and _is_parameter(module, function, call.args[0]) and not _is_measure(module, function):
                    yield function, call.args[0].id


def built_upon(module: Module) -> Iterator[tuple[ast.FunctionDef, str, Kind]]:
    """Functions, with the parameter of whose tensors they make a functional model: ``Model(inputs=model.input, ...)``, ``Model(x, ...)``."""
    for call in module.calls("keras.Model"):
        given = module.argument(call, "inputs", 0) if module.argument(call, "outputs", 1) is not None else None
        function = _builder(module, call) if given is not None else None
        if function is not None and given is not None:
            for each in flow.values(module, given):
                for part in each.elts if isinstance(each, (ast.List, ast.Tuple)) else [each]:
                    for source in flow.values(module, part):
                        port = isinstance(source, ast.Attribute) and source.attr in _INPUTS
                        name = source.value if isinstance(source, ast.Attribute) and port else source
                        if isinstance(name, ast.Name) and _is_parameter(module, function, name):
                            yield function, name.id, LAYER if port else TENSORS


def _is_parameter(module: Module, function: ast.FunctionDef, name: ast.Name) -> bool:
    bindings = flow.reaching(module, name)
    return len(bindings) == 1 and module.parent(bindings[0].node) is function.args


def _builder(module: Module, call: ast.Call) -> ast.FunctionDef | None:
    function = module.enclosing(call, *_FUNCTIONS)
    if not isinstance(function, ast.FunctionDef) or is_converted(module, function):
        return None
    for above in module.ancestors(call):
        if isinstance(above, ast.ClassDef) and not set(_TENSOR_CLASSES).isdisjoint(module.bases(above)):
            return None
    return function


def _runs_on_values(module: Module, function: ast.FunctionDef) -> bool:
    """Whether a function is a test, or called in a class like ``tf.Module``, which has tensors of the backend, or on an array or tensor."""
    loads = [name for name in module.spelled(function.name) if isinstance(name.ctx, ast.Load)]
    if function.name.startswith("test") or any(module.enclosing(name, ast.ClassDef) is not None for name in loads):
        return True
    calls = [call for call in map(module.parent, loads) if isinstance(call, ast.Call) and call.func in loads]
    made = [flow.value(module, given) for call in calls for given in (*call.args, *(keyword.value for keyword in call.keywords))]
    return any(isinstance(value, ast.Call) and (module.path(value.func) or "").startswith(("numpy.", "tensorflow.")) for value in made)


def _is_measure(module: Module, function: ast.FunctionDef, depth: int = _MOST_STEPS) -> bool:
    """Whether a function is a loss or metric, by its name or parameters or as ``compile`` is given it, or only such functions call it."""
    known = module.once(_measures)
    if function not in known:
        known[function] = False  # ends a circle
        known[function] = depth > 0 and _measures_something(module, function, depth)
    return known[function]


def _measures(module: Module) -> dict[ast.FunctionDef, bool]:
    return {}


def _measures_something(module: Module, function: ast.FunctionDef, depth: int) -> bool:
    if _MEASURE.search(function.name.lower()) or not {"y_true", "y_pred"}.isdisjoint(arg.arg for arg in function.args.args):
        return True
    loads = [name for name in module.spelled(function.name) if isinstance(name.ctx, ast.Load)]
    calls = [call for call in map(module.parent, loads) if isinstance(call, ast.Call) and call.func in loads]
    if any(_is_given_as_measure(module, name) for name in loads):
        return True
    callers = [module.enclosing(call, ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda) for call in calls]
    return bool(callers) and all(isinstance(each, ast.FunctionDef) and _is_measure(module, each, depth - 1) for each in callers)


def _is_given_as_measure(module: Module, value: ast.expr) -> bool:
    """Whether a function stands in ``compile(loss, metrics=[...])``, ``loss_fn=`` or ``custom_objects={...}``, also by way of names.

    What it is kept in (a name, an attribute, a list or dict), ``partial``, and the function that returns it are followed.
    """
    refuted = module.once(_refuted)
    waiting = [value]
    met = {value}
    while waiting:
        below: ast.AST = waiting.pop()
        node = module.parent(below)
        while isinstance(node, _PARTS) or (isinstance(node, ast.Subscript) and node.value is below):
            below = node
            node = module.parent(node)
        if isinstance(node, ast.keyword) and node.arg is not None and ("loss" in node.arg or "metric" in node.arg or node.arg == "custom_objects"):
            return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "compile":
            return True
        uses = [use for use in _uses(module, node) if use not in met and use not in refuted]
        met.update(uses)
        waiting += uses
    refuted.update(met)
    return False


def _refuted(module: Module) -> set[ast.expr]:
    """What stands for no measure, wherever it goes."""
    return set()


def _uses(module: Module, node: ast.AST | None) -> list[ast.expr]:
    """Where the statement or call ``node`` leaves a value that stands in it."""
    if isinstance(node, ast.Return):
        function = module.enclosing(node, *_FUNCTIONS)
        names = module.spelled(function.name) if isinstance(function, ast.FunctionDef) else []
        return [call for name in names if isinstance(call := module.parent(name), ast.Call) and call.func is name]
    if isinstance(node, ast.Call) and module.path(node.func) == "functools.partial":
        return [node]
    kept = node.targets[0] if isinstance(node, ast.Assign) else node.target if isinstance(node, ast.AnnAssign) else None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _ADDING:
        kept = node.func.value
    if isinstance(kept, ast.Subscript):
        kept = kept.value
    if isinstance(kept, ast.Name):
        return [load for load in module.spelled(kept.id) if isinstance(load.ctx, ast.Load) and load is not kept]
    return (
        [load for load in module.attributes(kept.attr) if isinstance(load.ctx, ast.Load) and load is not kept]
        if isinstance(kept, ast.Attribute)
        else []
    )


def is_converted(module: Module, unit: ast.AST) -> bool:
    """Whether a function is given the backend's tensors: one decorated with ``tf.function``."""
    marks = unit.decorator_list if isinstance(unit, (ast.FunctionDef, ast.AsyncFunctionDef)) else []
    return any(module.path(mark.func if isinstance(mark, ast.Call) else mark) == "tensorflow.function" for mark in marks)


def all_parameters(arguments: ast.arguments) -> list[ast.arg]:
    """Every parameter of a function, ``*args`` and ``**kwargs`` included."""
    rest = [arg for arg in (arguments.vararg, arguments.kwarg) if arg is not None]
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *rest]
