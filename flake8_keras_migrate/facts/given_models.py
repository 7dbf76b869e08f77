"""Whether a file that names no Keras works with models of Keras, which its project gives it."""

from __future__ import annotations

import ast
import os
import re
from functools import cache
from typing import TYPE_CHECKING

from .. import locate
from ..importing import importers, spelled
from . import flow
from .keras_use import has_tf_keras, own_imports, uses_keras_at
from .returned import returned

if TYPE_CHECKING:
    from ..module import Module

_OTHERS = re.compile(
    r"^[ \t]*(?:import|from)[ \t]+(?:torch|jax|flax|mxnet|chainer|paddle|theano|lasagne|fastai|pytorch_lightning|tf_keras)\b", re.MULTILINE
)


def gets_models(filename: str, text: str) -> bool:
    """Whether a file may be given models of Keras: it imports what uses Keras, or is imported by it.

    Modules of Keras itself, of which people keep copies, are none of these.
    """
    folder = locate.folder(filename)
    if not folder or locate.package(folder) == "keras":
        return False
    return (any(_is_of_keras(folder, name) for name in spelled(text)) or _has_user(filename)) and not _OTHERS.search(text)


def is_given_models(module: Module) -> bool:
    """Whether a file that names no Keras itself is given models of it."""
    if not gets_models(module.filename, module.text) or module.legacy or has_tf_keras(module):
        return False
    return any(map(uses_keras_at, own_imports(module))) or _has_user(module.filename)


def is_made_model(module: Module, expr: ast.expr) -> bool:
    """Whether what a name stands for is known to be a model: by its class, or by all that the function of the project returns which made it."""
    if module.kinds(expr):
        return module.is_a(expr, "keras.Model")
    made = [flow.value(module, each) for each in flow.values(module, expr)]
    return bool(made) and all(isinstance(each, ast.Call) and _makes_model(module, each) for each in made)


def _makes_model(module: Module, call: ast.Call) -> bool:
    if any("keras.Model" in module.ancestors_of(path) for path in module.paths(call.func)):
        return True
    found = returned(module, call)
    return bool(found) and all(home.is_a(part, "keras.Model") for home, part in found)


@cache
def has_own(filename: str, name: str) -> bool:
    """Whether another file of the project around one has a class with a method or property of this name, by the look of its text."""
    return any(os.path.abspath(file) != os.path.abspath(filename) for file in locate.mentions(locate.folder(filename), f"def {name}("))


@cache
def _is_of_keras(folder: str, name: str) -> bool:
    found = locate.locate(folder, name) if locate.is_own(folder, name) else None
    return found is not None and "keras" in (locate.read(found[0]) or "")


@cache
def _has_user(filename: str) -> bool:
    """Whether a file that uses Keras imports this one."""
    return any(uses_keras_at(file) for files in importers(filename).values() for file in files)
