"""Attributes of layers, models and metrics that hold variables which Keras 3 does not track."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.custom import variables
from ...facts.keras_classes import LAYER, METRIC, calls_super_init, method_around, on_super
from ...facts.layers.module_layers import lost_variables
from ...facts.saving.name_parts import slashes, without_slashes
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_TRAINS = ("gradient", "gradients", "apply_gradients", "apply", "minimize")


def _resets_itself(module: Module, owner: ast.ClassDef) -> bool:
    """Whether a metric has a ``reset_state`` of its own, which both Keras call and which leaves nothing to that of Keras."""
    reset = module.methods(owner).get("reset_state")
    return reset is not None and not any(isinstance(node, ast.Call) and on_super(node) for node in ast.walk(reset))


class UntrackedVariable(Rule):
    """``self.w = tf.Variable(...)``, also in a list or dict, and attributes that are a ``tf.Module``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for asked, name in lost_variables(module):
            yield self.finding(asked, case="layers", name=name)
        for owner in module.classes(LAYER, METRIC):
            metric = METRIC in module.bases(owner)
            if metric and _resets_itself(module, owner):
                continue
            held = [(attribute.attr, value) for attribute, value in variables.attribute_values(module, owner)]
            for name, value in held:
                for made in variables.parts(module, value):
                    if variables.makes_variable(module, made):
                        case = "metric" if metric else self._use(module, owner, name, made)
                        fix = self._fix(module, made, name, case) if made is value else None
                        yield self.finding(made, case=case, fix=fix, name=name)
                    elif variables.makes_module(module, made):
                        yield self.finding(made, case="module", name=name)

    @staticmethod
    def _use(module: Module, owner: ast.ClassDef, name: str, made: ast.Call) -> str | None:
        """Either "saved" for what nothing trains (it is not trainable, or holds whole numbers), or "own" for what the class trains itself."""
        trained = [call for call in module.method_calls(*_TRAINS) if module.enclosing(call, ast.ClassDef) is owner]
        inside = (part for call in trained for part in ast.walk(call))
        if any(isinstance(part, ast.Attribute) and part.attr == name and isinstance(part.ctx, ast.Load) for part in inside):
            return "own"
        dtype = module.argument(made, "dtype")
        kind = module.value(dtype) if dtype is not None else None
        kind = kind if isinstance(kind, str) else (module.path(dtype) or "").rpartition(".")[2] if dtype is not None else ""
        frozen = module.value(module.argument(made, "trainable")) is False or kind.startswith(("int", "uint", "bool", "string"))
        return "saved" if frozen else None

    @staticmethod
    def _fix(module: Module, call: ast.Call, name: str, case: str | None) -> Fix | None:
        around = method_around(module, call)
        if around is None or (around[0].name == "__init__" and not calls_super_init(module, around[0], call)):
            return None
        start = variables.start(module, call)
        if start is None:
            return None
        given = module.keywords(call)
        # A name of TensorFlow may have a slash, one of Keras 3 may not.
        slashed = "name" in given and slashes(module, given["name"])
        clean = without_slashes(module, given["name"]) if slashed == [given.get("name")] else None
        title = clean.text if clean is not None else module.text_of(given["name"]) if "name" in given and not slashed else f'"{name}"'
        trained = module.text_of(given["trainable"]) if "trainable" in given else "False" if case == "saved" else ""
        extra = f", trainable={trained}" if trained and case != "metric" else ""
        dtype = module.text_of(given["dtype"]) if "dtype" in given else start.dtype
        initializer, imports = start.initializer, frozenset[str]()
        if not initializer.startswith('"') and not start.verbatim:
            text, imports = module.reach(f"keras.initializers.{initializer}")
            initializer = text
        text = f"self.add_weight(name={title}, shape={start.shape}, initializer={initializer}{f', dtype={dtype}' if dtype else ''}{extra})"
        return Fix((module.replace(call, text),), safe=False, imports=imports)
