"""KM508: the kernel of a convolution given as two or three numbers, as in Keras 1."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts.versions import era
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_DIMENSIONS = {
    "keras.layers.Conv2D": 2,
    "keras.layers.Conv3D": 3,
    "keras.layers.SeparableConv2D": 2,
    "keras.layers.Conv2DTranspose": 2,
    "keras.layers.ConvLSTM2D": 2,
    "keras.layers.AtrousConvolution2D": 2,
    "keras.layers.LocallyConnected2D": 2,
}
_KERAS1 = {"border_mode", "subsample", "init", "W_regularizer", "b_regularizer", "dim_ordering", "nb_filter", "bias", "atrous_rate", "W_constraint"}
_KERAS2 = {
    *("padding", "use_bias", "data_format", "dilation_rate", "kernel_initializer", "bias_initializer", "kernel_regularizer", "bias_regularizer"),
    *("kernel_constraint", "bias_constraint"),
}
_PADDINGS = ("valid", "same", "causal")
_SIDE = re.compile(r"(?:^|_)(?:rows?|cols?|columns?|height|width|h|w)$")


class Kernel(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.calls(*_DIMENSIONS):
            path = module.path(call.func)
            size = _DIMENSIONS.get(path or "", 0)
            sides = call.args[1 : 1 + size]
            if not size or len(sides) < size or any(isinstance(item, ast.Starred) for item in call.args):
                continue
            if len(call.args) > 3 and module.value(call.args[3]) in _PADDINGS:  # behind the strides, as Keras 2 has it
                continue
            certain = self.is_keras1(module, call)
            likely = self.reads_like_kernel(module, sides) or self.reads_like_sides(module, call)
            if not certain and (not likely or module.once(era.is_keras3)):
                continue
            fix = _fix(module, call, sides, certain)
            yield self.finding(sides[1], fix=fix, callee=(path or "").rpartition(".")[2], kernel=", ".join(map(module.text_of, sides)))

    @staticmethod
    def is_keras1(module: Module, call: ast.Call) -> bool:
        """Keras 1 by its other arguments, or by its name with numbers that no tuple and no argument of Keras 2 stands beside.

        ``tf.keras`` has the name, too, but was never Keras 1.
        """
        given = set(module.keywords(call))
        old_name = "Convolution" in (module.name(call.func) or "") and module.root(call.func) == "keras"
        numbers = all(not isinstance(item, (ast.Tuple, ast.List)) and isinstance(module.value(item), int) for item in call.args[1:3])
        return bool(_KERAS1 & given) or (old_name and numbers and not given & (_KERAS2 | {"strides"}))

    @staticmethod
    def reads_like_sides(module: Module, call: ast.Call) -> bool:
        """``kernel[0], kernel[1]``; under the name of Keras 1 also any other ``pair[0], pair[1]``, ``n_conv, n_conv`` and ``nb_row, nb_col``."""
        if "strides" in module.keywords(call):
            return False
        old_name, sides = "Convolution" in (module.name(call.func) or ""), call.args[1:3]
        held = [item.value for item in sides if isinstance(item, ast.Subscript) and module.value(item.slice) == sides.index(item)]
        words = [module.text_of(item).lower() for item in held or sides]
        if len(held) == 2:
            return words[0] == words[1] and (old_name or "kernel" in words[0])
        named = old_name and all(isinstance(item, (ast.Name, ast.Attribute)) for item in sides)
        return named and (words[0] == words[1] or all(_SIDE.search(word) for word in words))

    @staticmethod
    def reads_like_kernel(module: Module, sides: list[ast.expr]) -> bool:
        """Equal odd numbers: a stride as large as the kernel is rare, a square kernel is not."""
        values = [module.value(item) for item in sides]
        return all(isinstance(value, int) and value > 2 and value % 2 == 1 and value == values[0] for value in values)


def _fix(module: Module, call: ast.Call, sides: list[ast.expr], certain: bool) -> Fix | None:
    """The sides as a tuple. Keras 1 wanted the shape of the outputs after them in Deconvolution2D, which follows from the rest today."""
    start, end = module.span(sides[0]).start, module.span(sides[-1]).end
    edits, more = [Edit(start, start, "("), Edit(end, end, ")")], call.args[1 + len(sides) :]
    if len(more) == 1 and certain and module.path(call.func) == "keras.layers.Conv2DTranspose":
        dropped = module.drop_argument(call, more[0])
        return Fix((*edits, dropped), False) if dropped is not None else None
    return Fix(tuple(edits), certain) if not more else None
