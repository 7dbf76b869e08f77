"""Names of which only their use tells that they are folders: ``os.path.join(path, "labels.json")``, ``os.makedirs(path)``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .. import flow
from .file_name import UNKNOWN_NAME, FileName
from .files import file_names

if TYPE_CHECKING:
    from ...module import Module

_JOIN = ("os.path.join", "posixpath.join")
_MAKE = (
    *("os.makedirs", "os.mkdir", "os.listdir", "os.scandir", "shutil.rmtree"),
    *("tensorflow.io.gfile.makedirs", "tensorflow.io.gfile.mkdir", "tensorflow.io.gfile.listdir"),
)
_ASK = ("os.path.exists", "os.path.isdir", "tensorflow.io.gfile.exists", "tensorflow.io.gfile.isdir")
_FOLDER = FileName("/")
_MODELS = ("save", "load")


def site_names(module: Module, path: ast.expr, kind: str) -> tuple[FileName, ...]:
    """What is known of the name under which something is written or read; of whole models also that it is a folder."""
    names = file_names(module, path)
    return (_FOLDER,) if names == (UNKNOWN_NAME,) and kind in _MODELS and _is_folder(module, path) else names


def _is_folder(module: Module, path: ast.expr) -> bool:
    if isinstance(path, ast.Call) and len(path.args) == 1 and not path.keywords and module.path(path.func) == "os.path.join":
        path = path.args[0]
    if not isinstance(path, ast.Name):
        return False
    uses = module.once(_uses).get(path.id, ())
    bindings = flow.reaching(module, path) if uses and not _asked(module, path) else ()
    return bool(bindings) and any(flow.reaching(module, use) == bindings and flow.covers(module, use, path) for use in uses)


def _asked(module: Module, path: ast.Name) -> bool:
    """Whether the program asks for the path before it comes here: ``if path.endswith(".h5"): ...``."""
    tests = [above.test for above in module.ancestors(path) if isinstance(above, (ast.If, ast.IfExp, ast.While))]
    return any(isinstance(node, ast.Name) and node.id == path.id for test in tests for node in ast.walk(test))


def _uses(module: Module) -> dict[str, list[ast.Name]]:
    """The names, by their spelling, where they are used as folders."""
    found: dict[str, list[ast.Name]] = {}
    for use in _used(module):
        if isinstance(use, ast.Name):
            found.setdefault(use.id, []).append(use)
    return found


def _used(module: Module) -> Iterator[ast.expr]:
    for path in (*_JOIN, *_MAKE):
        for call in module.calls(path):
            if len(call.args) > (path in _JOIN) and not isinstance(module.parent(call), (ast.IfExp, ast.BoolOp)):
                yield call.args[0]
                yield from _missed(module, call)
    for call in module.method_calls("mkdir"):
        receiver = call.func.value if isinstance(call.func, ast.Attribute) and not call.args else None
        if isinstance(receiver, ast.Call) and len(receiver.args) == 1 and module.path(receiver.func) == "pathlib.Path":
            receiver = receiver.args[0]
        if receiver is not None:
            yield receiver


def _missed(module: Module, call: ast.Call) -> Iterator[ast.Name]:
    """The name in the test of ``if not os.path.exists(path): os.makedirs(path)``: where it is there already, it is a folder, too."""
    statement, made = module.parent(call), call.args[0]
    choice = module.parent(statement) if isinstance(statement, ast.Expr) else None
    if not isinstance(choice, ast.If) or statement not in choice.body or not isinstance(made, ast.Name):
        return
    test = choice.test.operand if isinstance(choice.test, ast.UnaryOp) and isinstance(choice.test.op, ast.Not) else None
    if isinstance(test, ast.Call) and module.path(test.func) in _ASK and len(test.args) == 1:
        asked = test.args[0]
        if isinstance(asked, ast.Name) and asked.id == made.id and flow.reaching(module, asked) == flow.reaching(module, made):
            yield asked
