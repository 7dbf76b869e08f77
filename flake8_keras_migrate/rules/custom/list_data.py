"""Python lists of numbers or strings as data."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts import flow
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_DATA = {
    "fit": (("x", 0), ("y", 1), ("sample_weight", None)),
    "evaluate": (("x", 0), ("y", 1), ("sample_weight", None)),
    "predict": (("x", 0),),
}


class PythonListData(Rule):
    """``model.fit([[1.0], [2.0]], [1.0, 2.0])``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.method_calls(*_DATA):
            if not isinstance(call.func, ast.Attribute) or not module.is_a(call.func.value, "keras.Model"):
                continue
            given = [module.argument(call, name, place) for name, place in _DATA[call.func.attr]]
            made = flow.value(module, call.func.value)
            spelled = isinstance(made, ast.Call) and module.path(made.func) in ("keras.Model", "keras.Sequential")
            lists = [part for part in given if part is not None and self._is_data(module, part, text=spelled)]
            if lists:
                text, imports = module.reach("numpy.array")
                edits: list[Edit] = [module.replace(part, f"{text}({module.text_of(part)})") for part in lists]
                numbers = all(self._first(module.value(part)) is not None for part in lists)
                case = "text" if self._first(module.value(lists[0])) is None else None
                yield self.finding(lists[0], case=case, fix=Fix(tuple(edits), imports=imports) if numbers else None, method=call.func.attr)

    def _is_data(self, module: Module, part: ast.expr, *, text: bool) -> bool:
        """A list of strings is data for a model that is made in this file; loaded ones may bring a ``predict`` that takes it."""
        value = module.value(part)
        return isinstance(value, list) and (self._first(value) is not None or (text and self._text(value)))

    @staticmethod
    def _first(value: object) -> int | float | None:
        """The first number of a list, of its first list and so on."""
        while isinstance(value, (list, tuple)) and value:
            value = value[0]
        return value if isinstance(value, (int, float)) else None

    @staticmethod
    def _text(value: list[object]) -> bool:
        return bool(value) and isinstance(value[0], str)
