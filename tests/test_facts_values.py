"""What literals, names and expressions of them stand for: ``Module.value``."""

from __future__ import annotations

import pytest

from flake8_keras_migrate.facts.values import UNKNOWN
from flake8_keras_migrate.module import Module

KNOWN: dict[str, object] = {
    "1": 1,
    "-1": -1,
    "+1.5": 1.5,
    "not True": False,
    "'a' 'b'": "ab",
    "'a' + 'b' + 'c'": "abc",
    "[1] + [2, 3]": [1, 2, 3],
    "(1,) + (2,)": (1, 2),
    "1 + 2.5 - 3": 0.5,
    "2 * 3": 6,
    "7 / 2": 3.5,
    "7 // 2": 3,
    "2 ** 10": 1024,
    "10 ** -3": 0.001,
    "1 - 2 - 3": -4,
    "[1, [2, (3,)]]": [1, [2, (3,)]],
    "{1, 2}": {1, 2},
    "{'a': 1, 'b': [2]}": {"a": 1, "b": [2]},
    "{**{'a': 1}, 'b': 2}": {"a": 1, "b": 2},
    "dict(a=1, b=two)": {"a": 1, "b": 2},
    "list((1, 2))": [1, 2],
    "tuple([1, 2])": (1, 2),
    "f'{text}-{two}'": "word-2",
    "text": "word",
    "table['a']": 1,
    "items[-1]": "last",
    "alias": "word",
}
UNKNOWABLE = (
    *("other", "call()", "1 + other", "'a' + 1", "True + 1", "[other]", "{'a': other}", "{other: 1}", "{**other}", "{[1]: 2}", "{[1]}"),
    *("dict(**other)", "dict([(1, 2)])", "list(other)", "1 / 0", "7 // 0", "0 ** -1", "0.0 ** -2", "2 ** 17 ** 9", "1e9 * 2", "(-8) ** 0.5"),
    *("table['c']", "items[7]", "f'{two:02d}'", "f'{other}'", "f'{text!r}'", "grown", "twice", "1 < 2", "[*other]", "~1"),
)
TEXT = """\
two = 2
text = "word"
alias = text
table = {"a": 1}
items = ["first", "last"]
grown = [1]
grown.append(2)
twice = 1
twice = 2
"""


def value(expression: str) -> object:
    module = Module(f"{TEXT}\n({expression})\n")
    return module.value(module.tree.body[-1].value)  # type: ignore[attr-defined]


@pytest.mark.parametrize("expression", KNOWN)
def test_known(expression: str) -> None:
    found = value(expression)
    assert found == KNOWN[expression]
    assert type(found) is type(KNOWN[expression])


@pytest.mark.parametrize("expression", UNKNOWABLE)
def test_unknown(expression: str) -> None:
    assert value(expression) is UNKNOWN


def test_long_sums_are_read_to_a_limit() -> None:
    assert value(" + ".join(["1"] * 200)) == 200
    assert value(" + ".join(["1"] * 300)) is UNKNOWN
