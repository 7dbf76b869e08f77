"""The fix loop, with made-up findings: passes, imports, line endings, and what is refused."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flake8_keras_migrate.edits import Edit, Fix
from flake8_keras_migrate.fixing import fix_text
from flake8_keras_migrate.imports import add_imports
from flake8_keras_migrate.rule import Finding

Check = Callable[[str], list[Finding]]


def words(*changes: tuple[str, str], code: str = "KM401", safe: bool = True, imports: frozenset[str] = frozenset()) -> Check:
    """A check that wants each word replaced, with ``imports`` where it does."""

    def check(text: str) -> list[Finding]:
        assert "\r" not in text
        found = []
        for old, new in changes:
            for match in re.finditer(rf"(?<![\w.]){re.escape(old)}(?![\w])", text):
                line = text.count("\n", 0, match.start()) + 1
                column = match.start() - (text.rfind("\n", 0, match.start()) + 1)
                found.append(Finding(line, column, code, f"{old} is gone", Fix((Edit(*match.span(), new),), safe, imports)))
        return sorted(found, key=lambda finding: finding[:3])

    return check


def test_passes_go_on_until_nothing_is_left() -> None:
    fixed = fix_text("x = one\n", words(("one", "two"), ("two", "three")))
    assert fixed.text == "x = three\n"
    assert [finding.message for finding in fixed.made] == ["one is gone", "two is gone"]
    assert (fixed.left, fixed.broken) == ([], [])


def test_second_run_changes_nothing() -> None:
    check = words(("tf.abs", "ops.abs"), imports=frozenset({"from keras import ops"}))
    once = fix_text("import tensorflow as tf\nprint(tf.abs(1))\n", check).text
    assert once == "from keras import ops\nprint(ops.abs(1))\n"
    assert fix_text(once, check).text == once


def test_overlapping_edits_wait_for_the_next_pass() -> None:
    fixed = fix_text("a(b(1))\n", words(("a(b(1))", "c(b(1))"), ("b(1)", "d(1)")))
    assert fixed.text == "c(d(1))\n"


def test_unsafe_fixes_are_asked_for_by_name() -> None:
    check = words(("one", "two"), safe=False)
    fixed = fix_text("x = one\n", check)
    assert fixed.text == "x = one\n"
    assert len(fixed.left) == 1
    assert fix_text("x = one\n", check, unsafe=True).text == "x = two\n"


def test_select_is_by_prefix() -> None:
    both = lambda text: words(("one", "two"), code="KM301")(text) + words(("six", "ten"), code="KM401")(text)  # noqa: E731
    assert fix_text("one, six\n", both, select=["KM3"]).text == "two, six\n"


def test_a_fix_that_breaks_the_text_is_reported_and_the_others_are_made() -> None:
    fixed = fix_text("x = one\ny = six\n", words(("one", "("), ("six", "ten")))
    assert fixed.text == "x = one\ny = ten\n"
    assert [(finding.code, finding.line) for finding in fixed.broken] == [("KM002", 1)]
    assert "KM401" in fixed.broken[0].message
    assert [finding.message for finding in fixed.made] == ["six is gone"]


def test_quotes_fit_the_fstring_around() -> None:
    fixed = fix_text("print(f\"{old('x')} {one}\")\n", words(("old('x')", 'new("x")'), ("one", "two")))
    assert fixed.text.replace("'", '"') == 'print(f"{new("x")} {two}")\n'
    assert fixed.broken == []


def test_quotes_that_no_fstring_takes_are_no_bug() -> None:
    def check(text: str) -> list[Finding]:
        edits = tuple(Edit(match.start(), match.end(), """new['a"']""") for match in re.finditer("old", text))
        return [Finding(1, 4, "KM401", "old is gone", Fix(edits, safe=True))] if edits else []

    fixed = fix_text("x = old\nprint(f'{old}')\n", check)
    assert fixed.broken == []
    assert len(fixed.made) + len(fixed.left) == 1


def test_fixes_that_undo_each_other_come_to_an_end() -> None:
    fixed = fix_text("x = one\n", words(("one", "two"), ("two", "one")))
    assert fixed.broken


def test_a_fix_that_changes_nothing_is_a_bug() -> None:
    fixed = fix_text("x = one\n", words(("one", "one")))
    assert [finding.code for finding in fixed.broken] == ["KM002"]


def test_text_that_does_not_parse_is_refused() -> None:
    with pytest.raises(SyntaxError):
        fix_text("print 'one'\n", words(("one", "two")))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_endings_stay(newline: str) -> None:
    text = newline.join(["# é", "import tensorflow as tf", "x = 'ü'; y = tf.abs(1)", "z = tf.abs(", "    2)", ""])
    fixed = fix_text(text, words(("tf.abs", "ops.abs"), imports=frozenset({"from keras import ops"})))
    want = newline.join(["# é", "from keras import ops", "x = 'ü'; y = ops.abs(1)", "z = ops.abs(", "    2)", ""])
    assert fixed.text == want


def test_new_lines_end_as_most_others_do() -> None:
    change = words(("one", "two\nthree"))
    assert fix_text("a\r\nb\r\none\n", change).text == "a\r\nb\r\ntwo\r\nthree\n"
    assert fix_text("a\nb\none\r\n", change).text == "a\nb\ntwo\nthree\r\n"
    assert fix_text("a\rb\rone\r", change).text == "a\rb\rtwo\rthree\r"


def test_mixed_line_endings_stay() -> None:
    text = "a = 1\r\nb = 2\nc = one\r\nd = one\ne = '''\r\n'''\r\n"
    assert fix_text(text, words(("one", "two"))).text == text.replace("one", "two")


@settings(deadline=None)  # a busy machine is no reason to fail
@given(st.lists(st.tuples(st.sampled_from(["x = 1", "one", "s = 'é€😀'; one", "\x0c", "# one é", ""]), st.sampled_from(["\n", "\r\n"])), max_size=12))
def test_nothing_but_the_edited_words_changes(lines: list[tuple[str, str]]) -> None:
    text = "".join(line + ending for line, ending in lines)
    fixed = fix_text(text, words(("one", "eleven\n")))
    assert re.sub(r"eleven\r?\n", "one", fixed.text) == text


def test_validity_can_be_asked_for() -> None:
    fixed = fix_text("x = one\n", words(("one", "two")), valid=lambda text: "two" not in text)
    assert fixed.text == "x = one\n"
    assert fixed.broken


def test_one_bad_fix_among_many_is_found_by_halves() -> None:
    asked = []

    def valid(text: str) -> bool:
        asked.append(text)
        return "bad" not in text

    fixed = fix_text("one\n" * 40 + "three\n" + "one\n" * 23, words(("one", "two"), ("three", "bad")), valid=valid)
    assert fixed.text == "two\n" * 40 + "three\n" + "two\n" * 23
    assert [finding.code for finding in fixed.broken] == ["KM002"]
    assert len(asked) < 20


IMPORTS = {
    "after docstring and future": (
        '"""Doc."""\nfrom __future__ import annotations\n\nx = 1\n',
        '"""Doc."""\nfrom __future__ import annotations\nfrom keras import ops\n\nx = 1\n',
    ),
    "nothing to stand next to": (
        "#!/usr/bin/env python\n# coding: utf-8\nx = 1\n",
        "#!/usr/bin/env python\n# coding: utf-8\nfrom keras import ops\nx = 1\n",
    ),
    "empty": ("", "from keras import ops\n"),
    "after the imports": ("import os\nimport sys\n\nx = 1\n", "import os\nimport sys\nfrom keras import ops\n\nx = 1\n"),
    "no newline at the end": ("import os", "import os\nfrom keras import ops\n"),
    "next to Keras": (
        "import os\nfrom keras.layers import Dense\nimport sys\n",
        "import os\nfrom keras.layers import Dense\nfrom keras import ops\nimport sys\n",
    ),
    "last of the first group": (
        "import keras\nimport numpy as np\nimport tensorflow as tf\nx = 1\nfrom keras import backend\n",
        "import keras\nimport numpy as np\nimport tensorflow as tf\nx = 1\nfrom keras import backend, ops\n",
    ),
    "merged, sorted": ("from keras import layers, regularizers\n", "from keras import layers, ops, regularizers\n"),
    "merged, unsorted": ("from keras import layers, activations\n", "from keras import layers, activations, ops\n"),
    "merged in parentheses": ("from keras import (layers)\n", "from keras import (layers, ops)\n"),
    "not merged: comment": ("from keras import layers  # here\n", "from keras import layers  # here\nfrom keras import ops\n"),
    "not merged: several lines": ("from keras import (\n    layers,\n)\n", "from keras import (\n    layers,\n)\nfrom keras import ops\n"),
    "not merged: star": ("from keras import *\n", "from keras import *\nfrom keras import ops\n"),
    "not merged: too long": (f"from keras import {'a' * 70}\n", f"from keras import {'a' * 70}\nfrom keras import ops\n"),
    "there already": ("from keras import layers, ops\n", "from keras import layers, ops\n"),
    "there under another name": ("from keras import ops as K\n", "from keras import ops as K, ops\n"),
    "after a try": (
        "try:\n    import keras\nexcept ImportError:\n    from tensorflow import keras\nx = 1\n",
        "try:\n    import keras\nexcept ImportError:\n    from tensorflow import keras\nfrom keras import ops\nx = 1\n",
    ),
    "not merged: shared line": ("from keras import layers; x = 1\n", "from keras import layers; x = 1\nfrom keras import ops\n"),
    "shared line": ("import os; import keras; x = '''\n'''\ny = 1\n", "import os; import keras; x = '''\n'''\nfrom keras import ops\ny = 1\n"),
    "below the environment": (
        "import os\nos.environ['KERAS_BACKEND'] = 'jax'\nimport sys\ndef f():\n    import keras\n",
        "import os\nos.environ['KERAS_BACKEND'] = 'jax'\nimport sys\nfrom keras import ops\ndef f():\n    import keras\n",
    ),
    "the environment is only read": (
        "import os\nHOME = os.environ['HOME']\nos.environ.get('A')\ndef f():\n    import keras\n",
        "import os\nfrom keras import ops\nHOME = os.environ['HOME']\nos.environ.get('A')\ndef f():\n    import keras\n",
    ),
    "below a default of the environment": (
        "import os\nos.environ.setdefault('KERAS_BACKEND', 'jax')\ndef f():\n    import keras\n",
        "import os\nos.environ.setdefault('KERAS_BACKEND', 'jax')\nfrom keras import ops\ndef f():\n    import keras\n",
    ),
    "only inside a function": ("import os\ndef f():\n    import keras\n", "import os\nfrom keras import ops\ndef f():\n    import keras\n"),
}


@pytest.mark.parametrize(("before", "after"), IMPORTS.values(), ids=IMPORTS)
def test_where_imports_go(before: str, after: str) -> None:
    assert add_imports(before, {"from keras import ops"}) == after
    ast.parse(after)


def test_an_import_of_a_name_that_is_bound_already_is_not_added() -> None:
    text = "from keras.utils import to_categorical\nto_categorical(1)\n"
    assert add_imports(text, {"from keras.utils.np_utils import to_categorical"}) == text


def test_plain_import_goes_above_the_others() -> None:
    text = "import os\nfrom keras.layers import Dense\n"
    assert add_imports(text, {"import keras"}) == "import os\nimport keras\nfrom keras.layers import Dense\n"


NEEDED = {
    "above its first use": (
        "import numpy as np\nkeras.utils.set_random_seed(1)\nfrom keras.layers import Dense\n",
        "import numpy as np\nimport keras\nkeras.utils.set_random_seed(1)\nfrom keras.layers import Dense\n",
    ),
    "a later import is no help": ("keras.x\nimport keras\n", "import keras\nkeras.x\nimport keras\n"),
    "a function runs later": ("def f(x=lambda: keras):\n    return keras\nfrom keras import layers\n", None),
    "a default runs at once": ("def f(x=keras):\n    pass\nfrom keras import a\n", "import keras\ndef f(x=keras):\n    pass\nfrom keras import a\n"),
    "a decorator": ("@keras.f()\ndef f():\n    pass\nfrom keras import a\n", "import keras\n@keras.f()\ndef f():\n    pass\nfrom keras import a\n"),
    "a class body": ("class A:\n    x = keras.x\nfrom keras import a\n", "import keras\nclass A:\n    x = keras.x\nfrom keras import a\n"),
    "a function that is called": (
        "def f():\n    return keras.x\ndef g():\n    f()\ng()\nimport keras\n",
        "def f():\n    return keras.x\ndef g():\n    f()\nimport keras\ng()\nimport keras\n",
    ),
    "a class that is used": (
        "class A:\n    def f(self):\n        return keras.x\nA().f()\nimport keras\n",
        "class A:\n    def f(self):\n        return keras.x\nimport keras\nA().f()\nimport keras\n",
    ),
    "functions that are called below": ("def f():\n    return keras.x\nimport keras\nf()\n", "def f():\n    return keras.x\nimport keras\nf()\n"),
    "one line": ("x = 1; keras.x\nfrom keras import a\n", "x = 1; import keras; keras.x\nfrom keras import a\n"),
}


@pytest.mark.parametrize(("before", "after"), NEEDED.values(), ids=NEEDED)
def test_imports_stand_above_what_runs_with_them(before: str, after: str | None) -> None:
    usual = before.replace("from keras import", "import keras\nfrom keras import")
    assert add_imports(before, {"import keras"}) == (after or usual)
    ast.parse(after or usual)


OPTIONAL = {
    "a program that does without Keras": (
        "try:\n    from keras.layers import Dense\n    HAVE = True\nexcept ImportError:\n    HAVE = False\n",
        "try:\n    import keras\n    from keras.layers import Dense\n    HAVE = True\nexcept ImportError:\n    HAVE = False\n",
    ),
    "any exception": ("try:\n    import tensorflow\nexcept:\n    pass\n", "try:\n    import keras\n    import tensorflow\nexcept:\n    pass\n"),
    "below what it sets": (
        "try:\n    os.environ['A'] = 'b'\n    import tensorflow\nexcept Exception:\n    pass\nkeras.x\n",
        "try:\n    os.environ['A'] = 'b'\n    import keras\n    import tensorflow\nexcept Exception:\n    pass\nkeras.x\n",
    ),
    "one line": ("try: import tensorflow\nexcept ImportError: pass\n", "try: import keras; import tensorflow\nexcept ImportError: pass\n"),
    "in the try already": ("try:\n    import keras\n    import tensorflow\nexcept ImportError:\n    pass\n", None),
    "another Keras in its place": (
        "try:\n    from keras.engine import Layer\nexcept ImportError:\n    from keras.layers import Layer\n",
        "try:\n    from keras.engine import Layer\nexcept ImportError:\n    from keras.layers import Layer\nimport keras\n",
    ),
    "another failure": (
        "try:\n    import tensorflow\nexcept RuntimeError:\n    pass\n",
        "try:\n    import tensorflow\nexcept RuntimeError:\n    pass\nimport keras\n",
    ),
    "Keras is there all the same": (
        "try:\n    import tensorflow\nexcept ImportError:\n    pass\nfrom keras import layers\n",
        "try:\n    import tensorflow\nexcept ImportError:\n    pass\nfrom keras import layers\nimport keras\n",
    ),
    "needed above": (
        "keras.x\ntry:\n    import tensorflow\nexcept ImportError:\n    pass\n",
        "import keras\nkeras.x\ntry:\n    import tensorflow\nexcept ImportError:\n    pass\n",
    ),
    "imported late": (
        "def f():\n    from keras.layers import Dense\n    return keras.x\ndef g():\n    return 1\n",
        "def f():\n    import keras\n    from keras.layers import Dense\n    return keras.x\ndef g():\n    return 1\n",
    ),
    "imported late in two methods": (
        "class A:\n    def f(self):\n        import tensorflow\n        keras\n    def g(self):\n        from keras import a\n        keras\n",
        "class A:\n    def f(self):\n        import keras\n        import tensorflow\n        keras\n"
        "    def g(self):\n        import keras\n        from keras import a\n        keras\n",
    ),
    "late in one, already in the other": (
        "def f():\n    import tensorflow\n    keras\ndef g():\n    import keras\n    keras\n",
        "def f():\n    import keras\n    import tensorflow\n    keras\ndef g():\n    import keras\n    keras\n",
    ),
    "late, but not where it is read": (
        "def f():\n    import tensorflow\ndef g():\n    keras\n",
        "import keras\ndef f():\n    import tensorflow\ndef g():\n    keras\n",
    ),
    "late, in a program": (
        "def f():\n    import tensorflow\n    keras\nif __name__ == '__main__':\n    f()\n",
        "def f():\n    import keras\n    import tensorflow\n    keras\nif __name__ == '__main__':\n    f()\n",
    ),
    "late, but a default": (
        "def f(x=keras):\n    import tensorflow\n    keras\n",
        "import keras\ndef f(x=keras):\n    import tensorflow\n    keras\n",
    ),
    "late, but a base": (
        "class A(keras.Model):\n    def f(self):\n        import tensorflow\n        keras\n",
        "import keras\nclass A(keras.Model):\n    def f(self):\n        import tensorflow\n        keras\n",
    ),
    "late, but below": ("def f():\n    keras\n    import tensorflow\n", "import keras\ndef f():\n    keras\n    import tensorflow\n"),
    "late, but read at once, too": (
        "def f():\n    import tensorflow\n    keras\nkeras.x\n",
        "import keras\ndef f():\n    import tensorflow\n    keras\nkeras.x\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), OPTIONAL.values(), ids=OPTIONAL)
def test_who_does_without_keras_still_does(before: str, after: str | None) -> None:
    once = add_imports(before, {"import keras"})
    assert once == (after or before)
    assert add_imports(once, {"import keras"}) == once


UNUSED = {
    "alone": ("import tensorflow as tf\nfrom a import old\nold\n", "import tensorflow as tf\nnew\n"),
    "used still": ("from a import old\nold, old.x\n", "from a import old\nnew, old.x\n"),
    "one of several, first": ("from a import old, b, c\nold, b, c\n", "from a import b, c\nnew, b, c\n"),
    "one of several, middle": ("from a import b, old, c\nold, b, c\n", "from a import b, c\nnew, b, c\n"),
    "one of several, last": ("from a import b, old\nold, b\n", "from a import b\nnew, b\n"),
    "backslash": ("from a import b, \\\n    old\nold, b\n", "from a import b\nnew, b\n"),
    "lines of their own": (
        "from a import (\n    b,  # why\n    old,  # gone\n)\nold, b\n",
        "from a import (\n    b,  # why\n)\nnew, b\n",
    ),
    "alias": ("import a.b as old\nold\n", "new\n"),
    "only statement of a block": ("def f():\n    from a import old\nold\n", "def f():\n    pass\nnew\n"),
    "all statements of a block": ("def f():\n    from a import old\n    from b import old\nold\n", "def f():\n    pass\nnew\n"),
    "noqa": ("from a import old  # noqa: F401\nold\n", "from a import old  # noqa: F401\nnew\n"),
    "in __all__": ("from a import old\n__all__ = ['old']\nold\n", "from a import old\n__all__ = ['old']\nnew\n"),
    "in a try": (
        "try:\n    from a import old\nexcept ImportError:\n    pass\nold\n",
        "try:\n    from a import old\nexcept ImportError:\n    pass\nnew\n",
    ),
    "string annotation": ("from a import old\ndef f(x: 'old.T'): old\n", "from a import old\ndef f(x: 'old.T'): new\n"),
    "type comment": ("from a import old\nx = old # type: old\n", "from a import old\nx = new # type: old\n"),
    "shared line": ("import b; from a import old\nold\n", "import b; from a import old\nnew\n"),
    "star": ("from a import *\nold\n", "from a import *\nnew\n"),
    "future": ("from __future__ import annotations\nimport old\nold\n", "from __future__ import annotations\nnew\n"),
}


@pytest.mark.parametrize(("before", "after"), UNUSED.values(), ids=UNUSED)
def test_imports_without_use_go(before: str, after: str) -> None:
    def check(text: str) -> list[Finding]:
        return [
            Finding(node.lineno, 0, "KM401", "gone", Fix((Edit(start, start + 3, "new"),)))
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Name) and node.id == "old" and not isinstance(getattr(node, "annotation", None), ast.AST)
            for start in [sum(len(line) + 1 for line in text.split("\n")[: node.lineno - 1]) + node.col_offset]
            if text[start + 3 : start + 5] != ".x"
        ]

    assert fix_text(before, check).text == after


def test_imports_that_were_never_used_stay() -> None:
    text = "import tensorflow as tf\nimport unused\nx = one\n"
    assert fix_text(text, words(("one", "two"))).text == text.replace("one", "two")


def test_what_others_import_from_here_stays() -> None:
    text = "from a import old, one\nx = old + one\n"
    check = words(("x = old + one", "x = new"))
    for names, kept in [((), "x = new\n"), (("one", "f"), "from a import one\nx = new\n"), (("*",), "from a import old, one\nx = new\n")]:
        assert fix_text(text, check, exported=lambda names=names: frozenset(names)).text == kept  # type: ignore[misc]


@pytest.mark.skipif(not hasattr(ast, "TryStar"), reason="needs Python 3.11")
@pytest.mark.parametrize("clause", ["except ImportError", "except* ImportError"])
def test_imports_that_are_tried_stay(clause: str) -> None:
    text = f"try:\n    import a\n{clause}:\n    pass\nx = a.one\n"
    assert fix_text(text, words(("a.one", "two"))).text == text.replace("a.one", "two")
