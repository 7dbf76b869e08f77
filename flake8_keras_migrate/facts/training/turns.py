"""The models whose variables a loop gives to one optimizer by turns."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .. import flow

if TYPE_CHECKING:
    from ...module import Module

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_VARIABLES = ("trainable_variables", "trainable_weights", "variables", "weights")


def models_in_turn(module: Module, call: ast.Call) -> list[ast.expr]:
    """The models of ``for model in (a, b): opt.apply_gradients(zip(gradients, model.trainable_variables))``.

    Or those of a list of their variables, ``variables = [a.trainable_variables, b.trainable_variables]``, which a loop goes through
    as ``zip(gradients[i], variables[i])`` or as ``for one, other in zip(gradients, variables)``. None where the optimizer is the loop's own.
    """
    pairs, loop = module.argument(call, "grads_and_vars", 0), module.enclosing(call, ast.For)
    if loop is None or not isinstance(pairs, ast.Call) or module.path(pairs.func) or len(pairs.args) != 2 or not isinstance(call.func, ast.Attribute):
        return []
    if not isinstance(pairs.func, ast.Name) or pairs.func.id != "zip" or _is_of_loop(module, call.func.value, loop):
        return []
    variables = pairs.args[1]
    if isinstance(variables, ast.Attribute) and variables.attr in _VARIABLES:
        target = loop.target
        return _parts(module, loop.iter) if _is_same(target, variables.value) else []
    through = _through(module, loop, variables)
    listed = _parts(module, through) if through is not None else []
    models = [each.value for each in listed if isinstance(each, ast.Attribute) and each.attr in _VARIABLES]
    return models if len(models) == len(listed) else []


def contains(module: Module, whole: ast.expr, part: ast.expr) -> bool:
    """Whether a model has, or may have, the variables of another: ``net`` those of ``net.encoder``, ``Model(x, decoder(encoder(x)))``."""
    text, made, other = module.text_of(part), flow.value(module, whole), flow.value(module, part)
    if (inside := text.startswith(f"{module.text_of(whole)}.")) or not isinstance(made, ast.Call):
        return inside
    if any(module.text_of(node) == text for node in ast.walk(made) if isinstance(node, (ast.Name, ast.Attribute))):
        return True
    if module.path(made.func) != "keras.Model" or not isinstance(other, ast.Call):
        return module.path(made.func) == "keras.Model"
    before = [call for call in module.calls_named(text.rpartition(".")[2]) if call.lineno < made.lineno and module.text_of(call.func) == text]
    return not _inputs(module, made).isdisjoint(_inputs(module, other)) or any(
        module.enclosing(call, *_FUNCTIONS) is module.enclosing(made, *_FUNCTIONS) for call in before
    )


def _inputs(module: Module, made: ast.Call) -> set[ast.expr]:
    """The tensors that a functional model begins with; none of other models."""
    given = module.argument(made, "inputs", 0) if module.path(made.func) == "keras.Model" else None
    listed = given.elts if isinstance(given, (ast.List, ast.Tuple)) else [given]
    return {flow.value(module, each) for each in listed if each is not None}


def _through(module: Module, loop: ast.For, variables: ast.expr) -> ast.expr | None:
    """The list that a loop goes through as ``variables``."""
    if isinstance(variables, ast.Subscript):
        return variables.value if _is_same(loop.target, variables.slice) else None
    if not isinstance(loop.iter, ast.Call) or not isinstance(loop.iter.func, ast.Name) or loop.iter.func.id != "zip":
        return None
    targets = loop.target.elts if isinstance(loop.target, ast.Tuple) else []
    found = [given for target, given in zip(targets, loop.iter.args, strict=False) if _is_same(target, variables)]
    return found[0] if len(found) == 1 else None


def _parts(module: Module, through: ast.expr) -> list[ast.expr]:
    listed = flow.value(module, through)
    return listed.elts if isinstance(listed, (ast.List, ast.Tuple)) else []


def _is_same(one: ast.expr, other: ast.expr) -> bool:
    return isinstance(one, ast.Name) and isinstance(other, ast.Name) and one.id == other.id


def _is_of_loop(module: Module, optimizer: ast.expr, loop: ast.For) -> bool:
    """Whether a loop has an optimizer of its own for each turn, or may: ``optimizers[i]``, one that it makes or unpacks."""
    if not isinstance(optimizer, (ast.Name, ast.Attribute)):
        return True
    own = {node.id for node in ast.walk(loop.target) if isinstance(node, ast.Name)}
    names = {node.id for node in ast.walk(optimizer) if isinstance(node, ast.Name)}
    last = loop.end_lineno or loop.lineno
    return bool(own & names) or any(loop.lineno <= made.lineno <= last for made in flow.values(module, optimizer) if made is not optimizer)
