"""Continuation lines stay below what they were aligned with."""

from __future__ import annotations

import ast
import re

import pytest

from flake8_keras_migrate.alignment import realigned
from flake8_keras_migrate.edits import Edit, written


def renamed(text: str, old: str, new: str) -> str:
    """The text with one word replaced, and lines aligned again."""
    edits = [Edit(*match.span(), new) for match in re.finditer(rf"\b{re.escape(old)}\b", text)]
    return written(text, sorted([*edits, *realigned(text, edits)]))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = old(a,\n        b)\n", "x = longer(a,\n           b)\n"),
        ("x = old(old(a,\n            b),\n        c)\n", "x = longer(longer(a,\n                  b),\n           c)\n"),
        ("x = old(a,\n        # why\n\n        b\n        )\n", "x = longer(a,\n           # why\n\n           b\n           )\n"),
        ("x = old(a,\n       )\n", "x = longer(a,\n          )\n"),
        ("x = old(a, [\n            b,\n        ],\n        c)\n", "x = longer(a, [\n               b,\n           ],\n           c)\n"),
        ("x = [1, old(a,\n            b),\n     2]\n", "x = [1, longer(a,\n               b),\n     2]\n"),
        ("from old import (a,\n                 b)\n", "from longer import (a,\n                    b)\n"),
        ("x = old(a if b\n          else c,\n        d)\n", "x = longer(a if b\n             else c,\n           d)\n"),
        ("x = old(é, 'é'), f(a,\n                   b)\n", "x = longer(é, 'é'), f(a,\n                      b)\n"),
    ],
)
def test_lines_move_with_what_they_stand_below(before: str, after: str) -> None:
    assert renamed(before, "old", "longer") == after
    assert renamed(after, "longer", "old") == before


@pytest.mark.parametrize(
    "text",
    [
        "x = old(\n    a,\n    b)\n",
        "x = old(  # why\n    a)\n",
        "x = old(a,\n    b)\n",
        "x = old(a, [\n    b,\n])\n",
        "old(f(\n    a,\n))\n",
        "x = old(a, '''\n        b''')\n",
        "x = old(a,\n\tb)\n",
        "x = old(a) + \\\n        b\n",
        "x = f(a,\n      old,\n      b)\n",
        "x = '''old(a,\n        b)'''\n",
        "x = f'''{old(a,\n             b)}'''\n",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert renamed(text, "old", "longer") == text.replace("old", "longer")


def test_what_an_edit_takes_away_is_left_to_it() -> None:
    text = "x = old(first, a,\n        b)\n"
    bracket = [Edit(4, len(text) - 1, "new(b,\n  c)")]
    indent = [Edit(4, 7, "longer"), Edit(18, 26, "")]
    assert realigned(text, bracket) == []
    assert realigned(text, indent) == []
    assert written(text, indent) == "x = longer(first, a,\nb)\n"


def test_what_does_not_parse_stays() -> None:
    assert realigned("x = old(a,\n        b\n", [Edit(4, 7, "longer")]) == []


def test_the_program_stays_the_same() -> None:
    text = "def f(x):\n    return old(x,\n               g(y,\n                 z)[old(1,\n                        2)],\n               )\n"
    assert ast.dump(ast.parse(renamed(text, "old", "much.longer"))) == ast.dump(ast.parse(text.replace("old", "much.longer")))
