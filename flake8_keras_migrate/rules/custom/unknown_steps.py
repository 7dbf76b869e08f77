"""KM744: ``TimeDistributed`` of Keras 3.14 on sequences whose length is not known to the graph."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_SHAPES = ("input_shape", "batch_input_shape", "batch_shape", "shape")


class UnknownSteps(Rule):
    """In a file with a model for sequences of any length, that is trained on datasets whose elements have an unknown length."""

    def find(self, module: Module) -> Iterator[Finding]:
        wrapped = module.calls("keras.layers.TimeDistributed")
        if wrapped and any_length(module) and unknown_batches(module):
            yield from (self.finding(call, fix=unwrapped(module, call)) for call in wrapped if fed_with_datasets(module, call))


def any_length(module: Module) -> bool:
    """Whether an input has an axis of steps without a size: ``input_shape=[None, 5]``, ``Input((None, 5))``, ``batch_input_shape=(1, None, 5)``."""
    for call in module.nodes.get(ast.Call, ()):
        for name in _SHAPES:
            shape = module.keywords(call).get(name) if name != "shape" else None
            if name == "shape" and module.path(call.func) == "keras.Input":
                shape = module.argument(call, "shape", 0)
            if isinstance(shape, (ast.List, ast.Tuple)):
                steps = shape.elts[1 if name.startswith("batch") else 0 :][:1]
                if len(shape.elts) > 1 and steps and flow.is_none(steps[0]):
                    return True
    return False


def unknown_batches(module: Module) -> bool:
    """Whether datasets are made that know no lengths: windows, padded batches, what a generator gives."""
    windows = module.method_calls("window") and module.method_calls("flat_map", "interleave")
    padded = module.method_calls("padded_batch", "bucket_by_sequence_length")
    return bool(windows or padded or module.calls("tensorflow.data.Dataset.from_generator"))


def fed_with_datasets(module: Module, layer: ast.Call) -> bool:
    """Whether the model around a layer is trained on datasets, ``fit(data)``; where it has no name, whether every model of the file is."""
    fits = [call for call in module.method_calls("fit", "evaluate") if isinstance(call.func, ast.Attribute)]
    held = _bound(module, layer)
    if held:
        fits = [call for call in fits if isinstance(call.func, ast.Attribute) and held & _bindings(module, call.func.value)]
    return bool(fits) and all(module.argument(call, "y", 1) is None for call in fits)


def _bound(module: Module, layer: ast.Call) -> set[ast.AST]:
    """What binds the name of the ``Sequential`` that lists a layer, or that it is added to."""
    above = module.parent(layer)
    if isinstance(above, ast.Call) and isinstance(above.func, ast.Attribute) and above.func.attr == "add":
        return _bindings(module, above.func.value)
    made = module.parent(above) if isinstance(above, ast.List) else None
    assigned = module.parent(made) if made is not None else None
    return set(assigned.targets) if isinstance(assigned, ast.Assign) else set()


def _bindings(module: Module, expr: ast.expr) -> set[ast.AST]:
    return {binding.node for binding in flow.reaching(module, expr)} if isinstance(expr, ast.Name) else set()


def unwrapped(module: Module, call: ast.Call) -> Fix | None:
    """``TimeDistributed(Dense(3))`` -> ``Dense(3)``, which goes through all steps itself."""
    layer = call.args[0] if len(call.args) == 1 and not call.keywords else None
    if not isinstance(layer, ast.Call) or module.path(layer.func) != "keras.layers.Dense":
        return None
    return Fix((module.replace(call, module.text_of(layer)),), safe=False)
