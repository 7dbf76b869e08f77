"""Models and tokenizers kept as pickles, which another Keras cannot read."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_LIBRARIES = ("pickle", "joblib", "cloudpickle", "dill", "sklearn.externals.joblib")
_FILES = tuple(f"{library}.dump" for library in _LIBRARIES)
_BYTES = tuple(f"{library}.dumps" for library in _LIBRARIES)
_BACK = tuple(f"{library}.loads" for library in _LIBRARIES)
_TOKENIZER = "keras.preprocessing.text.Tokenizer"


class PickledModel(Rule):
    """``pickle.dump(model, file)`` of a model, a ``History`` object or a ``Tokenizer``."""

    def find(self, module: Module) -> Iterator[Finding]:
        lasting = _FILES if module.calls(*_BACK) else (*_FILES, *_BYTES)
        for call in module.calls(*lasting):
            pickled = module.argument(call, "obj", 0) or module.argument(call, "value", 0)
            case = self._case(module, pickled) if pickled is not None else None
            if case is not None:
                yield self.finding(call, case=case or None)

    def _case(self, module: Module, pickled: ast.expr) -> str | None:
        """The wording: "" for models; None where a pickle is right, or what is pickled is not known."""
        if isinstance(pickled, (ast.Tuple, ast.List)):
            return next((case for part in pickled.elts if (case := self._case(module, part)) is not None), None)
        if module.is_a(pickled, "keras.Model"):
            return ""
        if module.is_a(pickled, "keras.callbacks.History"):
            return "history"
        return "tokenizer" if module.is_a(pickled, _TOKENIZER) else None
