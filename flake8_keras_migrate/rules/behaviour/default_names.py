"""KM615: names that Keras gives to inputs and models, which are others now."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

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
                yield self.finding(name, name=module.value(name))
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
