"""``build`` of a subclassed model that does not say how to build its layers."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import classes, flow
from ...facts.classes import has_unknown_bases, lineage
from ...facts.custom.lazy_layers import holds_built
from ...facts.elements import leaves
from ...facts.keras_classes import is_self, is_super, on_super
from ...facts.layers.layer_calls import local_class
from ...facts.layers.shaped_layers import unbuilt_within
from ...facts.models.unbuilt import RUNS, fed_later, unbuilt
from ...facts.saving.saving import Saving
from ...facts.training.never_called import never_called
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_SAVES_ONLY_BUILT = (3, 7)
"""The first Keras version known to refuse the weights of a model that was never called; 3.5 takes them."""
_BACKUP = "keras.callbacks.BackupAndRestore"
_BACKS_UP_ONLY_BUILT = (3, 3)
"""The first Keras version known to refuse a backup of a model that was never called; 3.0 makes it."""


class UnbuiltSublayers(Rule):
    """Models that have no weights where these are asked for: ``model.build`` made none, or nothing has called the model."""

    def find(self, module: Module) -> Iterator[Finding]:
        for site, kind in never_called(module) if self.target >= _SAVES_ONLY_BUILT else ():
            saved = module.text_of(site.model) if site.model is not None else ""
            edit = module.insert_line_before(module.statement(site.call), f"{saved}.built = True")
            yield self.finding(site.call, case="saved", fix=Fix((edit,), safe=False), name=kind.name, model=saved)
        for each in unbuilt_within(module):
            yield self.finding(each.method, case="shape" if each.builds else "archive", fix=_unshaped(module, each.method), layer=each.layer)
        for call, model, case in self._early(module):
            made = unbuilt(module, model, call)
            if made is not None:
                yield self.finding(call, case=case, fix=_called_before(module, model, call), name=made)
        for call in module.method_calls("build"):
            receiver: ast.expr = call.func.value  # type: ignore[attr-defined]
            own = is_self(module, receiver)
            if is_super(receiver) or (own and not _is_first_build(module, call)):
                continue
            owner = module.class_of(receiver) if own else local_class(module, receiver)
            shape = module.argument(call, "input_shape", 0)
            if owner is None or shape is None or "keras.Model" not in module.bases(owner) or "keras.Sequential" in module.bases(owner):
                continue
            if self._builds(module, owner) or has_unknown_bases(module, owner) or _meets_data(module, call, receiver) or holds_built(module, owner):
                continue
            inputs, imports = module.reach("keras.Input")
            made = _inputs(module, inputs, shape)
            edit = module.replace(call, f"{module.text_of(receiver)}({made})")
            yield self.finding(call, fix=Fix((edit,), safe=False, imports=imports) if made else None, name=owner.name)

    def _early(self, module: Module) -> Iterator[tuple[ast.Call, ast.expr, str]]:
        """The calls that fail for a model without weights, each with the model."""
        yield from ((site.call, site.model, "loaded") for site in module.once(Saving).of("load_weights") if site.model is not None)
        for fit in module.method_calls("fit") if self.target >= _BACKS_UP_ONLY_BUILT and module.references(_BACKUP) else ():
            if isinstance(fit.func, ast.Attribute) and _backs_up(module, fit):
                yield fit, fit.func.value, "backup"

    @staticmethod
    def _builds(module: Module, owner: ast.ClassDef) -> bool:
        """Whether the class, or one of the file that it derives from, has a ``build``, or is made as a functional model."""
        return "call" not in module.methods(owner) or any(_has_build(module, each) for each in lineage(module, owner))


def _has_build(module: Module, owner: ast.ClassDef) -> bool:
    """Whether a class has a ``build`` that does more than call the one above it and set ``self.built``."""
    method = module.methods(owner).get("build")
    if method is None:
        return False
    handed = False
    for statement in method.body:
        done = statement.value if isinstance(statement, (ast.Expr, ast.Return)) else None
        if isinstance(done, ast.Call) and on_super(done) and done.func.attr == "build":  # type: ignore[attr-defined]
            handed = True
        elif not isinstance(done, ast.Constant) and not _sets_built(module, statement):
            return True
    return not handed


def _sets_built(module: Module, statement: ast.stmt) -> bool:
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    return isinstance(target, ast.Attribute) and target.attr == "built" and is_self(module, target.value)


def _is_first_build(module: Module, build: ast.Call) -> bool:
    """Whether a constructor builds its own model, which neither it nor all that make an instance run on data in time."""
    owner = module.enclosing(build, ast.ClassDef)
    constructor = module.methods(owner).get("__init__") if owner is not None else None
    if constructor is None or module.enclosing(build, *_FUNCTIONS) is not constructor or owner in module.once(_left_to_heirs):
        return False
    if any(_makes_weights(module, call) for call in ast.walk(constructor) if isinstance(call, ast.Call)):
        return False
    instances = [module.parent(call) for call, kind in module.once(classes.made).items() if kind is owner]
    return not instances or not all(_runs_first(module, each) for each in instances)


def _makes_weights(module: Module, call: ast.Call) -> bool:
    """Whether a constructor runs its model with this call, or makes it a functional one."""
    func = call.func
    if not isinstance(func, ast.Attribute):
        return is_self(module, func)
    return (is_super(func.value) and (bool(call.args) or "inputs" in module.keywords(call))) or (func.attr in RUNS and is_self(module, func.value))


def _left_to_heirs(module: Module) -> set[ast.ClassDef]:
    """The classes from which a class with a ``build`` derives, and those classes."""
    return {each for heir in module.nodes.get(ast.ClassDef, ()) if _has_build(module, heir) for each in lineage(module, heir)}


def _runs_first(module: Module, made: ast.AST | None) -> bool:
    return isinstance(made, ast.Assign) and len(made.targets) == 1 and _meets_data(module, made, made.targets[0])


def _inputs(module: Module, maker: str, shape: ast.expr) -> str:
    """The inputs of a shape with the batch axis, or a list of those of a list of shapes; empty where it is not known to be one."""
    parts = shape.elts if isinstance(shape, (ast.List, ast.Tuple)) else []
    if isinstance(shape, ast.List) and parts and all(isinstance(part, (ast.List, ast.Tuple)) for part in parts):
        several = [_inputs(module, maker, part) for part in parts]
        return f"[{', '.join(several)}]" if all(several) else ""
    value = module.value(shape)
    plain = isinstance(value, tuple) and all(isinstance(size, (int, type(None))) for size in value)
    batch = bool(parts) and isinstance(parts[0], ast.Constant) and parts[0].value is None
    sizes = batch and not any(isinstance(flow.value(module, part), (ast.List, ast.Tuple, ast.Starred)) for part in parts)
    return f"{maker}(batch_shape={module.text_of(shape)})" if plain or sizes else ""


def _unshaped(module: Module, method: ast.FunctionDef | ast.AsyncFunctionDef) -> Fix | None:
    """The class without the method, where nothing asks for the shape."""
    asked = module.method_calls("compute_output_shape") or module.calls("keras.layers.TimeDistributed") or method.decorator_list
    return Fix((module.drop_statement(method),), safe=False) if not asked else None


def _called_before(module: Module, model: ast.expr, call: ast.Call) -> Fix | None:
    run = fed_later(module, model, call)
    return Fix((module.insert_line_before(module.statement(call), module.text_of(model) + run),), safe=False) if run is not None else None


def _backs_up(module: Module, fit: ast.Call) -> bool:
    return any(module.is_a(each, _BACKUP) for each in leaves(module, module.argument(fit, "callbacks", 5)))


def _meets_data(module: Module, build: ast.Call | ast.Assign, model: ast.expr) -> bool:
    """Whether the model runs on data before anything asks for its weights: then they are made in time."""
    if not isinstance(model, ast.Name):
        return False
    scope = module.enclosing(build, *_FUNCTIONS)
    later = [name for name in module.spelled(model.id) if isinstance(name.ctx, ast.Load) and name.lineno > build.lineno]
    for name in later:
        above = module.parent(name)
        if module.enclosing(name, *_FUNCTIONS) is scope and not (isinstance(above, ast.Attribute) and above.attr == "compile"):
            return (isinstance(above, ast.Call) and above.func is name) or (isinstance(above, ast.Attribute) and above.attr in RUNS)
    return False
