"""Flags of parts of a model that are not, when it is trained, what they were when it was compiled."""

from __future__ import annotations

import ast
from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from .. import flow

if TYPE_CHECKING:
    from ...module import Module

_TRAINS = ("train_on_batch", "fit", "fit_generator")
_PORTS = ("output", "outputs")
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.Try, ast.Match)
_MOST = 1000
"""Nodes of the making of one model that are looked at."""


class Flip(NamedTuple):
    """``flag`` gives ``part``, or some layers of it (not ``whole``), another value than ``before``, which it had when its model was compiled."""

    flag: ast.Attribute
    part: ast.expr
    whole: bool
    before: bool
    trained: list[ast.Call]
    """The calls that train the model, below the flag or in other functions."""


class _Flag(NamedTuple):
    node: ast.Attribute
    part: ast.expr
    whole: bool
    value: bool


def flips(module: Module) -> Iterator[Flip]:
    """The flags that flip between the one ``compile`` of a functional model or a Sequential and its training, one for each part.

    Only what runs from top to bottom is read: the flags of a part, all in the function that compiles the model, in no branch and no loop.
    """
    flags = _flags(module)
    trained = _by_place(module, _TRAINS) if flags else {}
    added = _by_place(module, ("add",)) if trained else {}
    for place, compiled in (_by_place(module, ("compile",)) if trained else {}).items():
        scope = module.enclosing(compiled[0], *_FUNCTIONS)
        steps = trained.get(place, [])
        if len(compiled) != 1 or not _runs_once(module, compiled[0]) or not steps or not isinstance(compiled[0].func, ast.Attribute):
            continue
        held = _parts(module, compiled[0].func.value, added)
        for part in (each for each in flags if each in held):
            flag = _flipped(flags[part], compiled[0]) if all(_is_read(module, each, scope) for each in flags[part] or [None]) else None
            first = min((call.lineno for call in steps if module.enclosing(call, *_FUNCTIONS) is scope), default=None)
            if flag is not None and (first is None or first > flag.node.lineno):
                yield Flip(flag.node, flag.part, flag.whole, not flag.value, steps)


def _flipped(flags: list[_Flag | None], compiled: ast.Call) -> _Flag | None:
    """The flag below a ``compile`` that a part has another value by than at the ``compile``, if what is set there is known."""
    known = [flag for flag in flags if flag is not None]
    above = [flag for flag in known if flag.node.lineno < compiled.lineno]
    below = [flag for flag in known if flag.node.lineno > compiled.lineno]
    if not below or not all(flag.whole for flag in above):
        return None
    before = above[-1].value if above else True
    layers = [flag for flag in below if not flag.whole]
    if layers:
        return next((flag for flag in layers if flag.value is not before), None) if len(layers) == len(below) else None
    return below[-1] if below[-1].value is not before else None


def _is_read(module: Module, flag: _Flag | None, scope: ast.AST | None) -> bool:
    return (
        flag is not None
        and module.enclosing(flag.node, *_FUNCTIONS) is scope
        and _runs_once(module, flag.node, loops=flag.node.value is not flag.part)
    )


def _runs_once(module: Module, node: ast.AST, loops: bool = False) -> bool:
    """Whether a statement is in no branch and no loop of its function; ``loops`` allows one loop, over layers."""
    blocks = []
    for above in module.ancestors(node):
        if isinstance(above, _FUNCTIONS):
            break
        blocks += [above] if isinstance(above, _BLOCKS) else []
    main = len(blocks) == 1 and isinstance(blocks[0], ast.If) and "__main__" in module.text_of(blocks[0].test)
    return not blocks or main or (loops and len(blocks) == 1 and isinstance(blocks[0], ast.For))


def _by_place(module: Module, methods: tuple[str, ...]) -> dict[Hashable, list[ast.Call]]:
    """The calls of such methods, by what the model is called."""
    found: dict[Hashable, list[ast.Call]] = {}
    for call in module.method_calls(*methods):
        place = _place(module, call.func.value) if isinstance(call.func, ast.Attribute) else None
        if place is not None:
            found.setdefault(place, []).append(call)
    return {place: sorted(calls, key=lambda call: call.lineno) for place, calls in found.items()}


def _place(module: Module, expr: ast.expr) -> Hashable | None:
    """One name of one scope, or one attribute of ``self`` in one class; None for everything else."""
    if isinstance(expr, ast.Name):
        bindings = module.bindings(expr)
        return bindings[0].node if len(bindings) == 1 else None
    if isinstance(expr, ast.Attribute) and isinstance(expr.value, ast.Name) and (owner := module.class_of(expr.value)) is not None:
        return owner, expr.attr
    return None


def _flags(module: Module) -> dict[Hashable, list[_Flag | None]]:
    """What sets the flags of each part, in source order, None for what is not read; nothing where a function sets flags of what it is handed."""
    found: dict[Hashable, list[_Flag | None]] = {}
    for node in sorted(module.attributes("trainable"), key=lambda each: each.lineno):
        parent = module.parent(node)
        if not isinstance(node.ctx, ast.Store):
            continue
        part, whole = _part(module, node.value)
        place = _place(module, part) if part is not None else None
        if part is None or place is None or _is_handed(module, part):
            return {}
        value = module.value(parent.value) if isinstance(parent, ast.Assign) else None
        found.setdefault(place, []).append(_Flag(node, part, whole, value) if isinstance(value, bool) else None)
    return found


def _is_handed(module: Module, part: ast.expr) -> bool:
    return isinstance(part, ast.Name) and any(binding.kind == "parameter" for binding in module.bindings(part))


def _part(module: Module, owner: ast.expr) -> tuple[ast.expr | None, bool]:
    """The model whose flag, or the flags of whose layers, are set, and whether it is its own, or that of all of them."""
    loop = flow.of_loop(module, owner) if isinstance(owner, ast.Name) else None
    held = loop.value if loop is not None else owner
    if isinstance(held, ast.Call) and isinstance(held.func, ast.Attribute) and held.func.attr == "get_layer":
        return held.func.value, False
    every = held.value if isinstance(held, ast.Subscript) else held
    if isinstance(every, ast.Attribute) and every.attr == "layers":
        return every.value, every is held
    return (owner, True) if loop is None else (None, False)


def _parts(module: Module, model: ast.expr, added: dict[Hashable, list[ast.Call]]) -> set[Hashable]:
    """The model itself and, of a functional model or a Sequential made here, the models and layers that it is made of."""
    made = flow.value(module, model)
    path = module.path(made.func) if isinstance(made, ast.Call) else None
    place = _place(module, model)
    if not isinstance(made, ast.Call) or path not in ("keras.Model", "keras.Sequential"):
        return set()
    taken = [call.args[0] for call in added.get(place, []) if call.args]
    given = module.argument(made, *(("outputs", 1) if path == "keras.Model" else ("layers", 0)))
    listed = given.elts if isinstance(given, (ast.List, ast.Tuple)) else []
    found = {_place(module, each) for each in (*taken, *listed)} if path == "keras.Sequential" else set()
    waiting = [given] if given is not None else []
    met: set[ast.AST] = set()
    while waiting and len(met) < _MOST:
        for node in ast.walk(waiting.pop()):
            if node not in met and isinstance(node, (ast.Call, ast.Name, ast.Attribute)):
                met.add(node)
                called = node.func if isinstance(node, ast.Call) else node.value if isinstance(node, ast.Attribute) and node.attr in _PORTS else None
                found |= {_place(module, called)} if called is not None else set()
                waiting += [value for value in flow.values(module, node) if value not in met] if not isinstance(node, ast.Call) else []
    return (found | {place}) - {None}
