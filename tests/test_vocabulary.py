"""The filter in front of the rules: it must never hide a word that a rule could look for."""

from __future__ import annotations

import pytest

from flake8_keras_migrate.module import Module
from flake8_keras_migrate.vocabulary import Words

PLACES = [
    "wanted",
    "x.wanted",
    "x.unwanted_too",
    "f(wanted=1)",
    "import wanted",
    "import a.wanted.b",
    "import a as b, wanted as c",
    "from wanted import x",
    "from ..a.wanted import x",
    "from a import wanted",
    "def wanted(): ...",
    "async def wanted(): ...",
    "class wanted: ...",
    "def f(wanted): ...",
    "lambda *, wanted: 1",
    "x = {'wanted': 1}",
    "f'{x}wanted{y}'",
    "x = 'a/b.wanted'",
    "class A:\n    def f(self):\n        return [y for y in self.wanted]",
]


@pytest.mark.parametrize("text", PLACES)
def test_places(text: str) -> None:
    words = Words(["wanted", "other"])
    for _ in range(2):  # the second time from memory
        assert words.present(Module(text)) == {"wanted"}


def test_comments_and_prose_do_not_count() -> None:
    assert Words(["wanted"]).present(Module(f"x = 1  # wanted\n{'wanted ' * 20!r}\n")) == set()


def test_words_with_other_characters() -> None:
    words = Words(["a.wanted", "init=", ".h5", '"Layer"'])
    assert words.present(Module("import a\na.wanted\nf(init=1)")) >= {"a.wanted", "init="}
    assert "a.wanted" not in words.present(Module("a = b.wanted"))
    assert "init=" not in words.present(Module("f(init)"))
    assert ".h5" in words.present(Module("x = 'm.h5'"))
    assert '"Layer"' not in words.present(Module("Layer"))
    assert '"Layer"' in words.present(Module('x = "Layer"'))
