"""KM766: datasets whose tensors have any number of axes, as far as TensorFlow knows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts import flow
from ...facts.training.eager import may_run_eagerly
from ...facts.versions.era import is_keras3
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_FROM_GENERATOR = "tensorflow.data.Dataset.from_generator"
_PYTHON = {f"tensorflow.{name}" for name in ("py_function", "numpy_function", "py_func", "compat.v1.py_func")}
# What a dataset is made of by these has the shapes that it had, with an axis more after ``batch``.
_KEEPS = frozenset(("batch", "repeat", "shuffle", "prefetch", "cache", "take", "skip", "shard", "filter", "with_options"))
_DEPTH = 20
_OWN = {"fit", "evaluate", "train_step", "test_step"}


class UnknownRank(Rule):
    """``Dataset.from_generator(make, (tf.float32, tf.float32))``, ``data.map(lambda x: tf.py_function(read, [x], types))``, and ``fit`` of it."""

    def find(self, module: Module) -> Iterator[Finding]:
        if module.once(_knows_shapes) or module.once(is_keras3):
            return
        seen: set[ast.expr] = set()
        for call in module.method_calls("fit", "evaluate"):
            assert isinstance(call.func, ast.Attribute)
            given = (module.argument(call, "x", 0), module.argument(call, "validation_data", 7) if call.func.attr == "fit" else None)
            for data in given:
                made = _unknown(module, data, _DEPTH) if data is not None else None
                if made is not None and made not in seen and module.maybe_model(call.func.value):
                    seen.add(made)
                    asked = made.args[0] if module.path(made.func) != _FROM_GENERATOR else made
                    yield self.finding(asked, case=None if asked is made else "function", method=call.func.attr)


def _knows_shapes(module: Module) -> bool:
    """Whether a model of the file may run eagerly, where every shape is known, or has a step of its own, which may give its data their shapes."""
    own = any(_OWN & module.methods(owner).keys() for owner in module.classes("keras.Model"))
    return own or may_run_eagerly(module)


def _unknown(module: Module, data: ast.expr, depth: int) -> ast.Call | None:
    """The call that makes tensors of an unknown rank for a dataset; None where a shape may be known."""
    for _ in range(depth):
        data = module.resolve(flow.value(module, data))
        if not isinstance(data, ast.Call):
            return None
        if module.path(data.func) == _FROM_GENERATOR:
            return data if _without_shapes(module, data) else None
        function = module.local_function(data.func)
        if function is not None:
            found = {_unknown(module, value, depth // 2) for value in module.returns(function)}
            return found.pop() if len(found) == 1 else None
        if not isinstance(data.func, ast.Attribute):
            return None
        if data.func.attr == "map" and data.args:
            return data if _is_python(module, data.args[0]) else None
        if data.func.attr not in _KEEPS:
            return None
        data = data.func.value
    return None


def _without_shapes(module: Module, call: ast.Call) -> bool:
    """Whether a generator's first or only tensor is said to have any shape."""
    if module.has_unknown_keywords(call) or any(isinstance(item, ast.Starred) for item in call.args):
        return False
    for name, place in (("output_shapes", 2), ("output_signature", 4)):
        shapes = module.argument(call, name, place)
        if shapes is not None and not _is_any(module, _first(module, shapes, module.argument(call, "output_types", 1))):
            return False
    return True


def _first(module: Module, shapes: ast.expr, types: ast.expr | None) -> ast.expr:
    """The shape of the first tensor: a tuple stands for several where the types are a tuple, or told by the shapes themselves."""
    shapes = module.resolve(shapes)
    while isinstance(shapes, ast.Tuple) and shapes.elts:
        types = module.resolve(types) if types is not None else None
        if types is not None and not (isinstance(types, ast.Tuple) and types.elts):
            return shapes
        shapes, types = module.resolve(shapes.elts[0]), types.elts[0] if types is not None else None
    return shapes


def _is_any(module: Module, shape: ast.expr) -> bool:
    """``None``, ``tf.TensorShape(None)`` and ``tf.TensorSpec(None, tf.float32)``."""
    if isinstance(shape, ast.Call) and (module.path(shape.func) or "") in ("tensorflow.TensorShape", "tensorflow.TensorSpec"):
        inner = shape.args[:1] or [keyword.value for keyword in shape.keywords if keyword.arg in ("shape", "dims")]
        return bool(inner) and flow.is_none(inner[0])
    return flow.is_none(shape)


def _is_python(module: Module, mapped: ast.expr) -> bool:
    """Whether a function gives what ``tf.py_function`` gives, as it is: that has no shapes."""
    function = mapped if isinstance(mapped, ast.Lambda) else module.local_function(mapped)
    values = [function.body] if isinstance(function, ast.Lambda) else module.returns(function) if function is not None else []
    return bool(values) and all(_from_python(module, flow.value(module, value)) for value in values)


def _from_python(module: Module, value: ast.expr) -> bool:
    """``tf.py_function(...)``, and a tuple of names that it is unpacked to and that nothing else is done with."""
    if isinstance(value, ast.Call):
        return module.path(value.func) in _PYTHON
    parts = value.elts if isinstance(value, ast.Tuple) else []
    return bool(parts) and all(isinstance(part, ast.Name) and _is_item(module, part) for part in parts)


def _is_item(module: Module, name: ast.Name) -> bool:
    bound = module.bindings(name)
    made = bound[0].value if len(bound) == 1 and bound[0].kind == "item" else None
    uses = [use for use in module.spelled(name.id) if isinstance(use.ctx, ast.Load) and module.bindings(use) == bound]
    return isinstance(made, ast.Call) and module.path(made.func) in _PYTHON and len(uses) == 1
