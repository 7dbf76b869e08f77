"""Which expressions are symbolic Keras tensors: data flow from ``Input`` through layers, models and the functions of the file."""

from __future__ import annotations

import ast
from collections import defaultdict, deque
from typing import TYPE_CHECKING, TypeAlias

from . import tensor_seeds
from .tensor_calls import FunctionKind, call_kind
from .tensor_kinds import LAYER, LAYERS, NONE, OTHER, TENSOR, TENSORS, VALUE, Env, Kind, holds_tensor, join
from .tensor_steps import Steps

if TYPE_CHECKING:
    from ..module import Module
    from .tensor_expressions import Expressions

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Unit: TypeAlias = ast.Module | Function
_MOST_STEPS = 300_000
_MOST_VISITS = 8
_PORTS: dict[str, Kind] = {"input": TENSOR, "output": TENSOR, "inputs": TENSORS, "outputs": TENSORS}


def is_tensor(module: Module, expr: ast.expr) -> bool:
    """Whether ``expr`` provably is a symbolic Keras tensor (a KerasTensor) where it stands."""
    return module.once(Tensors).kind(expr) == TENSOR


def has_tensor(module: Module, expr: ast.expr) -> bool:
    """Whether ``expr`` provably is a symbolic Keras tensor, or a list, tuple or dict with one in it."""
    return holds_tensor(module.once(Tensors).kind(expr))


def is_fed(module: Module, call: ast.Call) -> bool:
    """Whether a call is given a symbolic tensor (as ``has_tensor`` says)."""
    kinds = module.once(Tensors).kinds
    given = (*call.args, *[keyword.value for keyword in call.keywords])
    return call in kinds and any(holds_tensor(kinds.get(each, OTHER)) for each in given)


class Tensors:
    """The kinds of the expressions of one module; made once: ``module.once(Tensors)``.

    A unit is the module or a function. Units that make a symbolic tensor are read first, in source order; a unit is read
    (again) when what its parameters receive, what a function it calls returns, or what a name around it holds has changed.
    """

    def __init__(self, module: Module) -> None:
        self.module = module
        self.kinds: dict[ast.expr, Kind] = {}
        self.steps_left = _MOST_STEPS
        self._received: defaultdict[Function, Env] = defaultdict(dict)
        self._returns: dict[Unit, Kind] = {}
        self._final: dict[Unit, Env] = {}
        self._attributes: dict[tuple[ast.ClassDef, str], Kind] = {}
        self._readers: defaultdict[object, dict[Unit, None]] = defaultdict(dict)
        self._visits: defaultdict[Unit, int] = defaultdict(int)
        self._waiting: deque[Unit] = deque()
        self._current: Unit = module.tree
        self._run()

    def kind(self, expr: ast.expr) -> Kind:
        """What ``expr`` is where it stands."""
        return self.kinds.get(expr, OTHER)

    def is_held(self, unit: ast.AST, name: str) -> bool:
        """Whether a name of a unit is a symbolic tensor when the unit has run."""
        return self._final.get(unit, {}).get(name) == TENSOR  # type: ignore[call-overload,no-any-return]

    # Which units are read, and when.

    def _run(self) -> None:
        units = {self._unit(node) for node in tensor_seeds.sources(self.module)}
        for function, name in tensor_seeds.fed_parameters(self.module, builds_models=bool(units)):
            units.add(function)
            self._received[function][name] = TENSOR
        self._waiting.extend(sorted(units, key=lambda unit: getattr(unit, "lineno", 0)))
        while self._waiting and self.steps_left > 0:
            unit = self._current = self._waiting.popleft()
            self._visits[unit] += 1
            steps = Steps(self, self._parameters(unit))
            if isinstance(unit, ast.Lambda):
                steps.returned = steps.evaluate(unit.body)
            else:
                steps.run(unit.body)
            self._update(self._returns, unit, steps.returned, ("returns", unit))
            if self._final.get(unit) != steps.everything:
                self._final[unit] = steps.everything
                self._reread(("names", unit))
        if self.steps_left <= 0:
            self.kinds.clear()

    def _want(self, unit: Unit) -> None:
        if unit not in self._waiting and self._visits[unit] < _MOST_VISITS and not tensor_seeds.is_converted(self.module, unit):
            self._waiting.append(unit)

    def _reread(self, topic: object) -> None:
        for unit in self._readers[topic]:
            self._want(unit)

    def _update(self, table: dict[Unit, Kind], key: Unit, kind: Kind, topic: object) -> None:
        if table.get(key, OTHER) == kind:
            return
        table[key] = kind
        self._reread(topic)
        if isinstance(key, (ast.FunctionDef, ast.AsyncFunctionDef)) and kind not in (OTHER, NONE, VALUE):
            for call in self.module.calls_named(key.name):
                if not self._visits[self._unit(call)]:
                    self._want(self._unit(call))

    def _unit(self, node: ast.AST) -> Unit:
        return self.module.enclosing(node, *FunctionKind) or self.module.tree

    # What a unit knows of the rest of the file.

    def _parameters(self, unit: Unit) -> Env:
        if isinstance(unit, ast.Module):
            return {}
        env: Env = {arg.arg: OTHER for arg in tensor_seeds.all_parameters(unit.args)}
        env.update(self._received[unit])
        return env

    def call(self, steps: Expressions, node: ast.Call) -> Kind:
        """What a call gives; ``steps`` is the reader that came upon it."""
        return call_kind(self, steps, node)

    def invoke(self, function: Function, call: ast.Call) -> Kind:
        """Hand the arguments of a call to a function of the file; what the function returns, as far as known."""
        names = [arg.arg for arg in (*function.args.posonlyargs, *function.args.args) if arg.arg not in ("self", "cls")]
        received = dict(self._received[function])
        pairs = [(name, argument) for name, argument in zip(names, call.args, strict=False)]
        pairs += [(keyword.arg, keyword.value) for keyword in call.keywords if keyword.arg]
        if function.args.vararg is not None:
            pairs += [(function.args.vararg.arg, argument) for argument in call.args[len(names) :]]
        rest = function.args.vararg.arg if function.args.vararg is not None else ""
        for name, argument in pairs:
            kind = self.kinds[argument]
            if name == rest:
                kind = TENSORS if kind == TENSOR else OTHER
            received[name] = join(received.get(name, OTHER), kind)
        self._readers[("returns", function)][self._current] = None
        if received != self._received[function] or not self._visits[function]:
            self._received[function] = received
            self._want(function)
        return self._returns.get(function, OTHER)

    def free(self, name: ast.Name) -> Kind:
        """What a name of an outer scope holds."""
        bindings = self.module.bindings(name)
        if not bindings or bindings[0].kind == "path":
            return OTHER
        if len(bindings) == 1 and isinstance(bindings[0].node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return bindings[0].node
        owner = self._unit(bindings[0].node)
        if owner is self._current:
            return OTHER
        self._readers[("names", owner)][self._current] = None
        return self._final.get(owner, {}).get(name.id, OTHER)

    def attribute(self, node: ast.Attribute) -> Kind:
        """What an attribute holds: a model's output, or what the class assigns to ``self.x``."""
        base = self.kinds[node.value]
        if node.attr in _PORTS and (base == LAYER or (base == OTHER and self._is_model(node.value))):
            return _PORTS[node.attr]
        if node.attr == "layers" and (base == LAYER or (base == OTHER and self._is_model(node.value))):
            return LAYERS
        if base == TENSOR:
            return VALUE if node.attr in ("shape", "dtype", "name", "ndim") else OTHER
        owner = self.module.class_of(node.value)
        if owner is None:
            return OTHER
        self._readers[(owner, node.attr)][self._current] = None
        return self._attributes.get((owner, node.attr), OTHER)

    def _is_model(self, expr: ast.expr) -> bool:
        return self.module.class_of(expr) is None and self.module.is_a(expr, "keras.Layer")

    def store(self, target: ast.Attribute, kind: Kind) -> None:
        """Note what is assigned to ``self.x``."""
        owner = self.module.class_of(target.value)
        if owner is None:
            return
        key = (owner, target.attr)
        if kind != OTHER and key not in self._attributes:
            self._attributes[key] = kind
            self._reread(key)
            if holds_tensor(kind):
                for use in self.module.attributes(target.attr):
                    if self.module.class_of(use.value) is owner and not self._visits[self._unit(use)]:
                        self._want(self._unit(use))
        elif key in self._attributes:
            self._attributes[key] = join(self._attributes[key], kind)

    def passes_through(self, value: ast.expr, target: ast.expr) -> bool:
        """Whether ``x = block(x, ...)``, with a function from elsewhere in the project, leaves x a tensor."""
        if not isinstance(value, ast.Call) or not value.args or not isinstance(target, ast.Name) or not isinstance(value.args[0], ast.Name):
            return False
        path = self.module.path(value.func)
        return path is not None and not path.startswith("keras") and value.args[0].id == target.id and self.kinds[value.args[0]] == TENSOR
