"""Where a file names keys of a training history: ``history["acc"]``, ``logs.get("lr")``, ``monitor="val_acc"``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .. import flow
from ..elements import looped
from ..parameters import all_given, is_compared, place_of
from ..returned import function_of

if TYPE_CHECKING:
    from ...module import Module

_MONITORS = {"keras.callbacks.EarlyStopping": 0, "keras.callbacks.ModelCheckpoint": 1, "keras.callbacks.ReduceLROnPlateau": 0}
_MODES = {"keras.callbacks.EarlyStopping": 4, "keras.callbacks.ModelCheckpoint": 5, "keras.callbacks.ReduceLROnPlateau": 4}
_STEPS = ("train_step", "test_step")
_READS_LIKE_HISTORY = re.compile(r"(?:^|_)(?:h|hist|history|histories|logs)(?:_|\d|$)")


class Key(NamedTuple):
    """``node`` is the string; ``name`` the key without ``val_``."""

    node: ast.Constant
    name: str
    validation: bool


class Monitor(NamedTuple):
    """A callback that watches a metric: its class's path, the ``monitor`` string (None where it is the default), whether the mode is open.

    ``mode`` is the argument that says so ("auto"); None where there is none.
    """

    call: ast.Call
    path: str
    node: ast.expr | None
    text: str | None
    automatic: bool
    mode: ast.expr | None = None


def keys(module: Module) -> tuple[Key, ...]:
    """Every string that is a key of a history, of a callback's logs, or is monitored; ask through ``module.once``."""
    found: dict[ast.Constant, None] = {}
    for subscript in module.nodes.get(ast.Subscript, ()):
        part = subscript.slice
        if isinstance(part, (ast.Constant, ast.Name)) and isinstance(subscript.ctx, ast.Load) and _is_history(module, subscript.value):
            found.update(dict.fromkeys([part] if isinstance(part, ast.Constant) else _meant(module, part)))
    for call in module.method_calls("get"):
        if call.args and isinstance(call.args[0], ast.Constant) and isinstance(call.func, ast.Attribute) and _is_history(module, call.func.value):
            found[call.args[0]] = None
    for monitor in monitors(module):
        if isinstance(monitor.node, ast.Constant):
            found[monitor.node] = None
    return tuple(Key(node, node.value.removeprefix("val_"), node.value.startswith("val_")) for node in found if isinstance(node.value, str))


def written(module: Module) -> frozenset[str]:
    """The keys, without ``val_``, that the file puts into a history or a callback's logs, or that a step of its model names."""
    found: list[ast.expr | None] = []
    for subscript in module.nodes.get(ast.Subscript, ()):
        if isinstance(subscript.ctx, ast.Store) and _is_history(module, subscript.value):
            found.append(subscript.slice)
    for call in module.method_calls("update", "setdefault"):
        if isinstance(call.func, ast.Attribute) and _is_history(module, call.func.value):
            found += [part for each in call.args for part in (each.keys if isinstance(each, ast.Dict) else [each])]
            found += [ast.Constant(each.arg) for each in call.keywords if each.arg]
    for step in module.nodes.get(ast.FunctionDef, ()):
        if step.name in _STEPS:
            found += [part for part in ast.walk(step) if isinstance(part, ast.Constant)]
    return frozenset(part.value.removeprefix("val_") for part in found if isinstance(part, ast.Constant) and isinstance(part.value, str))


def handed(module: Module, name: str) -> Iterator[Key]:
    """The strings of a key, with and without ``val_``, that the file hands to a function of another one which reads a history with them."""
    for node in module.strings(name, f"val_{name}"):
        above = module.parent(node)
        call = module.parent(above) if isinstance(above, ast.keyword) else above
        if isinstance(call, ast.Call) and _reads_with(module, call, node):
            yield Key(node, name, node.value != name)


def _reads_with(module: Module, call: ast.Call, key: ast.Constant) -> bool:
    """Whether the function of another file that a call runs takes ``key``, an argument, for the key of a history that it is given, too, unasked."""
    home, function = function_of(module, call, about=("hist",))
    if home is None or home is module or not isinstance(function, ast.FunctionDef) or function.decorator_list:
        return False
    for subscript in home.nodes.get(ast.Subscript, ()):
        bindings = flow.reaching(home, subscript.slice) if isinstance(subscript.slice, ast.Name) and function in home.ancestors(subscript) else ()
        parameter = bindings[0].node if len(bindings) == 1 else None
        if not isinstance(parameter, ast.arg) or not isinstance(subscript.ctx, ast.Load) or not _is_history(home, subscript.value):
            continue
        given = module.argument(call, parameter.arg, place_of(home, parameter, function))
        asked = is_compared(home, function, parameter.arg) or home.enclosing(subscript, ast.Try) is not None
        if given is key and not asked and _is_given(module, call, home, function, subscript.value):
            return True
    return False


def _is_given(module: Module, call: ast.Call, home: Module, function: ast.FunctionDef, held: ast.expr) -> bool:
    """Whether what a function of another file takes for a history, or for the ``history`` of one, is one where the function is called."""
    made = flow.value(home, held)
    owner = flow.value(home, made.value) if isinstance(made, ast.Attribute) else made
    bindings = flow.reaching(home, owner) if isinstance(owner, ast.Name) else ()
    parameter = bindings[0].node if len(bindings) == 1 else None
    given = module.argument(call, parameter.arg, place_of(home, parameter, function)) if isinstance(parameter, ast.arg) else None
    return given is not None and (_has_history(module, given) if isinstance(made, ast.Attribute) else _is_history(module, given))


def _meant(module: Module, name: ast.Name) -> list[ast.Constant]:
    """What is given for a parameter that names a key, or the elements of the list that a loop takes it from."""
    bindings = flow.reaching(module, name)
    if len(bindings) != 1:
        return []
    if bindings[0].kind == "parameter":
        given = all_given(module, bindings[0].node)
    else:
        sequence = looped(module, bindings[0])
        given = list(sequence.elts) if isinstance(sequence, (ast.List, ast.Tuple)) else []
    return [each for each in given if isinstance(each, ast.Constant)]


def monitors(module: Module) -> list[Monitor]:
    """The callbacks of the file that watch a metric."""
    found = []
    for path, position in _MONITORS.items():
        for call in module.calls(path):
            node = module.argument(call, "monitor", position)
            mode = module.argument(call, "mode", _MODES[path])
            text = module.value(node) if node is not None else None
            automatic = (mode is None and not module.has_unknown_keywords(call)) or module.value(mode) == "auto"
            found.append(Monitor(call, path, node, text if isinstance(text, str) else None, automatic, mode))
    return found


def _is_history(module: Module, expr: ast.expr) -> bool:
    """Whether ``expr`` is a training history's dict or a callback's logs, by what it is bound to or by its name."""
    if isinstance(expr, ast.Name):
        bound = flow.value(module, expr)
        if bound is expr:
            return bool(_READS_LIKE_HISTORY.search(expr.id.lower()))
        expr = bound
    return isinstance(expr, ast.Attribute) and expr.attr == "history" and _has_history(module, expr.value)


def _has_history(module: Module, owner: ast.expr) -> bool:
    """Whether ``owner`` is what ``fit`` returns: provably, by its name, or one of several in a list or dict."""
    if isinstance(owner, ast.Call):
        return isinstance(owner.func, ast.Attribute) and owner.func.attr in ("fit", "fit_generator")
    if isinstance(owner, ast.Subscript) or module.is_a(owner, "keras.callbacks.History"):
        return True
    word = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
    if isinstance(owner, ast.Name):
        bound = flow.value(module, owner)
        if isinstance(bound, ast.Call) and isinstance(bound.func, ast.Attribute) and bound.func.attr in ("fit", "fit_generator"):
            return True
    return bool(_READS_LIKE_HISTORY.search(word.lower()))
