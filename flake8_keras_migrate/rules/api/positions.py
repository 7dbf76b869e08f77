"""KM504: positional arguments whose place changed between Keras 2.15 and Keras 3."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ... import keras_api
from ...edits import Fix
from ...facts import flow
from ...facts.api.callees import Callee, alternatives, callees
from ...rule import Finding, Rule
from ...tables.arguments import POSITIONS

if TYPE_CHECKING:
    from ...module import Module

_DTYPES = ("float", "int", "uint", "bool", "string")


class Positions(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for callee in module.once(callees):
            text = POSITIONS.get(callee.path)
            if text is not None and callee.through != "explicit":
                yield from self.moved(module, callee, text.split())

    def moved(self, module: Module, callee: Callee, words: list[str]) -> Iterator[Finding]:
        call, first, names = callee.call, int(words[0]), words[1:]
        items = module.arguments(call).positional
        late = items[first:]
        if not late or any(isinstance(item, ast.Starred) for item in call.args) or len(late) > len(names):
            return
        value = module.value(late[0])
        if callee.path in ("keras.Input", "keras.layers.InputLayer") and isinstance(value, str) and value.startswith(_DTYPES):
            return
        pairs = [(item, name) for item, name in zip(late, names, strict=False) if not flow.is_none(item)]
        if not pairs or any(_is_new_order(module, callee.path, item, first + place) for place, item in enumerate(late)):
            return
        if callee.path.endswith(".get_initial_state") and _is_batch_size(module, late[0]):
            return
        spelled = all(item in call.args for item in late) and not module.is_partial(call)
        edits = []
        for item, name in zip(late, names, strict=False):
            edits.append(module.name_argument(item, name) if name != "-" else module.drop_argument(call, item) if flow.is_none(item) else None)
        done = tuple(edit for edit in edits if edit is not None)
        alike = all(POSITIONS.get(path) == POSITIONS[callee.path] for path in alternatives(module, callee))
        fix = Fix(done) if spelled and alike and len(done) == len(edits) and done else None
        item, name = pairs[0]
        case = "gone" if name == "-" else "keyword" if callee.path == "keras.Layer" else None
        yield self.finding(item, case=case, fix=fix, callee=callee.path.rpartition(".")[2], position=first + late.index(item) + 1, name=name)


def _is_new_order(module: Module, path: str, item: ast.expr, place: int) -> bool:
    """Whether an argument is one of Keras 3's order: its own name is that of another parameter, or it is a bool where the name was."""
    old = keras_api.parameters(path)
    if place >= len(old):
        return False
    own = (item.id if isinstance(item, ast.Name) else item.attr if isinstance(item, ast.Attribute) else "").lstrip("_")
    return (own != old[place] and own in old) or (old[place] == "name" and isinstance(module.value(item), bool))


def _is_batch_size(module: Module, item: ast.expr) -> bool:
    """Whether an argument counts samples, which Keras 3 takes where Keras 2 took inputs: ``batch_size``, ``8``, ``keras.ops.shape(x)[0]``."""
    word = item.id if isinstance(item, ast.Name) else item.attr if isinstance(item, ast.Attribute) else ""
    item = module.resolve(item)
    if isinstance(item, ast.Subscript) and module.value(item.slice) == 0:
        of = item.value.func if isinstance(item.value, ast.Call) else item.value
        word = of.attr if isinstance(of, ast.Attribute) else of.id if isinstance(of, ast.Name) else ""
    return isinstance(module.value(item), int) or re.search(r"batch|shape|^(?:bs|n|num_samples)$", word.lower()) is not None
