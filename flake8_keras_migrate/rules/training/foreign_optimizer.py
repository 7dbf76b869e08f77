"""KM219: optimizers of TensorFlow 1 handed to ``compile``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.models import Models
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_HOMES = ("tensorflow.train.", "tensorflow.compat.v1.train.")
_SAME = {
    "AdamOptimizer": "Adam",
    "GradientDescentOptimizer": "SGD",
    "RMSPropOptimizer": "RMSprop",
    "AdagradOptimizer": "Adagrad",
    "AdadeltaOptimizer": "Adadelta",
    "FtrlOptimizer": "Ftrl",
    "MomentumOptimizer": "SGD",
}


class ForeignOptimizer(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for compiled in module.once(Models).compiles:
            made = flow.value(module, compiled.optimizer) if compiled.optimizer is not None else None
            path = module.path(made.func) if isinstance(made, ast.Call) else None
            name = path.rpartition(".")[2] if path is not None else ""
            if path is None or not path.startswith(_HOMES) or not name.endswith("Optimizer") or not isinstance(made, ast.Call):
                continue
            yield self.finding(made, fix=self._fix(module, made, name), name=module.text_of(made.func), keras=_SAME.get(name, "Optimizer"))

    @staticmethod
    def _fix(module: Module, made: ast.Call, name: str) -> Fix | None:
        """Another class with the same learning rate; other arguments have other names and defaults."""
        plain = len(made.args) + len(made.keywords) == 1 and all(keyword.arg == "learning_rate" for keyword in made.keywords)
        if name not in _SAME or not plain or name == "MomentumOptimizer":
            return None
        text, imports = module.reach(f"keras.optimizers.{_SAME[name]}")
        return Fix((module.replace(made.func, text),), safe=False, imports=imports)
