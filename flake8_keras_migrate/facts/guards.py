"""Code that does not run on Keras 3, or whose failure there is caught or expected: version tests, ``except ImportError``, ``pytest.raises``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .values import UNKNOWN
from .version_tests import evaluate, is_version_test, version_tests

if TYPE_CHECKING:
    from ..module import Module

Lines = tuple[int, int]

_IMPORTS = {"ImportError", "ModuleNotFoundError"}
_USES = {"AttributeError", "TypeError", "ValueError", "NotImplementedError"}


def guarded_lines(module: Module) -> frozenset[int]:
    """The lines (from 1) whose code Keras 3 never runs, or runs with a way out."""
    found: list[Lines] = []
    for node in version_tests(module):
        alternatives = (node.body, node.orelse) if isinstance(node, ast.If) else ([node.body], [node.orelse])
        found += _tested(module, node.test, *alternatives)
    found += _instead_of_tf_keras(module)
    for node in module.nodes.get(ast.IfExp, ()):
        if _is_one_of_two_homes(node):
            found.append(_span([node]))
    for node in module.nodes.get(ast.Try, ()):
        assert isinstance(node, ast.Try)
        found += _tried(node)
    for kind in (ast.With, ast.AsyncWith):
        found += [_span(node.body) for node in module.nodes.get(kind, ()) if any(_expects_failure(item) for item in node.items)]
    return frozenset(line for first, last in found for line in range(first, last + 1))


def _instead_of_tf_keras(module: Module) -> Iterator[Lines]:
    """The other branch of a choice whose one branch imports ``tf_keras``: it is for the TensorFlow whose ``tf.keras`` is Keras 2."""
    for alias in module.nodes.get(ast.alias, ()):
        if (module.name(alias) or "").partition(".")[0] == "tf_keras":
            statement = module.statement(alias)
            choice = module.parent(statement) if statement is not None else None
            if isinstance(choice, ast.If) and choice.orelse:
                yield _span(choice.orelse if statement in choice.body else choice.body)


def _is_one_of_two_homes(node: ast.IfExp) -> bool:
    """``tf.compat.v1.Session if has_compat() else tf.Session``: whatever the test is, it looks for the one that there is."""
    one, other = node.body, node.orelse
    return isinstance(one, ast.Attribute) and isinstance(other, ast.Attribute) and one.attr == other.attr and ast.dump(one) != ast.dump(other)


def _expects_failure(item: ast.withitem) -> bool:
    """Whether a test says with ``pytest.raises(...)`` or ``self.assertRaises(...)`` that the code inside fails."""
    call = item.context_expr
    name = call.func.attr if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) else ""
    return name == "raises" or name.startswith("assertRaises")


def _tested(module: Module, test: ast.expr, body: list[Any], orelse: list[Any]) -> Iterator[Lines]:
    verdict = evaluate(module, test)
    if verdict is not UNKNOWN:
        dead = orelse if verdict else body
        if dead:
            yield _span(dead)
    elif is_version_test(module, test):
        yield _span(body)
        if orelse:
            yield _span(orelse)


def _tried(node: ast.Try) -> Iterator[Lines]:
    for handler in node.handlers:
        kinds = _kinds(handler)
        if kinds & _IMPORTS:
            yield _span(handler.body)
            if _has_remedy(handler) or _goes_on(node, handler):
                yield from (_span([statement]) for statement in node.body if isinstance(statement, (ast.Import, ast.ImportFrom)))
        elif kinds & _USES and (_has_remedy(handler) or _goes_on(node, handler)):
            yield _span(node.body)
            yield _span(handler.body)


def _kinds(handler: ast.ExceptHandler) -> set[str]:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return {kind.id for kind in kinds if isinstance(kind, ast.Name)} | ({"ImportError"} if handler.type is None and _imports(handler.body) else set())


def _imports(body: list[ast.stmt]) -> bool:
    return any(isinstance(statement, (ast.Import, ast.ImportFrom)) for statement in body)


def _goes_on(node: ast.Try, handler: ast.ExceptHandler) -> bool:
    """Whether ``try`` ends its function with a result, so that ``pass`` leads to another way to have it."""
    return isinstance(handler.body[0], ast.Pass) and any(isinstance(part, ast.Return) for statement in node.body for part in ast.walk(statement))


def _has_remedy(handler: ast.ExceptHandler) -> bool:
    for statement in handler.body:
        if isinstance(statement, (ast.Import, ast.ImportFrom, ast.Return, ast.FunctionDef, ast.ClassDef, ast.With, ast.For, ast.AugAssign)):
            return True
        if isinstance(statement, ast.Assign) and not (isinstance(statement.value, ast.Constant) and statement.value.value is None):
            return True
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call) and isinstance(statement.value.func, ast.Attribute):
            root: ast.expr = statement.value.func
            while isinstance(root, ast.Attribute):
                root = root.value
            if not (isinstance(root, ast.Name) and root.id in ("logging", "logger", "log", "sys", "warnings", "traceback", "pytest")):
                return True
        if isinstance(statement, (ast.Try, ast.If)):
            return True
    return False


def _span(nodes: list[Any]) -> Lines:
    return nodes[0].lineno, nodes[-1].end_lineno or nodes[-1].lineno
