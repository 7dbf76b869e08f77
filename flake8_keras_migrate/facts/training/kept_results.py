"""Tensors that ``update_state`` of a metric keeps in an attribute, for ``result``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .. import flow
from ..custom.kept_tensors import makes_tensor
from ..keras_classes import METRIC, is_self, own_methods
from ..makers import is_made_by, makers
from ..parameters import written_default
from .eager import runs_eagerly

if TYPE_CHECKING:
    from ...module import Module

_DEPTH = 16


def kept_results(module: Module) -> Iterator[ast.Attribute]:
    """The attributes that ``update_state`` sets to a tensor and ``result`` reads, of metrics that a model is compiled with or may be."""
    if runs_eagerly(module):
        return
    for owner in module.classes(METRIC):
        for update in own_methods(module, owner, "update_state"):
            for result in own_methods(module, owner, "result"):
                kept = [each for each in _stored(module, update) if _reads(module, result, each.attr) and not _reads(module, update, each.attr)]
                if kept and not _asks_values(update) and not _asks_values(result) and _may_be_compiled(module, owner):
                    yield from kept


def _asks_values(method: ast.AST) -> bool:
    """Whether a method needs eager tensors."""
    return any(isinstance(node, ast.Attribute) and node.attr == "numpy" for node in ast.walk(method))


def _stored(module: Module, update: ast.AST) -> Iterator[ast.Attribute]:
    for node in ast.walk(update):
        if not isinstance(node, ast.Assign) or module.enclosing(node, ast.FunctionDef) is not update or not _is_tensor(module, node.value, update):
            continue
        for target in node.targets:
            if isinstance(target, ast.Attribute) and is_self(module, target.value):
                yield target


def _is_tensor(module: Module, expr: ast.expr, update: ast.AST, depth: int = _DEPTH) -> bool:
    """Whether a value is a parameter of ``update_state`` that is always given, or is computed from one or by a function of the backend."""
    if isinstance(expr, ast.BinOp) and depth:
        return any(_is_tensor(module, side, update, depth - 1) for side in (expr.left, expr.right))
    if isinstance(expr, ast.Name):
        reaching = flow.reaching(module, expr)
        if reaching and all(binding.kind == "parameter" and module.enclosing(binding.node, ast.FunctionDef) is update for binding in reaching):
            return not is_self(module, expr) and all(written_default(module, binding.node) is None for binding in reaching)
    return makes_tensor(module, expr)


def _reads(module: Module, method: ast.AST, name: str) -> bool:
    uses = (node for node in ast.walk(method) if isinstance(node, ast.Attribute) and node.attr == name and isinstance(node.ctx, ast.Load))
    return any(is_self(module, use.value) for use in uses)


def _may_be_compiled(module: Module, owner: ast.ClassDef) -> bool:
    """Whether a file that makes the metric compiles a model, or no file of the project makes it."""
    using = [module] if any(is_made_by(module, call, owner) for call in module.nodes.get(ast.Call, ())) else []
    using += [other for other, calls in makers(module, owner) if calls]
    return not using or any(other.method_calls("compile") and not runs_eagerly(other) for other in using)
