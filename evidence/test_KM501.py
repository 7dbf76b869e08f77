"""Arguments that are gone."""

import numpy as np
import pytest


def compiled(keras):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    return model


def test_workers(keras, major, record):
    """`fit(..., workers=1)`"""
    if major == 2:
        compiled(keras).fit(np.ones((2, 1)), np.ones((2, 1)), workers=1, verbose=0)
        record("works")
    else:
        with record.error(TypeError, "workers"):
            compiled(keras).fit(np.ones((2, 1)), np.ones((2, 1)), workers=1, verbose=0)


def test_batch_input_shape(keras, major, record):
    """`LSTM(2, batch_input_shape=(2, 3, 4))`"""
    if major == 2:
        keras.layers.LSTM(2, batch_input_shape=(2, 3, 4))
        record("works")
    else:
        with record.error(ValueError, "Unrecognized keyword arguments"):
            keras.layers.LSTM(2, batch_input_shape=(2, 3, 4))


def test_weights(keras, major, record):
    """`Dense(1, weights=[...])`"""
    if major == 2:
        keras.layers.Dense(1, weights=[np.ones((1, 1)), np.ones(1)])
        record("works")
    else:
        with record.error(ValueError, "Unrecognized keyword arguments"):
            keras.layers.Dense(1, weights=[np.ones((1, 1)), np.ones(1)])


def test_own_weights(keras, major, record):
    """`Scale(weights=[...])` of a layer that hands `**kwargs` on to `Layer`"""

    class Scale(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)

        def build(self, input_shape):
            self.factor = self.add_weight(name="factor", shape=(1,))

        def call(self, inputs):
            return inputs * self.factor

    if major == 2:
        assert np.allclose(Scale(weights=[np.array([3.0])])(np.ones((2, 1), "float32")), 3.0)
        record("works")
    else:
        with record.error(ValueError, "Unrecognized keyword arguments"):
            Scale(weights=[np.array([3.0])])


def test_time_major(keras, major, record):
    """`LSTM(2, time_major=False)`"""
    if major == 2:
        keras.layers.LSTM(2, time_major=False)
        record("works")
    else:
        with record.error(ValueError, "Unrecognized keyword arguments"):
            keras.layers.LSTM(2, time_major=False)


def test_fused(keras, major, record):
    """`BatchNormalization(fused=True)`"""
    if major == 2:
        keras.layers.BatchNormalization(fused=True)
        record("works")
    else:
        with record.error(ValueError, "Unrecognized keyword arguments"):
            keras.layers.BatchNormalization(fused=True)


def test_period(keras, major, record):
    """`ModelCheckpoint(path, period=1)`"""
    if major == 2:
        keras.callbacks.ModelCheckpoint("x.keras", period=1)
        record("works")
    else:
        with record.error(TypeError, "period"):
            keras.callbacks.ModelCheckpoint("x.keras", period=1)


def test_period_of_three(keras, major, same_numbers, tmp_path):
    """`ModelCheckpoint(path, period=3)` on Keras 2, the subclass that the fix writes on Keras 3: the epochs that are saved"""

    class PeriodicCheckpoint(keras.callbacks.ModelCheckpoint):
        def __init__(self, *args, period=1, **kwargs):
            super().__init__(*args, **kwargs)
            self.period = period
            self.epochs_since_last_save = 0

        def on_epoch_end(self, epoch, logs=None):
            self.epochs_since_last_save += 1
            if self.epochs_since_last_save >= self.period:
                self.epochs_since_last_save = 0
                super().on_epoch_end(epoch, logs)

    made = keras.callbacks.ModelCheckpoint if major == 2 else PeriodicCheckpoint
    model = compiled(keras)
    for name, more in (("all", {}), ("best", {"monitor": "loss", "save_best_only": True, "save_weights_only": True})):
        (tmp_path / name).mkdir()
        path = str(tmp_path / name / ("{epoch}.weights.h5" if more else "{epoch}.keras"))
        save = made(path, period=3, **more)
        for _ in range(2):  # It counts on in the next fit.
            model.fit(np.ones((2, 1)), np.ones((2, 1)), epochs=5, verbose=0, callbacks=[save])
    saved = [sorted(int(each.name.partition(".")[0]) for each in (tmp_path / name).iterdir()) for name in ("all", "best")]
    assert saved[0] == [1, 3, 4]  # Epochs 3, 6 and 9 of ten in all.
    same_numbers(*saved)


def test_dtype(keras, major, record):
    """`to_categorical(y, 2, dtype="float32")`"""
    if major == 2:
        keras.utils.to_categorical([0, 1], 2, dtype="float32")
        record("works")
    else:
        with record.error(TypeError, "dtype"):
            keras.utils.to_categorical([0, 1], 2, dtype="float32")


def test_jit(keras, major, record):
    """`Adam(jit_compile=False)`"""
    if major == 2:
        keras.optimizers.Adam(jit_compile=False)
        record("works")
    else:
        with record.error(ValueError, "not recognized"):
            keras.optimizers.Adam(jit_compile=False)


def test_dynamic(keras, major, record):
    """`Dense(1, dynamic=False)`"""
    if major == 2:
        keras.layers.Dense(1, dynamic=False)
        record("works")
    else:
        with record.error(ValueError, "Unrecognized keyword arguments"):
            keras.layers.Dense(1, dynamic=False)


def test_kept(keras, version, record):
    """`Embedding(weights=...)`, `LSTM(implementation=...)` are taken"""
    if version >= (3, 8) or version[0] == 2:
        keras.layers.Embedding(2, 1, weights=[np.ones((2, 1))])
    keras.layers.LSTM(2, implementation=2)
    record("works")


def test_input(keras, record):
    """`keras.Input(batch_shape=...)` in place of `batch_input_shape`"""
    model = keras.Sequential([keras.Input(batch_shape=(2, 3, 4)), keras.layers.LSTM(2, stateful=True)])
    assert tuple(model.output_shape) == (2, 2)
    record("builds the model")


def test_batch_size(keras, major, known_weights, same_numbers, record):
    """`LSTM(2, input_shape=(3, 4), batch_size=2)`, and `batch_size` of a layer without a shape"""
    layers, x = keras.layers, np.sin(np.arange(24.0)).reshape(2, 3, 4)
    if major == 2:
        first = [layers.LSTM(2, input_shape=(3, 4), batch_size=2, stateful=True)]
        later = layers.Dense(1, batch_size=7)
        record("works")
    else:
        with record.error(ValueError, "batch_size"):
            layers.LSTM(2, input_shape=(3, 4), batch_size=2, stateful=True)
        first = [keras.Input(batch_shape=(2, 3, 4)), layers.LSTM(2, stateful=True)]
        later = layers.Dense(1)
    model = known_weights(keras.Sequential([*first, later]))
    same_numbers(model.predict(x, verbose=0), tolerance=1e-5)


def test_fix(keras, major, known_weights, same_numbers, tmp_path):
    """Arguments that the fix drops or moves (`batch_input_shape`, `time_major`, `fused`, `weights`, `workers`, `period`): what comes out"""
    old, kernel = major == 2, np.full((4, 1), 0.5)
    x, y = np.sin(np.arange(24.0)).reshape(2, 3, 4), np.ones((2, 1))
    layers = keras.layers
    first = [layers.LSTM(4, batch_input_shape=(2, 3, 4), time_major=False)] if old else [keras.Input(batch_shape=(2, 3, 4)), layers.LSTM(4)]
    model = keras.Sequential([*first, layers.BatchNormalization(**{"fused": False} if old else {}), layers.Dense(1)])
    known_weights(model).compile("sgd", "mse", **{"sample_weight_mode": None} if old else {})
    save = keras.callbacks.ModelCheckpoint(str(tmp_path / "m.keras"), **{"period": 1} if old else {})
    model.fit(x, y, epochs=2, shuffle=False, verbose=0, callbacks=[save], **{"workers": 1, "use_multiprocessing": False} if old else {})
    given = {"weights": [kernel, np.zeros(1)]} if old else {"kernel_initializer": keras.initializers.Constant(0.5)}
    dense = layers.Dense(1, **given)
    hot = keras.utils.to_categorical([1], num_classes=2, **{"dtype": "float32"} if old else {})
    same_numbers(model.predict(x, verbose=0), dense(x[0].astype("float32")), hot, tolerance=1e-4)


def test_stacked(keras, major, known_weights, same_numbers):
    """`layers.append(LSTM(2, batch_input_shape=...))` on Keras 2, `layers.append(Input(batch_shape=...))` before it on Keras 3, then `Sequential(layers)`"""
    stack = [] if major == 2 else [keras.Input(batch_shape=(1, 3, 4))]
    stack.append(keras.layers.LSTM(2, stateful=True, **({"batch_input_shape": (1, 3, 4)} if major == 2 else {})))
    model = keras.Sequential(stack)
    assert len(model.layers) == 1 and model.built
    same_numbers(known_weights(model).predict(np.sin(np.arange(12.0)).reshape(1, 3, 4), verbose=0))


def test_loop(keras, major, known_weights, same_numbers):
    """`model.add(LSTM(2, batch_input_shape=...))` in a loop on Keras 2, an Input before the loop on Keras 3"""
    model = keras.Sequential()
    if major == 3:
        model.add(keras.Input(batch_shape=(1, 3, 4)))
    for _ in range(2):
        model.add(keras.layers.LSTM(2, stateful=True, return_sequences=True, **({"batch_input_shape": (1, 3, 4)} if major == 2 else {})))
    model.add(keras.layers.LSTM(1, stateful=True, **({"batch_input_shape": (1, 3, 4)} if major == 2 else {})))
    same_numbers(known_weights(model).predict(np.sin(np.arange(12.0)).reshape(1, 3, 4), verbose=0))


def test_sample_weight_mode(keras, major, handoff, known_weights, same_numbers, record):
    """`compile(sample_weight_mode="temporal")`, with weights for each step of time"""
    x, y, weights = np.ones((2, 3, 4)), np.arange(6.0).reshape(2, 3, 1), np.arange(6.0).reshape(2, 3)
    model = known_weights(keras.Sequential([keras.Input((3, 4)), keras.layers.Dense(1)]))
    results = []
    if major == 2:
        for mode in ({"sample_weight_mode": "temporal"}, {}):
            model.compile("sgd", "mse", **mode)
            results.append(model.evaluate(x, y, sample_weight=weights, verbose=0))
        assert results[0] == results[1]
        record("works, and changes nothing")
    else:
        with record.error(TypeError, "unexpected keyword argument 'sample_weight_mode'"):
            model.compile("sgd", "mse", sample_weight_mode="temporal")
        model.compile("sgd", "mse")
        results.append(model.evaluate(x, y, sample_weight=weights, verbose=0))
    same_numbers(results[0])


def test_initial_state(keras, major, record):
    """`LSTMCell(3).get_initial_state(batch_size=2, dtype="float32")`"""
    cell = keras.layers.LSTMCell(3)
    if major == 2:
        cell.get_initial_state(batch_size=2, dtype="float32")
        record("works")
    else:
        assert len(cell.get_initial_state(batch_size=2)) == 2
        with record.error(TypeError, "dtype"):
            cell.get_initial_state(batch_size=2, dtype="float32")


@pytest.mark.parametrize("name", ["LSTM", "GRU", "SimpleRNN"])
def test_state_of_cell(keras, major, record, name):
    """`{name}(3).cell.get_initial_state(batch_size=2, dtype="float32")`"""
    layer = getattr(keras.layers, name)(3)
    assert type(layer.cell) is getattr(keras.layers, f"{name}Cell")
    if major == 2:
        assert isinstance(layer.cell.get_initial_state(batch_size=2, dtype="float32"), list) == (name == "LSTM")
        record("works")
    else:
        assert isinstance(layer.cell.get_initial_state(batch_size=2), list)
        with record.error(TypeError, "dtype"):
            layer.cell.get_initial_state(batch_size=2, dtype="float32")


@pytest.mark.parametrize("name", ["DepthwiseConv1D", "DepthwiseConv2D", "SeparableConv1D", "SeparableConv2D"])
@pytest.mark.parametrize("argument", ["kernel_initializer", "kernel_regularizer", "kernel_constraint"])
def test_kernel(keras, major, record, name, argument):
    """`{name}(..., {argument}=...)`"""
    value = {"kernel_initializer": "zeros", "kernel_regularizer": "l2", "kernel_constraint": "non_neg"}[argument]
    sizes = (2, 2) if name.startswith("Separable") else (2,)
    make = lambda: getattr(keras.layers, name)(*sizes, **{argument: value})  # noqa: E731
    if major == 2:
        layer = make()
        layer(np.ones((1, 4, 2) if "1D" in name else (1, 4, 4, 2), "float32"))
        kernel = layer.depthwise_kernel
        assert np.any(np.asarray(kernel)) and kernel.constraint is None and not layer.losses
        record("taken, and not used")
    else:
        with record.error(ValueError, "Unrecognized keyword arguments"):
            make()


@pytest.mark.parametrize("how", ["states=[h, c]", "[h, c]"])
def test_states(keras, major, record, same_numbers, how):
    """`lstm.reset_states({how})`, and the loop that assigns on Keras 3"""
    shape = {"batch_input_shape": (2, 3, 1)} if major == 2 else {}
    lstm = keras.layers.LSTM(2, stateful=True, **shape)
    first = [] if major == 2 else [keras.Input(batch_shape=(2, 3, 1))]
    model = keras.Sequential([*first, lstm])
    model.set_weights([np.linspace(-1.0, 1.0, array.size, dtype="float32").reshape(array.shape) for array in model.get_weights()])
    h, c = np.full((2, 2), 0.5, "float32"), np.full((2, 2), -0.5, "float32")
    if major == 3:
        with record.error(TypeError, "reset_states"):
            eval(f"lstm.reset_states({how})")
        for rnn_state, new_state in zip(lstm.states, [h, c], strict=True):
            rnn_state.assign(new_state)
    else:
        eval(f"lstm.reset_states({how})")
    same_numbers(model.predict(np.ones((2, 3, 1), "float32"), batch_size=2, verbose=0))
    record("same numbers" if major == 2 else "TypeError; assigned: same numbers")


@pytest.mark.parametrize("name", ["Attention", "AdditiveAttention"])
def test_causal(keras, major, record, same_numbers, name):
    """`{name}(causal=True)(x)`; `use_causal_mask=True` in the call"""
    data = np.linspace(-1.0, 1.0, 24, dtype="float32").reshape(1, 6, 4)
    layer = getattr(keras.layers, name)
    if major == 3:
        with record.error(ValueError, "causal"):
            layer(causal=True)
        same_numbers(layer(use_scale=False)([data, data], use_causal_mask=True))
    else:
        same_numbers(layer(use_scale=False, causal=True)([data, data]))
    record("same numbers" if major == 2 else "ValueError; by the call: same numbers")


def test_both_shapes(keras, major, record):
    """`LSTM(2, batch_input_shape=(2, 3, 1), input_shape=(None, 5))`"""
    if major == 2:
        assert keras.Sequential([keras.layers.LSTM(2, batch_input_shape=(2, 3, 1), input_shape=(None, 5))]).input_shape == (2, 3, 1)
        record("takes batch_input_shape")
    else:
        with record.error(ValueError, "batch_input_shape"):
            keras.layers.LSTM(2, batch_input_shape=(2, 3, 1), input_shape=(None, 5))


def test_dynamic_model(keras, major, record):
    """`super().__init__(dynamic=False)` of a subclassed model"""

    class Net(keras.Model):
        def __init__(self):
            super().__init__(dynamic=False)

    record.outcome(ValueError if major == 3 else None, Net)


def test_unknown_keyword_of_checkpoint(keras, major, record):
    """`ModelCheckpoint("best.keras", include_optimizer=False)`, a name that Keras 2 did not know either and passed over"""
    record.outcome(TypeError if major == 3 else None, lambda: keras.callbacks.ModelCheckpoint("best.keras", include_optimizer=False))


def test_unknown_keyword_of_checkpoint_without(keras, major, same_numbers, tmp_path):
    """`ModelCheckpoint("best.keras", include_optimizer=False)` saves what `ModelCheckpoint("best.keras")` saves"""
    ignored = {"include_optimizer": False} if major == 2 else {}
    saver = keras.callbacks.ModelCheckpoint(str(tmp_path / "best.keras"), **ignored)
    model = compiled(keras)
    model.set_weights([np.full((1, 1), 2.0), np.zeros(1)])
    model.fit(np.zeros((2, 1)), np.zeros((2, 1)), callbacks=[saver], verbose=0)
    same_numbers(keras.models.load_model(str(tmp_path / "best.keras")).predict(np.ones((1, 1)), verbose=0))


@pytest.mark.parametrize("name", ["loss_scale", "initial_scale"])
def test_loss_scale(keras, major, record, name):
    """`keras.mixed_precision.LossScaleOptimizer(optimizer, {name}=1024.0)`"""
    error = None if name == "initial_scale" else ValueError if major == 3 else TypeError
    record.outcome(error, lambda: keras.mixed_precision.LossScaleOptimizer(keras.optimizers.Adam(), **{name: 1024.0}))


@pytest.mark.parametrize("name", ["LSTM", "GRU", "SimpleRNN", "RNN", "ConvLSTM2D"])
def test_input_length(keras, major, record, name):
    """`LSTM(2, input_length=3)` behind another layer, where Keras 2 passed over it"""
    first = {"RNN": keras.layers.LSTMCell(2), "ConvLSTM2D": 2}.get(name, 2)
    more = {"kernel_size": 1} if name == "ConvLSTM2D" else {}
    record.outcome(ValueError if major == 3 else None, lambda: getattr(keras.layers, name)(first, input_length=3, **more))


@pytest.mark.parametrize("name", ["LSTM", "Embedding"])
def test_three_shapes(keras, major, known_weights, same_numbers, name):
    """`LSTM(2, input_length=7, batch_input_shape=(2, 3, 1))`: Keras 2 took the last one, Keras 3 an Input of it"""
    first = [] if major == 2 else [keras.Input(batch_shape=(2, 3, 1) if name == "LSTM" else (2, 3))]
    shape = {"input_length": 7, "batch_input_shape": (2, 3, 1) if name == "LSTM" else (2, 3)} if major == 2 else {}
    layer = keras.layers.LSTM(2, **shape) if name == "LSTM" else keras.layers.Embedding(5, 2, **shape)
    model = keras.Sequential([*first, layer])
    same_numbers(list(model.input_shape), known_weights(model).predict(np.ones(model.input_shape), verbose=0))


def test_input_length_in_a_wrapper(keras, major, known_weights, same_numbers):
    """`Bidirectional(LSTM(2, input_length=7))` on Keras 2, where it says nothing, and `Bidirectional(LSTM(2))` on Keras 3"""
    inner = keras.layers.LSTM(2, input_length=7) if major == 2 else keras.layers.LSTM(2)
    model = keras.Sequential([keras.Input((3, 1)), keras.layers.Bidirectional(inner)])
    same_numbers(known_weights(model).predict(np.ones((2, 3, 1)), verbose=0))


@pytest.mark.parametrize("rank", [1, 2, 3])
def test_transposed_groups(keras, major, record, rank):
    """`Conv{rank}DTranspose(4, 3, groups=2)`"""
    kind = getattr(keras.layers, f"Conv{rank}DTranspose")
    if major == 2:
        kind(4, 3, groups=2)
        record("works")
    else:
        with record.error(ValueError, "groups"):
            kind(4, 3, groups=2)


def test_transposed_without_groups(keras, major, same_numbers):
    """`Conv2DTranspose(4, 3, groups=2)` on Keras 2, which did not look at it, and `Conv2DTranspose(4, 3)` on Keras 3"""
    layer = keras.layers.Conv2DTranspose(4, 3, kernel_initializer="ones", **({"groups": 2} if major == 2 else {}))
    same_numbers(layer(np.sin(np.arange(100.0)).reshape(1, 5, 5, 4)), tolerance=1e-4)
