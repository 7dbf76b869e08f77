"""KM602: a compiled model that is frozen and then trained, as in the old GAN recipe."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts.models.model_history import history, making, names_of
from ...facts.models.part_flags import Flip, flips
from ...facts.versions.era import is_keras3
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_TRAINS = ("train_on_batch", "fit", "fit_generator")
_PORTS = (("input", "inputs"), ("output", "outputs"))
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def _before(one: ast.expr, other: ast.expr) -> bool:
    return (one.lineno, one.col_offset) < (other.lineno, other.col_offset)


def _calls_of(module: Module, model: ast.expr, *methods: str) -> list[ast.Call]:
    return [call for call in module.method_calls(*methods) if isinstance(call.func, ast.Attribute) and same_place(module, call.func.value, model)]


def same_place(module: Module, one: ast.expr, other: ast.expr) -> bool:
    """Whether two expressions are one name of one scope, or one attribute of ``self`` in one class."""
    if isinstance(one, ast.Name) and isinstance(other, ast.Name):
        return one.id == other.id and [b.node for b in module.bindings(one)] == [b.node for b in module.bindings(other)]
    if isinstance(one, ast.Attribute) and isinstance(other, ast.Attribute) and one.attr == other.attr:
        if isinstance(one.value, ast.Name) and isinstance(other.value, ast.Name) and module.class_of(one.value) is not None:
            return module.class_of(one.value) is module.class_of(other.value)
        return same_place(module, one.value, other.value)
    return False


def _shared(module: Module, owner: ast.expr) -> ast.expr | None:
    """The model whose layers another has: ``model`` where ``owner`` is ``Model(model.inputs, model.outputs)``."""
    made = module.resolve(owner)
    if not isinstance(made, ast.Call) or module.path(made.func) != "keras.Model":
        return None
    ports = [module.argument(made, name, place) for place, name in enumerate(("inputs", "outputs"))]
    ends = [port.elts[0] if isinstance(port, (ast.List, ast.Tuple)) and len(port.elts) == 1 else port for port in ports]
    first, last = [end.value if isinstance(end, ast.Attribute) and end.attr in _PORTS[place] else None for place, end in enumerate(ends)]
    return first if first is not None and last is not None and same_place(module, first, last) else None


def _trained_through(module: Module, flag: ast.Attribute, model: ast.expr) -> list[ast.Call]:
    """The calls that train a model of a function, compiled before its flag is set, and never again nor set back, as its callers run them."""
    for name in names_of(module, model):
        events = history(module, name, "compile", "trainable", *_TRAINS)
        place = next((index for index, event in enumerate(events) if event.node is flag), len(events))
        before, after = events[:place], events[place + 1 :]
        flags = [event.node for event in events if isinstance(event.node.ctx, ast.Store)]
        calls = [call for event in after if isinstance(call := module.parent(event.node), ast.Call) and event.node.attr in _TRAINS]
        first = next((event.node.attr for event in after if event.node.attr == "compile" or event.node.attr in _TRAINS), "compile")
        kinds = [event.node.attr for event in before]
        set_back = any(not TrainableAfterCompile.sets(module, each, False) for each in flags)
        if "compile" in kinds and first != "compile" and not set_back and not any(kind in _TRAINS for kind in kinds):
            return calls
    return []


def _toggled(module: Module, trained: list[ast.Call], other: ast.expr | None = None, value: bool = True) -> Fix | None:
    """The flag set to ``value`` before each step that trains the model, and back after it; the flag of ``other`` that has its layers."""
    edits: list[Edit] = []
    for statement in dict.fromkeys(module.statement(call) for call in trained):
        receivers = [call.func.value for call in trained if module.statement(call) is statement and isinstance(call.func, ast.Attribute)]
        if not isinstance(statement, (ast.Assign, ast.Expr)) or not module.source.stands_alone(statement):
            return None
        near = other is None or module.enclosing(other, *_FUNCTIONS) is module.enclosing(statement, *_FUNCTIONS)
        if not near and isinstance(other, ast.Name):
            return None
        name = module.text_of(other or receivers[0])
        edits += [
            module.insert_line_before(statement, f"{name}.trainable = {value}"),
            module.insert_line_after(statement, f"{name}.trainable = {not value}"),
        ]
    return Fix(tuple(edits), safe=False)


def _model(module: Module, owner: ast.expr) -> ast.expr | None:
    """The model whose flag, or whose layers' flags, are set."""
    if (shared := _shared(module, owner)) is not None:
        return shared
    if isinstance(owner, ast.Name):
        bindings = module.bindings(owner)
        source = bindings[0].value if len(bindings) == 1 and bindings[0].kind == "loop" else None
        if isinstance(source, ast.Attribute) and source.attr == "layers":
            return source.value if _is_model(module, source.value) else None
    return owner if isinstance(owner, (ast.Name, ast.Attribute)) and _is_model(module, owner) else None


def _is_model(module: Module, owner: ast.expr) -> bool:
    """Whether a name reads like a model, or is a parameter for which all calls in the file give models (``D``)."""
    return module.maybe_model(owner) or (bool(names := names_of(module, owner)) and all(module.maybe_model(name) for name in names))


def _traced(module: Module, model: ast.expr, flag: ast.Attribute) -> bool:
    """Whether the model is trained, and so traced, in the same function before its flag flips."""
    function = module.enclosing(flag, *_FUNCTIONS)
    calls = _calls_of(module, model, *_TRAINS)
    return any(_before(call, flag) and module.enclosing(call, *_FUNCTIONS) is function for call in calls)


class TrainableAfterCompile(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        found = list(self._models(module))
        yield from found
        known = {(finding.line, finding.column) for finding in found}
        for flip in () if module.once(is_keras3) else flips(module):
            finding = self._part(module, flip)
            if (finding.line, finding.column) not in known:
                known.add((finding.line, finding.column))
                yield finding

    def _part(self, module: Module, flip: Flip) -> Finding:
        """A part of a model whose flag was another one when the model was compiled."""
        step: ast.Attribute = flip.trained[0].func  # type: ignore[assignment]
        case = ("part" if flip.whole else "layers") + ("_thawed" if not flip.before else "_frozen")
        fix = _toggled(module, flip.trained, flip.part, flip.before) if flip.flag.value is flip.part else None
        return self.finding(flip.flag, case=case, name=module.text_of(step.value), method=step.attr, other=module.text_of(flip.part), fix=fix)

    def _models(self, module: Module) -> Iterator[Finding]:
        """A compiled model that is frozen itself and then trained."""
        flags = [attribute for attribute in module.attributes("trainable") if isinstance(attribute.ctx, ast.Store)]
        owners = [(flag, owner) for flag in flags if (owner := _model(module, flag.value)) is not None]
        for flag, model in owners:
            if not self.sets(module, flag, False):
                continue
            if any(not self.sets(module, other, False) and same_place(module, owner, model) for other, owner in owners):
                continue
            other = flag.value if model is _shared(module, flag.value) else None
            compiled = _calls_of(module, model, "compile")
            trained = [call for call in _calls_of(module, model, *_TRAINS) if _before(flag, call)]
            made = isinstance(model, ast.Attribute) and bool(making(module, module.resolve(model), "compile"))
            if not trained or not (made or any(_before(call, flag) for call in compiled)):
                if other is None and (through := _trained_through(module, flag, model)):
                    fix = _toggled(module, through) if model is flag.value else None
                    step: ast.Attribute = through[0].func  # type: ignore[assignment]
                    yield self.finding(flag, name=module.text_of(step.value), method=step.attr, fix=fix)
                continue
            if any(_before(flag, call) and _before(call, trained[0]) for call in compiled) or _traced(module, model, flag):
                continue
            fix = _toggled(module, trained, other) if other is not None or model is flag.value else None
            words = {"name": module.text_of(model), "method": trained[0].func.attr, "other": module.text_of(flag.value)}  # type: ignore[attr-defined]
            yield self.finding(flag, case="shared" if other is not None else None, fix=fix, **words)

    @staticmethod
    def sets(module: Module, flag: ast.Attribute, value: bool) -> bool:
        """Whether an assignment gives a flag this value."""
        parent = module.parent(flag)
        return isinstance(parent, ast.Assign) and module.value(parent.value) is value
