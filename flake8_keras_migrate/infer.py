"""Values that other files of the project define, by astroid's inference; nothing is imported or run, nothing outside is read.

Imported only when a rule asks for such a value: astroid takes a third of a second to start.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

import astroid
from astroid import nodes
from astroid.builder import AstroidBuilder
from astroid.exceptions import AstroidError
from astroid.manager import AstroidManager

from . import locate

_DEPTH = 5
_FILES = 64
UNKNOWN = object()
"""The answer when a value is not provably one literal."""

_files: OrderedDict[str, nodes.Module | None] = OrderedDict()


def constant(filename: str, dotted: str, depth: int = 0) -> Any:
    """The number, string, list, tuple or dict that a path imported by ``filename`` stands for, or ``UNKNOWN``.

    The name must be assigned once, at the top of a file of the project; imports are followed from file to file (five
    at the most). Never raises.
    """
    found = locate.locate(locate.folder(filename), dotted) if depth < _DEPTH else None
    if found is None or len(found[1]) != 1:
        return UNKNOWN
    path, (name,) = found
    tree = _tree(path)
    bound = tree.locals.get(name, []) if tree is not None else []
    if len(bound) != 1:
        return UNKNOWN
    node = bound[0]
    if isinstance(node, nodes.ImportFrom):
        module = "." * (node.level or 0) + (node.modname or "")
        return constant(path, f"{module}{'' if module.endswith('.') else '.'}{node.real_name(name)}", depth + 1)
    if not isinstance(node, nodes.AssignName):
        return UNKNOWN
    try:
        inferred = list(node.infer())
    except (AstroidError, RecursionError):
        return UNKNOWN
    return _literal(inferred[0], 0) if len(inferred) == 1 else UNKNOWN


def _literal(node: Any, depth: int) -> Any:
    if isinstance(node, nodes.Const):
        # What a method of str returns is the placeholder of astroid's own stub of the builtins.
        return UNKNOWN if getattr(node.root(), "name", "") == "builtins" else node.value
    if depth < _DEPTH and isinstance(node, (nodes.List, nodes.Tuple)):
        items = [_inferred(item, depth) for item in node.elts]
        if all(item is not UNKNOWN for item in items):
            return items if isinstance(node, nodes.List) else tuple(items)
    if depth < _DEPTH and isinstance(node, nodes.Dict):
        pairs = [(_inferred(key, depth), _inferred(value, depth)) for key, value in node.items]
        if all(isinstance(key, (str, int)) and value is not UNKNOWN for key, value in pairs):
            return dict(pairs)
    return UNKNOWN


def _inferred(node: Any, depth: int) -> Any:
    try:
        found = list(node.infer())
    except (AstroidError, RecursionError):
        return UNKNOWN
    return _literal(found[0], depth + 1) if len(found) == 1 else UNKNOWN


def _tree(path: str) -> nodes.Module | None:
    """astroid's tree of a file, with every module that it imports replaced by an empty one."""
    if path in _files:
        _files.move_to_end(path)
        return _files[path]
    text = locate.read(path)
    tree: nodes.Module | None = None
    if text is not None:
        try:
            tree = AstroidBuilder(AstroidManager(), apply_transforms=False).string_build(text, modname="", path=path)
        except (AstroidError, RecursionError, ValueError):
            tree = None
    if tree is not None:
        _without_imports(tree)
    _files[path] = tree
    if len(_files) > _FILES:
        _files.popitem(last=False)
    return tree


def _without_imports(tree: nodes.Module) -> None:
    """Keep inference inside the file: astroid would look for, and read, what the file imports."""
    empty = astroid.parse("", module_name="")
    tree.import_module = lambda *args, **options: empty
