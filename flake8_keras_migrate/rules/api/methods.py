"""Methods and attributes that Keras objects no longer have (rows of tables/methods.py)."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts.api.generators import counts_samples, generator_fix
from ...facts.api.lost_members import Lost, Row, lost_members
from ...facts.api.own_rows import OwnRow
from ...facts.api.renamed_methods import rename_method
from ...facts.models.inner_layers import inner_layers
from ...facts.models.models import Models
from ...facts.models.node_tensors import each_shape_fix, first_shape_fix, node_fix, shape_fix
from ...facts.tf1.minimized import metric_fix, minimize_fix
from ...facts.training.heads import head
from ...options import DottedName, Identifier
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


@dataclass(frozen=True, kw_only=True)
class Methods(Rule):
    """``family``: method or attribute; ``rows`` are a project's own: class, then member (receivers that are provably of it)."""

    family: str = ""
    rows: Mapping[DottedName, Mapping[Identifier, OwnRow]] = field(default_factory=dict)

    def find(self, module: Module) -> Iterator[Finding]:
        for lost in module.once(lost_members) if not self.code.startswith("KMX") else ():
            if lost.row.family == self.family and lost.name not in self.rows.get(lost.row.owner, ()):
                yield self.report(module, lost)
        for owner, members in self.rows.items():
            for node in module.attributes(*members):
                own = members[node.attr]
                if isinstance(node.ctx, ast.Load) and module.is_a(node.value, owner):
                    found = self.report(module, Lost(node, node.attr, Row(owner, "", "s" if own.safe else "u", own.new, "", ""), True))
                    yield found._replace(message=own.message) if own.message else found

    def report(self, module: Module, lost: Lost) -> Finding:
        row = lost.row
        kind = row.owner.rpartition(".")[2]
        if isinstance(lost.node, ast.FunctionDef):
            kept = "hook" if "hook" in row.flags else "override"
            mended = rename_method(module, lost.node, row)
            return self.finding(lost.node, case=kept, fix=mended, owner=kind, name=lost.name, new=row.new, advice=row.advice)
        case = "advice" if row.advice else None if row.new else "gone"
        if "raises" in row.flags:
            case = "raises"
        if row.fix == "absent":
            case = "absent"
        mended, advice = fix(module, lost.node, row), row.advice
        if mended is not None and not lost.certain and "named" in row.flags:
            mended = mended._replace(safe=False)
        if row.fix == "generator" and mended is None and (counted := counts_samples(module, lost.node)):
            case, advice = "advice", f"use {row.new}, with counts of batches: {counted[1]} is {counted[0]} divided by the batch size"
        return self.finding(lost.node, case=case, fix=mended, owner=kind, name=lost.name, new=row.new, advice=advice)


def fix(module: Module, node: ast.Attribute, row: Row) -> Fix | None:
    if row.fix == "generator":
        return generator_fix(module, node, row.new)
    if row.fix == "loop":
        return reset_fix(module, node)
    if row.fix == "drop":
        call, statement = module.parent(node), module.statement(node)
        return Fix((module.drop_statement(statement),), False) if isinstance(statement, ast.Expr) and statement.value is call else None
    if row.fix == "minimize":
        return minimize_fix(module, node)
    if row.fix == "metric":
        return metric_fix(module, node)
    if row.fix == "update":
        return update_fix(module, node)
    if row.fix == "argument":
        call = module.parent(node)
        alone = isinstance(call, ast.Call) and call.func is node and len(call.args) == 1 and not call.keywords
        return Fix((module.replace(call, module.text_of(call.args[0])),), False) if isinstance(call, ast.Call) and alone else None
    if row.fix == "call":
        call = module.parent(node)
        alone = isinstance(call, ast.Call) and call.func is node and len(call.args) == 1 and not call.keywords
        return call_fix(module, node, call.args[0]) if isinstance(call, ast.Call) and alone else None
    if row.fix == "owner":
        return Fix((module.replace(node, module.text_of(node.value)),), False)
    if row.fix == "absent":
        return Fix((module.replace(node, f'getattr({module.text_of(node.value)}, "{node.attr}", None)'),))
    if row.fix == "node":
        return node_fix(module, node)
    if row.fix == "first":
        return first_shape_fix(module, node)
    if row.fix == "each":
        return each_shape_fix(module, node)
    if row.fix == "classes":
        return classes_fix(module, node)
    if row.fix == "next":
        call = module.parent(node)
        bare = isinstance(call, ast.Call) and call.func is node and not call.args and not call.keywords
        return Fix((module.replace(call, f"next({module.text_of(node.value)})"),)) if isinstance(call, ast.Call) and bare else None
    if row.fix == "-" or not row.new:
        return None
    if node.attr in ("input_shape", "output_shape"):
        return shape_fix(module, node, row.new)
    end = module.span(node).end
    return Fix((Edit(end - len(node.attr), end, row.new),), row.fix == "s")


def call_fix(module: Module, node: ast.Attribute, given: ast.expr) -> Fix | None:
    """``model._set_inputs(x)`` as ``model(x)``; a ``tf.TensorSpec`` as an Input of its shape and dtype."""
    called, made = module.replace(node, module.text_of(node.value)), module.resolve(given)
    if not isinstance(made, ast.Call) or module.path(made.func) != "tensorflow.TensorSpec":
        return Fix((called,), False)
    if not isinstance(given, ast.Name):
        return None
    text, imports = module.reach("keras.Input")
    return Fix((called, module.replace(given, f"{text}(batch_shape={given.id}.shape, dtype={given.id}.dtype)")), False, imports)


def reset_fix(module: Module, node: ast.Attribute) -> Fix | None:
    """``model.reset_states()`` as a loop over the layers that have the method, also of models in it; ``hidden = model.reset_states()`` gave None.

    Of a model that is not made in the file nobody knows what is in it.
    """
    call, statement = module.parent(node), module.statement(node)
    if not isinstance(statement, (ast.Expr, ast.Assign)) or statement.value is not call or not isinstance(node.value, (ast.Name, ast.Attribute)):
        return None
    start = module.span(statement).start
    indent = module.text[module.text.rfind("\n", 0, start) + 1 : start]
    if indent.strip() or not module.source.stands_alone(statement):
        return None
    bound = f"{module.text[start : module.span(call).start]}None\n{indent}" if isinstance(statement, ast.Assign) else ""
    known = module.once(Models).architecture(node.value)
    nested = known is None or any(module.is_a(layer, "keras.Model") for layer in inner_layers(module, node.value))
    head = f"{bound}for layer in {module.text_of(node.value)}.{'_flatten_layers()' if nested else 'layers'}:"
    return Fix((module.replace(statement, f'{head}\n{indent}    if hasattr(layer, "reset_states"):\n{indent}        layer.reset_states()'),))


def update_fix(module: Module, node: ast.Attribute) -> Fix | None:
    """``self.add_update(K.update(a, b))`` and ``self.add_update(a.assign(b))`` without the wrapper; gone where the update was made before."""
    call = module.parent(node)
    if not isinstance(call, ast.Call) or call.func is not node or not call.args:
        return None
    given = call.args[0]
    parts = given.elts if isinstance(given, (ast.List, ast.Tuple)) else [given]
    made = [module.resolve(part) for part in parts]
    statement = module.parent(call)
    if not made or not all(isinstance(each, ast.Call) and _updates(module, each) for each in made):
        return None
    if not any(each is part for each, part in zip(made, parts, strict=True)):
        return Fix((module.drop_statement(statement),)) if isinstance(statement, ast.Expr) else None
    return Fix((module.replace(call, module.text_of(given)),))


def _updates(module: Module, call: ast.Call) -> bool:
    """Whether a call assigns to a variable: itself, or by a function of the file that returns nothing else."""
    function = module.local_function(call.func)
    if function is not None:
        returned = module.returns(function)
        return bool(returned) and all(isinstance(each, ast.Call) and _assigns(module, each) for each in returned)
    return _assigns(module, call)


def _assigns(module: Module, call: ast.Call) -> bool:
    path = module.path(call.func) or ""
    plain = isinstance(call.func, ast.Attribute) and call.func.attr.startswith("assign") and module.local_function(call.func) is None
    return plain or path.startswith("keras.backend.update") or path == "keras.backend.moving_average_update"


def classes_fix(module: Module, node: ast.Attribute) -> Fix | None:
    """``model.predict_classes(x)`` as the class of what ``predict`` gives: the largest column, or whether the only one is above 0.5."""
    call, end = module.parent(node), module.span(node).end
    if not isinstance(call, ast.Call) or call.func is not node:
        return None
    last = head(module, module.once(Models).architecture(node.value))
    renamed = Edit(end - len(node.attr), end, "predict")
    if last.units == 1:
        return Fix((renamed, module.insert_before(call, "("), module.insert_after(call, ' > 0.5).astype("int32")')))
    if last.units is not None or last.activation == "softmax":
        return Fix((renamed, module.insert_after(call, ".argmax(axis=-1)")))
    several = '(lambda scores: scores.argmax(axis=-1) if scores.shape[-1] > 1 else (scores > 0.5).astype("int32"))('
    return Fix((renamed, module.insert_before(call, several), module.insert_after(call, ")")), False)
