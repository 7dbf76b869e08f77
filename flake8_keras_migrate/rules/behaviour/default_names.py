"""KM615: names that Keras gives to inputs and models, which are others now."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_DEFAULT = re.compile(r"(?:input|model)_\d+|tf_op_layer_\w+|tf\.[\w.]+_\d+|model")
_FEEDS = {"fit", "predict", "evaluate", "train_on_batch", "predict_on_batch", "test_on_batch", "fit_generator"}


class DefaultLayerName(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        keywords = [keyword for keyword in module.nodes.get(ast.keyword, ()) if keyword.arg in ("name", "_name")]
        makers = [keyword for keyword in keywords if getattr(getattr(module.parent(keyword), "func", None), "attr", "") != "get_layer"]
        given = {value for keyword in makers if isinstance(value := module.value(keyword.value), str)}
        for call in module.method_calls("get_layer"):
            assert isinstance(call.func, ast.Attribute)
            name = module.argument(call, "name", 0)
            if name is not None and self._is_default(module, name, given) and not module.paths(call.func):
                yield self.finding(name, fix=_fix(module, call, str(module.value(name))), name=module.value(name))
        for call in module.method_calls(*_FEEDS):
            data = module.argument(call, "x", 0)
            data = module.resolve(data) if data is not None else None
            if isinstance(data, ast.Dict) and isinstance(call.func, ast.Attribute) and module.maybe_model(call.func.value):
                yield from (
                    self.finding(key, case="input", name=module.value(key))
                    for key in data.keys
                    if key is not None and self._is_default(module, key, given)
                )

    @staticmethod
    def _is_default(module: Module, name: ast.expr, given: set[str]) -> bool:
        text = module.value(name)
        return isinstance(text, str) and text not in given and _DEFAULT.fullmatch(text) is not None


def _fix(module: Module, call: ast.Call, name: str) -> Fix | None:
    """``model.get_layer("input_1").output`` of a model with one input -> ``model.inputs[0]``; without ``output`` its first layer."""
    assert isinstance(call.func, ast.Attribute)
    if not name.startswith("input") or not _has_one_input(module, call.func.value):
        return None
    model, above = module.text_of(call.func.value), module.parent(call)
    if isinstance(above, ast.Attribute) and above.attr in ("output", "input"):
        return Fix((module.replace(above, f"{model}.inputs[0]"),), False)
    return Fix((module.replace(call, f"{model}.layers[0]"),), False)


def _has_one_input(module: Module, model: ast.expr) -> bool:
    """Whether a model comes from ``keras.applications``, or is made of one tensor."""
    made = flow.value(module, model)
    path = module.path(made.func) or "" if isinstance(made, ast.Call) else ""
    if isinstance(made, ast.Call) and path == "keras.Model":
        given = module.argument(made, "inputs", 0)
        inputs = flow.value(module, given) if given is not None else None
        return isinstance(inputs, ast.Call) and module.path(inputs.func) == "keras.Input"
    return path.startswith("keras.applications.") and path.rpartition(".")[2][:1].isupper()
