"""What other files of the project say: re-exported names, the bases of their classes, their constants."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from .. import keras_api, locate
from .definitions import defines, file_of, module_at, place
from .values import UNKNOWN

if TYPE_CHECKING:
    from ..module import Module

_DEPTH = 4
_KERAS = ("keras", "tensorflow")
_OPEN: set[tuple[str, str]] = set()
"""What is being asked of other files (file, name): they may import everything of each other."""
_MODULES = {"keras", "tf", "tensorflow", "K", "layers", "models", "backend", "optimizers", "losses", "metrics", "utils", "callbacks", "regularizers"}


def constant(module: Module, expr: ast.expr) -> Any:
    """The constant that an imported name stands for, or ``UNKNOWN``; asks astroid, and only for files of the project."""
    names = module.names(expr) if module.filename and isinstance(expr, (ast.Name, ast.Attribute)) else ()
    if len(names) != 1 or locate.locate(locate.folder(module.filename), names[0]) is None:
        return UNKNOWN
    from .. import infer

    found = infer.constant(module.filename, names[0])
    return UNKNOWN if found is infer.UNKNOWN else found


def reexported(module: Module, paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths, with those that the project's own modules only pass on replaced by what they pass on."""
    if len(paths) != 1 or paths[0].startswith("keras."):
        return paths
    folder = locate.folder(module.filename)
    return (_reexport(folder, paths[0]) or paths) if locate.is_own(folder, paths[0]) else paths


@cache
def _reexport(folder: str, path: str) -> tuple[str, ...]:
    """What a path of the project stands for in Keras; only names are followed that Keras has, or that modules of Keras get."""
    parts = path.lstrip(".").split(".")
    if not any(part in _MODULES or keras_api.is_known_leaf(part) for part in parts):
        return ()
    found = locate.locate(folder, path)
    if found is None or not found[1]:
        return ()
    if _is_defined(found[0], found[1][0]):
        return ()
    other = module_at(found[0])
    if other is None:
        return ()
    spelled = other.top_paths(found[1][0])
    tail = "".join("." + part for part in found[1][1:])
    return tuple(dict.fromkeys(keras_api.canonical(head + tail) for head in spelled if head.partition(".")[0] in _KERAS))


@cache
def passed(folder: str, module: str, name: str) -> tuple[str, ...]:
    """The paths that ``from module import *`` of a module of the project gives a name: of Keras and TensorFlow, and of its own classes."""
    if not (name in _MODULES or name[:1].isupper() or keras_api.is_known_leaf(name)):
        return ()
    path = file_of(folder, module)
    other = module_at(path) if path is not None else None
    if other is None or name.startswith("_") or other.legacy or "__all__" in other.walk.top.bindings or (other.filename, name) in _OPEN:
        return ()
    _OPEN.add((other.filename, name))
    try:
        spelled = other.resolver.of_name(other.walk.top, name)
    finally:
        _OPEN.discard((other.filename, name))
    if not spelled and any(isinstance(one.node, ast.ClassDef) for one in other.walk.top.bindings.get(name, [])):
        return (f"{module}{'' if module.endswith('.') else '.'}{name}",)
    return spelled if all(path.partition(".")[0] in _KERAS for path in spelled) else ()


@cache
def is_about_keras(folder: str, module: str) -> bool:
    """Whether a module of the project, of which everything is imported, uses Keras."""
    path = file_of(folder, module)
    text = locate.read(path) if path is not None else None
    if path is None or text is None or (path, "") in _OPEN:
        return False
    _OPEN.add((path, ""))
    try:
        other = module_at(path) if any(word in text for word in _KERAS) else None
        if other is not None:
            return other.names_keras and _passes_keras(other)
        return gets_keras(path, text)
    finally:
        _OPEN.discard((path, ""))


def _passes_keras(module: Module) -> bool:
    """Whether ``import *`` of a module may give something of Keras: not where its ``__all__`` has only classes that derive from nothing else."""
    given = [one.value for one in module.walk.top.bindings.get("__all__", ())]
    names = module.value(given[0]) if len(given) == 1 and given[0] is not None else UNKNOWN
    if not isinstance(names, (list, tuple)):
        return True
    classes = {name: one.node for name in names for one in module.walk.top.bindings.get(name, ()) if isinstance(one.node, ast.ClassDef)}
    return any(name not in classes or not is_bare(module, classes[name]) for name in names)


def gets_keras(filename: str, text: str) -> bool:
    """Whether a file imports everything of a module of the project that uses Keras, and so may use it without a word of it."""
    return any(is_about_keras(locate.folder(filename), module) for module in locate.starred(text))


def bases(module: Module, path: str) -> tuple[str, ...]:
    """The ancestors of a class that ``path`` imports from another file of the project."""
    return ancestors(locate.folder(module.filename), path) if module.filename and not path.startswith("keras.") else ()


def ancestors(folder: str, path: str) -> tuple[str, ...]:
    """The ancestors of a class that a file in ``folder`` imports."""
    found = _class(folder, path)
    return found[0].bases(found[1]) if found is not None else ()


def is_bare_class(module: Module, path: str) -> bool:
    """Whether ``path`` imports a class that derives from the project's own classes only: nothing of Keras, whatever its methods are called."""
    found = _class(locate.folder(module.filename), path) if module.filename and not path.startswith("keras.") else None
    return found is not None and is_bare(*found)


def is_silent_on(module: Module, path: str, word: str) -> bool:
    """Whether ``path`` imports a class from a file of the project that does not hold a word."""
    found = _class(locate.folder(module.filename), path) if module.filename and not path.startswith("keras.") else None
    return found is not None and word not in found[0].text


def is_bare(module: Module, node: ast.ClassDef, depth: int = _DEPTH) -> bool:
    """Whether a class derives from the project's own classes only."""
    if node.keywords or depth < 0:
        return False
    for base in node.bases:
        if (isinstance(base, ast.Name) and base.id == "object") or module.path(base) == "abc.ABC":
            continue
        above = class_of(module, base)
        if above is None or not is_bare(*above, depth - 1):
            return False
    return True


def class_of(module: Module, cls: ast.expr) -> tuple[Module, ast.ClassDef] | None:
    """The class of the project that an expression names, and its file."""
    local, paths = module.local_class(cls), module.paths(cls)
    if local is not None or len(paths) != 1 or paths[0].startswith("keras.") or not module.filename:
        return (module, local) if local is not None else None
    return _class(locate.folder(module.filename), paths[0])


def body_of(found: tuple[Module, ast.ClassDef]) -> str:
    """The text of what stands in a class, also where its file is known by its outline only."""
    module, owner = found
    return re.split(r"^\S", module.text.split("\n", owner.lineno)[-1], maxsplit=1, flags=re.MULTILINE)[0]


def _class(folder: str, path: str) -> tuple[Module, ast.ClassDef] | None:
    """The class of another file that ``path`` imports, through re-exports, and that file."""
    found = place(folder, path)
    other = module_at(found[0], about=found[1]) if found is not None and len(found[1]) == 1 else None
    if found is None or other is None:
        return None
    nodes = [binding.node for binding in other.walk.top.bindings.get(found[1][0], []) if isinstance(binding.node, ast.ClassDef)]
    return (other, nodes[0]) if nodes else None


def _is_defined(path: str, name: str) -> bool:
    """Whether a file plainly has the name as its own function or class, or not at all; then it need not be parsed."""
    text = locate.read(path) or ""
    if name not in text:
        return "import *" not in text
    return defines(path, name)
