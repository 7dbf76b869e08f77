"""The models of a file: how each is compiled, fed, saved and loaded, and what it is made of."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import flow
from .architecture import Architecture, Architectures
from .origins import Origins

if TYPE_CHECKING:
    from ..module import Module

_COMPILE_WORDS = {"optimizer", "loss", "metrics", "loss_weights", "weighted_metrics", "run_eagerly", "jit_compile", "sample_weight_mode"}
_TARGETS = {"fit": 1, "evaluate": 1, "train_on_batch": 1, "test_on_batch": 1}
_WEIGHTS = {"fit": 10, "evaluate": 4, "train_on_batch": 2, "test_on_batch": 2}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


@dataclass(frozen=True, eq=False)
class Compile:
    """One ``compile`` call and its arguments; ``model`` is None where nothing is known of the model.

    A third positional argument is the metrics (Keras 2's order) unless it is plainly numbers.
    """

    node: ast.Call
    model: Architecture | None
    optimizer: ast.expr | None
    loss: ast.expr | None
    metrics: ast.expr | None
    weighted_metrics: ast.expr | None
    loss_weights: ast.expr | None


class Models:
    """Answers for one module; made once: ``module.once(Models)``."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self.origins = module.once(Origins)
        self.architectures = module.once(Architectures)
        self.compiles: tuple[Compile, ...] = tuple(self._read(call) for call in module.method_calls("compile") if self._compiles(call))
        """Every call of a model's ``compile`` in the file, in source order."""

    def architecture(self, expr: ast.expr) -> Architecture | None:
        """What is known of the model that ``expr`` stands for."""
        return self.architectures.of(expr)

    def same(self, one: ast.expr, other: ast.expr) -> bool:
        """Whether two expressions can be the same model; ``self.compile`` in a class goes with each of its instances."""
        mine, theirs = self._identity(one), self._identity(other)
        return any(origin in theirs for origin in mine)

    def calls_of(self, model: ast.expr, *methods: str) -> tuple[ast.Call, ...]:
        """The calls ``<model>.<method>(...)`` that can be of the same model, in source order."""
        return tuple(
            call for call in self._module.method_calls(*methods) if isinstance(call.func, ast.Attribute) and self.same(call.func.value, model)
        )

    def compiles_of(self, model: ast.expr) -> tuple[Compile, ...]:
        """How a model is compiled; of several calls before ``model`` in its function the last."""
        found = [each for each in self.compiles if isinstance(each.node.func, ast.Attribute) and self.same(each.node.func.value, model)]
        scope = self._module.enclosing(model, *_FUNCTIONS)
        before = [
            each for each in found if each.node.lineno <= model.lineno and self._module.enclosing(each.node, *_FUNCTIONS) is scope
        ]
        return (before[-1],) if before and self._straight(before[-1].node) else tuple(found)

    def targets(self, call: ast.Call) -> ast.expr | None:
        """The targets that a ``fit``, ``evaluate``, ``train_on_batch`` or ``test_on_batch`` call is given apart from its inputs."""
        method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        return self._module.argument(call, "y", _TARGETS[method]) if method in _TARGETS else None

    def sample_weights(self, call: ast.Call) -> ast.expr | None:
        """The sample weights of such a call."""
        method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        return self._module.argument(call, "sample_weight", _WEIGHTS[method]) if method in _WEIGHTS else None

    def is_model(self, expr: ast.expr) -> bool:
        """Whether ``expr`` is a model of this file, or reads like a model."""
        return self.architecture(expr) is not None or self._module.maybe_model(expr)

    def _identity(self, expr: ast.expr) -> tuple[ast.AST, ...]:
        origins = self.origins.of(expr)
        classes = [self.origins.made_class(origin) for origin in origins]
        if isinstance(expr, ast.Name) and self._module.class_of(expr) is not None:
            return origins
        return (*origins, *(each for each in classes if each is not None and self._compiles_itself(each)))

    def _compiles_itself(self, owner: ast.ClassDef) -> bool:
        return any(
            isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name) and self._module.class_of(call.func.value) is owner
            for call in self._module.method_calls("compile")
        )

    def _straight(self, node: ast.AST) -> bool:
        return not any(isinstance(above, (ast.If, ast.ExceptHandler, ast.Match)) for above in self._module.ancestors(node))

    def _compiles(self, call: ast.Call) -> bool:
        if not isinstance(call.func, ast.Attribute) or self._module.paths(call.func):
            return False
        if _COMPILE_WORDS.intersection(self._module.keywords(call)):
            return True
        return bool(call.args) and self.is_model(call.func.value)

    def _read(self, call: ast.Call) -> Compile:
        argument = self._module.argument
        third, fourth = argument(call, "", 2), argument(call, "", 3)
        if third is not None and self._numbers(third):
            third, fourth = fourth, third
        model = self.architecture(call.func.value) if isinstance(call.func, ast.Attribute) else None
        return Compile(
            call,
            model,
            argument(call, "optimizer", 0),
            argument(call, "loss", 1),
            argument(call, "metrics") or third,
            argument(call, "weighted_metrics", 4),
            argument(call, "loss_weights") or fourth,
        )

    def _numbers(self, expr: ast.expr) -> bool:
        whole = flow.value(self._module, expr)
        if isinstance(whole, ast.Dict):
            parts: list[ast.expr] = list(whole.values)
        elif isinstance(whole, (ast.List, ast.Tuple)):
            parts = list(whole.elts)
        else:
            return False
        return bool(parts) and all(isinstance(self._module.value(part), (int, float)) for part in parts)
