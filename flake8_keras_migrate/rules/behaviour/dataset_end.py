"""KM612: data that ends before steps_per_epoch times epochs batches."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts import flow
from ...facts.reproducibility.sets import is_builtin
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_MAKERS = ("tensorflow.data.", "keras.utils.image_dataset_from_directory", "keras.utils.text_dataset_from_directory", "tensorflow_datasets.load")
_ENDLESS = re.compile(r"gen(?:erator)?s?$|generator|flow|iter|stream|loader|cycle|count$|repeat")
_KEEPS = {
    "batch",
    "map",
    "shuffle",
    "prefetch",
    "cache",
    "take",
    "skip",
    "filter",
    "unbatch",
    "padded_batch",
    "interleave",
    "with_options",
    "apply",
    "zip",
}


class ExhaustedDataset(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.method_calls("fit", "fit_generator"):
            assert isinstance(call.func, ast.Attribute)
            steps, epochs = module.argument(call, "steps_per_epoch"), module.argument(call, "epochs")
            if steps is None or epochs is None or module.value(epochs) == 1 or module.value(steps) is None:
                continue
            data = module.argument(call, "x", 0) or module.argument(call, "generator")
            if data is not None and module.maybe_model(call.func.value) and self._ends(module, data) and not _is_enough(module, steps, epochs, data):
                yield self.finding(call)

    def _ends(self, module: Module, data: ast.expr) -> bool:
        """Whether the data is provably a ``tf.data.Dataset`` without ``repeat``, or a generator function of the file without a loop for ever.

        With a generator Keras 3.0 to 3.6 stopped, as Keras 2 did.
        """
        for _ in range(30):
            data = module.resolve(data)
            if not isinstance(data, ast.Call):
                return False
            if any(path.startswith(_MAKERS) for path in module.paths(data.func)):
                return True
            function = module.local_function(data.func)
            if function is not None:
                if self.target < (3, 7):
                    return False
                inside = list(ast.walk(function))
                yields = any(isinstance(node, ast.Yield) for node in inside)
                return yields and not any(isinstance(node, (ast.While, ast.YieldFrom)) or _may_go_on(module, node) for node in inside)
            if not isinstance(data.func, ast.Attribute) or data.func.attr not in _KEEPS:
                return False
            data = data.func.value
        return False


def _is_enough(module: Module, steps: ast.expr, epochs: ast.expr, data: ast.expr) -> bool:
    """Whether the steps are told by the length of the data: all of it, which Keras 2, too, begins again in each epoch, or a part that lasts."""
    share, times = _share(module, module.resolve(steps), data), module.value(epochs)
    return share == 1 or (share is not None and isinstance(times, int) and share * times < 1 + 1e-9)


def _share(module: Module, steps: ast.expr, data: ast.expr, depth: int = 4) -> float | None:
    """What part of the data these steps are: 0.1 for ``int(0.1 * len(data))``, None if that is not known."""
    if depth and isinstance(steps, ast.BinOp) and isinstance(steps.op, (ast.Mult, ast.Div, ast.FloorDiv)):
        first, second = (steps.right, steps.left) if isinstance(steps.op, ast.Mult) and _number(module, steps.left) else (steps.left, steps.right)
        share, number = _share(module, first, data, depth - 1), _number(module, second)
        if share is None or not number:
            return None
        return share * number if isinstance(steps.op, ast.Mult) else share / number
    if not isinstance(steps, ast.Call) or len(steps.args) != 1:
        return None
    if is_builtin(module, steps.func, "int"):
        return _share(module, steps.args[0], data, depth - 1) if depth else None
    counted = steps.args[0]
    same = module.text_of(counted) == module.text_of(data) or module.resolve(counted) is module.resolve(data)
    return 1.0 if same and is_builtin(module, steps.func, "len") else None


def _number(module: Module, expr: ast.expr) -> float | None:
    """A positive number, or None."""
    number = module.value(expr)
    return float(number) if isinstance(number, (int, float)) and number > 0 else None


def _may_go_on(module: Module, node: ast.AST) -> bool:
    """Whether a node is a loop over what may have no end: another generator, the batches of an ``ImageDataGenerator``, ``itertools.cycle``."""
    if not isinstance(node, ast.For):
        return False
    parts = list(ast.walk(node.iter))
    parts += [made for part in parts if isinstance(part, ast.Name) for made in ast.walk(flow.value(module, part))]
    words = [part.id for part in parts if isinstance(part, ast.Name)] + [part.attr for part in parts if isinstance(part, ast.Attribute)]
    return any(_ENDLESS.search(word.lower()) for word in words)
