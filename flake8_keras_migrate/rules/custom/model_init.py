"""KM727: the one positional argument of ``Model.__init__``, which Keras 2 ignored."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class PositionalModelInit(Rule):
    """``super().__init__("policy")`` in a subclassed model (the arguments of a layer are KM504)."""

    def find(self, module: Module) -> Iterator[Finding]:
        through_super = [(call, call.args) for call, _ in module.super_init_calls("keras.Model")]
        by_name = [(call, call.args[1:]) for call in module.calls("keras.Model.__init__")]
        for call, given in through_super + by_name:
            keywords = set(module.keywords(call))
            functional = {"inputs", "outputs"} & keywords or module.has_unknown_keywords(call)
            if len(given) == 1 and not isinstance(given[0], ast.Starred) and not functional:
                yield self.finding(given[0], fix=self._fix(module, given[0], keywords))

    @staticmethod
    def _fix(module: Module, given: ast.expr, keywords: set[str]) -> Fix | None:
        """What reads like a name is the name that was meant, anything else goes."""
        word = given.id if isinstance(given, ast.Name) else given.attr if isinstance(given, ast.Attribute) else ""
        if isinstance(module.value(given), str) or isinstance(given, ast.JoinedStr) or "name" in word.lower():
            return Fix((module.name_argument(given, "name"),), False) if "name" not in keywords else None
        alone = not keywords and isinstance(given, (ast.Name, ast.Constant))
        return Fix((module.replace(given, ""),), False) if alone and not isinstance(module.parent(given), ast.keyword) else None
