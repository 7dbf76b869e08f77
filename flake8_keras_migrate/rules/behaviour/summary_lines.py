"""KM614: summary(print_fn=...) is called once, with the whole text."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.name_uses import uses
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class SummaryPrintFn(Rule):
    def find(self, module: Module) -> Iterator[Finding]:
        for call in module.method_calls("summary"):
            assert isinstance(call.func, ast.Attribute)
            printer = module.keywords(call).get("print_fn")
            if printer is None or not module.maybe_model(call.func.value):
                continue
            collected = self._collected(printer)
            if collected is not None and not self._only_joined(module, collected):
                yield self.finding(printer)

    @staticmethod
    def _collected(printer: ast.expr) -> ast.expr | None:
        """The list that ``print_fn`` appends to."""
        target: ast.expr = printer
        if isinstance(printer, ast.Lambda) and isinstance(printer.body, ast.Call):
            if len(printer.args.args) > 1:
                return None  # Written for Keras 3, which passes line_break.
            target = printer.body.func
        return target.value if isinstance(target, ast.Attribute) and target.attr == "append" else None

    @staticmethod
    def _only_joined(module: Module, collected: ast.expr) -> bool:
        """Whether all that is done with the list is to join it."""
        if not isinstance(collected, ast.Name):
            return False
        lists = [binding.node for binding in module.bindings(collected) if not _joins(module, binding.value)]
        reads = [name for node in lists if isinstance(node, ast.Name) for name in uses(module, node) if name is not collected]
        return bool(reads) and all(_joins(module, module.parent(name)) for name in reads)


def _joins(module: Module, node: ast.AST | None) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "join"
