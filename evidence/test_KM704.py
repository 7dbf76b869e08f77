"""What `build(input_shape)` and its like receive."""

import numpy as np
import pytest

X = np.ones((4, 3), "float32")
GONE = {
    "as_list()": lambda shape: shape.as_list()[-1],
    "ndims": lambda shape: shape.ndims,
    "rank": lambda shape: shape.rank,
    "dims": lambda shape: shape.dims,
    "with_rank(2)": lambda shape: shape.with_rank(2),
    "num_elements()": lambda shape: shape[1:].num_elements(),
    "is_fully_defined()": lambda shape: shape.is_fully_defined(),
    "concatenate([2])": lambda shape: shape.concatenate([2]),
}


def build(keras, question):
    class Layer(keras.layers.Layer):
        def build(self, input_shape):
            self.answer = question(input_shape)
            self.built = True

        def call(self, x):
            return x

    layer = Layer()
    layer(X)
    return layer.answer


@pytest.mark.parametrize("name", GONE)
def test_gone(keras, major, record, name):
    """`input_shape.{name}` in `build`"""
    if major == 2:
        build(keras, GONE[name])
        record("works")
    else:
        with record.error(AttributeError, "'tuple' object has no attribute"):
            build(keras, GONE[name])


def test_plus_list(keras, major, record):
    """`input_shape[:-1] + [3]`"""
    if major == 2:
        build(keras, lambda shape: shape[:-1] + [3])
        record("works")
    else:
        with record.error(TypeError, "can only concatenate tuple"):
            build(keras, lambda shape: shape[:-1] + [3])


def test_plus_list_after_a_test(keras, tf, major, record):
    """`if isinstance(input_shape, tf.TensorShape): input_shape = input_shape.as_list()`, then `input_shape[:-1] + [3]`"""

    def question(shape):
        if isinstance(shape, tf.TensorShape):
            shape = shape.as_list()
        return shape[:-1] + [3]

    if major == 2:
        build(keras, question)
        record("works")
    else:
        with record.error(TypeError, "can only concatenate tuple"):
            build(keras, question)


@pytest.mark.parametrize(
    "form", ["tf.TensorShape(input_shape).as_list()", "input_shape[-1]", "list(input_shape)", "input_shape[:-1] + (3,)", "len(input_shape)"]
)
def test_works(keras, tf, record, form):
    """`{form}`"""
    build(keras, lambda input_shape: eval(form, {"tf": tf, "input_shape": input_shape}))
    record("works")


def test_same_numbers(keras, major, record, handoff):
    """`list(input_shape)` and `len(input_shape)` give what `as_list()` and `ndims` gave"""
    new = build(keras, lambda shape: [*list(shape), len(shape), np.prod(shape[1:])])
    if major == 2:
        assert new == build(keras, lambda shape: [*shape.as_list(), shape.ndims, shape[1:].num_elements()])
        np.save(handoff / "shape.npy", np.array(new))
    else:
        assert new == np.load(handoff / "shape.npy").tolist()
    record("equal")


def test_compute_output_shape(keras, major, record):
    """`compute_output_shape(input_shape)`, called by Keras: what it gets"""
    seen = []

    class Layer(keras.layers.Layer):
        def compute_output_shape(self, input_shape):
            seen.append(type(input_shape).__name__)
            return input_shape

        def call(self, x):
            return x

    inputs = keras.Input((3,))
    keras.Model(inputs, Layer()(inputs)).summary(print_fn=lambda *args, **kwargs: None)
    record(seen[0] if seen else "not called")
    assert major == 2 or seen[0] == "tuple"


@pytest.mark.parametrize("kind", ["Dense", "Conv2D", "Flatten", "Sequential", "functional"])
def test_asked(keras, major, record, kind):
    """`layer.compute_output_shape(shape).as_list()`: {kind}"""
    inputs = keras.Input((8, 8, 3))
    layer = {
        "Dense": lambda: keras.layers.Dense(2),
        "Conv2D": lambda: keras.layers.Conv2D(2, 3),
        "Flatten": keras.layers.Flatten,
        "Sequential": lambda: keras.Sequential([keras.layers.Dense(2)]),
        "functional": lambda: keras.Model(inputs, keras.layers.Dense(2)(inputs)),
    }[kind]()
    shape = layer.compute_output_shape((None, 8, 8, 3))
    if major == 2:
        assert shape.as_list() == list(tuple(shape))
        record("works")
    else:
        with record.error(AttributeError, "'tuple' object has no attribute 'as_list'"):
            shape.as_list()
