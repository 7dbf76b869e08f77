"""Every row of the table of names in docs/design.md: what the resolver must see, and where it must stay silent."""

from __future__ import annotations

import ast
import os
import subprocess
import sys

import pytest

from flake8_keras_migrate.facts.values import UNKNOWN
from flake8_keras_migrate.module import Module

DENSE = "keras.layers.Dense"

SEEN = {
    "dotted": "import keras\nkeras.layers.Dense(MARK)",
    "submodule import": "import keras.layers\nkeras.layers.Dense(MARK)",
    "module alias": "import keras.layers as kl\nkl.Dense(MARK)",
    "from-import": "from keras.layers import Dense\nDense(MARK)",
    "aliased from-import": "from keras.layers import Dense as D\nD(MARK)",
    "module from-import": "from keras import layers\nlayers.Dense(MARK)",
    "tf.keras": "import tensorflow as tf\ntf.keras.layers.Dense(MARK)",
    "from tensorflow": "from tensorflow import keras\nkeras.layers.Dense(MARK)",
    "tensorflow.python.keras": "from tensorflow.python.keras.layers import Dense\nDense(MARK)",
    "compat.v1": "import tensorflow.compat.v1 as tf\ntf.keras.layers.Dense(MARK)",
    "alias by assignment": "import tensorflow as tf\nlayers = tf.keras.layers\nlayers.Dense(MARK)",
    "alias of an alias": "import tensorflow as tf\nlayers = tf.keras.layers\nL = layers\nL.Dense(MARK)",
    "class alias": "from keras import layers\nD = layers.Dense\nD(MARK)",
    "several targets": "from keras import layers\na = b = layers.Dense\nb(MARK)",
    "tuple assignment": "from keras import layers\nD, E = layers.Dense, layers.Embedding\nD(MARK)",
    "walrus": "from keras import layers\nif (D := layers.Dense):\n    D(MARK)",
    "getattr": "import keras\ngetattr(keras.layers, 'Dense')(MARK)",
    "importorskip": "import pytest\nkeras = pytest.importorskip('keras', '2.0')\nkeras.layers.Dense(MARK)",
    "importlib": "import importlib\nkeras = importlib.import_module('keras')\nkeras.layers.Dense(MARK)",
    "LazyImport": "from pruning import LazyImport\nkeras = LazyImport('keras')\nkeras.layers.Dense(MARK)",
    "LazyLoader": "from lazy import LazyLoader\nkeras = LazyLoader('keras', globals(), 'keras')\nkeras.layers.Dense(MARK)",
    "import_module by name": "from importlib import import_module\nkeras = import_module('keras')\nkeras.layers.Dense(MARK)",
    "partial": "from functools import partial\nfrom keras.layers import Dense\npartial(Dense, MARK)",
    "import in a function": "def f():\n    from keras.layers import Dense\n    return Dense(MARK)",
    "global in a function": "import keras\ndef f():\n    return keras.layers.Dense(MARK)",
    "global statement": "def f():\n    global keras\n    import keras\ndef g():\n    return keras.layers.Dense(MARK)",
    "nested function": "import keras\ndef f():\n    def g():\n        return keras.layers.Dense(MARK)\n    return g",
    "nonlocal": "def f():\n    D = None\n    def g():\n        nonlocal D\n        from keras.layers import Dense as D\n    def h():\n        return D(MARK)",
    "lambda": "import keras\nf = lambda n: keras.layers.Dense(MARK)",
    "comprehension": "import keras\nx = [keras.layers.Dense(MARK) for n in range(3)]",
    "what a comprehension begins with": "import keras\nx = [keras for keras in keras.layers.Dense(MARK)]",
    "what a comprehension in a class begins with": "import keras\nclass A:\n    layers = keras.layers\n    x = [y for y in layers.Dense(MARK)]",
    "annotated before": "import keras\nlayers: object\nlayers = keras.layers\nlayers.Dense(MARK)",
    "class attribute": "import keras\nclass A:\n    layer = keras.layers.Dense\n    def f(self):\n        return self.layer(MARK)",
    "class attribute by class": "import keras\nclass A:\n    layer = keras.layers.Dense\nA.layer(MARK)",
    "star import": "from keras.layers import *\nDense(MARK)",
    "star import of tf.keras": "from tensorflow.keras.layers import *\nDense(MARK)",
    "star import in a function": "from keras.layers import *\ndef f():\n    return Dense(MARK)",
    "optional import": "try:\n    import keras\nexcept ImportError:\n    keras = None\nkeras.layers.Dense(MARK)",
    "two homes by try": "try:\n    from keras.layers import Dense\nexcept ImportError:\n    from tensorflow.keras.layers import Dense\nDense(MARK)",
    "two homes by if": "if X:\n    import keras\nelse:\n    from tensorflow import keras\nkeras.layers.Dense(MARK)",
    "fallback class": "try:\n    from keras.layers import Dense\nexcept ImportError:\n    class Dense: pass\nDense(MARK)",
    "conditional expression": "import keras\nD = keras.layers.Dense if X else None or keras.layers.Dense\n(keras.layers.Dense if X else keras.layers.Dense)(MARK)",
    "old home": "from keras.layers.core import Dense\nDense(MARK)",
    "private home": "from keras.src.layers.core.dense import Dense\nDense(MARK)",
}

SILENT = {
    "parameter": "import keras\ndef f(keras):\n    return keras.layers.Dense(MARK)",
    "lambda parameter": "import keras\nf = lambda keras: keras.layers.Dense(MARK)",
    "local": "import keras\ndef f():\n    keras = thing()\n    return keras.layers.Dense(MARK)",
    "local after use": "import keras\ndef f():\n    x = keras.layers.Dense(MARK)\n    keras = 1",
    "loop variable": "import keras\nfor keras in things:\n    keras.layers.Dense(MARK)",
    "comprehension variable": "import keras\nx = [keras.layers.Dense(MARK) for keras in things]",
    "second loop of a comprehension": "import keras\nx = [1 for keras in a for b in keras.layers.Dense(MARK)]",
    "inside a comprehension in a class": "import keras\nclass A:\n    layers = keras.layers\n    x = [layers.Dense(MARK) for y in z]",
    "annotated only": "import keras\ndef f():\n    keras: object\n    keras.layers.Dense(MARK)",
    "with target": "import keras\nwith thing() as keras:\n    keras.layers.Dense(MARK)",
    "rebinding": "import keras\nkeras = object()\nkeras.layers.Dense(MARK)",
    "own class": "class Dense: pass\nDense(MARK)",
    "own class after import": "from keras.layers import Dense\nclass Dense(Dense): pass\nDense(MARK)",
    "own function": "def Dense(x): pass\nDense(MARK)",
    "other library": "from mykeras.layers import Dense\nDense(MARK)",
    "other library's end": "import torch.keras as keras\nkeras.layers.Dense(MARK)",
    "tf_keras": "import tf_keras as keras\nkeras.layers.Dense(MARK)",
    "tf_keras from-import": "from tf_keras.layers import Dense\nDense(MARK)",
    "tf_keras or tf.keras": "try:\n    import tf_keras as keras\nexcept ImportError:\n    from tensorflow import keras\nkeras.layers.Dense(MARK)",
    "legacy flag": "import os\nos.environ['TF_USE_LEGACY_KERAS'] = '1'\nimport tensorflow as tf\ntf.keras.layers.Dense(MARK)",
    "unknown value": "x = thing()\nx.layers.Dense(MARK)",
    "class scope is not seen by methods": "class A:\n    import keras\n    def f(self):\n        return keras.layers.Dense(MARK)",
    "relative import": "from .keras.layers import Dense\nDense(MARK)",
    "star import does not bind it": "from keras.losses import *\nDense(MARK)",
    "star import in another scope": "def f():\n    pass\nDense(MARK)",
    "circle": "a = b\nb = a\na.Dense(MARK)",
    "LazyLoader of another package": "from lazy import LazyLoader\nkeras = LazyLoader('keras', globals(), 'imblearn.keras')\nkeras.layers.Dense(MARK)",
    "LazyImport of a variable": "from lazy import LazyImport\nkeras = LazyImport(name)\nkeras.layers.Dense(MARK)",
    "getattr of a variable": "import keras\ngetattr(keras.layers, name)(MARK)",
}


def _marked(text: str) -> tuple[Module, list[ast.Call]]:
    module = Module(text)
    return module, [call for call in module.calls(DENSE) if any(isinstance(arg, ast.Name) and arg.id == "MARK" for arg in call.args)]


@pytest.mark.parametrize("case", SEEN)
def test_seen(case: str) -> None:
    assert _marked(SEEN[case])[1], SEEN[case]


@pytest.mark.parametrize("case", SILENT)
def test_silent(case: str) -> None:
    assert not _marked(SILENT[case])[1], SILENT[case]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("import keras\nkeras.layers.Dense", "keras"),
        ("import tensorflow as tf\ntf.keras.layers.Dense", "tf.keras"),
        ("import tensorflow as tf\ntf.initializers.GlorotUniform", "tf.keras"),
        ("from tensorflow.python.keras import layers\nlayers.Dense", "tensorflow.python.keras"),
        ("import tensorflow.compat.v1 as tf\ntf.keras.layers.Dense", "tensorflow.compat.v1.keras"),
        ("import tf_keras\ntf_keras.layers.Dense", "tf_keras"),
        ("import numpy\nnumpy.array", None),
        ("thing.array", None),
    ],
)
def test_root(text: str, root: str | None) -> None:
    module = Module(text)
    assert module.root(module.tree.body[-1].value) == root  # type: ignore[attr-defined]


def test_aliases_of_one_object_have_one_path() -> None:
    module = Module(
        "import keras\nfrom keras.models import Model as A\nfrom keras.engine.training import Model as B\nx = [A, B, keras.Model, keras.layers.Convolution2D]"
    )
    paths = [module.path(item) for item in module.nodes[ast.List][0].elts]
    assert paths == ["keras.Model", "keras.Model", "keras.Model", "keras.layers.Conv2D"]


def test_both_homes_are_named_in_source_order() -> None:
    module = Module("try:\n    import keras\nexcept ImportError:\n    from tensorflow import keras\nkeras.Model")
    node = module.tree.body[-1].value  # type: ignore[attr-defined]
    assert module.names(node) == ("keras.Model", "tensorflow.keras.Model")
    assert module.paths(node) == ("keras.Model",)


@pytest.mark.parametrize(
    ("test", "other", "root"),
    [
        ("tf.__version__ < '2.0'", "from tensorflow import keras", "tf.keras"),
        ("tf.__version__ >= '2.0'", "from tensorflow import keras", "keras"),
        ("int(tf.__version__.split('.')[0]) < 2", "from tensorflow import keras", "tf.keras"),
        ("sys.version_info < (3, 0)", "from tensorflow import keras", "tf.keras"),
        ("V < (2, 0)", "from tensorflow import keras", "tf.keras"),
        ("keras.__version__ < '2'", "from tensorflow import keras", "tf.keras"),
        ("tf.__version__ < NEEDED", "from tensorflow import keras", "keras"),
        ("tf.__version__ < '2.16'", "import tf_keras as keras", None),
        ("tf.__version__ < '2.0'", "keras = tf.keras", "tf.keras"),
    ],
)
def test_the_branch_of_old_versions_does_not_count(test: str, other: str, root: str | None) -> None:
    start = "import sys\nimport tensorflow as tf\nV = tuple(int(part) for part in tf.__version__.split('.')[:2])"
    module = Module(f"{start}\nif {test}:\n    import keras\nelse:\n    {other}\nkeras.layers.Dense(MARK)")
    found = module.calls(DENSE)
    assert [module.root(call.func) for call in found] == ([root] if root else [])


def test_same_answers_under_every_hash_seed() -> None:
    program = (
        f"import sys; sys.path[:0] = [{os.getcwd()!r}]\n"
        "from tests.test_names import SEEN, SILENT, Module\n"
        "import ast\n"
        "for text in [*SEEN.values(), *SILENT.values()]:\n"
        "    module = Module(text)\n"
        "    print([module.paths(call.func) for call in module.nodes.get(ast.Call, ())], sorted(module.all_references()))\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, text=True, check=True
        ).stdout
        for seed in range(10)
    }
    assert len(outputs) == 1


def test_long_chains_and_sums_are_just_files() -> None:
    module = Module("import keras\nkeras" + ".a" * 900)
    assert module.name(module.tree.body[-1].value) == "keras" + ".a" * 900  # type: ignore[attr-defined]
    module = Module("x = " + " + ".join(["1"] * 900))
    assert module.value(module.tree.body[-1].value) is UNKNOWN  # type: ignore[attr-defined]
    assert len(module.nodes[ast.BinOp]) == 899
