"""Code that does not run on Keras 3, or whose failure there is caught or expected: version tests, ``except ImportError``, ``pytest.raises``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from .gone import gone
from .two_homes import is_one_of_two_homes
from .values import UNKNOWN
from .version_tests import evaluate, is_version_test, version_tests

if TYPE_CHECKING:
    from ..module import Module

T = TypeVar("T")
Lines = tuple[int, int]
Place = tuple[int, int]
"""Line from 1, column from 0 in bytes, as in the tree."""

_IMPORTS = {"ImportError", "ModuleNotFoundError"}
_USES = {"AttributeError", "TypeError", "ValueError", "NotImplementedError"}
_ALL = {"Exception", "BaseException"}
_THERE = {"keras", "keras.models", "keras.layers", "keras.ops", "keras.saving", "tensorflow", "tensorflow.keras", "tensorflow.keras.models"}
"""What can be imported where there is a Keras 3."""


def guarded_at(module: Module, line: int, column: int) -> bool:
    """Whether what stands at a place does not run on Keras 3, or runs with a way out."""
    return line in module.once(guarded_lines) or any(start <= (line, column) < end for start, end in module.once(guarded_parts))


def guarded_lines(module: Module) -> frozenset[int]:
    """The lines (from 1) whose code Keras 3 never runs, or runs with a way out."""
    found: list[Lines] = []
    for node in module.once(version_tests):
        if isinstance(node, ast.If):
            found += [_span(branch) for branch in _untaken(module, node.test, node.body, node.orelse) if branch]
    found += _instead_of_tf_keras(module)
    for node in module.nodes.get(ast.Try, ()):
        assert isinstance(node, ast.Try)
        found += _tried(module, node)
    found += _unreached(module)
    for kind in (ast.With, ast.AsyncWith):
        found += [_span(node.body) for node in module.nodes.get(kind, ()) if any(_expects_failure(item) for item in node.items)]
    return frozenset(line for first, last in found for line in range(first, last + 1))


def guarded_parts(module: Module) -> tuple[tuple[Place, Place], ...]:
    """The same of ``a if test else b``, which shares its lines with code that always runs: where each such part begins and ends."""
    found: list[tuple[Place, Place]] = []
    tests = module.once(version_tests)
    for node in module.nodes.get(ast.IfExp, ()):
        parts = [node] if is_one_of_two_homes(module, node) else _untaken(module, node.test, node.body, node.orelse) if node in tests else []
        if parts:
            # A chain or call that goes on from both branches, (a if test else b).c(), begins before them.
            found.append((_start(_chain(module, node)), _start(node)))
            found += [(_start(part), (part.end_lineno or 0, part.end_col_offset or 0)) for part in parts]
    return tuple(found)


def _chain(module: Module, node: ast.expr) -> ast.expr:
    above = module.parent(node)
    while (isinstance(above, ast.Attribute) and above.value is node) or (isinstance(above, ast.Call) and above.func is node):
        node, above = above, module.parent(above)
    return node


def _start(node: ast.expr) -> Place:
    return node.lineno, node.col_offset


def _instead_of_tf_keras(module: Module) -> Iterator[Lines]:
    """The other branch of a choice whose one branch imports ``tf_keras``: it is for the TensorFlow whose ``tf.keras`` is Keras 2."""
    for alias in module.nodes.get(ast.alias, ()):
        if (module.name(alias) or "").partition(".")[0] == "tf_keras":
            statement = module.statement(alias)
            choice = module.parent(statement) if statement is not None else None
            if isinstance(choice, ast.If) and choice.orelse:
                yield _span(choice.orelse if statement in choice.body else choice.body)


def _expects_failure(item: ast.withitem) -> bool:
    """Whether a test says with ``pytest.raises(...)`` or ``self.assertRaises(...)`` that the code inside fails."""
    call = item.context_expr
    name = call.func.attr if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) else ""
    return name == "raises" or name.startswith("assertRaises")


def _untaken(module: Module, test: ast.expr, body: T, orelse: T) -> list[T]:
    """The branch that is dead on the newest versions; both where it is not known what a version test gives."""
    verdict = evaluate(module, test)
    if verdict is not UNKNOWN:
        return [orelse if verdict else body]
    return [body, orelse] if is_version_test(module, test) else []


def _tried(module: Module, node: ast.Try) -> Iterator[Lines]:
    for handler in node.handlers:
        kinds = _kinds(handler, all(isinstance(statement, (ast.Import, ast.ImportFrom)) for statement in node.body))
        if kinds & _IMPORTS:
            if not _fails(module, node):
                yield _span(handler.body)
            if _has_remedy(handler) or _goes_on(node, handler) or _is_optional(module, handler):
                yield from (_span([statement]) for statement in node.body if isinstance(statement, (ast.Import, ast.ImportFrom)))
        caught = kinds & _USES and (_has_remedy(handler) or _goes_on(node, handler))
        if caught or (kinds & _ALL and _is_same_again(node.body, handler.body)):
            yield _span(node.body)
            yield _span(handler.body)


def _fails(module: Module, node: ast.Try) -> bool:
    """Whether ``try`` first imports what Keras 3 has not, so that ``except`` runs there: ``from keras.engine import merge``."""
    lost = {each.node for each in module.once(gone) if each.root in ("keras", "tf.keras") and each.row.family != "private"}
    return isinstance(node.body[0], (ast.Import, ast.ImportFrom)) and not lost.isdisjoint(node.body[0].names)


def _is_same_again(body: list[ast.stmt], other: list[ast.stmt]) -> bool:
    """Whether ``except:`` gets by another way what the one statement of ``try`` was to get: ``new.set_policy(x)``, ``old.set_policy(x)``."""
    if len(body) != 1 or len(other) != 1:
        return False
    one, two = body[0], other[0]
    if isinstance(one, ast.Assign) and isinstance(two, ast.Assign):
        return not isinstance(two.value, ast.Constant) and [ast.dump(each) for each in one.targets] == [ast.dump(each) for each in two.targets]
    if isinstance(one, ast.Return) and isinstance(two, ast.Return):
        return two.value is not None and not isinstance(two.value, ast.Constant)
    calls = [each.value for each in (one, two) if isinstance(each, ast.Expr) and isinstance(each.value, ast.Call)]
    return len(calls) == 2 and bool(calls[0].args) and [ast.dump(each) for each in calls[0].args] == [ast.dump(each) for each in calls[1].args]


def _kinds(handler: ast.ExceptHandler, only_imports: bool) -> set[str]:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    names = _ALL if handler.type is None else {kind.id for kind in kinds if isinstance(kind, ast.Name)}
    return names | _IMPORTS if names & _ALL and (only_imports or _imports(handler.body)) else names


def _imports(body: list[ast.stmt]) -> bool:
    return any(isinstance(statement, (ast.Import, ast.ImportFrom)) for statement in body)


def _unreached(module: Module) -> Iterator[Lines]:
    """What follows ``return`` or ``raise`` in their own block, or the ``return`` of the newest versions in a block that they enter."""
    ends = [node for kind in (ast.Return, ast.Raise) for node in module.nodes.get(kind, ())]
    for test in module.once(version_tests):
        if isinstance(test, ast.If) and isinstance(test.body[-1], ast.Return) and evaluate(module, test.test) is True:
            ends.append(test)
    ends += [node for node in module.nodes.get(ast.Try, ()) if _ends_with_keras(node)]
    for node in ends:
        above = module.parent(node)
        for name in ("body", "orelse", "finalbody"):
            block = getattr(above, name, None)
            if not isinstance(block, list) or node not in block:
                continue
            if block[-1] is not node:
                yield _span(block[block.index(node) + 1 :])
            break


def _ends_with_keras(node: ast.Try) -> bool:
    """Whether ``try`` returns once it has imported Keras, and ``except ImportError: pass`` goes on where there is none."""
    parts = [part for part in ast.walk(ast.Module(node.body, [])) if isinstance(part, (ast.Import, ast.ImportFrom))]
    names = {name for part in parts for name in ([each.name for each in part.names] if isinstance(part, ast.Import) else [part.module or ""])}
    passes = all(isinstance(handler.body[0], ast.Pass) and _kinds(handler, False) & _IMPORTS for handler in node.handlers)
    return isinstance(node.body[-1], ast.Return) and bool(names) and names <= _THERE and passes


def _is_optional(module: Module, handler: ast.ExceptHandler) -> bool:
    """Whether the names are None where their import fails, and the file asks whether they are."""
    names = [target.id for one in handler.body if isinstance(one, ast.Assign) for target in one.targets if isinstance(target, ast.Name)]
    tests = (ast.Compare, ast.If, ast.IfExp, ast.BoolOp, ast.UnaryOp)
    return bool(names) and all(any(isinstance(module.parent(use), tests) for use in module.spelled(name)) for name in names)


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
