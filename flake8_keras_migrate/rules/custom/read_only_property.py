"""Attributes of layers, models and callbacks that are properties without a setter."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.classes import lineage
from ...facts.keras_classes import LAYER, METRIC, is_self, method_around, parameters
from ...facts.likely_models import is_foreign
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_LAYER = (
    "metrics", "losses", "weights", "trainable_weights", "non_trainable_weights", "variables", "trainable_variables", "non_trainable_variables",
    "input", "output", "dtype", "path", "input_dtype", "compute_dtype", "variable_dtype", "metrics_variables", "quantization_mode",
)  # fmt: skip
_MODEL = ("layers", "metrics_names", "compiled_metrics", "distribute_strategy")
_WEIGHTS = {
    "kernel": (("keras.layers.Dense", "keras.layers.EinsumDense"), ("keras.layers.Conv1D", "keras.layers.Conv2D", "keras.layers.Conv3D")),
    "embeddings": (("keras.layers.Embedding",), ()),
}
"""Weights that are properties, with the classes that have it from the first version of Keras 3, and those from ``_CONVOLUTIONS`` on."""

_CONVOLUTIONS = (3, 3)
_OTHER_KERNELS = tuple(f"keras.layers.Conv{rank}DTranspose" for rank in (1, 2, 3))
"""They derive from ``Conv2D`` and the like in Keras 2 only, and have a plain attribute ``kernel`` in Keras 3."""

_CHANGES = ("pop", "append", "insert", "remove", "extend", "clear")
_CALLBACK = re.compile(r"(?:^|_)(?:callback|cb)$")
_PARAMS = ("metrics", "samples", "batch_size", "do_validation", "nb_epoch", "nb_sample")
_LOGS = ("size", "batch")
"""What the logs of a batch held beside the metrics before TensorFlow 2.2."""
_OF_BATCHES = re.compile(r"on_(?:(?:train|test|predict)_)?batch_(?:begin|end)")


def _defines(module: Module, owner: ast.ClassDef, name: str) -> bool:
    """Whether a class, or one of this file that it derives from, has a property or attribute of that name of its own."""
    for node in lineage(module, owner):
        targets = [target for statement in node.body if isinstance(statement, ast.Assign) for target in statement.targets]
        if name in module.methods(node) or any(isinstance(target, ast.Name) and target.id == name for target in targets):
            return True
    return False


def _is_set(module: Module, attribute: ast.Attribute) -> bool:
    """Whether a value is assigned; ``self.model: Model`` alone assigns nothing."""
    above = module.parent(attribute)
    return isinstance(attribute.ctx, ast.Store) and not (isinstance(above, ast.AnnAssign) and above.value is None)


def _made_again(module: Module, attribute: ast.Attribute) -> Fix | None:
    """``model.outputs = [x]`` -> ``model = keras.Model(model.inputs, x)``."""
    statement, receiver = module.parent(attribute), attribute.value
    if attribute.attr != "outputs" or not isinstance(receiver, ast.Name) or not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        return None
    value = statement.value
    alone = isinstance(value, ast.List) and len(value.elts) == 1 and not isinstance(value.elts[0], ast.Starred)
    outputs = module.text_of(value.elts[0] if isinstance(value, ast.List) and alone else value)
    model, imports = module.reach("keras.Model")
    return Fix((module.replace(statement, f"{receiver.id} = {model}({receiver.id}.inputs, {outputs})"),), False, imports)


class ReadOnlyProperty(Rule):
    """``self.trainable_weights = [...]`` in a layer, ``self.metrics = [...]`` in a model, ``self.kernel = ...`` in a subclass of Dense."""

    def find(self, module: Module) -> Iterator[Finding]:
        yield from self._weights(module)
        yield from self._ports(module)
        yield from self._copies(module)
        for attribute in module.attributes(*_LAYER, *_MODEL):
            if not _is_set(module, attribute) or not module.is_a(attribute.value, LAYER) or module.is_a(attribute.value, METRIC):
                continue
            if attribute.attr in _MODEL and not module.is_a(attribute.value, "keras.Model"):
                continue
            owner = module.class_of(attribute.value)
            if owner is None or not _defines(module, owner, attribute.attr):
                yield self.finding(attribute, name=attribute.attr)

    def _ports(self, module: Module) -> Iterator[Finding]:
        """``model.outputs = [...]``: only models that are made of tensors have these properties, subclassed ones may use the names."""
        for attribute in module.attributes("inputs", "outputs"):
            origin = module.resolve(attribute.value)
            if not isinstance(attribute.ctx, ast.Store) or not isinstance(origin, ast.Call) or module.local_class(origin.func) is not None:
                continue
            kinds = module.kinds(attribute.value)
            if kinds and all(each[0] in ("keras.Model", "keras.Sequential") for each in kinds):
                yield self.finding(attribute, case="ports", fix=_made_again(module, attribute), name=attribute.attr)

    def _copies(self, module: Module) -> Iterator[Finding]:
        """``model.layers.pop()``: what is changed is a list made for the caller."""
        for call in module.method_calls(*_CHANGES):
            held = call.func.value if isinstance(call.func, ast.Attribute) else call
            if not (isinstance(held, ast.Attribute) and held.attr == "layers" and isinstance(module.parent(call), ast.Expr)):
                continue
            if module.is_a(held.value, "keras.Model") and module.class_of(held.value) is None:
                yield self.finding(call, case="copy")

    def _weights(self, module: Module) -> Iterator[Finding]:
        """What is set is what the property hands out afterwards, so the name behind it does the same."""
        for attribute in module.attributes(*_WEIGHTS):
            if not _is_set(module, attribute):
                continue
            always, later = _WEIGHTS[attribute.attr]
            kinds = always + (later if self.target >= _CONVOLUTIONS else ())
            if not module.is_a(attribute.value, *kinds) or module.is_a(attribute.value, *_OTHER_KERNELS):
                continue
            owner = module.class_of(attribute.value)
            if owner is None or not _defines(module, owner, attribute.attr):
                private = f"{module.text_of(attribute.value)}._{attribute.attr}"
                fix = Fix((module.replace(attribute, private),), safe=False)
                yield self.finding(attribute, case="weight", fix=fix, name=attribute.attr)


class CallbackInternals(Rule):
    """``self.model = model``, ``self.params["metrics"]`` and ``logs["size"]`` in a callback."""

    def find(self, module: Module) -> Iterator[Finding]:
        yield from self._others(module)
        owners = module.classes("keras.callbacks.Callback")
        for key, node in _read_of_batches(module, owners):
            yield self.finding(node, case="logs", key=key)
        for attribute in module.attributes("model", "params"):
            around = method_around(module, attribute)
            if around is None or around[1] not in owners or not is_self(module, attribute.value) or _defines(module, around[1], attribute.attr):
                continue
            above = module.parent(attribute)
            stored = _is_set(module, attribute)
            if attribute.attr == "model" and stored:
                yield self.finding(attribute, fix=self._fix(module, attribute, around[0]))
            elif attribute.attr == "params" and isinstance(above, ast.Subscript) and isinstance(above.ctx, ast.Load):
                key = module.value(above.slice)
                if above.value is attribute and key in _PARAMS:
                    fix = Fix((module.replace(above.slice, '"epochs"'),)) if key == "nb_epoch" else None
                    yield self.finding(above, case="params", fix=fix, key=key)

    def _others(self, module: Module) -> Iterator[Finding]:
        """``callback.model = model`` outside of the class."""
        for attribute in module.attributes("model"):
            statement, receiver = module.parent(attribute), attribute.value
            if not isinstance(attribute.ctx, ast.Store) or is_self(module, receiver) or not isinstance(receiver, (ast.Name, ast.Attribute)):
                continue
            named = receiver.attr if isinstance(receiver, ast.Attribute) else receiver.id
            likely = module.uses_keras and not module.kinds(receiver) and _CALLBACK.search(named.lower()) and not is_foreign(module, receiver)
            if module.is_a(receiver, "keras.callbacks.Callback") or likely:
                alone = isinstance(statement, ast.Assign) and len(statement.targets) == 1
                value = module.text_of(statement.value) if isinstance(statement, ast.Assign) else ""
                fix = Fix((module.replace(statement, f"{module.text_of(receiver)}.set_model({value})"),)) if alone and statement is not None else None
                yield self.finding(attribute, case="other", fix=fix)

    @staticmethod
    def _fix(module: Module, attribute: ast.Attribute, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Fix | None:
        """``self.model = model`` -> ``super().set_model(model)``, which is what ``fit`` calls in both versions."""
        statement = module.parent(attribute)
        given = parameters(function)
        nested = module.enclosing(attribute, ast.FunctionDef, ast.Lambda) is not function
        if nested or not isinstance(statement, ast.Assign) or len(statement.targets) != 1 or not given:
            return None
        own = isinstance(statement.value, ast.Name) and statement.value.id == given[0].arg
        if function.name == "set_model" and not own:
            return None
        return Fix((module.replace(statement, f"super().set_model({module.text_of(statement.value)})"),), function.name == "set_model")


def _read_of_batches(module: Module, owners: Sequence[ast.ClassDef]) -> Iterator[tuple[str, ast.expr]]:
    """``logs["size"]`` and ``logs.get("size")`` in the methods that callbacks have for batches, unless they write it themselves."""
    for key in _LOGS:
        for node in module.strings(key) if owners else ():
            whole = module.parent(node)
            called = isinstance(whole, ast.Call) and isinstance(whole.func, ast.Attribute) and whole.func.attr == "get" and whole.args[0] is node
            held = whole.func.value if called else whole.value if isinstance(whole, ast.Subscript) else None  # type: ignore[union-attr]
            method = module.enclosing(node, ast.FunctionDef)
            if not isinstance(held, ast.Name) or method is None or module.parent(method) not in owners or not _OF_BATCHES.fullmatch(method.name):
                continue
            given = parameters(method)
            written = (one for one in module.nodes.get(ast.Subscript, ()) if isinstance(one.ctx, ast.Store) and module.value(one.slice) == key)
            if len(given) > 1 and given[-1].arg == held.id and not any(written):
                yield key, whole  # type: ignore[misc]
