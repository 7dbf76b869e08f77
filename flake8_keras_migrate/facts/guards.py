"""Code that does not run on Keras 3, or whose failure there is caught: version tests, ``hasattr``, ``except ImportError``."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from .values import UNKNOWN, resolve, value

if TYPE_CHECKING:
    from ..module import Module

Lines = tuple[int, int]

_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_VERSION_NAME = re.compile(r"(?i)keras_?(v?[23]|version)|tf_?(v?[12]|version)\b")
_TESTS = ("version", "hasattr", *(f"{name}{mark}{number}" for name in ("keras", "tf") for mark in ("", "_", "v", "_v") for number in "123"))
"""A file without any of these words has no version test."""
_PARSERS = {"LooseVersion", "StrictVersion", "Version", "parse", "parse_version"}
_IMPORTS = {"ImportError", "ModuleNotFoundError"}
_USES = {"AttributeError", "TypeError", "ValueError", "NotImplementedError"}


def guarded_lines(module: Module) -> tuple[Lines, ...]:
    """The line ranges (first and last, from 1) whose code Keras 3 never runs, or runs with a way out."""
    found: list[Lines] = []
    text = module.text.lower()
    if any(word in text for word in _TESTS):
        for node in module.nodes.get(ast.If, ()):
            found += _tested(module, node.test, node.body, node.orelse)
        for node in module.nodes.get(ast.IfExp, ()):
            found += _tested(module, node.test, [node.body], [node.orelse])
    for node in module.nodes.get(ast.Try, ()):
        assert isinstance(node, ast.Try)
        found += _tried(node)
    return tuple(found)


def _tested(module: Module, test: ast.expr, body: list[Any], orelse: list[Any]) -> Iterator[Lines]:
    verdict = _evaluate(module, test, 0)
    if verdict is not UNKNOWN:
        dead = orelse if verdict else body
        if dead:
            yield _span(dead)
    elif _is_version_test(module, test):
        yield _span(body)
        if orelse:
            yield _span(orelse)


def _tried(node: ast.Try) -> Iterator[Lines]:
    for handler in node.handlers:
        kinds = _kinds(handler)
        if kinds & _IMPORTS:
            yield _span(handler.body)
            if _has_remedy(handler):
                yield from (_span([statement]) for statement in node.body if isinstance(statement, (ast.Import, ast.ImportFrom)))
        elif kinds & _USES and _has_remedy(handler):
            yield _span(node.body)
            yield _span(handler.body)


def _kinds(handler: ast.ExceptHandler) -> set[str]:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return {kind.id for kind in kinds if isinstance(kind, ast.Name)} | ({"ImportError"} if handler.type is None and _imports(handler.body) else set())


def _imports(body: list[ast.stmt]) -> bool:
    return any(isinstance(statement, (ast.Import, ast.ImportFrom)) for statement in body)


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


def _is_version_test(module: Module, test: ast.expr) -> bool:
    for node in ast.walk(test):
        if isinstance(node, ast.Attribute) and node.attr in ("__version__", "VERSION"):
            return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "hasattr":
            return True
        if isinstance(node, ast.Call) and "version" in (module.name(node.func) or ""):
            return True
        if isinstance(node, ast.Name) and _VERSION_NAME.search(node.id):
            return True
        if isinstance(node, ast.Name):
            target = resolve(module, node)
            if target is not node and any(isinstance(part, ast.Attribute) and part.attr == "__version__" for part in ast.walk(target)):
                return True
    return False


def _evaluate(module: Module, node: ast.expr, depth: int) -> Any:
    """The value of a version test on the newest Keras and TensorFlow, or UNKNOWN when it is no such test."""
    if depth > 8:
        return UNKNOWN
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        inner = _evaluate(module, node.operand, depth + 1)
        return UNKNOWN if inner is UNKNOWN else not inner
    if isinstance(node, ast.Name):
        target = resolve(module, node)
        return _evaluate(module, target, depth + 1) if isinstance(target, (ast.Compare, ast.Call, ast.BoolOp, ast.UnaryOp)) else UNKNOWN
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _COMPARE:
        left = _version(module, node.left, depth + 1)
        right = _version(module, node.comparators[0], depth + 1) if left is not UNKNOWN else UNKNOWN
        if left is UNKNOWN or right is UNKNOWN or not _mentions(module, node):
            return UNKNOWN
        try:
            return bool(_COMPARE[type(node.ops[0])](left, right))
        except TypeError:
            return UNKNOWN
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "startswith" and node.args:
        text = _version(module, node.func.value, depth + 1)
        prefix = value(module, node.args[0])
        if isinstance(text, str) and isinstance(prefix, (str, tuple)) and _mentions(module, node.func.value):
            return text.startswith(prefix)
    return UNKNOWN


def _mentions(module: Module, node: ast.expr) -> bool:
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and part.attr == "__version__":
            return True
        if isinstance(part, ast.Call) and (module.name(part.func) or "").endswith((".version", "version.version")):
            return True
        if isinstance(part, ast.Name) and resolve(module, part) is not part:
            return _mentions(module, resolve(module, part))
    return False


def _version(module: Module, node: ast.expr, depth: int) -> Any:
    if depth > 8:
        return UNKNOWN
    if isinstance(node, ast.Name):
        target = resolve(module, node)
        return UNKNOWN if target is node else _version(module, target, depth + 1)
    if isinstance(node, ast.Attribute) and node.attr == "__version__":
        root = (module.name(node) or "").partition(".")[0]
        return {"tensorflow": "2.21.0", "keras": "3.15.1"}.get(root, UNKNOWN)
    if isinstance(node, ast.Call) and node.args:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""
        if name in _PARSERS or name in ("int", "float"):
            inner = _version(module, node.args[0], depth + 1)
            if not isinstance(inner, str):
                return UNKNOWN
            if name in _PARSERS:
                return tuple(int(part) for part in re.findall(r"\d+", inner)[:3])
            return int(inner) if inner.isdigit() else UNKNOWN
        if name == "split" and isinstance(node.func, ast.Attribute):
            inner = _version(module, node.func.value, depth + 1)
            return inner.split(".") if isinstance(inner, str) else UNKNOWN
    if isinstance(node, ast.Subscript):
        inner = _version(module, node.value, depth + 1)
        index = value(module, node.slice)
        if isinstance(inner, (str, list, tuple)) and isinstance(index, int) and -len(inner) <= index < len(inner):
            return inner[index]
        if isinstance(inner, (str, list, tuple)) and isinstance(node.slice, ast.Slice):
            upper = value(module, node.slice.upper) if node.slice.upper is not None else None
            return inner[:upper] if isinstance(upper, int) and node.slice.lower is None else UNKNOWN
        return UNKNOWN
    return value(module, node)
