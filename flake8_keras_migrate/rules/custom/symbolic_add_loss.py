"""``add_loss`` outside ``call``: of a symbolic tensor, on a finished model, or of a function or a number."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.keras_classes import LAYER, is_self, is_super
from ...facts.likely_models import maybe_layer
from ...facts.models.end_layer import finished, with_loss
from ...facts.reproducibility.sets import is_builtin
from ...facts.symbolic.tensors import is_tensor
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class SymbolicAddLoss(Rule):
    """``vae.add_loss(kl)``; ``self.add_loss(lambda: ...)``; ``self.add_loss(0.0)``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.method_calls("add_loss"):
            receiver = call.func.value if isinstance(call.func, ast.Attribute) else call
            loss = module.argument(call, "losses", 0) or module.argument(call, "loss", 0)
            if loss is None:
                continue
            functional = finished(module, receiver)
            if functional or is_tensor(module, loss):
                yield self.finding(call, fix=with_loss(module, call, receiver, loss) if functional else None, name=module.text_of(receiver))
            elif _is_number(module, loss):
                if self._is_own(module, call, receiver):
                    yield self.finding(call, case="number", fix=_as_tensor(module, loss), value=module.text_of(loss))
            elif not (_value(module, module.resolve(loss)) or _is_filled(loss)):
                continue
            elif self._is_own(module, call, receiver):
                yield self.finding(call, case="function", fix=moved(module, call, loss))
            elif module.is_a(receiver, "keras.Layer") or maybe_layer(module, receiver) or module.maybe_model(receiver):
                yield self.finding(call, case="function")

    @staticmethod
    def _is_own(module: Module, call: ast.Call, receiver: ast.expr) -> bool:
        """Whether a layer or model calls the ``add_loss`` that it has from Keras."""
        if not (is_self(module, receiver) or is_super(receiver)):
            return False
        owner = module.enclosing(call, ast.ClassDef)
        return owner is not None and LAYER in module.bases(owner) and "add_loss" not in module.methods(owner)


def _value(module: Module, loss: ast.expr) -> str:
    """The call of a function without arguments: what stands in a lambda, a ``partial`` as a call; "" for anything else."""
    if isinstance(loss, ast.Lambda):
        return module.text_of(loss.body) if not ast.unparse(loss.args) else ""
    if isinstance(loss, ast.Call) and loss.args and module.path(loss.func) == "functools.partial":
        called, *rest = [module.text_of(part) for part in (*loss.args, *loss.keywords)]
        return f"{called}({', '.join(rest)})"
    function = module.local_function(loss)
    return f"{module.text_of(loss)}()" if function is not None and not ast.unparse(function.args) else ""


def _is_number(module: Module, loss: ast.expr) -> bool:
    """Whether a loss is a number of Python or a value of NumPy."""
    made = flow.value(module, loss)
    if isinstance(made, ast.Call):
        return is_builtin(module, made.func, "float", "int") or (module.path(made.func) or "").startswith("numpy.")
    return isinstance(module.value(made), (int, float))


def _as_tensor(module: Module, loss: ast.expr) -> Fix:
    """The tensor that Keras 2 made of a number: of ``floatx``, which a whole number must be told."""
    ops, imports = module.reach("keras.ops")
    kind = "" if isinstance(loss, ast.Constant) and isinstance(loss.value, float) else ', "float32"'
    return Fix((module.replace(loss, f"{ops}.convert_to_tensor({module.text_of(loss)}{kind})"),), imports=imports)


def _is_filled(loss: ast.expr) -> bool:
    """Whether a lambda has a default for each of its parameters: ``lambda layer=layer: ...`` in a loop."""
    return (
        isinstance(loss, ast.Lambda)
        and len(loss.args.defaults) == len(loss.args.posonlyargs) + len(loss.args.args)
        and None not in loss.args.kw_defaults
    )


def moved(module: Module, call: ast.Call, loss: ast.expr) -> Fix | None:
    """The loss as a value in the layer's ``call``: there already, or moved from its ``build`` or ``__init__`` where it needs none of their locals."""
    method, owner, text = module.enclosing(call, ast.FunctionDef), module.enclosing(call, ast.ClassDef), _value(module, loss)
    statement, target = module.parent(call), module.methods(owner).get("call") if isinstance(owner, ast.ClassDef) else None
    if not text or not isinstance(statement, ast.Expr) or not isinstance(method, ast.FunctionDef) or target is None:
        return None
    if method is target:
        return Fix((module.replace(loss, text),), False)
    names = [node for node in ast.walk(method) if isinstance(node, ast.Name)]
    own = {name.id for name in names if isinstance(name.ctx, ast.Store)} | {arg.arg for arg in ast.walk(method) if isinstance(arg, ast.arg)}
    used = {node.id for node in ast.walk(loss) if isinstance(node, ast.Name)} - {"self"}
    if module.parent(statement) is not method or own & used or method.name not in ("build", "__init__"):
        return None
    first = next((one for one in target.body if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))), None)
    if first is None:
        return None
    return Fix((module.drop_statement(statement), module.insert_line_before(first, f"self.add_loss({text})")), False)
