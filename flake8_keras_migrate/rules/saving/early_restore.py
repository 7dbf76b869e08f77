"""KM316: a TensorFlow checkpoint restored into a subclassed model that has no weights yet."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_CHECKPOINT = "tensorflow.train.Checkpoint"
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
_HARMLESS = ("compile", "name", "optimizer")


class EarlyRestore(Rule):
    """``model = Net(); tf.train.Checkpoint(model=model).restore(path)``, with nothing in between that could build the model."""

    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.method_calls("restore", "read"):
            holder = call.func.value if isinstance(call.func, ast.Attribute) else call
            checkpoint = holder if isinstance(holder, ast.Call) else module.resolve(holder)
            if not isinstance(checkpoint, ast.Call) or module.path(checkpoint.func) != _CHECKPOINT:
                continue
            names = [given for given in (*checkpoint.args, *(item.value for item in checkpoint.keywords)) if isinstance(given, ast.Name)]
            unbuilt = [name.id for name in names if self._unbuilt(module, name, checkpoint, call)]
            if unbuilt:
                yield self.finding(call, name=unbuilt[0])

    @staticmethod
    def _unbuilt(module: Module, name: ast.Name, checkpoint: ast.Call, restore: ast.Call) -> bool:
        """Whether a name is a model made in this scope above, which no line before the restore hands on, calls or asks for anything."""
        scope = module.enclosing(restore, *_SCOPES)
        made = module.resolve(name)
        owner = module.local_class(made.func) if isinstance(made, ast.Call) else None
        if owner is None or not isinstance(made, ast.Call) or "keras.Layer" not in module.bases(owner) or "call" not in module.methods(owner):
            return False
        if {"build", "compute_output_shape"} & module.methods(owner).keys() or module.method_calls("build"):
            return False
        if any(module.enclosing(node, *_SCOPES) is not scope for node in (made, checkpoint)) or made.lineno > restore.lineno:
            return False
        if not _makes_layers(module, owner):
            return False
        uses = [other for other in module.walk.names.get(name.id, ()) if other is not name]
        between = [other for other in uses if made.lineno < getattr(other, "lineno", 0) <= restore.lineno]
        return all(_harmless(module, other) for other in between)


def _makes_layers(module: Module, owner: ast.ClassDef) -> bool:
    """Whether a class makes layers itself; one that only wraps the models it is given may well have all its weights."""
    init = module.methods(owner).get("__init__")
    return init is None or any(isinstance(node, ast.Call) and module.is_a(node, "keras.Layer") for node in ast.walk(init))


def _harmless(module: Module, name: ast.expr) -> bool:
    """Whether a use of a model cannot make its weights."""
    above = module.parent(name)
    return isinstance(above, ast.Attribute) and above.attr in _HARMLESS
