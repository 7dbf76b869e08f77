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
    "AdamOptimizer": ("Adam", 4),
    "GradientDescentOptimizer": ("SGD", 1),
    "RMSPropOptimizer": ("RMSprop", 4),
    "AdagradOptimizer": ("Adagrad", 2),
    "AdadeltaOptimizer": ("Adadelta", 3),
    "FtrlOptimizer": ("Ftrl", 5),
    "MomentumOptimizer": ("SGD", 2),
}
"""The class of Keras, and how many arguments by position mean the same in both."""
_RENAMED = {"beta1": "beta_1", "beta2": "beta_2", "decay": "rho", "use_nesterov": "nesterov"}
_KEPT = {
    "learning_rate", "epsilon", "momentum", "centered", "rho", "initial_accumulator_value", "learning_rate_power",
    "l1_regularization_strength", "l2_regularization_strength", "name",
}  # fmt: skip


class ForeignOptimizer(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for compiled in module.once(Models).compiles:
            made = flow.value(module, compiled.optimizer) if compiled.optimizer is not None else None
            path = module.path(made.func) if isinstance(made, ast.Call) else None
            name = path.rpartition(".")[2] if path is not None else ""
            if path is None or not path.startswith(_HOMES) or not name.endswith("Optimizer") or not isinstance(made, ast.Call):
                continue
            keras, _ = _SAME.get(name, ("Optimizer", 0))
            case = "gone" if path.startswith(_HOMES[0]) else None
            yield self.finding(made, case=case, fix=self._fix(module, made, name), name=module.text_of(made.func), keras=keras)

    @staticmethod
    def _fix(module: Module, made: ast.Call, name: str) -> Fix | None:
        """The class of Keras with the same arguments; the defaults of others differ."""
        keras, positions = _SAME.get(name, ("", 0))
        words = [keyword.arg or "**" for keyword in made.keywords]
        if not keras or len(made.args) > positions or any(isinstance(each, ast.Starred) for each in made.args):
            return None
        if not set(words) <= _KEPT | {"use_locking", *_RENAMED}:
            return None
        text, imports = module.reach(f"keras.optimizers.{keras}")
        changed = [module.rename_keyword(made, word, _RENAMED[word]) for word in words if word in _RENAMED]
        dropped = [module.drop_argument(made, "use_locking")] if "use_locking" in words else []
        edits = [module.replace(made.func, text), *(edit for edit in (*changed, *dropped) if edit is not None)]
        return Fix(tuple(edits), safe=False, imports=imports)
