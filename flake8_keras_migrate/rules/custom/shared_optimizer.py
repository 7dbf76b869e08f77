"""One optimizer object for variables that it was not built with."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.models.models import Compile, Models
from ...facts.parameters import default_of, given_to
from ...facts.training.made_again import outlives
from ...facts.training.turns import contains, models_in_turn
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_OPTIMIZER = "keras.optimizers.Optimizer"
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_TRAINS = ("fit", "fit_generator", "train_on_batch")


class SharedOptimizer(Rule):
    """``a.compile(opt)`` and ``b.compile(opt)``; ``opt.apply_gradients`` for two sets of variables."""

    def find(self, module: Module) -> Iterator[Finding]:
        models = module.once(Models)
        known: dict[ast.expr, list[Compile]] = {}
        for compiled in models.compiles:
            optimizer = compiled.optimizer
            if optimizer is None or not (objects := _objects(module, optimizer)) or _is_built(module, optimizer):
                continue
            others = [other for made in objects for other in known.get(made, ())]
            before = [other for other in others if not flow.exclude(module, other.node, compiled.node)]
            runs = list(models.runs_of(compiled, *_TRAINS))
            # Where a function gets several, each call may give it one of its own.
            again = len(objects) == 1 and outlives(module, objects[0], compiled, runs)
            default = bool(runs) and _for_any_model(module, optimizer, _model(compiled))
            both = any(_both_trained(module, _model(other), _model(compiled)) or _rebound(module, other, compiled) for other in before)
            if again or default or both:
                name = module.text_of(optimizer)
                copy = f"{name}.from_config({name}.get_config())"
                # What other files give may be a string, which has no configuration.
                fix = Fix((module.replace(optimizer, copy),), safe=False) if not default else None
                yield self.finding(optimizer, case="default" if default else "again" if again else None, fix=fix, name=name)
            for made in objects:
                known.setdefault(made, []).append(compiled)
        yield from self._applied(module)

    def _applied(self, module: Module) -> Iterator[Finding]:
        applied: dict[tuple[ast.AST | None, ast.AST | str], dict[str, ast.expr]] = {}
        for call in module.method_calls("apply_gradients"):
            receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
            owner = _owner(module, call)
            if receiver is not None and _by_turns(module, call, receiver):
                yield self.finding(call, case="turns", name=module.text_of(receiver))
                continue
            if receiver is None or owner is None:
                continue
            if _for_any_model(module, receiver, owner):
                yield self.finding(call, case="default", name=module.text_of(receiver))
            made = flow.values(module, receiver)  # A name may stand for another optimizer at each of its uses.
            if len(made) != 1:
                continue
            parameter = _parameter(module, receiver)
            key = (module.enclosing(call, ast.ClassDef), parameter or (module.text_of(receiver) if made[0] is receiver else made[0]))
            before = applied.setdefault(key, {})
            text = module.text_of(stands if isinstance(stands := flow.value(module, owner), ast.Name) else owner)
            others = [other for other in before.values() if parameter is None or not flow.exclude(module, other, call)]
            is_one = others and text not in before and (module.is_a(receiver, _OPTIMIZER) or _objects(module, receiver))
            if is_one and not any(contains(module, other, owner) for other in others) and not _is_built(module, receiver):
                yield self.finding(call, case="apply", name=module.text_of(receiver))
            before.setdefault(text, owner)


def _by_turns(module: Module, call: ast.Call, optimizer: ast.expr) -> bool:
    """Whether a loop gives the variables of several models to the optimizer, none of which has those of another."""
    models = models_in_turn(module, call)
    if len({module.text_of(model) for model in models}) < 2 or not module.is_a(optimizer, _OPTIMIZER) or _is_built(module, optimizer):
        return False
    return not any(one is not other and contains(module, one, other) for one in models for other in models)


def _owner(module: Module, call: ast.Call) -> ast.expr | None:
    """The model of ``opt.apply_gradients(zip(gradients, model.trainable_variables))``."""
    pairs = module.argument(call, "grads_and_vars", 0)
    if not isinstance(pairs, ast.Call) or not isinstance(pairs.func, ast.Name) or pairs.func.id != "zip" or len(pairs.args) != 2:
        return None
    variables = flow.value(module, pairs.args[1])
    return variables.value if isinstance(variables, ast.Attribute) and variables.attr.endswith(("variables", "weights")) else None


def _is_built(module: Module, optimizer: ast.expr) -> bool:
    """Whether the program builds an optimizer itself, as it can for the variables of several models: ``opt.build(a.weights + b.weights)``."""
    return not module.once(_built).isdisjoint((module.text_of(optimizer), flow.value(module, optimizer), *_objects(module, optimizer)))


def _built(module: Module) -> set[ast.expr | str]:
    holders = [call.func.value for call in module.method_calls("build") if isinstance(call.func, ast.Attribute)]
    return {each for holder in holders for each in (module.text_of(holder), flow.value(module, holder))}


def _objects(module: Module, optimizer: ast.expr) -> list[ast.expr]:
    """The calls that made the optimizer a name stands for: of a parameter, what its calls give, or its default; none where one is another thing."""
    made = [flow.value(module, optimizer)] if isinstance(optimizer, (ast.Name, ast.Attribute)) else []
    if made and isinstance(made[0], ast.Name):
        parameter = _parameter(module, made[0])
        given = given_to(module, parameter) if parameter is not None else []
        if not given and parameter is not None and (default := default_of(module, parameter)) is not None:
            given = [*given_to(module, parameter, partly=True), default]
        made = [flow.value(module, each) for each in given]
    return list(dict.fromkeys(made)) if all(_is_optimizer(module, each) for each in made) else []


def _is_optimizer(module: Module, made: ast.expr) -> bool:
    return isinstance(made, ast.Call) and module.is_a(made, _OPTIMIZER)


def _parameter(module: Module, expr: ast.expr) -> ast.arg | None:
    """The parameter that a name is."""
    bindings = flow.reaching(module, expr) if isinstance(expr, ast.Name) else ()
    return bindings[0].node if len(bindings) == 1 and isinstance(bindings[0].node, ast.arg) else None


def _for_any_model(module: Module, optimizer: ast.expr, model: ast.expr) -> bool:
    """Whether an optimizer is the default of a function that gets its models from other files, and is made once for all of them."""
    parameter, other = _parameter(module, optimizer), _parameter(module, model)
    function = module.enclosing(parameter, *_FUNCTIONS) if parameter is not None else None
    if parameter is None or other is None or not isinstance(function, ast.FunctionDef) or function is not module.enclosing(other, *_FUNCTIONS):
        return False
    default = default_of(module, parameter)
    if default is None or not _is_optimizer(module, default) or other.arg == "self":
        return False
    return not module.calls_named(function.name) and not given_to(module, other, partly=True)


def _both_trained(module: Module, one: ast.expr, other: ast.expr) -> bool:
    """Whether the file trains both models, and they share no weights that train.

    They may where one is made from the other or from the same tensors (an encoder), unless one of them is frozen for the other (a GAN).
    """
    if module.enclosing(one, *_FUNCTIONS) is not module.enclosing(other, *_FUNCTIONS) and _are_rivals(module, one, other):
        return True
    names = [module.text_of(model) for model in (one, other)]
    if names[0] == names[1]:
        return False
    trained = {module.text_of(call.func.value) for call in module.method_calls(*_TRAINS) if isinstance(call.func, ast.Attribute)}
    made = [flow.value(module, model) for model in (one, other)]
    if not set(names) <= trained:
        return False
    if any(module.text_of(flag.value) in names and _is_frozen(module, flag) for flag in module.attributes("trainable")):
        return True
    if not all(isinstance(value, ast.Call) for value in made):
        return False
    mentioned = [{node.id for node in ast.walk(value) if isinstance(node, ast.Name)} for value in made]
    functional = any(isinstance(value, ast.Call) and module.path(value.func) == "keras.Model" for value in made)
    return not functional and names[0] not in mentioned[1] and names[1] not in mentioned[0]


def _are_rivals(module: Module, one: ast.expr, other: ast.expr) -> bool:
    """Whether two models that two functions compile are trained both, and one of them is frozen for the other (a GAN)."""
    models = module.once(Models)
    if models.same(one, other) or not all(models.calls_of(each, *_TRAINS) for each in (one, other)):
        return False
    frozen = [flag.value for flag in module.attributes("trainable") if _is_frozen(module, flag)]
    return any(models.same(flag, each) for flag in frozen for each in (one, other))


def _model(compiled: Compile) -> ast.expr:
    return compiled.node.func.value if isinstance(compiled.node.func, ast.Attribute) else compiled.node


def _rebound(module: Module, one: Compile, other: Compile) -> bool:
    """Whether a name stands for two models that were trained both, neither of which was made of the other."""
    models, first, second = module.once(Models), _model(one), _model(other)
    if not isinstance(first, ast.Name) or not isinstance(second, ast.Name) or first.id != second.id or models.same(first, second):
        return False
    made = [origin for model in (first, second) for origin in models.origins.of(model)]
    mentioned = any(isinstance(node, ast.Name) and node.id == first.id for origin in made for node in ast.walk(origin))
    if mentioned:
        return False
    return all(any(models.runs_of(each, *_TRAINS)) for each in (one, other))


def _is_frozen(module: Module, flag: ast.Attribute) -> bool:
    """Whether ``flag`` is the target of ``model.trainable = False``."""
    return isinstance(statement := module.parent(flag), ast.Assign) and flag in statement.targets and module.value(statement.value) is False
