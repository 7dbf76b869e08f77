"""Backends that Keras has no more: Theano, CNTK, MXNet, PlaidML."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_GONE = ("theano", "cntk", "mxnet", "plaidml.keras.backend")


class RemovedBackend(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for key in module.strings("KERAS_BACKEND"):
            chosen = _chosen(module, key)
            if chosen is not None and module.value(chosen) in _GONE:
                yield self.finding(chosen, name=module.value(chosen))
        for call in module.calls("plaidml.keras.install_backend"):
            yield self.finding(call, case="plaidml")


def _chosen(module: Module, key: ast.Constant) -> ast.expr | None:
    """The value that goes with the key: ``environ[key] = value``, ``environ.setdefault(key, value)``, ``{key: value}``."""
    above = module.parent(key)
    if isinstance(above, ast.Subscript) and module.path(above.value) == "os.environ":
        statement = module.parent(above)
        return statement.value if isinstance(statement, ast.Assign) and above in statement.targets else None
    if isinstance(above, ast.Call) and len(above.args) == 2 and module.path(above.func) in ("os.environ.setdefault", "os.putenv"):
        return above.args[1]
    if isinstance(above, ast.Dict) and key in above.keys:
        return above.values[above.keys.index(key)]
    return None
