"""Facts about sets: which expressions are sets, what their elements are, where their order is taken."""

from __future__ import annotations

import ast

import pytest

from flake8_keras_migrate.facts.reproducibility.set_numbers import becomes_numbers, has_numbers
from flake8_keras_migrate.facts.reproducibility.set_order import taken
from flake8_keras_migrate.facts.reproducibility.sets import is_fixed, is_set
from flake8_keras_migrate.module import Module


def expression(text: str) -> tuple[Module, ast.expr]:
    """The module, and the last statement's expression."""
    module = Module(text)
    statement = module.tree.body[-1]
    assert isinstance(statement, ast.Expr)
    return module, statement.value


@pytest.mark.parametrize(
    "text",
    [
        "{1, 2}", "{a for a in b}", "set()", "set(x)", "frozenset(x)", "set(a) & b", "a.keys() - b", "a | set(b)", "set(a).union(b)",
        "set.union(a, b)", "x = set(a)\nx", "x = set(a)\nx |= set(b)\nx", "x = y = {1}\ny", "set(a) if b else {c}", "(x := set(a))", "set(a) - b",
        "if a:\n    x = set(b)\nelse:\n    x = {1}\nx", "from typing import Set\nx: Set[str]\nx",
    ],
)  # fmt: skip
def test_sets(text: str) -> None:
    assert is_set(*expression(text))


@pytest.mark.parametrize(
    "text",
    [
        "{}", "{1: 2}", "[1]", "sorted(set(x))", "a - set(b)", "x.union(b)", "a + b", "def set(x): return x\nset(x)", "x = set(a)\nx = sorted(x)\nx",
        "x = set(a)\nx += [1]\nx", "unknown", "set(a) if b else [c]", "len(set(a))", "x.y",
    ],
)  # fmt: skip
def test_others(text: str) -> None:
    assert not is_set(*expression(text))


@pytest.mark.parametrize(
    ("text", "numbers", "fixed"),
    [
        ("{1, 2}", True, True),
        ("set([0, 4])", True, True),
        ("set(range(3)) - {x}", True, True),
        ("set(range(3)).difference(x)", True, True),
        ("import numpy as np\nset(np.arange(3)) ^ set(x)", False, True),
        ("import numpy as np\nrest = np.array(list(set(range(3)) - set(x)))\nset(rest) - set(y)", True, True),
        ("import random\nchosen = random.sample([1, 2], 1)\nset(chosen[1:])", True, False),
        ("import random\nset(random.sample(x, 1))", False, False),
        ("x = range(4)\nset(x)", True, True),
        ("{int(a) for a in b}", True, False),
        ("set(map(int, x))", True, False),
        ("set(y.astype('int32'))", True, False),
        ("set(y.astype(int).tolist())", True, False),
        ("set(np.argmax(y, 1))", True, False),
        ("{-1, len(a)}", True, False),
        ("{a + 1 for a in b}", False, False),
        ("{'a', 'b'}", False, False),
        ("set(x)", False, False),
        ("set(x) | {1}", False, False),
        ("set()", False, False),
        ("x = set()\nfor a in b:\n    x.add(int(a))\nx", True, False),
        ("x = set()\nfor a in b:\n    x.add(a)\nx", False, False),
        ("{1, 'a'}", False, False),
        ("x = set(y)\nfor k, c in zip(x, z):\n    if k == -1:\n        pass\nx", True, False),
        ("x = set(y)\nfor i, k in enumerate(x):\n    if i > 0:\n        pass\nx", False, False),
        ("x = set(y)\nfor i, k in enumerate(x):\n    if k > 0:\n        pass\nx", True, False),
        ("for k in x:\n    if k in (1, 2):\n        pass\nset(x)", False, False),
        ("x = set(y)\nk = 1\nfor k in x:\n    pass\nif k == 1:\n    pass\nx", False, False),
        ("x = set(y)\nbad = [k for k in x if k > 3 or k < 0]\nset(bad) ^ x", True, False),
        ("set(k for k in {1, a})", False, False),
        ("x = set([])\nx.update(range(a))\nx", True, False),
        ("x = set()\nx.update(a)\nx", False, False),
        ("x = set([a])\nx.add(1)\nx", False, False),
        ("x = set()\nx.update(x)\nx", False, False),
        ("a = set()\nb = set()\nb.update(a, [1])\na.update(b)\na", False, False),
        ("set(zip(range(3), [1, 2, 3]))", True, False),
        ("set(zip(range(3), names))", False, False),
        ("def f(x): return set(x)\nf([1, 2])", True, False),
        ("def f(x): return set(x)\nf([1, 2]) | f(names)", False, False),
        ("def f(x): return set(f(x))\nf([1])", False, False),
        (
            "import keras\n(x, y), _ = keras.datasets.imdb.load_data()\nz = set()\nfor a in x: z.update(zip(*[a[i:] for i in range(2)]))\nz",
            True,
            False,
        ),
        ("import keras\n(x, y), _ = keras.datasets.mnist.load_data()\nz = set()\nfor a in x: z.update(a)\nz", False, False),
        ("import keras\n(x, y), _ = keras.datasets.imdb.load_data()\nz = set()\nfor a in names: z.update(a)\nz", False, False),
    ],
)
def test_elements(text: str, numbers: bool, fixed: bool) -> None:
    assert (has_numbers(*expression(text)), is_fixed(*expression(text))) == (numbers, fixed)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("np.array(list(set(a)), dtype='int64')", True),
        ("np.asarray(list(set(a)), np.float32)", True),
        ("np.array(list(set(a)), int)", True),
        ("np.array(list(set(a)), object)", False),
        ("np.array(list(set(a)), dtype=b)", False),
        ("np.array(list(set(a)))", False),
        ("f(list(set(a)), int)", False),
    ],
)
def test_arrays_of_numbers(text: str, numbers: bool) -> None:
    module, call = expression("import numpy as np\n" + text)
    assert isinstance(call, ast.Call)
    assert becomes_numbers(module, call.args[0]) == numbers


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("x = list(set(a))\nf(x)", 1),
        ("x = list(set(a))\nx.sort()\nf(x)", 0),
        ("x = list(set(a))\nn = len(x)\nx.sort()\nf(x)", 0),
        ("x = list(set(a))\nf(x)\nx.sort()", 1),
        ("x = list(set(a))\nx = sorted(x)\nf(x)", 0),
        ("class A:\n    def f(self, a):\n        self.x = list(set(a))\n        self.x.sort()\n        g(self.x)", 0),
        ("x = list(set(a)) + [1]\nf(x)", 1),
        ("x = '%s' % list(set(a))", 0),
        ("print(list(set(a)) if b else 1)", 0),
        ("def f(a):\n    x = list(set(a))\n    return len(x)", 0),
        ("f(*list(set(a)))", 0),
        ("print(*set(a))", 0),
        ("x = np.array(list(set(a)))\nx[0]", 1),
        ("f({'classes': list(set(a))})", 1),
        ("f({'lacking': list(set(a))})", 0),
        ("for x in set(a):\n    d[x] = len(d)", 1),
        ("for x in set(a):\n    d.setdefault(x, len(d))", 1),
        ("for x in set(a):\n    d[x] = f(x)", 0),
        ("for x in set(a):\n    labels.append(x)\nprint(len(labels))", 1),
        ("labels = []\nfor x in set(a):\n    labels.append(x)\nlabels = sorted(labels)", 0),
        ("[x for x in set(a) for y in x]", 0),
        ("np = numpy\nx = [1, *set(a)]\nf(x)", 1),
        ("[*x] = set(a)", 0),
        ("zip(set(a))", 0),
        ("import numpy\nnumpy.fromiter(set(a), int)", 1),
        ("x = list(filter(None, iter(set(a))))\nf(x)", 1),
        ("list()", 0),
        ("labels = (list(set(a)) or [1])\nf(labels)", 1),
        ("assert not list(set(a))", 0),
        ("f(x for x in list(set(a)))", 1),
        ("for i, x in enumerate(set(a)):\n    print('%d' % i)", 0),
        ("for i, x in enumerate(set(a)):\n    log.info(str(i))", 0),
    ],
)
def test_taken(text: str, count: int) -> None:
    assert len(list(taken(Module(text)))) == count, text
