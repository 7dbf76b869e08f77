"""facts.models, facts.architecture, facts.origins and facts.flow: what is known of the models of a file."""

from __future__ import annotations

import ast
from textwrap import dedent

import pytest

from flake8_keras_migrate.facts import flow
from flake8_keras_migrate.facts.models.feeding import fed_by
from flake8_keras_migrate.facts.models.models import Models
from flake8_keras_migrate.module import Module

HEAD = "import keras\nfrom keras import Input, Model, Sequential, layers\nfrom keras.layers import Dense, LSTM, Activation\n"


def read(code: str) -> tuple[Module, Models]:
    module = Module(HEAD + dedent(code))
    return module, module.once(Models)


def receiver(module: Module, method: str, number: int = 0) -> ast.expr:
    function = module.method_calls(method)[number].func
    assert isinstance(function, ast.Attribute)
    return function.value


def form(code: str, method: str = "compile") -> tuple[str | None, int, tuple[str, ...] | None]:
    module, models = read(code)
    found = models.architecture(receiver(module, method))
    return (None, 0, None) if found is None else (found.form, len(found.outputs), found.names)


TWO = """
x = Input((3,))
a, b = Dense(1, name="zeta")(x), Dense(1, name="alpha")(x)
"""


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("m = Model(x, [a, b]); m.compile('sgd', 'mse')", ("list", 2, ("zeta", "alpha"))),
        ("m = Model(inputs=x, outputs=(a, b)); m.compile('sgd', 'mse')", ("list", 2, ("zeta", "alpha"))),
        ("outs = [a, b]\nm = Model(x, outs); m.compile('sgd', 'mse')", ("list", 2, ("zeta", "alpha"))),
        ("outs = [a]\nouts.append(b)\nm = Model(x, outs); m.compile('sgd', 'mse')", ("list", 0, None)),
        ("m = Model(x, [a]); m.compile('sgd', 'mse')", ("single", 1, ("zeta",))),
        ("m = Model(x, a); m.compile('sgd', 'mse')", ("single", 1, ("zeta",))),
        ("m = Model(x, {'p': a, 'q': b}); m.compile('sgd', 'mse')", ("dict", 2, ("p", "q"))),
        ("m = Model(x, {k: a for k in 'pq'}); m.compile('sgd', 'mse')", ("dict", 0, None)),
        ("m = Model(x, [Dense(1, name=n)(x) for n in names]); m.compile('sgd', 'mse')", ("list", 0, None)),
        ("m = Model(x, unknown(x)); m.compile('sgd', 'mse')", (None, 0, None)),
        ("m = Model(x, LSTM(3, return_state=True)(x)); m.compile('sgd', 'mse')", (None, 0, None)),
        ("m = Model(x, a + b); m.compile('sgd', 'mse')", ("single", 1, None)),
        ("m = Model(x, a)\nm = Model(x, [a, b])\nm.compile('sgd', 'mse')", ("list", 2, ("zeta", "alpha"))),
        ("if flag:\n    m = Model(x, a)\nelse:\n    m = Model(x, [a, b])\nm.compile('sgd', 'mse')", (None, 0, None)),
        ("if flag:\n    m = Model(x, [a, b])\nelse:\n    m = Model(x, [a, b])\nm.compile('sgd', 'mse')", ("list", 2, ("zeta", "alpha"))),
        ("m = Sequential([Dense(1, name='only')]); m.compile('sgd', 'mse')", ("single", 1, ("only",))),
        ("m = Sequential()\nm.add(Dense(3))\nm.add(Dense(1, name='last'))\nm.compile('sgd', 'mse')", ("single", 1, ("last",))),
        ("inner = Model(x, [a, b])\nm = Model(x, inner(x)); m.compile('sgd', 'mse')", ("list", 2, ("zeta", "alpha"))),
        ("m = keras.applications.VGG16(); m.compile('sgd', 'mse')", ("single", 0, None)),
        ("m = keras.models.load_model(path); m.compile('sgd', 'mse')", (None, 0, None)),
        ("base = Model(x, [a, b])\nm = Model(x, base.outputs); m.compile('sgd', 'mse')", ("list", 2, ("zeta", "alpha"))),
        ("base = Sequential([Dense(1)])\nm = Model(x, [base.output, b]); m.compile('sgd', 'mse')", ("list", 2, None)),
    ],
)
def test_outputs(code: str, expected: tuple[str | None, int, tuple[str, ...] | None]) -> None:
    assert form(TWO + code) == expected


def test_outputs_of_a_rebound_tensor() -> None:
    code = """
    x = inputs = Input((3,))
    x = Dense(3)(x)
    x = LSTM(2, return_state=True)(x)
    x = Dense(1, name="end")(x)
    m = Model(inputs, x)
    m.compile("sgd", "mse")
    x = [x, x]
    """
    assert form(code) == ("single", 1, ("end",))


def test_helper_functions() -> None:
    code = """
    def heads(x):
        one = Dense(1, name="one")(x)
        return [one, Dense(1, name="two")(x)]
    def build():
        x = Input((3,))
        model = Model(x, heads(x))
        model.compile("sgd", "mse")
        return model
    def train():
        net = build()
        net.fit(1, 2)
    """
    assert form(code) == form(code, "fit") == ("list", 2, ("one", "two"))
    module, models = read(code)
    assert [each.node.lineno for each in models.compiles_of(receiver(module, "fit"))] == [11]
    assert [call.lineno for call in models.calls_of(receiver(module, "compile"), "fit", "save")] == [15]


def test_class_attributes_and_static_builders() -> None:
    code = """
    class Agent:
        def __init__(self):
            self.model = self._build()
            self.target = None
            self.target = Net.build(3)
        def _build(self):
            m = Sequential()
            m.add(Dense(2, name="q"))
            return m
        def train(self):
            self.model.compile("sgd", "mse")
            self.target.compile("sgd", "mae")
    class Net:
        @staticmethod
        def build(n):
            x = Input((3,))
            return Model(x, {"p": Dense(1)(x), "q": Dense(1)(x)})
    agent = Agent()
    agent.model.fit(1, 2)
    """
    module, models = read(code)
    assert form(code, "fit") == ("single", 1, ("q",))
    assert models.architecture(receiver(module, "compile", 1)).names == ("p", "q")  # type: ignore[union-attr]
    assert [each.loss.value for each in models.compiles_of(receiver(module, "fit")) if isinstance(each.loss, ast.Constant)] == ["mse"]


def test_tuple_returning_helper_and_parameters() -> None:
    code = """
    def build():
        x = Input((3,))
        enc = Model(x, Dense(1, name="e")(x))
        dec = Model(x, [Dense(1, name="d")(x), Dense(1, name="f")(x)])
        return enc, dec
    def prepare(net, rate):
        net.compile("sgd", "mse")
    enc, dec = build()
    prepare(dec, rate=1)
    """
    assert form(code) == ("list", 2, ("d", "f"))


def test_subclassed_models() -> None:
    code = """
    class Two(Model):
        def __init__(self):
            super().__init__()
            self.a = Dense(1, name="a")
            self.b = Dense(1)
            self.compile("sgd", "mse")
        def call(self, x):
            one = self.a(x)
            return {"one": one, "two": self.b(x)}
    class Other(Two):
        def train_step(self, data):
            return {}
    class Plain(Model):
        pass
    two = Two()
    two.fit(1, 2)
    other = Other()
    other.evaluate(1, 2)
    x = Input((3,))
    plain = Plain(x, [Dense(1)(x), Dense(1)(x)])
    plain.predict(1)
    """
    assert form(code, "fit") == form(code) == ("dict", 2, ("one", "two"))
    module, models = read(code)
    assert "train_step" in models.architecture(receiver(module, "evaluate")).own  # type: ignore[union-attr]
    assert form(code, "predict") == ("list", 2, None)
    assert len(models.compiles_of(receiver(module, "fit"))) == 1


def test_two_models_do_not_mix() -> None:
    code = """
    one = Sequential([Dense(1)])
    two = Sequential([Dense(1)])
    one.compile("sgd", "mse")
    two.compile("sgd", "mae")
    one.fit(1, 2)
    """
    module, models = read(code)
    assert [each.node.lineno for each in models.compiles_of(receiver(module, "fit"))] == [7]


def test_the_last_compile_counts() -> None:
    code = """
    one = Sequential([Dense(1)])
    one.compile("sgd", "mse")
    one.fit(1, 2)
    one.compile("sgd", "mae")
    one.fit(1, 2)
    """
    module, models = read(code)
    assert [[each.node.lineno for each in models.compiles_of(receiver(module, "fit", n))] for n in (0, 1)] == [[6], [8]]


def test_compile_arguments() -> None:
    code = """
    import re
    options = {"loss": "mae", "metrics": ["acc"]}
    model = Sequential([Dense(1)])
    model.compile("sgd", "mse", ["accuracy"], [2.0])
    model.compile("sgd", "mse", [2.0], ["accuracy"])
    model.compile("sgd", **options)
    re.compile("x", 3)
    pattern.compile("x")
    """
    module, models = read(code)
    first, second, third = models.compiles
    assert module.value(first.metrics) == module.value(second.metrics) == ["accuracy"]
    assert module.value(first.loss_weights) == module.value(second.loss_weights) == [2.0]
    assert module.value(third.metrics) == ["acc"]
    assert module.value(third.loss) == "mae"


def fed(code: str) -> list[tuple[str | None, str | None]]:
    module, _ = read(code)
    call = module.method_calls("fit", "evaluate", "train_on_batch", "test_on_batch", "predict")[-1]
    return [(each.y and module.text_of(each.y), each.sample_weight and module.text_of(each.sample_weight)) for each in fed_by(module, call)]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("m.fit(a, b, sample_weight=c)", [("b", "c")]),
        ("m.evaluate(a, y=b)", [("b", None)]),
        ("m.train_on_batch(a, b, c)", [("b", "c")]),
        ("m.predict(a)", []),
        ("m.fit(a, b, validation_data=(x, y, w))", [("b", None), ("y", "w")]),
        ("m.fit((a, b), validation_data=v)", [("b", None)]),
        ("import tensorflow as tf\nds = tf.data.Dataset.from_tensor_slices((a, [b, c])).shuffle(9).batch(3)\nm.fit(ds)", [("[b, c]", None)]),
        ("m.fit(generator())", []),
    ],
)
def test_fed(code: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert fed(code) == expected


def test_layers_before() -> None:
    code = """
    x = inputs = Input((3,))
    x = layers.Embedding(3, 2, mask_zero=True)(x)
    y = LSTM(2)(x)
    z = layers.Add()([y, Dense(2)(x)])
    m = Model(inputs, z)
    m.compile("sgd", "mse")
    """
    module, models = read(code)
    output = models.architecture(receiver(module, "compile")).outputs[0]  # type: ignore[union-attr]
    made = [module.path(call.func) for call in models.architectures.outputs.before(output.tensor)]
    assert made[:3] == ["keras.layers.Add", "keras.layers.LSTM", "keras.layers.Dense"]
    assert "keras.layers.Embedding" in made


def values(code: str, name: str = "use") -> list[str]:
    module = Module(HEAD + dedent(code))
    call = next(call for call in module.nodes[ast.Call] if isinstance(call.func, ast.Name) and call.func.id == name)
    return [module.text_of(value) for value in flow.values(module, call.args[0])]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("v = 1\nv = 2\nuse(v)\nv = 3", ["2"]),
        ("v = 1\nif c:\n    v = 2\nuse(v)", ["2", "1"]),
        ("v = 1\nif c:\n    v = 2\nelse:\n    v = 3\nuse(v)", ["3", "2"]),
        ("v = 1\nif c:\n    v = 2\nelif d:\n    v = 3\nelse:\n    v = 4\nuse(v)", ["4", "3", "2"]),
        ("v = 1\nif c:\n    v = 2\n    use(v)\nelse:\n    v = 3", ["2"]),
        ("v = 1\nif c:\n    v = 2\nelse:\n    use(v)", ["1"]),
        ("v = 1\nfor i in y:\n    v = 2\nuse(v)", ["2"]),
        ("def f():\n    use(v)\nv = 1\nv = 2", ["2", "1"]),
        ("def f(v):\n    use(v)", ["v"]),
        ("def f(v):\n    v = 1\n    use(v)", ["1"]),
        ("def f(v=None):\n    if v is None:\n        v = 1\n    use(v)", ["v"]),
        ("v = w = 5\nuse(v)", ["5"]),
        ("use(1 if c else 2)", ["1", "2"]),
        ("use((v := 3))", ["3"]),
        ("v = None\nif c:\n    v = 2\nuse(v)", ["2"]),
        ("for v in y:\n    use(v)", ["v"]),
        ("match c:\n    case 1:\n        v = 1\n    case _:\n        v = 2\nuse(v)", ["2", "1"]),
        ("try:\n    v = 1\nexcept E:\n    v = 2\nuse(v)", ["2", "1"]),
        ("class C:\n    def f(self):\n        self.v = 1\n    def g(self):\n        use(self.v)", ["1"]),
        ("use(undefined)", ["undefined"]),
    ],
)
def test_flow(code: str, expected: list[str]) -> None:
    assert values(code) == expected


def test_recursion_ends() -> None:
    code = """
    def f():
        return g()
    def g():
        return f()
    m = f()
    m.compile("sgd", loss="mse")
    v = SUM
    m.fit(v)
    """
    assert form(code.replace("SUM", "+".join(["1"] * 900))) == (None, 0, None)
