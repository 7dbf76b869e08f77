"""The global learning phase, which Keras 3 has no more: training or not is an argument of the call."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts.tf1 import tf1
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
                yield self.finding(node, case=case, name=name, fix=_FIXES[name](module, node) if name in _FIXES else None)


def _chooses(module: Module, above: ast.AST, node: ast.AST) -> bool:
    """Whether ``above`` is a call of in_train_phase or in_test_phase around ``node``."""
    return isinstance(above, ast.Call) and above.func is not node and module.path(above.func) in (_HOME + "in_train_phase", _HOME + "in_test_phase")


def _drop(module: Module, node: ast.AST) -> Fix | None:
    """Take the statement ``K.set_learning_phase(0)`` out; what is not 0 only told calls ``model(x)``, never fit, evaluate and predict."""
    call = module.parent(node)
    statement = module.parent(call) if call is not None else None
    if not isinstance(call, ast.Call) or call.func is not node or not isinstance(statement, ast.Expr):
        return None
    value = module.argument(call, "value", 0)
    off = value is not None and module.value(value) in (0, False)
    return Fix((module.drop_statement(statement),), safe=False) if off or not _called_directly(module) else None


def _called_directly(module: Module) -> bool:
    """Whether a model may be called on data, without ``training=``, in this file."""
    calls = (call for call in module.nodes[ast.Call] if isinstance(call.func, (ast.Name, ast.Attribute)) and call.args)
    return any(module.maybe_model(call.func) and module.argument(call, "training") is None and not module.is_tensor(call.args[0]) for call in calls)


def _off(module: Module, node: ast.AST) -> Fix | None:
    """``False`` for ``K.learning_phase()``: 0 in eager TensorFlow unless the file sets it, also in fit. In a list or as a key it is an input."""
    call = module.parent(node)
    holder = module.parent(call) if isinstance(call, ast.Call) else None
    key = (isinstance(holder, ast.Dict) and call in holder.keys) or (isinstance(holder, ast.DictComp) and call is holder.key)
    if key or isinstance(holder, (ast.List, ast.Tuple, ast.Subscript)) or (isinstance(holder, ast.Assign) and "feed_dict" in module.text):
        return None
    if not isinstance(call, ast.Call) or call.func is not node or module.references(_HOME + "set_learning_phase", _HOME + "learning_phase_scope"):
        return None
    return Fix((module.replace(call, "False"),), safe=False)


def _choice(module: Module, node: ast.AST) -> Fix | None:
    """Write the choice as a conditional expression of ``training=``, or of the ``training`` of the layer's ``call``, which gets that argument."""
    call = module.parent(node)
    if not isinstance(call, ast.Call) or call.func is not node:
        return None
    chosen, other, training = (module.argument(call, name, place) for place, name in enumerate(("x", "alt", "training")))
    asked, edits = _asked(module, call) if training is None or _phase(module, training) else (module.text_of(training), [])
    if chosen is None or other is None or not (asked or isinstance(training, (ast.Name, ast.Attribute))):
        return None
    if module.path(node) == _HOME + "in_test_phase":
        chosen, other = other, chosen
    text = f"{_called(module, chosen)} if {asked} else {_called(module, other)}"
    whole = isinstance(module.parent(call), (ast.Assign, ast.Return)) and "\n" not in text
    return Fix((module.replace(call, text if whole else f"({text})"), *edits), safe=False)


def _phase(module: Module, expr: ast.expr) -> bool:
    return module.value(expr) is None or (isinstance(expr, ast.Call) and module.path(expr.func) == _HOME + "learning_phase")


def _asked(module: Module, node: ast.AST) -> tuple[str, list[Edit]]:
    """``training`` where a layer's ``call`` is around, and the edit that adds it to its parameters."""
    method = next((one for one in module.ancestors(node) if isinstance(one, ast.FunctionDef) and one.name == "call"), None)
    owner = module.parent(method) if method is not None else None
    if method is None or not isinstance(owner, ast.ClassDef) or "keras.Layer" not in module.bases(owner):
        return "", []
    given = method.args
    if any(one.arg == "training" for one in (*given.args, *given.kwonlyargs)):
        return "training", []
    if given.vararg or given.kwarg or given.kwonlyargs or not given.args:
        return "", []
    return "training", [module.insert_after((*given.args, *given.defaults)[-1], ", training=None")]


def _called(module: Module, expr: ast.expr) -> str:
    """The value of an expression that may be a function without arguments."""
    if isinstance(expr, ast.Lambda):
        return module.text_of(expr.body)
    return module.text_of(expr) + ("()" if module.local_function(expr) is not None else "")


_FIXES = {"learning_phase": _off, "set_learning_phase": _drop, "in_train_phase": _choice, "in_test_phase": _choice}
