"""Values of layers' arguments that Keras 2 took or did not look at, and Keras 3 refuses: paddings in capitals, lists as shapes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ..edits import Fix
from .shapes import in_parentheses, is_whole

if TYPE_CHECKING:
    from ..module import Module

_PADDED = tuple(f"keras.layers.{kind}Pooling{rank}D" for kind in ("Max", "Average") for rank in (1, 2, 3))


class LayerValue(NamedTuple):
    """One wrong value: where, the wording ("padding" or "output-shape"), the fix, what is written and what is to be."""

    node: ast.expr
    case: str
    fix: Fix | None
    name: str
    new: str


def layer_values(module: Module) -> Iterator[LayerValue]:
    """The wrong values of a file."""
    for call in module.calls(*_PADDED):
        given = module.argument(call, "padding", 2)
        word = module.value(given)
        if given is not None and isinstance(word, str) and word != word.lower() and word.lower() in ("same", "valid"):
            fix = Fix((module.replace(given, f'"{word.lower()}"'),)) if isinstance(given, ast.Constant) else None
            yield LayerValue(given, "padding", fix, word, word.lower())
    for call in module.calls("keras.layers.Lambda"):
        given = module.argument(call, "output_shape", 1)
        sizes = [given] if given is not None and is_whole(module, given) else given.elts if isinstance(given, ast.List) else []
        if given is not None and sizes and not any(isinstance(size, (ast.List, ast.Tuple, ast.Starred)) for size in sizes):
            text = f"({', '.join(map(module.text_of, sizes))}{',' if len(sizes) == 1 else ''})"
            whole = isinstance(given, ast.List) or not in_parentheses(module, given)
            edit = module.replace(given, text) if whole else module.insert_after(given, ",")
            yield LayerValue(given, "output-shape", Fix((edit,)), module.text_of(given), text)
