"""The units of the tensor flow, the file and its functions: which are to be read (again), what each receives and returns."""

from __future__ import annotations

import ast
from collections import defaultdict, deque
from typing import TYPE_CHECKING, TypeAlias

from . import tensor_seeds
from .tensor_kinds import NONE, OTHER, TENSOR, TENSORS, VALUE, Env, Kind, Own, item_of, join

if TYPE_CHECKING:
    from ...module import Module

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Unit: TypeAlias = ast.Module | Function
FunctionKind = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_MOST_VISITS = 8


class Units:
    """A unit is read again when what its parameters receive, what a function it calls returns, or what a name around it holds has changed.

    ``module`` is the file of the unit that is read: functions of other files are units too, as soon as they are given a tensor.
    """

    def __init__(self, module: Module) -> None:
        self.module = module
        self.kinds: dict[ast.expr, Kind] = {}
        self.received: defaultdict[Function, Env] = defaultdict(dict)
        self.homes: dict[Module, None] = {module: None}
        self._returns: dict[Unit, Kind] = {}
        self._readers: defaultdict[object, dict[Unit, None]] = defaultdict(dict)
        self._visits: defaultdict[Unit, int] = defaultdict(int)
        self._waiting: deque[Unit] = deque()
        self._current: Unit = module.tree

    def home(self, node: ast.AST) -> Module:
        """The file of a unit or a class."""
        if len(self.homes) == 1:
            return self.module
        return next((home for home in self.homes if node in home.walk.parents or node is home.tree), self.module)

    def is_read(self, unit: Unit) -> bool:
        """Whether a unit was read, or will be."""
        return bool(self._visits[unit]) or unit in self._waiting

    def want(self, unit: Unit) -> None:
        """Have a unit read."""
        if unit not in self._waiting and self._visits[unit] < _MOST_VISITS and not tensor_seeds.is_converted(self.home(unit), unit):
            self._waiting.append(unit)

    def _reread(self, topic: object) -> None:
        for unit in self._readers[topic]:
            self.want(unit)

    def _update(self, unit: Unit, kind: Kind) -> None:
        """Note what the current unit returns."""
        if self._returns.get(unit, OTHER) == kind:
            return
        self._returns[unit] = kind
        self._reread(("returns", unit))
        if (
            isinstance(unit, (ast.FunctionDef, ast.AsyncFunctionDef))
            and kind not in (OTHER, NONE, VALUE)
            and not isinstance(kind, ast.ClassDef | Own)
        ):
            for call in self.module.calls_named(unit.name):
                if not self._visits[self._unit(call)]:
                    self.want(self._unit(call))

    def _unit(self, node: ast.AST) -> Unit:
        return self.module.enclosing(node, *FunctionKind) or self.module.tree

    def returned(self, function: Function) -> Kind:
        """What a function returns, as far as known."""
        self._readers[("returns", function)][self._current] = None
        return self._returns.get(function, OTHER)

    def invoke(self, function: Function, call: ast.Call) -> Kind:
        """Hand the arguments of a call to a function; what the function returns, as far as known."""
        names = [arg.arg for arg in (*function.args.posonlyargs, *function.args.args) if arg.arg not in ("self", "cls")]
        received = dict(self.received[function])
        given = self._positional(call)
        pairs = [*zip(names, given, strict=False), *((keyword.arg, self.kinds[keyword.value]) for keyword in call.keywords if keyword.arg)]
        if function.args.vararg is not None:
            pairs += [(function.args.vararg.arg, TENSORS if kind == TENSOR else OTHER) for kind in given[len(names) :]]
        for name, kind in pairs:
            received[name] = join(received.get(name, OTHER), kind)
        if received != self.received[function] or not self._visits[function]:
            self.received[function] = received
            self.want(function)
        return self.returned(function)

    def _positional(self, call: ast.Call) -> list[Kind]:
        """What the positional arguments of a call are, those of ``*parts`` one by one; behind a list of unknown length no place is known."""
        given: list[Kind] = []
        for argument in call.args:
            kind = self.kinds[argument]
            if not isinstance(argument, ast.Starred):
                given.append(kind)
            elif isinstance(kind, tuple):
                given += kind
            else:
                return [*given, item_of(kind)]
        return given
