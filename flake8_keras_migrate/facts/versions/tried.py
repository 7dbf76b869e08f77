"""What ``try`` and ``except`` do where something is not in Keras 3: another import, another call, a way around it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..api.gone import gone
from ..api.placeholders import PLACEHOLDERS

if TYPE_CHECKING:
    from ...module import Module

Lines = tuple[int, int]
"""The first and the last line, from 1."""

IMPORTS = {"ImportError", "ModuleNotFoundError"}
_USES = {"AttributeError", "TypeError", "ValueError", "NotImplementedError"}
_ALL = {"Exception", "BaseException"}
FAILURES = _USES | _ALL
"""What catches the failure of what Keras 3 has not."""


def tried(module: Module, node: ast.Try) -> Iterator[Lines]:
    """The lines of a ``try`` that do not run on Keras 3, or imports whose failure there leads to something else."""
    for handler in node.handlers:
        kinds = kinds_of(handler, all(isinstance(statement, (ast.Import, ast.ImportFrom)) for statement in node.body))
        if kinds & IMPORTS:
            if not _fails(module, node):
                yield span(handler.body)
            other = _has_remedy(handler) or _goes_on(node, handler) or _is_optional(module, handler) or _is_unused(module, node, handler)
            if other and not _is_flag_for_all(module, node, handler) and not _fails_late(module, node):
                yield from (span([statement]) for statement in node.body if isinstance(statement, (ast.Import, ast.ImportFrom)))


def ways_out(module: Module, node: ast.Try) -> list[ast.ExceptHandler]:
    """The ``except`` clauses that do something else where ``try`` uses what Keras 3 has not."""
    return [handler for handler in node.handlers if _is_way_out(module, node, handler)]


def _is_way_out(module: Module, node: ast.Try, handler: ast.ExceptHandler) -> bool:
    imports = all(isinstance(statement, (ast.Import, ast.ImportFrom)) for statement in node.body)
    kinds, caught = kinds_of(handler, imports), _USES
    if _fails_late(module, node):
        caught = set() if imports else IMPORTS
    if kinds & caught and (_has_remedy(handler) or _goes_on(node, handler) or _is_optional(module, handler)):
        return True
    return bool(kinds & _ALL) and _is_same_again(node.body, handler.body)


def _fails(module: Module, node: ast.Try) -> bool:
    """Whether ``try`` first imports what Keras 3 has not, so that ``except`` runs there: ``from keras.engine import merge``."""
    lost = {each.node for each in module.once(gone) if each.root in ("keras", "tf.keras") and each.row.family != "private"}
    return isinstance(node.body[0], (ast.Import, ast.ImportFrom)) and not lost.isdisjoint(node.body[0].names)


def _fails_late(module: Module, node: ast.Try) -> bool:
    """Whether all that ``try`` uses and Keras 3 has not are legacy optimizers: they can be imported there; to make one raises ImportError."""
    first, last = span(node.body)
    lost = [use.path for use in module.once(gone) if first <= use.node.lineno <= last] if module.once(_late) else []
    return bool(lost) and PLACEHOLDERS.issuperset(lost)


def _late(module: Module) -> bool:
    return any(use.path in PLACEHOLDERS for use in module.once(gone))


def _is_same_again(body: list[ast.stmt], other: list[ast.stmt]) -> bool:
    """Whether ``except:`` gets by another way what ``try`` was to get: ``new.set_policy(x)``, ``old.set_policy(x)``, or all the same names."""
    if len(body) > 1 and len(other) > 1:
        names = _made(body)
        return bool(names) and names == _made(other)
    if len(body) != 1 or len(other) != 1:
        return False
    one, two = body[0], other[0]
    if isinstance(one, ast.Assign) and isinstance(two, ast.Assign):
        return not isinstance(two.value, ast.Constant) and [ast.dump(each) for each in one.targets] == [ast.dump(each) for each in two.targets]
    if isinstance(one, ast.Return) and isinstance(two, ast.Return):
        return two.value is not None and not isinstance(two.value, ast.Constant)
    calls = [each.value for each in (one, two) if isinstance(each, ast.Expr) and isinstance(each.value, ast.Call)]
    return len(calls) == 2 and bool(calls[0].args) and [ast.dump(each) for each in calls[0].args] == [ast.dump(each) for each in calls[1].args]


def _made(body: list[ast.stmt]) -> set[str]:
    """The names that statements give something else than constants."""
    assigned = [
        part for statement in body for part in ast.walk(statement) if isinstance(part, ast.Assign) and not isinstance(part.value, ast.Constant)
    ]
    return {name.id for part in assigned for target in part.targets for name in ast.walk(target) if isinstance(name, ast.Name)}


def kinds_of(handler: ast.ExceptHandler, only_imports: bool) -> set[str]:
    """The names of the exceptions that ``except`` catches; "all" counts for failed imports if nothing else can fail, or it imports."""
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    names = _ALL if handler.type is None else {kind.id for kind in kinds if isinstance(kind, ast.Name)}
    return names | IMPORTS if names & _ALL and (only_imports or _imports(handler.body)) else names


def caught_around(module: Module, node: ast.AST) -> set[str]:
    """The names of the exceptions that the ``try`` statements around a node catch; a bare ``except`` catches "Exception"."""
    found: set[str] = set()
    below = node
    for above in module.ancestors(node):
        if isinstance(above, ast.Try) and below in above.body:
            found.update(*(kinds_of(handler, False) for handler in above.handlers))
        below = above
    return found


def _imports(body: list[ast.stmt]) -> bool:
    return any(isinstance(statement, (ast.Import, ast.ImportFrom)) for statement in body)


def _is_optional(module: Module, handler: ast.ExceptHandler) -> bool:
    """Whether the names are None where ``try`` fails, and the file asks whether they are."""
    names = [target.id for one in handler.body if isinstance(one, ast.Assign) for target in one.targets if isinstance(target, ast.Name)]
    tests = (ast.Compare, ast.If, ast.IfExp, ast.BoolOp, ast.UnaryOp)
    return bool(names) and all(any(isinstance(module.parent(use), tests) for use in module.spelled(name)) for name in names)


def _is_unused(module: Module, node: ast.Try, handler: ast.ExceptHandler) -> bool:
    """Whether nothing is done where the import of a package fails, and the file uses nothing of it: it is imported for what it registers."""
    aliases = [alias for one in node.body if isinstance(one, (ast.Import, ast.ImportFrom)) for alias in one.names]
    if any((module.name(alias) or "keras").partition(".")[0] in ("", "keras", "tensorflow") for alias in aliases):
        return False  # Other files may get it from here.
    names = [alias.asname or alias.name.partition(".")[0] for alias in aliases]
    return all(isinstance(one, ast.Pass) for one in handler.body) and not any(module.spelled(name) for name in names)


def _is_flag_for_all(module: Module, node: ast.Try, handler: ast.ExceptHandler) -> bool:
    """Whether ``AVAILABLE = False`` is said of the package where one of several names cannot be imported, and there is no other way for this case."""
    flags = [target for one in handler.body if isinstance(one, ast.Assign) and _is_false(one.value) for target in one.targets]
    if not flags or not all(isinstance(one, (ast.Assign, ast.Pass)) for one in handler.body):
        return False
    if not all(isinstance(flag, ast.Name) and not any(_is_way_round(module, use) for use in module.spelled(flag.id)) for flag in flags):
        return False
    aliases = [alias for one in node.body if isinstance(one, (ast.Import, ast.ImportFrom)) for alias in one.names]
    lost = {each.node for each in module.once(gone)}
    of_keras = [alias for alias in aliases if (module.name(alias) or "").partition(".")[0] in ("keras", "tensorflow")]
    return len(of_keras) == len(aliases) and 0 < sum(alias in lost for alias in of_keras) < len(of_keras)


def _is_false(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is False


def _is_way_round(module: Module, use: ast.expr) -> bool:
    """Whether something else is done where a flag is not set than to raise, return or skip a test."""
    test, above = use, module.parent(use)
    negated = isinstance(above, ast.UnaryOp) and isinstance(above.op, ast.Not)
    if isinstance(above, ast.UnaryOp):
        test, above = above, module.parent(above)
    if isinstance(above, ast.If) and above.test is test:
        branch = above.body if negated else above.orelse
        return not all(isinstance(one, (ast.Raise, ast.Return, ast.Pass)) for one in branch)
    return isinstance(above, (ast.IfExp, ast.BoolOp, ast.Compare, ast.ImportFrom))


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


def span(nodes: list[Any]) -> Lines:
    """The lines of neighbouring statements."""
    return nodes[0].lineno, nodes[-1].end_lineno or nodes[-1].lineno
