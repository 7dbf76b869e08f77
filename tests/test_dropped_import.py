"""Imports of names that are gone, which nothing uses: when plain ``fix`` takes them out."""

from __future__ import annotations

from pathlib import Path

import pytest

from flake8_keras_migrate.policy import Policy, parse
from flake8_keras_migrate.rewriting import fix_file

REST = "from keras.layers import Dense\n\nlayer = Dense(2)\n"


def fixed(file: Path, *, unsafe: bool = False) -> str:
    outcome = fix_file(Policy(parse(["--isolated", "--select=KM401,KM402,KM801"])), str(file), unsafe=unsafe, write=False)
    return outcome.new.decode() or file.read_text()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("from keras.layers import merge\n", ""),
        ("from keras.layers import Input, merge, Flatten\n", "from keras.layers import Input, Flatten\n"),
        ("from keras.layers import Highway, TimeDistributedDense, Input\n", "from keras.layers import Input\n"),
        ("from keras.layers.core import Dropout, Merge\n", "from keras.layers import Dropout\n"),
        ("from keras.utils import multi_gpu_model as parallel\n", ""),
        ("from keras.wrappers.scikit_learn import KerasClassifier\n", ""),
        ("from keras.backend.tensorflow_backend import set_session\n", ""),
        ("import keras.utils.io_utils as io\n", ""),
    ],
)
def test_taken_out(tmp_path: Path, old: str, new: str) -> None:
    file = tmp_path / "train.py"
    file.write_text(old + REST)
    (tmp_path / "other.py").write_text("from train import layer\n")
    assert fixed(file) == new + REST


@pytest.mark.parametrize(
    ("name", "old", "other"),
    [
        ("blocks.py", "from keras.layers import Highway\n", "from blocks import layer, Highway\n"),
        ("blocks.py", "from keras.layers import Highway\n", "from blocks import *\n"),
        ("blocks.py", "from keras.layers import Highway\n", "import blocks as b\nb.Highway(2)\n"),
        ("blocks.py", "from keras.layers import Highway\n", "import blocks\nlayer = getattr(blocks, 'Highway')\n"),
        ("blocks.py", "from keras.layers import Highway  # noqa: F401\n", ""),
        ("blocks.py", "try:\n    from keras.layers import Highway\nexcept ImportError:\n    from keras.layers.core import Highway\n", ""),
        ("blocks.py", "from keras.layers import Highway\n__all__ = ['Highway']\n", ""),
        ("blocks.py", "from keras.layers import *\nfrom keras.legacy.layers import *\n", ""),
        ("__init__.py", "from keras.layers import Highway\n", ""),
    ],
)
def test_kept(tmp_path: Path, name: str, old: str, other: str) -> None:
    file = tmp_path / name
    file.write_text(old + REST)
    (tmp_path / "other.py").write_text(other)
    assert fixed(file) == old + REST


def test_what_is_used_keeps_its_name(tmp_path: Path) -> None:
    file = tmp_path / "train.py"
    file.write_text("from keras.layers import Input, TimeDistributedDense, merge\n\nx = TimeDistributedDense(2)(Input((3, 4)))\n")
    assert fixed(file) == "from keras.layers import Input, TimeDistributedDense\n\nx = TimeDistributedDense(2)(Input((3, 4)))\n"
    assert fixed(file, unsafe=True).startswith("from keras.layers import Input, Dense as TimeDistributedDense\n\nx")
