"""What tests expect of the configuration of a layer: ``assert layer.get_config() == {"units": 3, "dtype": "float32"}``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from . import flow, others

if TYPE_CHECKING:
    from ..module import Module

_EQUAL = ("assertEqual", "assertEquals", "assertDictEqual")
_NO_DTYPE = frozenset(("keras.Model", "keras.metrics.Metric"))
_HANDED_ON = re.compile(r"super\([^)]*\)\.get_config\(")


def expected_dtypes(module: Module) -> Iterator[ast.expr]:
    """The strings that an assertion wants as ``"dtype"`` in the whole configuration of a layer."""
    if not module.method_calls("get_config") or not (module.strings("dtype") or module.name_calls("dict")):
        return
    for one, other in _asserted(module):
        for config, wanted in ((one, other), (other, one)):
            value = _under_dtype(module, flow.value(module, wanted))
            if value is not None and _is_of_layer(module, flow.value(module, config)):
                yield value


def _asserted(module: Module) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Both sides of what is asserted to be equal."""
    for node in module.nodes.get(ast.Assert, ()):
        test = node.test
        if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq):
            yield test.left, test.comparators[0]
    for call in module.method_calls(*_EQUAL):
        if len(call.args) in (2, 3):
            yield call.args[0], call.args[1]


def _under_dtype(module: Module, wanted: ast.expr) -> ast.expr | None:
    """The string under the key ``"dtype"`` of a dict as it is written."""
    if isinstance(wanted, ast.Dict):
        pairs = [value for key, value in zip(wanted.keys, wanted.values, strict=True) if key is not None and module.value(key) == "dtype"]
        value = pairs[-1] if pairs else None
    elif isinstance(wanted, ast.Call) and isinstance(wanted.func, ast.Name) and wanted.func.id == "dict" and not module.bindings(wanted.func):
        value = module.keywords(wanted).get("dtype")
    else:
        return None
    return value if value is not None and isinstance(module.value(value), str) else None


def _is_of_layer(module: Module, config: ast.expr) -> bool:
    """Whether an expression is what the ``get_config()`` of a layer gives, with what Keras itself puts in."""
    if not isinstance(config, ast.Call) or not isinstance(config.func, ast.Attribute) or config.func.attr != "get_config" or config.args:
        return False
    made = flow.value(module, config.func.value)
    ancestries = module.kinds(made)
    if not ancestries and isinstance(made, ast.Call) and len(paths := module.paths(made.func)) == 1:
        ancestries = (module.ancestors_of(paths[0]),)  # of another file of the project
    if not ancestries or any("keras.Layer" not in above or not _NO_DTYPE.isdisjoint(above) for above in ancestries):
        return False
    found = others.class_of(module, made.func) if isinstance(made, ast.Call) else None
    return found is None or "def get_config" not in found[0].text or _HANDED_ON.search(found[0].text) is not None
