"""``keras.backend.function``, which makes a function of tensors: a ``keras.Model`` does that in Keras 3."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class BackendFunction(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for node in module.references("keras.backend.function"):
            call = module.parent(node)
            phase = isinstance(call, ast.Call) and any(
                (module.path(part) or "").startswith("keras.backend.") and "learning_phase" in (module.path(part) or "")
                for part in ast.walk(call)
                if isinstance(part, (ast.Name, ast.Attribute))
            )
            yield self.finding(node, case="phase" if phase else None, fix=None if phase else _fix(module, node))


def _fix(module: Module, node: ast.AST) -> Fix | None:
    """Make a model of the same inputs and outputs, and call it by ``predict_on_batch``, which gives arrays.

    Only where a name holds the function and every use of it shows its arguments; a list of one array is an array then.
    """
    call = module.parent(node)
    statement = module.parent(call) if call is not None else None
    if not isinstance(call, ast.Call) or call.func is not node or len(call.args) != 2 or call.keywords:
        return None
    outputs = module.resolve(call.args[1])
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    if not isinstance(target, ast.Name) or not isinstance(call.args[0], ast.List):
        return None
    if isinstance(outputs, ast.ListComp):
        items = [outputs.elt]
    elif isinstance(outputs, ast.List) and not any(isinstance(item, ast.Starred) for item in outputs.elts):
        items = outputs.elts
    else:
        return None
    if not all(_is_symbolic(module, item) for item in (*call.args[0].elts, *items)):
        return None
    path, imports = module.reach("keras.Model")
    edits: list[Edit] = [module.replace(node, path)]
    for use in module.spelled(target.id):
        if use is target or not any(binding.node is target for binding in module.bindings(use)):
            continue
        edit = _use(module, use, single=isinstance(outputs, ast.List) and len(items) == 1)
        if edit is None or len(module.bindings(use)) != 1:
            return None
        edits += edit
    return Fix(tuple(edits), safe=False, imports=imports)


def _is_symbolic(module: Module, expr: ast.expr) -> bool:
    """Whether a model of Keras 3 can be made of an expression: a symbolic tensor, or a port of a model or layer."""
    found = module.resolve(expr)
    if isinstance(found, ast.Subscript) and isinstance(found.value, ast.Attribute) and found.value.attr in ("inputs", "outputs"):
        return True
    return module.is_tensor(found) or (isinstance(found, ast.Attribute) and found.attr in ("input", "output"))


def _use(module: Module, use: ast.Name, *, single: bool) -> list[Edit] | None:
    """The edits for one ``f([x])`` or, with a single output, ``f([x])[0]``; None for any other use."""
    call = module.parent(use)
    if not isinstance(call, ast.Call) or call.func is not use or len(call.args) != 1 or not isinstance(call.args[0], ast.List):
        return None
    edits = [module.insert_after(use, ".predict_on_batch")]
    if not single:
        return edits
    item = module.parent(call)
    if not isinstance(item, ast.Subscript) or item.value is not call or module.value(item.slice) != 0:
        return None
    return [*edits, Edit(module.span(call).end, module.span(item).end, "")]
