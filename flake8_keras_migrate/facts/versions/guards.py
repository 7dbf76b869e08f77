"""Code that does not run on Keras 3, or whose failure there is caught or expected: version tests, ``except ImportError``, ``pytest.raises``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from ..text.two_homes import is_one_of_two_homes
from ..values import UNKNOWN
from .tried import IMPORTS, Lines, kinds_of, span, tried
from .version_tests import asks_version, evaluate, is_version_test, version_tests
from .ways import ways

if TYPE_CHECKING:
    from ...module import Module

T = TypeVar("T")
Place = tuple[int, int]
"""Line from 1, column from 0 in bytes, as in the tree."""

_CELL = re.compile(r"^(?:(?:if 1:  )?#~ cell \d+ ~#$|# ?%%)", re.MULTILINE)
_THERE = {"keras", "keras.models", "keras.layers", "keras.ops", "keras.saving", "tensorflow", "tensorflow.keras", "tensorflow.keras.models"}
"""What can be imported where there is a Keras 3."""


def guarded_at(module: Module, line: int, column: int) -> bool:
    """Whether what stands at a place does not run on Keras 3, or runs with a way out."""
    return left_out_at(module, line, column) or line in module.once(ways).lines


def left_out_at(module: Module, line: int, column: int) -> bool:
    """The same, but for what ``try`` and ``except`` do both, each where the other fails (``ways``)."""
    return line in module.once(guarded_lines) or any(start <= (line, column) < end for start, end in module.once(guarded_parts))


def guarded_lines(module: Module) -> frozenset[int]:
    """The lines (from 1) whose code Keras 3 never runs, or whose failure there is expected."""
    found: list[Lines] = []
    for node in module.once(version_tests):
        if isinstance(node, ast.If):
            found += [span(branch) for branch in _untaken(module, node.test, node.body, node.orelse) if branch]
    found += _instead_of_tf_keras(module)
    for node in module.nodes.get(ast.Try, ()):
        assert isinstance(node, ast.Try)
        found += tried(module, node)
    found += _unreached(module)
    found += _skipped(module)
    for kind in (ast.With, ast.AsyncWith):
        found += [span(node.body) for node in module.nodes.get(kind, ()) if any(_expects_failure(item) for item in node.items)]
    return frozenset(line for first, last in found for line in range(first, last + 1))


def guarded_parts(module: Module) -> tuple[tuple[Place, Place], ...]:
    """The same of ``a if test else b`` and ``test and a``, which share their lines with code that always runs: where such parts begin and end."""
    found: list[tuple[Place, Place]] = []
    tests = module.once(version_tests)
    for node in module.nodes.get(ast.IfExp, ()):
        parts = _untaken(module, node.test, node.body, node.orelse) if node in tests else []
        if len(parts) != 1 and is_one_of_two_homes(module, node):
            parts = [node]
        if parts:
            # A chain or call that goes on from both branches, (a if test else b).c(), begins before them.
            found.append((_start(_chain(module, node)), _start(node)))
            found += [(_start(part), _end(part)) for part in parts]
    for node in tests:
        if isinstance(node, ast.BoolOp):
            found += [(_start(part), _end(node)) for part in _not_reached(module, node)]
    return tuple(found)


def _not_reached(module: Module, node: ast.BoolOp) -> Iterator[ast.expr]:
    """What ``and`` or ``or`` goes on with after a test that may end it: ``hasattr(tf, "Session") and tf.Session()``."""
    for test, following in pairwise(node.values):
        verdict = evaluate(module, test)
        if verdict is isinstance(node.op, ast.Or) or (verdict is UNKNOWN and is_version_test(module, test)):
            yield following


def _chain(module: Module, node: ast.expr) -> ast.expr:
    above = module.parent(node)
    while (isinstance(above, ast.Attribute) and above.value is node) or (isinstance(above, ast.Call) and above.func is node):
        node, above = above, module.parent(above)
    return node


def _start(node: ast.expr) -> Place:
    return node.lineno, node.col_offset


def _end(node: ast.expr) -> Place:
    return node.end_lineno or 0, node.end_col_offset or 0


def _instead_of_tf_keras(module: Module) -> Iterator[Lines]:
    """The other branch of a choice whose one branch imports ``tf_keras``: it is for the TensorFlow whose ``tf.keras`` is Keras 2."""
    for alias in module.nodes.get(ast.alias, ()):
        if (module.name(alias) or "").partition(".")[0] == "tf_keras":
            statement = module.statement(alias)
            choice = module.parent(statement) if statement is not None else None
            if isinstance(choice, ast.If) and choice.orelse:
                yield span(choice.orelse if statement in choice.body else choice.body)


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


def is_dead(module: Module, node: ast.AST) -> bool:
    """Whether a node stands in the branch of an ``if`` that is dead on the newest versions, in its own function or class."""
    below, above = node, module.parent(node)
    while above is not None and not isinstance(above, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        if isinstance(above, ast.If) and below is not above.test:
            verdict = evaluate(module, above.test)
            if verdict is not UNKNOWN and (below in above.body) is not verdict:
                return True
        below, above = above, module.parent(above)
    return False


def _unreached(module: Module) -> Iterator[Lines]:
    """What follows ``return``, ``raise``, ``break`` or ``continue`` in their own block, or the ``return`` of some versions in theirs."""
    ends: list[ast.stmt] = [node for kind in (ast.Return, ast.Raise, ast.Break, ast.Continue) for node in module.nodes.get(kind, ())]
    for test in module.once(version_tests):
        if isinstance(test, ast.If) and (isinstance(test.body[-1], ast.Return) or _is_skip(test.body[-1])):
            verdict = evaluate(module, test.test)
            if verdict is True or (verdict is UNKNOWN and asks_version(module, test.test)):
                ends.append(test)
    ends += [node for node in module.nodes.get(ast.Try, ()) if _ends_with_keras(node)]
    for node in ends:
        above = module.parent(node)
        for name in ("body", "orelse", "finalbody"):
            block = getattr(above, name, None)
            if not isinstance(block, list) or node not in block:
                continue
            if block[-1] is not node:
                first, last = span(block[block.index(node) + 1 :])
                yield first, last if node.col_offset else min(last, _end_of_cell(module, node))
            break


def _end_of_cell(module: Module, statement: ast.stmt) -> int:
    """The last line of the cell of a statement at the margin, in a notebook or a script with ``# %%`` marks: the next cell is run on its own."""
    end = module.span(statement).end
    mark = _CELL.search(module.text, end)
    return (statement.end_lineno or 0) + module.text.count("\n", end, mark.start() if mark else len(module.text)) - (mark is not None)


def _is_skip(statement: ast.stmt) -> bool:
    """``pytest.skip(...)`` or ``self.skipTest(...)``."""
    call = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in ("skip", "skipTest")


def _skipped(module: Module) -> Iterator[Lines]:
    """Tests that ``pytest.mark.skipif`` and ``unittest.skipIf`` leave out on some versions."""
    for call in module.method_calls("skipif", "skipIf", "skipUnless"):
        above, test = module.parent(call), call.args[0] if call.args else None
        name = above.targets[0] if isinstance(above, ast.Assign) and above.value is call else None
        marks: list[ast.expr] = [*module.spelled(name.id)] if isinstance(name, ast.Name) else [call]
        owners = [
            owner for mark in marks if isinstance(owner := module.parent(mark), (ast.FunctionDef, ast.ClassDef)) and mark in owner.decorator_list
        ]
        if owners and test is not None:
            skips = isinstance(call.func, ast.Attribute) and call.func.attr != "skipUnless"
            verdict = evaluate(module, test)
            if verdict is skips or (verdict is UNKNOWN and asks_version(module, test)):
                yield from (span(owner.body) for owner in owners)


def _ends_with_keras(node: ast.Try) -> bool:
    """Whether ``try`` returns once it has imported Keras, and ``except ImportError: pass`` goes on where there is none."""
    parts = [part for part in ast.walk(ast.Module(node.body, [])) if isinstance(part, (ast.Import, ast.ImportFrom))]
    names = {name for part in parts for name in ([each.name for each in part.names] if isinstance(part, ast.Import) else [part.module or ""])}
    passes = all(isinstance(handler.body[0], ast.Pass) and kinds_of(handler, False) & IMPORTS for handler in node.handlers)
    return isinstance(node.body[-1], ast.Return) and bool(names) and names <= _THERE and passes
