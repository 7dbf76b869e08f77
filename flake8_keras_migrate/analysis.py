"""One file for the command line: from its name or bytes to the problems that are reported, and to its fixed bytes."""

from __future__ import annotations

import ast
import errno
import os
import stat
import sys
from typing import TYPE_CHECKING, NamedTuple

from .baseline import Context, context
from .files import SourceFile, WriteError, decode, encode, replace
from .plugin import KERAS, Plugin
from .policy import Policy
from .rule import Finding

if TYPE_CHECKING:
    from .notebooks import Notebook


class Problem(NamedTuple):
    """A finding as it is printed: ``line`` and ``column`` count from 1, inside ``cell`` (from 1) if the file is a notebook.

    ``fix`` is "safe", "unsafe" or nothing; ``context`` is what a baseline knows it by.
    """

    path: str
    cell: int
    line: int
    column: int
    code: str
    message: str
    fix: str
    context: Context


class Outcome(NamedTuple):
    """What became of one file. ``old`` and ``new`` are its bytes before and after, both empty where nothing would change;
    ``made`` are the codes of the fixes made; ``error`` says why a file could not be written."""

    path: str
    problems: list[Problem]
    made: list[str]
    old: bytes = b""
    new: bytes = b""
    error: str = ""


def uses_keras(raw: bytes) -> bool:
    """Whether a file is looked at: it has one of the words without which no rule has anything to say."""
    words = Plugin.catalogue.gate if Plugin.catalogue else KERAS
    return any(word.encode() in raw for word in words)


def read_bytes(path: str) -> bytes:
    """The bytes of a file, or of standard input for ``-``; raises OSError, for a pipe too: it may never end, and is read once only."""
    if path == "-":
        return sys.stdin.buffer.read()
    if stat.S_ISFIFO(os.stat(path).st_mode):
        raise OSError(errno.EINVAL, "It is a pipe; use -", path)
    with open(path, "rb") as stream:
        return stream.read()


def check_bytes(policy: Policy, path: str, raw: bytes) -> list[Problem]:
    """The problems that are reported in a file with these bytes; ``-`` is called what ``--stdin-display-name`` says."""
    if not uses_keras(raw):
        return []
    # What does not parse and never says "keras" is hardly about it.
    return [one for one in _checked(policy, _name(policy, path), raw) if one.code != "KM001" or b"keras" in raw.lower()]


def _checked(policy: Policy, name: str, raw: bytes) -> list[Problem]:
    if name.endswith(".ipynb"):
        from .notebooks import Notebook, NotebookError

        try:
            book = Notebook(raw)
        except NotebookError as error:
            return _problems(policy, name, [], [_unreadable(1, 0, str(error))])
        return _in_cells(policy, name, book, _found(policy, name, book.lines))
    source = decode(raw)
    troubles = [_unreadable(1, 0, f"it {source.problem}")] if source.problem else []
    return _problems(policy, name, source.lines, [*troubles, *_found(policy, name, source.lines)])


def check_file(policy: Policy, path: str) -> list[Problem]:
    """The problems of a file; one that cannot be read has that as its problem."""
    try:
        raw = read_bytes(path)
    except OSError as error:
        return _problems(policy, path, [], [_unreadable(1, 0, f"it cannot be read: {error.strerror}")])
    return check_bytes(policy, path, raw)


def fix_file(policy: Policy, path: str, *, unsafe: bool, write: bool) -> Outcome:
    """Fix a file, on disk if ``write``; the problems are those that are left.

    Baselines do not count here: what can be fixed is fixed.
    """
    try:
        raw = read_bytes(path)
    except OSError:
        return Outcome(path, check_file(policy, path), [])
    if not uses_keras(raw):
        return Outcome(path, [], [], raw if path == "-" else b"", raw if path == "-" else b"")
    name = _name(policy, path)
    try:
        outcome = fixed_notebook(policy, name, raw, unsafe) if name.endswith(".ipynb") else fixed_source(policy, name, raw, unsafe)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return Outcome(path, check_bytes(policy, path, raw), [], raw, raw)
    except WriteError as error:
        return Outcome(path, check_bytes(policy, path, raw), [], raw, raw, str(error))
    if write and path != "-" and outcome.new != raw:
        try:
            replace(path, raw, outcome.new)
        except (OSError, WriteError) as error:
            return Outcome(path, check_bytes(policy, path, raw), [], raw, raw, str(error))
    return outcome


def fixed_source(policy: Policy, name: str, raw: bytes, unsafe: bool) -> Outcome:
    """The bytes of a Python file, fixed; raises SyntaxError (or what else the parser raises) and WriteError."""
    from .fixing import fix_text

    source = decode(raw)
    if source.problem:
        return Outcome(name, check_bytes(policy, name, raw), [], raw, raw)

    def found(text: str) -> list[Finding]:
        lines = SourceFile(b"", text, "").lines
        return policy.kept(name, lines, _found(policy, name, lines, raising=True))

    fixed = fix_text(source.text, found, unsafe=unsafe, keep_imports=os.path.basename(name) == "__init__.py")
    problems = [_problem(name, finding, SourceFile(b"", fixed.text, "").lines) for finding in [*fixed.broken, *fixed.left]]
    new = encode(source, fixed.text) if fixed.made else raw
    return Outcome(name, problems, [finding.code for finding in fixed.made], raw, new)


def fixed_notebook(policy: Policy, name: str, raw: bytes, unsafe: bool) -> Outcome:
    """The bytes of a notebook, fixed; raises NotebookError."""
    from .fixing import fix_text
    from .notebooks import Notebook

    book = Notebook(raw)

    def found(text: str) -> list[Finding]:
        lines = SourceFile(b"", text, "").lines
        return policy.kept(name, lines, _found(policy, name, lines, raising=True))

    fixed = fix_text(book.text, found, unsafe=unsafe, valid=book.still_whole)
    new = book.with_text(fixed.text) if fixed.made else raw
    problems = _in_cells(policy, name, Notebook(new), [*fixed.broken, *fixed.left])
    return Outcome(name, problems, [finding.code for finding in fixed.made], raw, new)


def _name(policy: Policy, path: str) -> str:
    return str(policy.options.stdin_display_name) if path == "-" else path


def _found(policy: Policy, name: str, lines: list[str], *, raising: bool = False) -> list[Finding]:
    """What the plugin finds; where the text does not parse that is the finding, or raised."""
    try:
        tree = ast.parse("".join(lines))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        if raising:
            raise
        line, column = getattr(error, "lineno", None) or 1, getattr(error, "offset", None) or 1
        too_deep = isinstance(error, (RecursionError, MemoryError))
        what = "expressions are nested too deeply for Python's ast module" if too_deep else "it does not parse"
        return [_unreadable(line, column - 1, f"{what}: {getattr(error, 'msg', None) or error or type(error).__name__}")]
    return Plugin(tree, name, lines).findings()


def _unreadable(line: int, column: int, reason: str) -> Finding:
    message = Plugin.loaded().entries["KM001"].message.format(reason=" ".join(reason.split()))
    return Finding(line, max(column, 0), "KM001", message)


def _problems(policy: Policy, name: str, lines: list[str], findings: list[Finding]) -> list[Problem]:
    return [_problem(name, finding, lines) for finding in policy.kept(name, lines, findings)]


def _in_cells(policy: Policy, name: str, book: Notebook, findings: list[Finding]) -> list[Problem]:
    """The problems of a notebook: what was found in its module, and the cells that do not parse."""
    problems = []
    for problem in _problems(policy, name, book.lines, findings):
        cell, line = book.place(problem.line)
        problems.append(problem._replace(cell=cell, line=line))
    for trouble in book.troubles:
        finding = _unreadable(trouble.line, trouble.column, f"this cell does not parse: {trouble.reason}")
        problems += [problem._replace(cell=trouble.cell) for problem in _problems(policy, name, [], [finding])]
    return sorted(problems, key=lambda problem: problem[1:4])


def _problem(name: str, finding: Finding, lines: list[str]) -> Problem:
    fix = "" if finding.fix is None else "safe" if finding.fix.safe else "unsafe"
    here = context(finding, lines)
    return Problem(name, 0, finding.line, finding.column + 1, finding.code, finding.message, fix, here)
