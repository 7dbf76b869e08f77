"""What a layer was given and gave back at one of its calls, and the shape of a model's first layer."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ..edits import Fix

if TYPE_CHECKING:
    from ..module import Module


def node_fix(module: Module, node: ast.Attribute) -> Fix | None:
    """``layer.get_output_at(0)`` -> ``layer.output``, which is the first call's in Keras 3; for other calls what ``output`` itself asks."""
    call = module.parent(node)
    if not isinstance(call, ast.Call) or call.func is not node or len(call.args) + len(call.keywords) != 1:
        return None
    index = module.argument(call, "node_index", 0)
    if index is None:
        return None
    kind = "output" if "output" in node.attr else "input"
    shape = ".shape" if "_shape_" in node.attr else ""
    asked = kind if module.value(index) == 0 else f'_get_node_attribute_at_index({module.text_of(index)}, "{kind}_tensors", "{kind}")'
    return Fix((module.replace(call, f"{module.text_of(node.value)}.{asked}{shape}"),), False)


def first_shape_fix(module: Module, node: ast.Attribute) -> Fix | None:
    """``model.layers[0].input_shape`` -> ``model.input_shape``; an input layer of Keras 2 has a list of it: ``.input_shape[0][1:]``."""
    item = node.value
    layers = item.value if isinstance(item, ast.Subscript) else None
    if not isinstance(layers, ast.Attribute):
        return None
    within = module.parent(node)
    above = module.parent(within) if within is not None else None
    listed = isinstance(within, ast.Subscript) and module.value(within.slice) == 0 and isinstance(above, ast.Subscript) and above.value is within
    whole = within if listed and isinstance(within, ast.Subscript) else node
    return Fix((module.replace(whole, f"{module.text_of(layers.value)}.input_shape"),), False)
