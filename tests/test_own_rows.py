"""A project's own rows, laid over the shipped ones or under a code of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from flake8_keras_migrate.check import check
from flake8_keras_migrate.config import ConfigError, Settings, load
from flake8_keras_migrate.fixing import fix_text
from flake8_keras_migrate.module import Module
from flake8_keras_migrate.rule import Finding

RULES = """\
KM401:
  rows:
    keras.layers.AcmeDense: {message: "it went with acme 2"}

KM501:
  rows:
    acme.layers.Dense:
      size: {new: units, safe: true}

KMX1:
  like: KM402
  name: acme-moved
  severity: deprecated
  message: "`{name}` has moved; use `{new}`"
  rows:
    acme.nn.OldDense: {new: acme.layers.Dense, since: "2.0", safe: true}
    tf.keras.layers.Acme: {new: acme.layers.Acme}
"""
TEXT = """\
import tensorflow as tf
import acme.nn as nn
from acme.layers import Dense
from acme.nn import OldDense
from keras.layers import AcmeDense
from keras.utils import np_utils

one = nn.OldDense(3)
two = OldDense(3)
three = Dense(size=3)
four = tf.keras.layers.Acme()


class OtherDense:
    OldDense = 3
"""


def run(text: str, folder: Path) -> list[Finding]:
    path = folder / "keras-migrate.yaml"
    path.write_text(RULES, encoding="utf-8")
    module = Module(text)
    return check(module, load(Settings(path)).rules(module))


def test_findings(tmp_path: Path) -> None:
    found = [(one.line, one.code, one.message) for one in run(TEXT, tmp_path)]
    assert found == [
        (4, "KMX1", "`acme.nn.OldDense` has moved; use `acme.layers.Dense`"),
        (5, "KM401", "it went with acme 2"),
        (6, "KM402", "`keras.utils.np_utils` is not in Keras 3; use `keras.utils`"),
        (8, "KMX1", "`acme.nn.OldDense` has moved; use `acme.layers.Dense`"),
        (10, "KM501", "`Dense` takes no `size` on Keras 3; use `units`"),
        (11, "KMX1", "`tf.keras.layers.Acme` has moved; use `acme.layers.Acme`"),
    ]


def test_fixes(tmp_path: Path) -> None:
    fixed = fix_text(TEXT, lambda text: run(text, tmp_path), unsafe=True).text
    assert "from acme.layers import Dense as OldDense" in fixed
    assert "three = Dense(units=3)" in fixed
    assert "OldDense = 3" in fixed


def test_rows_for_methods(tmp_path: Path) -> None:
    path = tmp_path / "keras-migrate.yaml"
    path.write_text(
        "KM505: {rows: {keras.Model: {acme_fit: {new: fit, safe: true}, acme_save: {message: see the handbook}}}}\n"
        "KMX1: {like: KM506, rows: {keras.Model: {acme_size: {new: count_params}}}}\n",
        encoding="utf-8",
    )
    text = "import keras\n\nmodel = keras.Sequential()\nmodel.acme_fit(x)\nmodel.acme_save(y)\nprint(model.acme_size)\nother.acme_fit(x)\n"

    def check_text(now: str) -> list[Finding]:
        module = Module(now)
        return check(module, load(Settings(path)).rules(module))

    assert [(one.line, one.code, one.message) for one in check_text(text)] == [
        (4, "KM505", "`Model` has no method `acme_fit` on Keras 3; use `fit`"),
        (5, "KM505", "see the handbook"),
        (6, "KMX1", "`Model` has no attribute `acme_size` on Keras 3; use `count_params`"),
    ]
    assert fix_text(text, check_text).text == text.replace("model.acme_fit", "model.fit")
    assert "print(model.count_params)" in fix_text(text, check_text, unsafe=True).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KM402: {rows: {keras.X: {since: '2.0'}}}", "line 1, column 25: 'new' or 'message' is missing"),
        ("KM402: {rows: {keras X: {new: keras.Y}}}", "line 1, column 16: 'keras X' is not a dotted name such as acme.layers.Dense"),
        ("KM402: {rows: {keras.X: {new: 'keras.Y()'}}}", "line 1, column 31: 'keras.Y()' is not a dotted name such as acme.layers.Dense"),
        ("KM501: {rows: {acme.f: {a.b: {}}}}", "line 1, column 25: 'a.b' is not a name such as units"),
        ("KM505: {rows: {acme.f: {a: {new: a.b}}}}", "line 1, column 34: 'a.b' is not a name such as units"),
    ],
)
def test_mistakes(text: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "keras-migrate.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=re.escape(expected) + "$"):
        load(Settings(path))
