"""The strings "accuracy" and "acc" of the ``compile`` calls, and which accuracy Keras takes for each."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .. import flow
from ..models.models import Compile, Models
from ..parameters import written_default
from . import losses
from .flat_targets import flat_targets
from .heads import Head, head

if TYPE_CHECKING:
    from ...module import Module

WORDS = ("accuracy", "acc")
_DEEPEST = 8
_CLASSES = {"binary": "BinaryAccuracy", "categorical": "CategoricalAccuracy", "sparse": "SparseCategoricalAccuracy"}
_ONE_HOT = (
    "keras.utils.to_categorical",
    "sklearn.preprocessing.OneHotEncoder",
    "sklearn.preprocessing.LabelBinarizer",
    "pandas.get_dummies",
    "tensorflow.one_hot",
)
_FIRM = {
    "sparse_categorical_crossentropy": "sparse",
    "categorical_crossentropy": "categorical",
    "categorical_focal_crossentropy": "categorical",
    "categorical_hinge": "categorical",
    "kl_divergence": "categorical",
}
_BINARY = ("binary_crossentropy", "binary_focal_crossentropy")


class Choice(NamedTuple):
    """``kind`` is "binary", "categorical", "sparse" or None; ``wrong`` names why that is not what was meant; ``sure`` that it cannot be another;
    ``guess`` that it hangs on a number of units which is not known."""

    kind: str | None
    wrong: str | None = None
    sure: bool = False
    guess: bool = False

    @property
    def metric(self) -> str | None:
        """The name of the metric class."""
        return None if self.kind is None else _CLASSES[self.kind]


class Accuracy(NamedTuple):
    """One string: its node, the calls it reaches, the choice that Keras makes (None in all fields if that cannot be told)."""

    node: ast.Constant
    compiles: tuple[Compile, ...]
    choice: Choice


def accuracies(module: Module) -> tuple[Accuracy, ...]:
    """Every such string of the module, in source order of the calls; ask through ``module.once``."""
    found: dict[ast.Constant, list[tuple[Compile, Choice]]] = {}
    for compiled in module.once(Models).compiles:
        for argument in (compiled.metrics, compiled.weighted_metrics):
            for node, place in strings(module, argument):
                if str(node.value).lower() in WORDS:
                    found.setdefault(node, []).append((compiled, choose(module, compiled, place)))
    answers = []
    for node, uses in found.items():
        choices = {choice for _, choice in uses}
        answers.append(Accuracy(node, tuple(each for each, _ in uses), choices.pop() if len(choices) == 1 else Choice(None)))
    return tuple(answers)


def strings(module: Module, expr: ast.expr | None) -> Iterator[tuple[ast.Constant, str | int | None]]:
    """The string constants in a structure of metrics, each with the key or number of its output (None: all outputs)."""
    for node, place in members(module, expr):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node, place


def members(module: Module, expr: ast.expr | None) -> Iterator[tuple[ast.AST, str | int | None]]:
    """What a structure of metrics holds, through names, each with the key or number of its output (None: all outputs)."""
    work: list[tuple[ast.AST, str | int | None, int]] = [(expr, None, 0)] if expr is not None else []
    origins = module.once(Models).origins
    while work:
        node, place, depth = work.pop(0)
        inner: list[ast.AST] = []
        if isinstance(node, (ast.List, ast.Tuple)) and place is None and any(_is_list(module, part) for part in node.elts):
            work += [(part, number, depth + 1) for number, part in enumerate(node.elts)]
        elif isinstance(node, ast.Dict):
            keys = [module.value(key) if place is None else place for key in node.keys]
            work += [(part, key if isinstance(key, (str, int)) else None, depth + 1) for key, part in zip(keys, node.values, strict=True)]
        elif isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            inner = list(node.elts)
        elif isinstance(node, ast.BinOp):
            inner = [node.left, node.right]
        elif isinstance(node, ast.Starred):
            inner = [node.value]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("list", "tuple") and node.args:
            inner = [node.args[0]]
        elif isinstance(node, ast.arg):
            default = written_default(module, node)
            inner = [default] if default is not None else []
        elif isinstance(node, (ast.Name, ast.Attribute, ast.IfExp)):
            inner = [origin for origin in origins.of(node) if origin is not node]
        if not inner:
            yield node, place
        elif depth < _DEEPEST:
            work += [(part, place, depth + 1) for part in inner]


def _is_list(module: Module, expr: ast.expr) -> bool:
    return isinstance(flow.value(module, expr), (ast.List, ast.Tuple))


def replaceable(module: Module, node: ast.AST, compiles: tuple[Compile, ...]) -> bool:
    """Whether a metric can be rewritten where it stands: in one ``compile`` call, or in a list that only this call reads."""
    if len(compiles) != 1:
        return False
    if compiles[0].node in module.ancestors(node):
        return True
    holder = module.statement(node)
    if isinstance(module.parent(node), ast.Assign) or not isinstance(holder, ast.Assign) or len(holder.targets) != 1:
        return False
    target = holder.targets[0]
    return isinstance(target, ast.Name) and len(module.spelled(target.id)) == 2  # the assignment and the call


def choose(module: Module, compiled: Compile, place: str | int | None) -> Choice:
    """Which accuracy a string means in a call, for the output at ``place``."""
    model = compiled.model
    if model is not None and model.several and place is None:
        return Choice(None)
    number = place if isinstance(place, int) else 0
    if isinstance(place, str) and model is not None and model.names is not None:
        number = model.names.index(place) if place in model.names else len(model.names)
    expr = flow.value(module, compiled.loss) if compiled.loss is not None else None
    if isinstance(expr, ast.Dict) and isinstance(place, str):
        pairs = zip(expr.keys, expr.values, strict=True)
        expr = next((value for key, value in pairs if module.value(key) == place), None)
    elif isinstance(expr, (ast.List, ast.Tuple)) and number < len(expr.elts):
        expr = expr.elts[number]
    loss = losses.read(module, expr)
    if loss is None:
        return Choice(None)
    last = head(module, model, number)
    if loss.name in losses.REGRESSION and last.units is not None and last.units > 1 and flat_targets(module, compiled):
        return Choice("sparse", sure=True)
    return _of_loss(module, loss, last)


def _of_loss(module: Module, loss: losses.Loss, last: Head) -> Choice:
    if loss.name in _FIRM:
        return Choice(_FIRM[loss.name], sure=last.units != 1)
    if loss.name in _BINARY:
        if loss.logits:
            return Choice("binary" if last.units == 1 else "categorical" if last.units else None, "logits")
        if last.units is not None and last.units > 1:
            several = last.activation == "sigmoid" and last.units > 2 and not module.references(*_ONE_HOT)
            return Choice("categorical", "multi-label" if several else None, sure=last.activation == "softmax")
        if last.units is None:
            return Choice("categorical") if last.activation == "softmax" else Choice("binary", guess=True)
        return Choice("binary", sure=last.activation == "sigmoid" and loss.logits is False)
    if loss.name in ("hinge", "squared_hinge"):
        return Choice("binary" if last.units == 1 else None, "hinge")
    if loss.name in losses.REGRESSION:
        if last.activation == "softmax":
            return Choice("categorical", sure=last.units is not None and last.units > 1)
        if last.activation in (None, "sigmoid"):
            return Choice("binary" if last.units == 1 else "categorical" if last.units else None)
        return Choice("binary" if last.units == 1 else None, "regression")
    return Choice(None)
