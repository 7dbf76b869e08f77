"""Edits of the user's own text: what a statement or an argument leaves behind."""

from __future__ import annotations

import ast

import pytest

from flake8_keras_migrate.edits import Fix, apply
from flake8_keras_migrate.facts.text.source import Source
from flake8_keras_migrate.imports import add_imports


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\n\nold()\n\nb\n", "a\n\nb\n"),
        ("a\n\n\nold()\n\nb\n", "a\n\n\nb\n"),
        ("a\n\nold()\n\n\nb\n", "a\n\n\nb\n"),
        ("a\nold()\n\nb\n", "a\n\nb\n"),
        ("a\n\nold()\nb\n", "a\n\nb\n"),
        ("a\n\nold()\n", "a\n"),
        ("a\n\nold()\n\n\n", "a\n"),
        ("old()\n", ""),
        ("if a:  # why\n    old()\n\n    b\n", "if a:  # why\n    b\n"),
        ("if a:\n    # why\n    old()\n\n    b\n", "if a:\n    # why\n\n    b\n"),
        ("a\r\n\r\nold()\r\n\r\nb\r\n", "a\r\n\r\nb\r\n"),
    ],
)
def test_blank_lines_around_a_statement_do_not_add_up(before: str, after: str) -> None:
    source = Source(before)
    gone = next(node for node in ast.walk(ast.parse(before)) if isinstance(node, ast.Expr) and ast.unparse(node) == "old()")
    assert apply(before, [Fix((source.drop_statement(gone, only=False),))])[0] == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("f()", "f(new=1)"),
        ("f(a, b)", "f(a, b, new=1)"),
        ("f(a,\n  b)", "f(a,\n  b, new=1)"),
        ("f(\n    a,\n    b\n)", "f(\n    a,\n    b,\n    new=1\n)"),
        ("f(\n    a,\n    b,\n)", "f(\n    a,\n    b,\n    new=1,\n)"),
        ("f(\n    a, b\n)", "f(\n    a, b, new=1\n)"),
        ("f(\n    a,\n    b  # why\n)", "f(\n    a,\n    b, new=1  # why\n)"),
        ("f(\na)", "f(\na, new=1)"),
    ],
)
def test_an_argument_more_has_a_line_where_the_others_have(before: str, after: str) -> None:
    call = ast.parse(before).body[0].value  # type: ignore[attr-defined]
    assert apply(before, [Fix((Source(before).add_argument(call, "new=1"),))])[0] == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("f(\n    a,  # one\n    old=1,  # two\n    b=3,  # three\n)", "f(\n    a,  # one\n    b=3,  # three\n)"),
        ("f(\n    a,\n    old=1,  # two\n    b=3,\n)", "f(\n    a,\n    b=3,\n)"),
        ("f(\n    a,  # one\n    old=1,  # two\n)", "f(\n    a,  # one\n)"),
        ("f(\n    a,  # one\n    old=1  # two\n)", "f(\n    a,  # one\n)"),
        ("f(a,  # one\n  old=1,  # two\n  b=3)  # three", "f(a,  # one\n  b=3)  # three"),
        ("f(\n    old=1,  # two\n    b=3)", "f(\n    b=3)"),
        ("f(\n    a,\n    old=1\n)", "f(\n    a\n)"),
    ],
)
def test_a_comment_goes_with_its_argument(before: str, after: str) -> None:
    call = ast.parse(before).body[0].value  # type: ignore[attr-defined]
    gone = next(keyword for keyword in call.keywords if keyword.arg == "old")
    edit = Source(before).drop_argument(call, gone)
    assert edit is not None
    assert apply(before, [Fix((edit,))])[0] == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "import keras.backend as K\nif a:\n    import tensorflow as tf\nb\n",
            "import keras.backend as K\nfrom keras import ops\nif a:\n    import tensorflow as tf\nb\n",
        ),
        (
            "try:\n    import keras\nexcept ImportError:\n    pass\nb\n",
            "try:\n    from keras import ops\n    import keras\nexcept ImportError:\n    pass\nb\n",
        ),
        ("import keras\ntry:\n    import tensorflow\nfinally:\n    pass\nimport keras.layers\n", None),
    ],
)
def test_an_import_stands_next_to_those_of_keras(before: str, after: str | None) -> None:
    assert add_imports(before, ["from keras import ops"]) == (before + "from keras import ops\n" if after is None else after)
