"""The classes of a file: which of them one derives from."""

from __future__ import annotations

import ast

from flake8_keras_migrate.facts.classes import lineage
from flake8_keras_migrate.module import Module

CLASSES = """
import keras

class Base(keras.Layer): ...
class Left(Base): ...
class Right(Base): ...
class Both(Left, Right): ...
class Circle(Circle): ...
"""


def test_lineage_is_nearest_first_and_each_once() -> None:
    module = Module(CLASSES)
    names = {node.name: [each.name for each in lineage(module, node)] for node in module.nodes[ast.ClassDef]}
    assert names["Both"] == ["Both", "Left", "Right", "Base"]
    assert names["Base"] == ["Base"]
    assert names["Circle"] == ["Circle"]
