"""KM204: metrics that Keras 3 refuses: not a list, one for several outputs, "crossentropy", those of a compiled model."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.keras_classes import is_self
from ...facts.models.feeding import fed_by
from ...facts.models.model_history import history, names_of
from ...facts.models.models import Compile, Models
from ...facts.training.accuracy import Choice, choose, replaceable, strings
from ...facts.training.given import read
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_CLASSES = {"binary": "BinaryCrossentropy", "categorical": "CategoricalCrossentropy", "sparse": "SparseCategoricalCrossentropy"}


_FED = ("fit", "evaluate", "train_on_batch", "test_on_batch")
_ARRAYS = ("numpy.array", "numpy.asarray", "numpy.ones", "numpy.zeros", "numpy.full", "numpy.linspace")


class InvalidMetrics(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for compiled in module.once(Models).compiles:
            if compiled.loss_weights is not None:
                yield from self._weights(module, compiled, compiled.loss_weights)
            for name, given in (("metrics", compiled.metrics), ("weighted_metrics", compiled.weighted_metrics)):
                if given is None or given in compiled.node.args[2:4]:
                    continue  # By position it is something else in Keras 3: KM206.
                taken = _taken(module, compiled, given)
                if taken is not None:
                    fix = Fix((module.insert_after(taken, "[1:]"),), safe=False) if compiled.node in module.ancestors(taken) else None
                    yield self.finding(given, case="again", fix=fix, taken=module.text_of(taken))
                yield from self._shape(module, compiled, name, given)
                for node, place in strings(module, given):
                    if node.value in ("crossentropy", "ce"):
                        choice = choose(module, compiled, place)
                        yield self.finding(node, case="crossentropy", fix=self._named(module, compiled, node, choice), word=node.value)

    def _shape(self, module: Module, compiled: Compile, name: str, given: ast.expr) -> Iterator[Finding]:
        whole = flow.value(module, given)
        if is_metric(module, whole):
            fix = Fix((module.insert_before(given, "["), module.insert_after(given, "]")))
            yield self.finding(given, fix=fix, argument=name)
        elif isinstance(whole, ast.Set):
            yield self.finding(given, case="set", fix=Fix((module.replace(whole, "[" + module.text_of(whole)[1:-1] + "]"),)), argument=name)
        elif isinstance(whole, (ast.List, ast.Tuple)):
            count = _outputs(module, compiled)
            flat = bool(whole.elts) and all(is_metric(module, flow.value(module, part)) for part in whole.elts)
            if count > 1 and flat and len(whole.elts) != count:
                plain = all(isinstance(part, ast.Constant) for part in whole.elts)
                plain = plain and not any(flow.is_none(loss) for loss in read(module, compiled.loss).items)
                edit = module.replace(given, "[" + ", ".join([module.text_of(given)] * count) + "]")
                yield self.finding(given, case="outputs", fix=Fix((edit,)) if plain else None, argument=name, count=count)

    def _weights(self, module: Module, compiled: Compile, given: ast.expr) -> Iterator[Finding]:
        made = flow.value(module, given)
        model = compiled.model
        several = len(read(module, compiled.loss).items) > 1
        if isinstance(made, (ast.List, ast.Tuple)) and model is not None and model.single and not model.own and not several and len(made.elts) > 1:
            first = module.value(made.elts[0])
            fix = Fix((module.replace(given, str(float(first))),)) if isinstance(first, (int, float)) and made is given else None
            if not any(isinstance(part, ast.Starred) for part in made.elts):
                yield self.finding(given, case="weight-count", fix=fix, count=len(made.elts))
        if isinstance(made, ast.Constant) and type(made.value) is int:
            fix = Fix((module.replace(given, f"{made.value}.0"),)) if made is given else None
            yield self.finding(given, case="weight", fix=fix)
        elif isinstance(made, ast.Call) and (module.path(made.func) or "") in _ARRAYS:
            yield self.finding(given, case="weights", fix=Fix((module.insert_after(given, ".tolist()"),)))

    @staticmethod
    def _named(module: Module, compiled: Compile, node: ast.Constant, choice: Choice) -> Fix | None:
        if choice.kind is None or not replaceable(module, node, (compiled,)):
            return None
        text, imports = module.reach(f"keras.metrics.{_CLASSES[choice.kind]}")
        logits = "from_logits=True, " if choice.wrong == "logits" else ""
        return Fix((module.replace(node, f"{text}({logits}name={module.text_of(node)})"),), safe=choice.sure, imports=imports)


def _outputs(module: Module, compiled: Compile) -> int:
    """How many outputs a model has, by losses and targets where it does not tell itself; 0 if that is not known.

    Losses alone do not tell: of one output Keras takes the first of them (2.15, and 3.7 to 3.15).
    """
    model = compiled.model
    if model is not None and (model.form is not None or "train_step" in model.own):
        return len(model.outputs) if model.several else 0
    losses = read(module, compiled.loss)
    if losses.form != "list" or compiled.own or not isinstance(compiled.node.func, ast.Attribute):
        return 0
    models, receiver = module.once(Models), compiled.node.func.value
    handed = [module.parent(event.node) for name in names_of(module, receiver) for event in history(module, name, *_FED)]
    calls = [*models.runs_of(compiled, *_FED), *(call for call in handed if isinstance(call, ast.Call))]
    targets = [read(module, fed.y).items for call in calls for fed in fed_by(module, call)]
    arrays = [items for items in targets if not any(isinstance(item, ast.Constant) for item in items)]
    return len(losses.items) if any(len(items) == len(losses.items) for items in arrays) else 0


def _taken(module: Module, compiled: Compile, given: ast.expr) -> ast.Attribute | None:
    """``model.metrics`` of a model that is compiled, or may be: all of it, or in ``list(...)``."""
    made = flow.value(module, given)
    if isinstance(made, ast.Call) and isinstance(made.func, ast.Name) and made.func.id == "list" and len(made.args) == 1:
        made = made.args[0]
    models = module.once(Models)
    if not isinstance(made, ast.Attribute) or made.attr != "metrics" or not models.is_model(made.value):
        return None
    model = flow.value(module, made.value)
    new = isinstance(model, ast.Call) and module.path(model.func) in ("keras.Model", "keras.Sequential")
    before = [call for call in models.calls_of(made.value, "compile") if call.lineno < compiled.node.lineno]
    return made if (before or not new) and not is_self(module, made.value) else None


def is_metric(module: Module, expr: ast.expr) -> bool:
    """Whether an expression is one metric (a string, a function, an object), not a structure of them."""
    if isinstance(expr, ast.Constant):
        return isinstance(expr.value, str)
    if isinstance(expr, ast.Lambda) or module.is_a(expr, "keras.metrics.Metric"):
        return True
    if isinstance(expr, (ast.Name, ast.Attribute)):
        path = module.path(expr)
        return module.local_function(expr) is not None or (path is not None and path.startswith(("keras.metrics.", "keras.losses.")))
    return False
