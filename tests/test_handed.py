"""Symbolic tensors that files of a project give to the functions and plain classes of another: the lines with ``# no`` and ``# ok`` say so."""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

from flake8_keras_migrate.importing import importers, users
from flake8_keras_migrate.plugin import Plugin

BLOCKS = """
import tensorflow as tf
from tensorflow.keras import layers


class Attention:
    def __init__(self, units, after=None):
        self.units, self.after = units, after

    def __call__(self, x):
        y = self.after(layers.Dense(self.units)(x))
        return tf.concat([x, y], -1)  # no

    @staticmethod
    def build(x):
        return tf.nn.relu(x)  # no

    def eager(self, x):
        return tf.nn.relu(x)  # ok


class Base:
    def __call__(self, x):
        return tf.nn.elu(x)  # no


class Child(Base):
    pass


def conv(x, filters=8):
    shape = x.get_shape()  # no
    return layers.Conv1D(filters, 3)(x), shape


def helper(x):
    return tf.reduce_mean(x)  # no


def inner(x):
    return helper(x)


def scaled(x, y):
    return x * tf.cast(y, "float32"), tf.shape(y)  # no


def in_layer(x):
    return tf.nn.relu(x)  # ok


def of_array(x):
    return tf.nn.relu(x)  # ok


def mean_loss(true, predicted):
    return tf.reduce_mean(true - predicted)  # ok


@tf.function
def traced(x):
    return tf.nn.relu(x)  # ok


def in_lambda(x):
    return tf.nn.relu(x)  # ok


def unused(x):
    return tf.nn.relu(x)  # ok
"""
OPS = """
import tensorflow as tf


def swish(x):
    return x * tf.nn.sigmoid(x)  # no


def first(x):
    return tf.identity(x)  # no


def second(x):
    return tf.square(x)  # no


def spread(x):
    return tf.tile(x, [1, 2])  # ok
"""
DECODER = """
from functools import partial
from tensorflow import keras
from net.blocks import Attention as A, Child, conv, in_layer, scaled
from .. import inner
from ..ops import *

TABLE = {"first": first, "second": second}


def decoder(x, skip, block=conv, act=None, kind="first"):
    x, _ = block(x)
    x, size = scaled(x, skip)
    x = A.build(x)
    x = A(3, after=partial(inner))(x)
    x = Child()(x)
    return TABLE[kind](act(x))


class Own(keras.layers.Layer):
    def call(self, x):
        return in_layer(x)
"""
MODEL = """
import numpy as np
from tensorflow import keras
import net.blocks as b
from net import swish
from net.sub.decoder import decoder


def make():
    start = keras.Input((4, 8))
    x = keras.layers.Lambda(b.in_lambda)(start)
    x = keras.layers.Lambda(lambda t: b.in_lambda(t))(x)
    model = keras.Model(start, decoder(x, start, act=swish))
    model.compile(loss=b.mean_loss)
    return model


b.of_array(np.zeros(3))
b.Attention(3).eager(np.zeros(3))
print(b.traced(keras.Input((3,))))
"""
FILES = {"net/__init__.py": "from .blocks import inner\nfrom .ops import swish\n", "net/blocks.py": BLOCKS, "net/ops.py": OPS}
FILES |= {"net/sub/__init__.py": "", "net/sub/decoder.py": DECODER, "model.py": MODEL}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return folder


def lines(file: Path, text: str) -> list[int]:
    findings = Plugin(tree=ast.parse(text), lines=text.splitlines(keepends=True), filename=str(file)).findings()
    return sorted({one.line for one in findings if one.code in ("KM705", "KM706")})


@pytest.mark.parametrize("name", ["net/blocks.py", "net/ops.py"])
def test_what_other_files_give_a_tensor(project: Path, name: str) -> None:
    text = (project / name).read_text()
    assert lines(project / name, text) == [number for number, line in enumerate(text.splitlines(), 1) if line.endswith("# no")]


def test_what_functions_of_other_files_return(project: Path) -> None:
    text = "import tensorflow as tf\nfrom net.blocks import conv\nx, shape = conv(tf.keras.Input((4, 8)))\ntf.square(x)\ntf.square(shape)\n"
    assert lines(project / "user.py", text) == [4]


def test_the_same_text_elsewhere_is_not_looked_up(tmp_path: Path) -> None:
    assert lines(tmp_path / "ops.py", OPS) == []
    (tmp_path / "keras").mkdir()
    for name in ("__init__", "net"):
        (tmp_path / "keras" / f"{name}.py").write_text("from .ops import swish\nfrom tensorflow.keras import Input\nswish(Input((3,)))\n")
    assert lines(tmp_path / "keras" / "ops.py", OPS) == []


def test_files_that_import_a_file(project: Path) -> None:
    names = {name: [Path(file).name for file in files] for name, files in importers(str(project / "net" / "blocks.py")).items()}
    assert names["inner"] == ["decoder.py"]
    assert names["*"] == ["model.py"]
    assert names["conv"] == ["decoder.py"]
    assert importers("-") == {}


def test_a_folder_without_init_is_a_package(tmp_path: Path) -> None:
    (tmp_path / "nets").mkdir()
    (tmp_path / "nets" / "ops.py").write_text(OPS)
    (tmp_path / "nets" / "head.py").write_text("import tensorflow as tf\nfrom nets.ops import first as f\ndef head(x):\n    return f(x)\n")
    (tmp_path / "main.py").write_text("from keras import Input\nfrom nets.head import head\nhead(Input((3,)))\n")
    assert lines(tmp_path / "nets" / "ops.py", OPS) == [10]


def test_a_circle_of_files_ends(tmp_path: Path) -> None:
    for one, other in (("a", "b"), ("b", "a")):
        head = f"import tensorflow as tf\nfrom {other} import f_{other}\nInput = tf.keras.Input\n\n\n"
        (tmp_path / f"{one}.py").write_text(f"{head}def f_{one}(x):\n    return f_{other}(tf.nn.relu(x))\n")
    (tmp_path / "main.py").write_text("from tensorflow.keras import Input\nfrom b import f_b\nf_b(Input((3,)))\n")
    assert [lines(file, file.read_text()) for file in (tmp_path / "a.py", tmp_path / "b.py")] == [[7], [7]]


def test_a_class_under_another_name(tmp_path: Path) -> None:
    text = "import tensorflow as tf\n\nclass Block:\n    def __call__(self, x):\n        return tf.nn.relu(x)\n"
    (tmp_path / "blocks.py").write_text(text)
    (tmp_path / "main.py").write_text("from tensorflow.keras import Input\nfrom blocks import Block as B\nB()(Input((3,)))\n")
    (tmp_path / "other.py").write_text("from blocks import Block\n")
    assert [Path(file).name for file in users(str(tmp_path / "blocks.py"), {"Block"})] == ["main.py"]
    assert lines(tmp_path / "blocks.py", text) == [5]


def test_files_are_searched_in_the_order_of_their_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: sorted(listed(path), key=lambda entry: entry.name, reverse=True))
    for name in "abcd":
        (tmp_path / f"{name}.py").write_text("from blocks import f\nf(1)\n")
    assert [Path(file).name for file in users(str(tmp_path / "blocks.py"), {"f"})] == ["a.py", "b.py", "c.py", "d.py"]
