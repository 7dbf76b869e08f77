"""Whether the project asks for Keras 2 behind ``tf.keras`` before a file of it runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from .. import locate
from ..paths import LEGACY, sets_legacy
from .others import module_at

if TYPE_CHECKING:
    from ..module import Module

_FOREIGN = ("keras", "tensorflow", "tf_keras")


def asks_legacy(module: Module) -> bool:
    """Whether what runs before a file asks for Keras 2 behind ``tf.keras``: its package, or what it imports of the project before TensorFlow."""
    if not module.filename:
        return False
    before = (module.filename, *_early(module))
    return any(_sets(file) for file in before[1:]) or any(_asks(file) for each in before for file in locate.package_files(locate.folder(each)))


@cache
def _asks(path: str) -> bool:
    """Whether a package's own file sets the variable, or imports a module of the project that does."""
    text = locate.read(path) or ""
    if LEGACY in text:
        return _sets(path)
    other = module_at(path) if "import" in text else None
    return other is not None and any(_sets(file) for file in _early(other))


@cache
def _sets(path: str) -> bool:
    other = module_at(path) if LEGACY in (locate.read(path) or "") else None
    return other is not None and sets_legacy(other)


def _early(module: Module) -> Iterator[str]:
    """The files of the project that a file imports at its margin before TensorFlow and Keras."""
    folder = locate.folder(module.filename)
    for alias in module.nodes.get(ast.alias, ()):
        name = module.name(alias) or ""
        if name.partition(".")[0] in _FOREIGN:
            return
        found = locate.locate(folder, name) if name and module.enclosing(alias, ast.FunctionDef) is None and locate.is_own(folder, name) else None
        if found is not None:
            yield found[0]
