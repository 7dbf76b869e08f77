"""Syntax that not every Python has: findings in it, and the text after ``fix``; skipped where the running Python cannot parse it."""

from __future__ import annotations

import ast
import sys

import pytest

from flake8_keras_migrate.fixing import fix_text
from flake8_keras_migrate.rule import Finding
from flake8_keras_migrate.walk import Walk
from tests.programs import ROOT, catalogue, findings, parse

HEAD = "import keras\nfrom keras import backend as K\n"
PROGRAMS: dict[str, tuple[tuple[int, int], str, str | None]] = {
    "match": (
        (3, 10),
        "def make(kind):\n    match kind:\n        case 'sum':\n            return K.sum  #~ KM403\n"
        "        case [x, *rest]:\n            return K.mean(x)  #~ KM403\n",
        "def make(kind):\n    match kind:\n        case 'sum':\n            return keras.ops.sum\n"
        "        case [x, *rest]:\n            return keras.ops.mean(x)\n",
    ),
    "except*": (
        (3, 11),
        "try:\n    total = K.sum(1)  #~ KM403\nexcept* ValueError:\n    pass\n",
        "try:\n    total = keras.ops.sum(1)\nexcept* ValueError:\n    pass\n",
    ),
    "type parameters": (
        (3, 12),
        "type Rate = float\ndef total[T](x: T) -> T:\n    return K.sum(x)  #~ KM403\nclass Box[T]:\n    mean = K.mean  #~ KM403\n",
        "type Rate = float\ndef total[T](x: T) -> T:\n    return keras.ops.sum(x)\nclass Box[T]:\n    mean = keras.ops.mean\n",
    ),
    "names of types": (
        (3, 12),
        "type Net = keras.Model\ndef fit[T: K.mean](net: Net) -> T:  #~ KM403\n    net.fit_generator(1)  #~ KM505\n"
        "def total[K](x: K):\n    return K.sum(x)\nclass Box[K]:\n    mean = K.mean\n",
        None,
    ),
    "quotes inside an f-string": (
        (3, 12),
        "print(f'{K.sum(sizes['a'])}')  #~ KM403\n",
        "print(f'{keras.ops.sum(sizes['a'])}')\n",
    ),
    "except without parentheses": (
        (3, 14),
        "try:\n    total = K.sum(1)  #~ KM403\nexcept ValueError, TypeError:\n    pass\n",
        "try:\n    total = keras.ops.sum(1)\nexcept ValueError, TypeError:\n    pass\n",
    ),
    "template strings": (
        (3, 14),
        "print(t'{K.sum(x)!r:>{width}} {K.mean(x)=}')  #~ KM403 KM403\n",
        "print(t'{keras.ops.sum(x)!r:>{width}} {keras.ops.mean(x)=}')\n",
    ),
    "lazy imports": (
        (3, 15),
        "lazy from keras.utils.np_utils import to_categorical  #~ KM402\nlazy from keras.layers.core import Dense, Merge  #~ KM402 KM401\n"
        "print(Dense, Merge, to_categorical)\n",
        None,
    ),
    "unpacking in comprehensions": (
        (3, 15),
        "named = {**each for each in parts}\nlisted = [*each for each in parts]\nprint(K.sum(named['a']), K.sum(listed))  #~ KM403 KM403\n",
        "named = {**each for each in parts}\nlisted = [*each for each in parts]\nprint(keras.ops.sum(named['a']), keras.ops.sum(listed))\n",
    ),
}


def report(text: str) -> list[Finding]:
    return findings(text, catalogue("", ROOT))


@pytest.mark.parametrize("name", PROGRAMS)
def test_new_syntax(name: str) -> None:
    since, body, fixed = PROGRAMS[name]
    if sys.version_info < since:
        pytest.skip(f"needs Python {since[0]}.{since[1]}")
    program = parse(HEAD + body)
    assert sorted((finding.line, finding.code) for finding in report(program.text)) == program.expected
    if fixed is not None:
        assert fix_text(program.text, report, unsafe=True).text == "import keras\n" + fixed


@pytest.mark.skipif(sys.version_info < (3, 15), reason="needs Python 3.15")
def test_lazy_imports_stay_lazy() -> None:
    text = "lazy from keras.utils.np_utils import to_categorical\nlazy from keras.layers.core import Dense\nprint(to_categorical, Dense)\n"
    wanted = "lazy from keras.utils import to_categorical\nlazy from keras.layers import Dense\nprint(to_categorical, Dense)\n"
    assert fix_text(text, report, unsafe=True).text == wanted


def test_fields_of_a_python_to_come() -> None:
    class Import(ast.Import):
        _fields = (*ast.Import._fields, "is_new", "words")
        _field_types = {**getattr(ast.Import, "_field_types", {}), "is_new": int | None, "words": list[str]}  # noqa: RUF012 (as in ast)

    statement = Import(names=[ast.alias("keras")])
    vars(statement).update(is_new=1, words=["soft"])
    walk = Walk(ast.Module(body=[statement], type_ignores=[]))
    assert walk.nodes[ast.alias] == statement.names
