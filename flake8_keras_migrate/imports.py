"""Adding import statements to a file, each once and in the right place."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from itertools import takewhile

from .edits import Edit, Fix, apply
from .facts.text.source import Source
from .path_heads import catches_imports

WIDTH = 88
"""An import line is not made longer than this by merging a name into it."""
_KERAS = ("keras", "tensorflow")
_Import = (ast.Import, ast.ImportFrom)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def add_imports(text: str, statements: Iterable[str]) -> str:
    """The text with these import statements, each once and only if no import of the module binds its name yet.

    ``from a import b`` is merged into a statement of the same module that stands on one line; a new line goes next to the first imports of
    Keras or TensorFlow (those of an ``if`` or ``try`` only where there are no others), else after the last import at the top, or after what
    sets the environment that Keras reads, else after the docstring and ``__future__``; in any case above the first statement that needs the
    name when the module is run. A program that does without Keras, or imports it late, still does: where its own imports stand in a ``try``
    that a missing Keras leaves, or in the functions that use the name, the new one stands above them there.
    """
    for statement in sorted(statements, key=lambda line: (line.startswith("from "), line)):
        wanted = ast.parse(statement).body[0]
        assert isinstance(wanted, _Import)
        body = ast.parse(text).body
        names = {_bound(wanted, alias) for alias in wanted.names}
        need, guard, late = _first_need(body, names), _guard(body), _late(body, names)
        if names <= _imported([*body[:need], *(guard.body if guard else ())]):
            continue  # Under another path, too: the import that a fix goes by may have been moved by another one.
        source = Source(text)
        if late is not None:
            edits = tuple(source.insert_line_before(home, statement) for home in late)
        elif guard is not None and need >= body.index(guard):
            edits = (source.insert_line_before(next(node for node in guard.body if _is_keras(node)), statement),)
        else:
            edit = _merged(source, body[:need], wanted) or _placed(source, body, statement)
            if need < len(body) and edit.start > source.span(body[need]).start:
                edit = _line_before(source, body[need], statement)
            edits = (edit,)
        text = apply(text, [Fix(edits)])[0]
    return text


def _guard(body: list[ast.stmt]) -> ast.Try | None:
    """The first ``try`` that a missing Keras leaves for a module that goes on without it; None if it imports Keras in another way, too."""
    homes = [node for node in body if _is_keras(node)]
    for node in homes:
        left = [handler for handler in node.handlers if catches_imports(handler)] if isinstance(node, ast.Try) else []
        if not left or any(map(_imports_keras, left)):
            return None
    return homes[0] if homes and isinstance(homes[0], ast.Try) else None


def _late(body: list[ast.stmt], names: set[str]) -> list[ast.stmt] | None:
    """Where the functions that read names first import Keras, but for those that import these, too; None unless each does and only they do."""
    if any(_loads(node)[0] & names or (not isinstance(node, (*_FUNCTIONS, ast.ClassDef)) and _imports_keras(node)) for node in body):
        return None
    members = [part for node in body for part in (node.body if isinstance(node, ast.ClassDef) else [node])]
    users = [part for part in members if _loads(part)[1] & names]
    found: list[ast.stmt] = []
    for user in users:
        inside = user.body if isinstance(user, _FUNCTIONS) else []
        home = next((node for node in inside if isinstance(node, _Import) and _is_keras(node)), None)
        if home is None or any(isinstance(node, ast.Name) and node.id in names and node.lineno < home.lineno for node in ast.walk(user)):
            return None
        found += [] if names <= _imported(inside) else [home]
    return found if users else None


def _imported(body: Iterable[ast.stmt]) -> set[str]:
    """The names that the imports among statements bind."""
    return {_bound(node, alias) for node in body if isinstance(node, _Import) for alias in node.names}


def _first_need(body: list[ast.stmt], names: set[str]) -> int:
    """The index of the first statement that reads one of the names, itself or by a function or class above it, while the module is run."""
    inside = {one.name: _loads(one)[1] for one in body if isinstance(one, (*_FUNCTIONS, ast.ClassDef))}
    while users := {name for name, read in inside.items() if name not in names and read & names}:
        names = names | users
    return next((index for index, statement in enumerate(body) if _loads(statement)[0] & names), len(body))


def _loads(statement: ast.stmt) -> tuple[set[str], set[str]]:
    """The names that a statement reads when it is run, and those that the functions in it read when they are."""
    now: set[str] = set()
    later: set[str] = set()
    waiting: list[tuple[ast.AST, set[str]]] = [(statement, now)]
    while waiting:
        node, found = waiting.pop()
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            found.add(node.id)
        delayed: list[ast.AST] = [node.body] if isinstance(node, ast.Lambda) else [*node.body] if isinstance(node, _FUNCTIONS) else []
        waiting += [(child, later if child in delayed else found) for child in ast.iter_child_nodes(node)]
    return now, later


def _bound(statement: ast.Import | ast.ImportFrom, alias: ast.alias) -> str:
    """The name that an import binds."""
    return alias.asname or (alias.name if isinstance(statement, ast.ImportFrom) else alias.name.partition(".")[0])


def _merged(source: Source, body: list[ast.stmt], wanted: ast.Import | ast.ImportFrom) -> Edit | None:
    if not isinstance(wanted, ast.ImportFrom):
        return None
    for node in body:
        if not isinstance(node, ast.ImportFrom) or (node.module, node.level) != (wanted.module, wanted.level):
            continue
        line = source.line(node.lineno).rstrip("\r\n")
        extra = ", ".join(ast.unparse(alias) for alias in wanted.names)
        clean = node.lineno == node.end_lineno and source.stands_alone(node) and "#" not in line and node.names[0].name != "*"
        if clean and len(line) + len(extra) + 2 <= WIDTH:
            names = [alias.name for alias in node.names]
            if names == sorted(names):
                after = next((alias for alias in node.names if alias.name > wanted.names[0].name), None)
                if after is not None:
                    return source.insert_before(after, extra + ", ")
            return source.insert_after(node.names[-1], ", " + extra)
    return None


def _placed(source: Source, body: list[ast.stmt], statement: str) -> Edit:
    start = int(bool(body) and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) and isinstance(body[0].value.value, str))
    while start < len(body) and (_module_of(body[start]) == ["__future__"]):
        start += 1
    first = next((index for index in range(start, len(body)) if _is_keras(body[index])), None)
    if first is not None:
        if statement.startswith("import ") and isinstance(body[first], _Import) and source.stands_alone(body[first]):
            return source.insert_line_before(body[first], statement)
        run = list(takewhile(lambda index: isinstance(body[index], (*_Import, ast.Try, ast.If)), range(first, len(body))))
        homes = [index for index in run if _is_keras(body[index])]
        plain = [index for index in homes if isinstance(body[index], _Import)]
        return _line_after(source, body, (plain or homes)[-1], statement)
    settings = [index for index in range(start, len(body)) if _sets_environment(body[index])]
    last = settings[-1] if settings else start - 1
    for index in range(last + 1, len(body)):
        if not isinstance(body[index], _Import):
            break
        last = index
    if last >= 0:
        return _line_after(source, body, last, statement)
    position = _after_comments(source)
    return Edit(position, position, statement + source.newline())


def _sets_environment(node: ast.stmt) -> bool:
    """Whether a statement sets what Keras and TensorFlow read when they are imported: ``os.environ["KERAS_BACKEND"] = "jax"``."""
    if isinstance(node, ast.Assign):
        return any(isinstance(target, ast.Subscript) and ast.unparse(target.value).endswith("environ") for target in node.targets)
    called = ast.unparse(node.value.func) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) else ""
    return called.endswith(("environ.setdefault", "environ.update", "putenv"))


def _line_before(source: Source, first: ast.stmt, statement: str) -> Edit:
    decorators = first.decorator_list if isinstance(first, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) else []
    if not decorators:
        return source.insert_line_before(first, statement)
    position = source.offset(decorators[0].lineno, 0)
    return Edit(position, position, statement + source.newline())


def _line_after(source: Source, body: list[ast.stmt], index: int, statement: str) -> Edit:
    """On a line of its own after a statement, and after whatever shares its last line."""
    while index + 1 < len(body) and body[index + 1].lineno == body[index].end_lineno:
        index += 1
    number = body[index].end_lineno or 1
    ending = source.line(number)
    end = source.offset(number, len(ending.encode()))
    newline = source.newline()
    return Edit(end, end, statement + newline if ending.endswith(("\n", "\r")) else newline + statement + newline)


def _after_comments(source: Source) -> int:
    """Where the first line starts that is no comment at the very top (interpreter, encoding, licence)."""
    number = 1
    while number <= source.last_line and source.line(number).startswith("#"):
        number += 1
    return source.offset(number, 0) if number <= source.last_line else len(source.text)


def _module_of(node: ast.stmt) -> list[str]:
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else names


def _imports_keras(node: ast.AST) -> bool:
    """Whether an import of Keras or TensorFlow stands anywhere in a statement."""
    return any(isinstance(part, _Import) and _is_keras(part) for part in ast.walk(node))


def _is_keras(node: ast.stmt) -> bool:
    if isinstance(node, (ast.Try, ast.If)):
        return any(_is_keras(child) for child in node.body)
    return any(name.partition(".")[0] in _KERAS for name in _module_of(node))
