"""What Keras says of the shape of a TextVectorization that counts words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.flow import value
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_TEXT = "keras.layers.TextVectorization"
_COUNTING = ("multi_hot", "count", "tf_idf", "tf-idf", "binary")
_KEEP = {
    f"keras.layers.{name}" for name in ("Dense", "Dropout", "Activation", "ReLU", "LeakyReLU", "Rescaling", "GaussianNoise", "LayerNormalization")
}
_LOOK = {"keras.layers.BatchNormalization", "keras.layers.Normalization"}
_MERGE = {f"keras.layers.{name}" for name in ("Concatenate", "concatenate")}
_DEEPEST = 20


class CountedTextShape(Rule):
    """``model(TextVectorization(output_mode="multi_hot")(Input((1,), dtype="string")))``, and the same in a Sequential."""

    def find(self, module: Module) -> Iterator[Finding]:
        flatten, imports = module.reach("keras.layers.Flatten")
        found: dict[ast.Call, None] = {}
        for call in module.nodes.get(ast.Call, ()):
            found.update(dict.fromkeys(_refused(module, call)))
        for text in found:
            edits = (module.insert_before(text, f"{flatten}()("), module.insert_after(text, ")"))
            yield self.finding(text, fix=Fix(edits, imports=imports))
        for call in module.calls("keras.Sequential"):
            part = _in_sequence(module, module.argument(call, "layers", 0))
            if part is not None:
                yield self.finding(part, fix=Fix((module.insert_after(part, f", {flatten}()"),), imports=imports))


def _refused(module: Module, call: ast.Call) -> Iterator[ast.Call]:
    """The calls of TextVectorization whose outputs a call refuses: of a model, of BatchNormalization, of Concatenate with another tensor."""
    if not call.args:
        return
    made = value(module, call.func)
    layer = module.path(call.func) or (module.path(made.func) if isinstance(made, ast.Call) else None)
    if layer in _MERGE:
        parts = call.args[0].elts if isinstance(call.args[0], (ast.List, ast.Tuple)) else []
        tall = [_counted(module, part) for part in parts]
        if None in tall:
            yield from (text for text in tall if text is not None)
    elif (layer in _LOOK and layer != module.path(call.func)) or _is_plain_model(module, call.func):
        text = _counted(module, call.args[0])
        if text is not None:
            yield text


def _is_plain_model(module: Module, expr: ast.expr) -> bool:
    """Whether an expression is a functional or Sequential model: its input has a shape."""
    kinds = module.kinds(expr) if isinstance(expr, (ast.Name, ast.Attribute)) else ()
    return bool(kinds) and module.class_of(expr) is None and all(each[0] in ("keras.Model", "keras.Sequential") for each in kinds)


def _counted(module: Module, tensor: ast.expr, depth: int = 0) -> ast.Call | None:
    """The call of TextVectorization that a symbolic tensor comes from, through layers that keep its axes."""
    tensor = value(module, tensor)
    made = value(module, tensor.func) if isinstance(tensor, ast.Call) and tensor.args and depth < _DEEPEST else None
    if not isinstance(tensor, ast.Call) or not isinstance(made, ast.Call):
        return None
    if _counts(module, made):
        return tensor if _is_text_input(module, value(module, tensor.args[0])) else None
    return _counted(module, tensor.args[0], depth + 1) if module.path(made.func) in _KEEP else None


def _in_sequence(module: Module, layers: ast.expr | None) -> ast.expr | None:
    """The TextVectorization of a Sequential that begins with an Input of one text, if a later layer or model refuses its shape."""
    parts = layers.elts if isinstance(layers, (ast.List, ast.Tuple)) else []
    if len(parts) < 3 or not _is_text_input(module, value(module, parts[0])) or not _counts(module, value(module, parts[1])):
        return None
    for part in parts[2:]:
        made = value(module, part)
        layer = module.path(made.func) if isinstance(made, ast.Call) else None
        if layer in _LOOK or _is_plain_model(module, part):
            return parts[1]
        if layer not in _KEEP:
            break
    return None


def _counts(module: Module, made: ast.expr) -> bool:
    """Whether a layer is a TextVectorization that gives one row of numbers for each text."""
    if not isinstance(made, ast.Call) or module.path(made.func) != _TEXT:
        return False
    split = module.argument(made, "split", 2)
    plain = split is None or module.value(split) in ("whitespace", "character")
    return plain and module.value(module.argument(made, "output_mode", 4)) in _COUNTING


def _is_text_input(module: Module, tensor: ast.expr) -> bool:
    """Whether a tensor is ``Input((1,))``."""
    if not isinstance(tensor, ast.Call) or module.path(tensor.func) != "keras.Input":
        return False
    return module.value(module.argument(tensor, "shape", 0)) in ((1,), [1])
