"""Slashes in the names of layers, models, weights and optimizers."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.keras_classes import METRIC
from ...facts.parameters import written_default
from ...facts.saving.name_parts import is_renamed, renamed, slashes, without_slashes
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_KINDS = ("keras.Layer", "keras.optimizers.Optimizer")
_FUNCTIONS = tuple(f"keras.layers.{name}" for name in ("add", "average", "concatenate", "dot", "maximum", "minimum", "multiply", "subtract"))


class SlashInName(Rule):
    """``Dense(4, name="block1/fc")``: a name must not contain a slash on Keras 3."""

    def find(self, module: Module) -> Iterator[Finding]:
        reported: set[ast.AST] = set()
        for keyword in module.nodes.get(ast.keyword, ()):
            call = module.parent(keyword)
            if keyword.arg != "name" or not isinstance(call, ast.Call) or (isinstance(call.func, ast.Attribute) and call.func.attr == "get_layer"):
                continue
            parts = [part for part in slashes(module, keyword.value) if part not in reported]
            for part in parts if parts and self._takes(module, call) else ():
                reported.add(part)
                edit = without_slashes(module, part)
                yield self.finding(part, fix=Fix((edit,), safe=False) if edit is not None else None)
        for call in module.method_calls("get_layer"):
            name = module.argument(call, "name", 0)
            for part in slashes(module, name) if name is not None and module.names_keras else ():
                if part not in reported:
                    reported.add(part)
                    edit = renamed(module, part)
                    here = module.statement(part) is module.statement(call)  # what stands elsewhere may be read for something else too
                    yield self.finding(part, case="asked", fix=Fix((edit,), here) if edit is not None else None)

    def _takes(self, module: Module, call: ast.Call) -> bool:
        """Whether ``name=`` in a call names a layer, model, weight or optimizer of Keras."""
        path = module.path(call.func) or ""
        if path in ("keras.Input", *_FUNCTIONS) or path.startswith("keras.optimizers.schedules."):
            return True
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("add_weight", "add_variable"):
            owner = module.class_of(call.func.value) if isinstance(call.func.value, ast.Name) else None
            return owner is not None and not {_KINDS[0], METRIC}.isdisjoint(module.bases(owner))
        if isinstance(call.func, ast.Attribute) and call.func.attr == "__init__":
            owner = module.enclosing(call, ast.ClassDef)
            return owner is not None and not set(_KINDS).isdisjoint(module.bases(owner)) and not any(is_renamed(module, base) for base in owner.bases)
        made = module.is_a(call, *_KINDS) or _KINDS[0] in module.ancestors_of(path) or _stands_for_layer(module, call.func)
        return made and not is_renamed(module, call.func)


def _stands_for_layer(module: Module, called: ast.expr) -> bool:
    """Whether what is called is a parameter that is a class of layers unless another is given: ``norm_layer=LayerNormalization``."""
    bindings = flow.reaching(module, called) if isinstance(called, ast.Name) else ()
    default = written_default(module, bindings[0].node) if len(bindings) == 1 and bindings[0].kind == "parameter" else None
    local = module.local_class(default) if default is not None else None
    bases = module.bases(local) if local is not None else module.ancestors_of(module.path(default) or "") if default is not None else ()
    return _KINDS[0] in bases
