"""KM746: a model that knows its input shape already is built or called with another one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.model_inputs import other_inputs
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class BuiltTwice(Rule):
    """``model = Sequential([Input((4,)), ...]); model.build((32, 4))``, ``model(Input((5,)))``: Keras 3 takes no other shape than (None, 4)."""

    def find(self, module: Module) -> Iterator[Finding]:
        for wrong, given in other_inputs(module):
            sizes = ", ".join("?" if size is None else str(size) for size in given)
            yield self.finding(wrong, case="call", shape=f"({sizes}{',' if len(given) == 1 else ''})")
        for call in module.method_calls("build"):
            shape = module.argument(call, "input_shape", 0)
            asked = flow.value(module, shape) if shape is not None else None
            if not isinstance(call.func, ast.Attribute) or not isinstance(asked, (ast.Tuple, ast.List)) or not asked.elts:
                continue
            known = input_shape(module, call.func.value)
            if known is None or not differs(module, asked, known):
                continue
            statement = module.parent(call)
            fix = Fix((module.drop_statement(statement),)) if isinstance(statement, ast.Expr) else None
            yield self.finding(call, fix=fix)


def differs(module: Module, asked: ast.Tuple | ast.List, known: ast.expr) -> bool:
    """Whether the shape asked for provably is not (None, *known): a batch size, another number of axes, another size."""
    batch, *sizes = asked.elts
    if isinstance(module.value(batch), int):
        return True
    shape = flow.value(module, known)
    if not flow.is_none(batch) or not isinstance(shape, (ast.Tuple, ast.List)):
        return False
    if any(isinstance(size, ast.Starred) for size in (*sizes, *shape.elts)):
        return False
    pairs = [(module.value(one), module.value(other)) for one, other in zip(sizes, shape.elts, strict=False)]
    return len(sizes) != len(shape.elts) or any(isinstance(one, int) and isinstance(other, int) and one != other for one, other in pairs)


def input_shape(module: Module, model: ast.expr) -> ast.expr | None:
    """The shape, without the batch, that the first layer of a Sequential made in this file says; None where a batch size may be given."""
    made = flow.value(module, model)
    if not isinstance(made, ast.Call) or module.path(made.func) != "keras.Sequential":
        return None
    layers = module.argument(made, "layers", 0)
    first = layers.elts[0] if isinstance(layers, (ast.List, ast.Tuple)) and layers.elts else None
    if layers is None and isinstance(model, ast.Name):
        added = [call for call in module.method_calls("add") if _is_same(module, call.func.value, model)]  # type: ignore[attr-defined]
        straight = bool(added) and module.parent(module.statement(added[0])) is module.parent(module.statement(made))
        first = added[0].args[0] if straight and added[0].args and made.lineno < added[0].lineno < model.lineno else None
    layer = flow.value(module, first) if first is not None else None
    if not isinstance(layer, ast.Call) or module.has_unknown_keywords(layer):
        return None
    words = module.keywords(layer)
    if {"batch_size", "batch_shape", "batch_input_shape", "tensor", "input_dim", "ragged"} & words.keys():
        return None
    if module.path(layer.func) == "keras.Input":
        return module.argument(layer, "shape", 0)
    return words.get("input_shape") if (module.path(layer.func) or "").startswith("keras.layers.") else None


def _is_same(module: Module, one: ast.expr, other: ast.Name) -> bool:
    return isinstance(one, ast.Name) and one.id == other.id and module.bindings(one) == module.bindings(other)
