"""KM321: weights that a subclass adds to a layer of Keras which saves a fixed list of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.classes import lineage
from ...facts.keras_classes import is_self, is_super, method_around
from ...facts.others import is_silent_on
from ...facts.own_members import defines
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_ALWAYS = {"keras.layers.Dense": "kernel", "keras.layers.EinsumDense": "kernel", "keras.layers.Embedding": "embeddings"}
_CONVOLUTIONS = {f"keras.layers.Conv{rank}D": "kernel" for rank in (1, 2, 3)}
_SINCE = (3, 3)
"""The version from which on convolutions do so, too."""

_METHODS = ("save_own_variables", "load_own_variables")
_LISTED = "variable_serialization_spec"
"""The property that says, in newer versions, which weights these save."""


class OwnWeights(Rule):
    """``class Scaled(Dense)`` whose ``build`` calls ``self.add_weight(name="scale")``; ``build`` that makes no ``kernel`` at all."""

    def find(self, module: Module) -> Iterator[Finding]:
        kinds = _ALWAYS | (_CONVOLUTIONS if self.target >= _SINCE else {})
        said: set[ast.ClassDef] = set()
        for owner in module.classes(*kinds):
            base = _base(module, owner, kinds)
            if base is None or any(defines(module, owner, name) for name in (*_METHODS, _LISTED)):
                continue
            place = _replaced(module, owner, kinds[base]) or _added(module, owner, kinds[base])
            if place is None or any(above in said for above in lineage(module, owner)):
                continue
            said.add(owner)
            case = "replaced" if isinstance(place, ast.FunctionDef) else None
            saved = "its kernel and bias" if kinds[base] == "kernel" else "its embeddings"
            yield self.finding(place, case=case, fix=_kept(module, owner), name=owner.name, base=base.rpartition(".")[2], saved=saved)


def _base(module: Module, owner: ast.ClassDef, kinds: dict[str, str]) -> str | None:
    """The layer of Keras that a class derives from, if it is one of ``kinds`` and no other base can save in another way."""
    found: set[str] = set()
    for each in lineage(module, owner):
        for base in each.bases:
            path = module.path(base)
            if path is not None and path.startswith("keras."):
                found.add(path)
            elif module.local_class(base) is None and not (path is not None and is_silent_on(module, path, _METHODS[0])):
                return None
    return found.pop() if len(found) == 1 and found <= kinds.keys() else None


def _added(module: Module, owner: ast.ClassDef, weight: str) -> ast.Call | None:
    """The first weight that the class makes itself and that stands for none of its base."""
    stored = module.self_attributes(owner)
    usual = [value for name in (weight, f"_{weight}", *(["bias"] if weight == "kernel" else [])) for value in stored.get(name, ())]
    names = {value.id for value in usual if isinstance(value, ast.Name)}
    for call in module.method_calls("add_weight"):
        inside, above = method_around(module, call), module.parent(call)
        if inside is None or inside[1] is not owner or inside[0].name == "add_weight" or not _is_own(module, call) or call in usual:
            continue
        if not (isinstance(above, ast.Assign) and any(isinstance(target, ast.Name) and target.id in names for target in above.targets)):
            return call
    return None


def _is_own(module: Module, call: ast.Call) -> bool:
    receiver = call.func.value if isinstance(call.func, ast.Attribute) else call
    return is_self(module, receiver) or is_super(receiver)


def _replaced(module: Module, owner: ast.ClassDef, weight: str) -> ast.FunctionDef | None:
    """The ``build`` of a class that neither makes the weight of its base nor has the base make it."""
    build = module.methods(owner).get("build")
    family = lineage(module, owner)
    stored = {name for each in family for name in module.self_attributes(each)}
    if not isinstance(build, ast.FunctionDef) or {weight, f"_{weight}"} & stored or defines(module, owner, weight):
        return None
    if any(module.enclosing(call, ast.ClassDef) in family and not _is_layers(module, call) for call in module.method_calls("build")):
        return None
    return build


def _is_layers(module: Module, call: ast.Call) -> bool:
    """Whether a call is ``Layer.build(self, shape)`` or ``super(Dense, self).build(shape)``, which makes no weights, or of a layer inside."""
    receiver = call.func.value if isinstance(call.func, ast.Attribute) else call
    if isinstance(receiver, ast.Call) and is_super(receiver):
        return bool(receiver.args) and (module.path(receiver.args[0]) or "").startswith("keras.")
    return module.path(receiver) == "keras.Layer" or (isinstance(receiver, ast.Attribute) and is_self(module, receiver.value))


def _kept(module: Module, owner: ast.ClassDef) -> Fix | None:
    """The two methods of a plain layer, which save and load every weight, at the head of the class."""
    layer, imports = module.reach("keras.layers.Layer")
    first = owner.body[1 if ast.get_docstring(owner, clean=False) is not None and owner.body[1:] else 0]
    text = "".join(f"{name} = {layer}.{name}\n" for name in _METHODS)
    decorators = getattr(first, "decorator_list", [])
    return None if decorators else Fix((module.insert_line_before(first, text),), True, imports)
