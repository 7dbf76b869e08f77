"""The work grows with the size of a file: the steps of the interpreter are counted, never the time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from flake8_keras_migrate.check import check
from flake8_keras_migrate.config import Settings, load
from flake8_keras_migrate.edits import apply
from flake8_keras_migrate.module import Module

CATALOGUE = load(Settings())
HEAD = """\
import numpy as np
import tensorflow as tf
import keras
from keras import backend as K
from keras.layers import *
from keras.models import Model, Sequential, load_model
"""
PARTS = {
    "a chain of layers": (
        "x = inputs = Input((4,))",
        "x = Dense(4, init='uniform')(x)",
    ),
    "layers of one model": (
        "model = Sequential()",
        "model.add(Dense(4, kernel_initializer='normal'))",
    ),
    "a model that is compiled and trained again": (
        "y = np.random.randint(0, 3, size=64)\nm = Sequential([keras.Input((4,)), Dense(3, activation='softmax')])",
        "m.compile('sgd', 'mse', metrics=['accuracy'])\nm.fit(x, y)",
    ),
    "functions that call each other": (
        "def f0(x):\n    return x",
        "def f{i}(x):\n    y = tf.reduce_mean(K.square(x))\n    return f{j}(y)",
    ),
    "classes that derive from each other": (
        "class C0(Layer):\n    pass",
        "class C{i}(C{half}):\n    def __init__(self, a, **k):\n        super().__init__(**k)\n"
        "        self.a = tf.Variable(1.0)\n    def build(self, shape):\n"
        "        self.w = self.add_weight('w', shape)\n    def call(self, x):\n        return x * self.w",
    ),
    "many models": (
        "",
        "m{i} = Sequential([Dense(3, input_shape=(4,)), Dense(1)])\n"
        "m{i}.compile('adam', 'mse', ['accuracy'])\nh{i} = m{i}.fit(x, y)\nprint(h{i}.history['acc'])\n"
        "m{i}.save_weights('w{i}.h5')\nm{i}.save('m{i}')",
    ),
    "one name for many models": (
        "",
        "model = Sequential([Dense(3, input_shape=(4,)), Dense(1)])\n"
        "model.compile('adam', 'mse', ['accuracy'])\nhistory = model.fit(x, y)\nprint(history.history['acc'])\n"
        "model.save_weights('w{i}.h5')\nmodel.load_weights('w{i}.h5')\nmodel = load_model('m{i}')",
    ),
    "tests of a class": (
        "class T:",
        "    def test_{i}(self):\n        a, b = Input((3,)), Input((3,))\n        x = tf.concat([a, b], -1)\n"
        "        m = Model([a, b], [x, x == 0])\n        m.compile('sgd', ['mse', 'mae'], metrics=['acc'])\n"
        "        m.fit_generator(gen(), steps_per_epoch=3)\n"
        "        assert m.get_layer(index=1).output_shape == (3,)",
    ),
    "branches": (
        "x = Input((3,))",
        "if flag{i}:\n    x = Dense({i})(x)\nelse:\n    x = Lambda(lambda t: t * {i})(x)",
    ),
    "imports": (
        "",
        "try:\n    from keras.layers.core import Dense as D{i}\nexcept ImportError:\n    from keras.layers import Dense as D{i}\nD{i}(3)",
    ),
    "sets": (
        "",
        "labels{i} = list(set(names{i}))\nindex{i} = {{l: j for j, l in enumerate(labels{i})}}",
    ),
    "sessions": (
        "session = tf.Session()",
        "p{i} = tf.placeholder(tf.float32, (3,))\nv{i} = session.run(p{i}, feed_dict={{p{i}: a}})\nf{i} = K.function([p{i}], [p{i}])",
    ),
    "one name in turns": (
        "labels = names",
        "labels = list(set(labels))\ny = keras.utils.to_categorical(labels)\nlabels = [index[l] for l in labels]",
    ),
    "loops": (
        "",
        "for n in range({i}):\n    model = Sequential()\n    model.add(Dense(n, input_dim=3))\n"
        "    model.compile(keras.optimizers.Adam(lr=0.1, decay=1e-6), 'mse')\n    for a, b in batches:\n"
        "        loss = model.train_on_batch(a, b)\n        total += loss[0]",
    ),
    "lambdas": (
        "x = Input((3,))",
        "x = Lambda(lambda t, n={i}: K.expand_dims(t, -1) * n, output_shape=(3,))(x)\nmodel = Model(x, x)\nmodel.save('a{i}.h5')",
    ),
    "configs": (
        "",
        "layer{i} = keras.layers.deserialize({{'class_name': 'Dense', 'config': {{'units': {i}, "
        "'kernel_initializer': {{'class_name': 'RandomUniform', 'config': {{}}}}}}}})",
    ),
    "one function for all": (
        "def block(x, n):\n    x = Conv2D(n, 3, init='uniform')(x)\n    return tf.nn.relu(x)\nx = Input((3, 3, 3))",
        "x = block(x, {i})",
    ),
    "methods of one class": (
        "class Trainer:\n    def __init__(self):\n        self.model = Sequential([Dense(1)])",
        "    def run{i}(self, x, y):\n        self.h{i} = self.model.fit(x, y, nb_epoch=3)\n"
        "        self.model.compile('sgd', 'mse', metrics=['acc'])\n"
        "        self.model.save_weights('m{i}.h5')\n        return self.h{j}",
    ),
    "frozen layers": (
        "model = keras.applications.VGG16()",
        "for layer in model.layers[:{i}]:\n    layer.trainable = False\nmodel.layers[{i}].trainable = True\n"
        "print(model.layers[{i}].output_shape, model.get_layer('b{i}').get_output_at(0))",
    ),
    "nested functions": (
        "",
        "def make{i}(w):\n    def loss(y_true, y_pred):\n"
        "        return tf.reduce_mean(w * K.square(y_true - y_pred))\n    return loss\n"
        "model.compile('sgd', loss=make{i}(3))",
    ),
    "generators": (
        "gen = keras.preprocessing.image.ImageDataGenerator()",
        "flow{i} = gen.flow_from_directory('d{i}', shuffle=False)\n"
        "model.fit_generator(flow{i}, samples_per_epoch=flow{i}.samples, validation_data=flow{j})\n"
        "p = model.predict_generator(flow{i}).argmax(1)",
    ),
    "settings": (
        "class S:\n    def __init__(self, loss):\n        self.loss = loss\nmodel = Sequential([Dense(1)])",
        "parser.add_argument('--loss{i}', default='huber_loss')\ns{i} = S(loss='huber_loss')\n"
        "model.compile('sgd', loss=s{i}.loss)\nmodel.compile('sgd', loss=args.loss{i})",
    ),
    "empty models": (
        "",
        "class C{i}(Layer):\n    def __init__(self, n, **k):\n        super().__init__(**k)\n        self.short = Sequential()\n"
        "        if n > 1:\n            self.short.add(Dense(n))\n    def call(self, x):\n        return self.short(x)",
    ),
    "layers in lists": (
        "class N(keras.Model):\n    def call(self, x):\n        return x\n    def __init__(self):\n        super().__init__()\n        stage = []",
        "        self.s{i} = []\n        self.s{i}.append([])\n        self.s{i}[0].append(Dense({i}))\n"
        "        self.b{i} = b = [None]\n        b[0] = Dense(3)\n        self.b{i}[0] = Dense(3)\n"
        "        self.s0.append(stage)\n        stage.append(Dense(3))",
    ),
    "classes by their names": (
        "class A(keras.Model):\n    def call(self, x):\n        return x\nCLASSES = {'a': A}",
        "k{i} = CLASSES[x]()\nk{i}.fit_generator(g)\nk{i}(x)\nk{i}.head = Dense(3)\nmodels.append(k{i})",
    ),
    "callbacks": (
        "",
        "class C{i}(keras.callbacks.Callback):\n    def on_epoch_end(self, epoch, logs=None):\n"
        "        print(logs.get('val_acc'), self.model.optimizer.lr, self.validation_data)\n"
        "    def __call__(self):\n        return self",
    ),
}


def program(part: str, times: int) -> str:
    """``times`` copies of a part that are numbered, below its first lines."""
    first, repeated = PARTS[part]
    return "\n".join([HEAD + first, *[repeated.format(i=i, j=i - 1, half=i // 2) for i in range(1, times + 1)], ""])


def steps(work: Callable[[], Any]) -> int:
    """How many lines the interpreter runs for ``work``."""
    count = 0

    def local(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal count
        count += 1
        return local

    before = sys.gettrace()
    sys.settrace(local)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def work(part: str, times: int) -> int:
    """The steps of checking a program, and of making all its fixes at once."""
    text = program(part, times)
    module = Module(text)
    rules = CATALOGUE.rules(module)
    fixes = [finding.fix for finding in check(module, rules) if finding.fix is not None]  # rules and tables are loaded now
    again = Module(text)
    return steps(lambda: check(again, rules)) + steps(lambda: apply(text, fixes))


@pytest.mark.parametrize("part", PARTS)
def test_four_times_the_size_is_about_four_times_the_work(part: str) -> None:
    few, many = work(part, 15), work(part, 60)
    assert many < 4.6 * few, f"{many / few:.1f} times the work for 4 times the size"
