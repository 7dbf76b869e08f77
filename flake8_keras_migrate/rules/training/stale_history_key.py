"""KM208: keys of the training history that are not there under that name."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.training import history
from ...facts.training.stale_keys import FULL_NAMES, is_trained_with, renamings
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


_NEVER_WORKED = ("acc", "accuracy", *FULL_NAMES, *FULL_NAMES.values())
"""With the other one compiled, these were no keys in Keras 2.3 and later either."""


class StaleHistoryKey(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        renamed = module.once(renamings)
        if not renamed:
            return
        elsewhere = [key for name in renamed for key in history.handed(module, name)]
        for key in (*module.once(history.keys), *elsewhere):
            if key.name in renamed:
                before = "val_" if key.validation else ""
                if not _copes(module, key.node, {before + key.name, before + renamed[key.name]}):
                    yield self._report(module, key.node, before + key.name, renamed[key.name])
        for call in module.calls("keras.callbacks.ModelCheckpoint"):
            path = module.argument(call, "filepath", 0)
            text = flow.value(module, path) if path is not None else None
            for name in renamed:
                if isinstance(text, ast.Constant) and isinstance(text.value, str) and "{val_" + name + ":" in text.value:
                    yield self._report(module, text, f"val_{name}", renamed[name])

    def _report(self, module: Module, node: ast.Constant, old: str, new: str) -> Finding:
        case = "learning-rate" if new == "learning_rate" else "function" if old != old.lower() else None
        safe = old.removeprefix("val_") not in _NEVER_WORKED or is_trained_with(module, node, new)
        new = ("val_" if old.startswith("val_") else "") + new
        text = module.text_of(node)
        fix = Fix((module.replace(node, text.replace(old, new)),), safe=safe) if text.count(old) == 1 else None
        return self.finding(node, case=case, fix=fix, old=old, new=new)


def _copes(module: Module, node: ast.Constant, both: set[str]) -> bool:
    """Whether the code asks first which of the two keys there is, catches the KeyError, or reads the other one where there is nothing."""
    if _is_replaced(module, module.parent(node)):
        return True
    below: ast.AST = node
    for above in module.ancestors(node):
        if isinstance(above, (ast.If, ast.IfExp)):
            tests = [part.left for part in ast.walk(above.test) if isinstance(part, ast.Compare) and isinstance(part.ops[0], (ast.In, ast.NotIn))]
            if any(isinstance(asked, ast.Constant) and asked.value in both for asked in tests):
                return True
        elif isinstance(above, ast.Try) and below in above.body:
            caught = [part for handler in above.handlers if handler.type is not None for part in ast.walk(handler.type)]
            if any(isinstance(kind, ast.Name) and kind.id == "KeyError" for kind in caught):
                return True
        elif isinstance(above, ast.BoolOp) or (isinstance(above, ast.Call) and below is node):
            named = {part.value for part in ast.walk(above) if isinstance(part, ast.Constant) and isinstance(part.value, str)}
            if both <= named:
                return True
        below = above
    return False


def _is_replaced(module: Module, call: ast.AST | None) -> bool:
    """``rate = logs.get("lr")``, where the program asks first whether ``rate`` is None and takes another value then, no constant."""
    assign = module.parent(call) if isinstance(call, ast.Call) else None
    target = assign.targets[0] if isinstance(assign, ast.Assign) else None
    if not isinstance(target, ast.Name):
        return False
    loads = [name for name in module.walk.names.get(target.id, ()) if isinstance(name.ctx, ast.Load) and name.lineno > target.lineno]
    test = module.parent(min(loads, key=lambda name: (name.lineno, name.col_offset))) if loads else None
    asked = module.parent(test) if isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.Is) else None
    if not isinstance(asked, ast.If) or asked.test is not test:
        return False
    taken = [part for statement in asked.body for part in ast.walk(statement) if isinstance(part, ast.Assign)]
    return any(module.text_of(part.targets[0]) == target.id and not isinstance(part.value, ast.Constant) for part in taken)
