"""The models of a file: how each is compiled, which calls are of the same one, and what it is made of."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..api.callees import overrides
from ..elements import are_numbers
from ..foreign import is_made_elsewhere
from ..keras_classes import on_keras_super, on_super
from ..origins import Made, Origins, can_be_one
from ..parameters import given_or_default
from .architecture import Architecture, Architectures
from .foreign_models import is_old

if TYPE_CHECKING:
    from ...module import Module

_COMPILE_WORDS = {"optimizer", "loss", "metrics", "loss_weights", "weighted_metrics", "run_eagerly", "jit_compile", "sample_weight_mode"}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


@dataclass(frozen=True, eq=False)
class Compile:
    """One ``compile`` call and its arguments, the third the metrics (Keras 2's order) unless it is plainly numbers; ``model`` is None if unknown.

    A class of the project that defines ``compile`` itself has its ``own`` order, so that only keywords count.
    """

    node: ast.Call
    own: bool
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
        self._identities: dict[ast.expr, frozenset[Made]] = {}
        self._called: dict[tuple[str, ...], defaultdict[ast.AST, dict[ast.Call, tuple[Made, ...]]]] = {}
        self._asked: dict[tuple[str, ...], set[ast.AST]] = {}
        self._same: dict[tuple[tuple[str, ...], frozenset[Made]], tuple[ast.Call, ...]] = {}
        self._compiled: dict[ast.expr, tuple[Compile, ...]] = {}
        self.compiles: tuple[Compile, ...] = tuple(self._read(call) for call in module.method_calls("compile") if self._compiles(call))
        """Every call of a model's ``compile`` in the file, in source order."""
        self._compile_of = {each.node: each for each in self.compiles}

    def architecture(self, expr: ast.expr) -> Architecture | None:
        """What is known of the model that ``expr`` stands for."""
        return self.architectures.of(expr)

    def same(self, one: ast.expr, other: ast.expr) -> bool:
        """Whether two expressions can be the same model; ``self.compile`` in a class goes with each of its instances."""
        return any(can_be_one(made, each) for made in self._identity(one) for each in self._identity(other))

    def calls_of(self, model: ast.expr, *methods: str) -> tuple[ast.Call, ...]:
        """The calls ``<model>.<method>(...)`` that can be of the same model, in source order."""
        if methods not in self._called:
            by_origin = self._called[methods] = defaultdict(dict)
            for call in self._module.method_calls(*methods):
                for made in self._identity(call.func.value) if isinstance(call.func, ast.Attribute) else ():
                    by_origin[made[0]][call] = (*by_origin[made[0]].get(call, ()), made)
        key = (methods, self._identity(model))
        if key not in self._same:
            called, found = self._called[methods], set[ast.Call]()
            for made in key[1]:
                found |= {call for call, each in called.get(made[0], {}).items() if any(can_be_one(made, one) for one in each)}
            self._same[key] = tuple(sorted(found, key=lambda call: (call.lineno, call.col_offset)))
        return self._same[key]

    def asks(self, model: ast.expr, *names: str) -> bool:
        """Whether the file uses one of these attributes of what can be the same model."""
        if names not in self._asked:
            self._asked[names] = {origin for use in self._module.attributes(*names) for origin, _ in self._identity(use.value)}
        return not self._asked[names].isdisjoint([origin for origin, _ in self._identity(model)])

    def compiles_of(self, model: ast.expr) -> tuple[Compile, ...]:
        """How a model is compiled; of several calls before ``model`` in its function the last."""
        if (known := self._compiled.get(model)) is None:
            found = [self._compile_of[call] for call in self.calls_of(model, "compile") if call in self._compile_of]
            scope = self._module.enclosing(model, *_FUNCTIONS)
            before = [each for each in found if each.node.lineno <= model.lineno and self._module.enclosing(each.node, *_FUNCTIONS) is scope]
            known = self._compiled[model] = (before[-1],) if before and self._straight(before[-1].node) else tuple(found)
        return known

    def runs_of(self, compiled: Compile, *methods: str) -> Iterator[ast.Call]:
        """The calls of these methods of a model that can have been compiled by this call last."""
        receiver = compiled.node.func.value if isinstance(compiled.node.func, ast.Attribute) else compiled.node
        for call in self.calls_of(receiver, *methods):
            if isinstance(call.func, ast.Attribute) and compiled in self.compiles_of(call.func.value):
                yield call

    def is_model(self, expr: ast.expr) -> bool:
        """Whether ``expr`` is a model of this file, or reads like a model."""
        return self.architecture(expr) is not None or self._module.maybe_model(expr)

    def _identity(self, expr: ast.expr) -> frozenset[Made]:
        if (known := self._identities.get(expr)) is None:
            known = self._identities[expr] = frozenset(self._origins_and_classes(expr))
        return known

    def _origins_and_classes(self, expr: ast.expr) -> Iterator[Made]:
        found = self.origins.made(expr)
        yield from found
        if not isinstance(expr, ast.Name) or self._module.class_of(expr) is None:
            classes = [self.origins.made_class(origin) for origin, _ in found]
            yield from ((each, ()) for each in classes if each is not None and each in self._compiling)

    @cached_property
    def _compiling(self) -> set[ast.ClassDef | None]:
        """The classes that compile themselves: ``self.compile(...)``."""
        receivers = [call.func.value for call in self._module.method_calls("compile") if isinstance(call.func, ast.Attribute)]
        return {self._module.class_of(each) for each in receivers} - {None}

    def _straight(self, node: ast.AST) -> bool:
        return not any(isinstance(above, (ast.If, ast.ExceptHandler, ast.Match)) for above in self._module.ancestors(node))

    def _compiles(self, call: ast.Call) -> bool:
        if not isinstance(call.func, ast.Attribute) or self._module.paths(call.func) or not self._module.uses_keras:
            return False
        old = any(isinstance(origin, ast.Call) and is_old(self._module, origin) for origin in self.origins.of(call.func.value))
        if not old and _COMPILE_WORDS.intersection(self._module.keywords(call)):
            return not self._is_own_compile(call.func.value)
        return not old and bool(call.args) and self.is_model(call.func.value)

    def _is_own_compile(self, receiver: ast.expr) -> bool:
        """Whether a class of another library, or of the project and derived from nothing, has this method itself: it takes what it likes."""
        if (owner := self.origins.class_of(receiver)) is not None:
            return not owner.bases and "compile" in self._module.methods(owner)
        return any(isinstance(origin, ast.Call) and is_made_elsewhere(self._module, origin) for origin in self.origins.of(receiver))

    def _read(self, call: ast.Call) -> Compile:
        argument, func = self._module.argument, call.func
        model = self.architecture(func.value) if isinstance(func, ast.Attribute) else None
        own = (model is not None and "compile" in model.own) or (isinstance(func, ast.Attribute) and overrides(self._module, func))
        own = own and not on_keras_super(self._module, call)
        third, fourth = (None, None) if own else (argument(call, "", 2), argument(call, "", 3))
        if third is not None and are_numbers(self._module, third):
            third, fourth = fourth, third
        metrics = argument(call, "metrics") or third
        if not on_super(call) or on_keras_super(self._module, call):
            metrics = given_or_default(self._module, metrics)
        return Compile(
            call,
            own,
            model,
            argument(call, "optimizer", None if own else 0),
            argument(call, "loss", None if own else 1),
            metrics,
            argument(call, "weighted_metrics", None if own else 4),
            argument(call, "loss_weights") or fourth,
        )
