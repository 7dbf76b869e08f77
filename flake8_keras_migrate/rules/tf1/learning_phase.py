"""The global learning phase, which Keras 3 has no more: training or not is an argument of the call."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import tf1
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_HOME = "keras.backend."
_NAMES = {
    "learning_phase": None, "symbolic_learning_phase": None, "set_learning_phase": "set", "learning_phase_scope": "set",
    "in_train_phase": "choose", "in_test_phase": "choose",
}  # fmt: skip


class LearningPhase(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        functions = set(module.calls(_HOME + "function"))
        for name, case in _NAMES.items():
            for alias in tf1.imports(module, (_HOME + name,)):
                yield self.finding(alias, case=case, name=name)
            seen: set[ast.AST | None] = set()
            for node in module.references(_HOME + name):
                scope = module.enclosing(node, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
                inside = any(above in functions or _chooses(module, above, node) for above in module.ancestors(node))
                if isinstance(node, ast.alias) or inside or (scope in seen and case != "choose"):
                    continue
                seen.add(scope)
                fix = _fix(module, node) if case == "choose" else _drop(module, node) if name == "set_learning_phase" else None
                yield self.finding(node, case=case, name=name, fix=fix)


def _chooses(module: Module, above: ast.AST, node: ast.AST) -> bool:
    """Whether ``above`` is a call of in_train_phase or in_test_phase around ``node``."""
    return isinstance(above, ast.Call) and above.func is not node and module.path(above.func) in (_HOME + "in_train_phase", _HOME + "in_test_phase")


def _drop(module: Module, node: ast.AST) -> Fix | None:
    """Take the statement ``K.set_learning_phase(0)`` out; for 1 the calls of the model must change."""
    call = module.parent(node)
    statement = module.parent(call) if call is not None else None
    if not isinstance(call, ast.Call) or call.func is not node or not isinstance(statement, ast.Expr):
        return None
    value = module.argument(call, "value", 0)
    return Fix((module.drop_statement(statement),), safe=False) if value is not None and module.value(value) in (0, False) else None


def _fix(module: Module, node: ast.AST) -> Fix | None:
    """Write the choice as a conditional expression, where the call has ``training=``."""
    call = module.parent(node)
    if not isinstance(call, ast.Call) or call.func is not node:
        return None
    chosen, other, training = (module.argument(call, name, place) for place, name in enumerate(("x", "alt", "training")))
    if chosen is None or other is None or not isinstance(training, (ast.Name, ast.Attribute)):
        return None
    if module.path(node) == _HOME + "in_test_phase":
        chosen, other = other, chosen
    text = f"({_called(module, chosen)} if {module.text_of(training)} else {_called(module, other)})"
    return Fix((module.replace(call, text),), safe=False)


def _called(module: Module, expr: ast.expr) -> str:
    """The value of an expression that may be a function without arguments."""
    if isinstance(expr, ast.Lambda):
        return module.text_of(expr.body)
    return module.text_of(expr) + ("()" if module.local_function(expr) is not None else "")
