"""Methods that are gone."""

import numpy as np
import pytest


def compiled(keras):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    return model


def batches():
    while True:
        yield np.ones((2, 1), "float32"), np.ones((2, 1), "float32")


def test_fit_generator(keras, major, record):
    """`model.fit_generator(batches, steps_per_epoch=1)`"""
    if major == 2:
        compiled(keras).fit_generator(batches(), steps_per_epoch=1, verbose=0)
        record("works")
    else:
        with record.error(AttributeError, "fit_generator"):
            compiled(keras).fit_generator(batches(), steps_per_epoch=1, verbose=0)


def test_reset_states(keras, major, record):
    """`model.reset_states()`"""
    if major == 2:
        compiled(keras).reset_states()
        record("works")
    else:
        with record.error(AttributeError, "reset_states"):
            compiled(keras).reset_states()


def test_predict_classes(keras, record):
    """`model.predict_classes(x)`"""
    with record.error(AttributeError, "predict_classes"):
        compiled(keras).predict_classes(np.ones((1, 1)))


def test_metric(keras, major, record):
    """`metric.reset_states()`"""
    if major == 2:
        keras.metrics.Mean().reset_states()
        record("works")
    else:
        with record.error(AttributeError, "reset_states"):
            keras.metrics.Mean().reset_states()


def test_minimize(keras, major, record):
    """`optimizer.minimize`"""
    if major == 2:
        keras.optimizers.SGD().minimize
        record("works")
    else:
        with record.error(AttributeError, "minimize"):
            keras.optimizers.SGD().minimize


def test_other_calls(keras, major, same_numbers):
    """`layer.get_output_at(0)` on Keras 2, `layer.output` on Keras 3, of a layer that is called twice; and of the second call"""
    one, two = keras.Input((4,)), keras.Input((4,))
    dense = keras.layers.Dense(3)
    outputs = [dense(one), dense(two)]
    if major == 2:
        assert all(dense.get_output_at(i) is outputs[i] for i in range(2))
        assert dense.get_input_at(node_index=1) is two
        shapes = [dense.get_output_shape_at(1), dense.get_input_shape_at(0)]
    else:
        assert dense.output is outputs[0]
        assert dense._get_node_attribute_at_index(1, "output_tensors", "output") is outputs[1]
        assert dense.input is one
        assert dense._get_node_attribute_at_index(1, "input_tensors", "input") is two
        shapes = [dense._get_node_attribute_at_index(1, "output_tensors", "output").shape, dense.input.shape]
    same_numbers([tuple(shape)[1] for shape in shapes])


def test_get_output_at(keras, major, record):
    """`layer.get_output_at(0)`"""
    if major == 2:
        compiled(keras).layers[-1].get_output_at(0)
        record("works")
    else:
        with record.error(AttributeError, "get_output_at"):
            compiled(keras).layers[-1].get_output_at(0)


def test_add_metric(keras, major, record):
    """`layer.add_metric(...)`"""
    layer = keras.layers.Dense(1)
    if major == 2:
        record("works")
    else:
        with record.error(NotImplementedError):
            layer.add_metric(1.0, name="m")


def test_override(keras, major, record):
    """a metric's own `reset_states` in fit of two epochs"""
    called = []

    class Hits(keras.metrics.Metric):
        def update_state(self, y_true, y_pred, sample_weight=None):
            return None

        def result(self):
            return 0.0

        def reset_states(self):
            called.append(1)

    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse", metrics=[Hits()])
    model.fit(np.ones((2, 1)), np.ones((2, 1)), epochs=2, verbose=0)
    assert bool(called) == (major == 2)
    record("called" if called else "never called")


def test_both_names(keras, record):
    """a metric's own `reset_state` with `reset_states = reset_state` beside it: `fit` and a call by the old name run it"""
    called = []

    class Hits(keras.metrics.Metric):
        def update_state(self, y_true, y_pred, sample_weight=None):
            return None

        def result(self):
            return 0.0

        def reset_state(self):
            called.append(1)

        reset_states = reset_state

    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse", metrics=[Hits()])
    model.fit(np.ones((2, 1)), np.ones((2, 1)), epochs=2, verbose=0)
    assert called
    called.clear()
    Hits().reset_states()
    assert called == [1]
    record("works")


def test_fit(keras, record):
    """`model.fit(batches, steps_per_epoch=1)`"""
    compiled(keras).fit(batches(), steps_per_epoch=1, verbose=0)
    record("works")


def test_layer(keras, record):
    """`layer.reset_states()` of a recurrent layer is there"""
    layer = keras.layers.LSTM(2, stateful=True)
    layer(np.ones((2, 3, 4), "float32"))
    layer.reset_states()
    record("works")


def test_fix(keras, major, known_weights, same_numbers):
    """`fit_generator`, `evaluate_generator`, `predict_generator`, `reset_states` of a metric on Keras 2, what the fix calls on Keras 3"""
    x, y = np.sin(np.arange(12.0)).reshape(4, 3), np.ones((4, 1))
    model = known_weights(keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)]))
    model.compile("sgd", "mse")

    def pairs():
        while True:
            yield x, y

    if major == 2:
        model.fit_generator(pairs(), 2, 2, verbose=0)
        loss, outputs = model.evaluate_generator(pairs(), steps=2), model.predict_generator(pairs(), steps=2)
    else:
        model.fit(pairs(), steps_per_epoch=2, epochs=2, verbose=0)
        loss, outputs = model.evaluate(pairs(), steps=2, verbose=0), model.predict(pairs(), steps=2, verbose=0)
    mean = keras.metrics.Mean()
    mean.update_state([1.0])
    (mean.reset_states if major == 2 else mean.reset_state)()
    same_numbers(loss, outputs, mean.result())


def test_next(keras, tf, major, record):
    """`ImageDataGenerator().flow(x, y).next()`"""
    flow = tf.keras.preprocessing.image.ImageDataGenerator().flow(np.zeros((4, 2, 2, 3)), np.arange(4), batch_size=2, shuffle=False)
    assert next(flow)[1].tolist() == [0, 1]
    if major == 2:
        assert flow.next()[1].tolist() == [2, 3]
        record("works")
    else:
        with record.error(AttributeError, "next"):
            flow.next()


def test_minimize_with_tape(keras, tf, major, record, handoff):
    """a tape and `apply_gradients` instead of `minimize(function, variables)` and of `minimize(loss, variables, tape=tape)`: the numbers"""

    def run(minimize):
        weight, optimizer = tf.Variable(3.0), keras.optimizers.Adam(0.1)
        for _ in range(3):
            if minimize == "function":
                optimizer.minimize(lambda: weight * weight, [weight])
                continue
            with tf.GradientTape() as tape:
                loss = weight * weight
            if minimize == "tape":
                optimizer.minimize(loss, [weight], tape=tape)
            else:
                optimizer.apply_gradients(zip(tape.gradient(loss, [weight]), [weight]))
        return float(weight)

    if major == 2:
        assert run("function") == run("tape") == run("")
        np.save(handoff / "minimize.npy", run("function"))
    assert np.allclose(run(""), np.load(handoff / "minimize.npy"))
    record("equal")


def test_metric_of_functional_model(keras, tf, major, same_numbers):
    """`model.add_metric(tensor, "size")` on Keras 2, a layer at the end that keeps a `Mean` on Keras 3: `evaluate` and the history of `fit`"""

    class AddMetric(keras.layers.Layer):
        def __init__(self, name, **kwargs):
            super().__init__(**kwargs)
            self.mean = keras.metrics.Mean(name=name)

        def call(self, outputs, value):
            self.mean.update_state(value)
            return outputs

    inputs = keras.Input((4,))
    code = keras.layers.Dense(2, kernel_initializer="ones")(inputs)
    model = keras.Model(inputs, keras.layers.Dense(4, kernel_initializer="ones")(code))
    if major == 2:
        # Keras 2.15 keeps the mean, whatever aggregation says.
        model.add_metric(tf.reduce_sum(tf.square(code), axis=-1), name="size of code", aggregation="mean")
        model.add_metric(tf.reduce_max(code), "largest")
    else:
        model = keras.Model(model.inputs, AddMetric("size of code")(model.output, keras.ops.sum(keras.ops.square(code), axis=-1)))
        model = keras.Model(model.inputs, AddMetric("largest")(model.output, keras.ops.max(code)))
    model.compile("sgd", "mse")
    data = np.arange(32.0).reshape(8, 4) / 100
    found = model.evaluate(data, data, batch_size=4, verbose=0, return_dict=True)
    found.update({key: each[0] for key, each in model.fit(data, data, validation_data=(data, data), batch_size=4, shuffle=False, verbose=0).history.items()})
    assert sorted(found) == ["largest", "loss", "size of code", "val_largest", "val_loss", "val_size of code"]
    same_numbers([float(found[key]) for key in sorted(found)])


def test_metric_of_layer(keras, tf, major, record, handoff):
    """a `Mean` of the layer and `update_state` instead of `add_metric(x, name="size")`: what `evaluate` reports"""

    class Old(keras.layers.Layer):
        def call(self, x):
            self.add_metric(tf.reduce_mean(x), name="size", aggregation="mean")
            return x

    class New(keras.layers.Layer):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            self.size_tracker = keras.metrics.Mean(name="size")

        def call(self, x):
            self.size_tracker.update_state(tf.reduce_mean(x))
            return x

    def size(layer):
        inputs = keras.Input((2,))
        model = keras.Model(inputs, layer(inputs))
        model.compile("sgd", "mse")
        data = np.arange(8, dtype="float32").reshape(4, 2)
        return model.evaluate(data, data, batch_size=2, verbose=0, return_dict=True)["size"]

    if major == 2:
        assert np.allclose(size(Old()), size(New()))
        np.save(handoff / "size.npy", size(Old()))
    assert np.allclose(size(New()), np.load(handoff / "size.npy"))
    record("equal")


PRIVATE = {
    "Layer": "_name_scope _init_set_name _maybe_cast_inputs _set_dtype_policy _get_trainable_state _set_trainable_state _gather_children_attribute "
    "_handle_weight_regularization _functional_construction_call _infer_output_signature _get_existing_metric",
    "Model": "_assert_compile_was_called _get_compile_args _validate_compile _validate_target_and_loss _set_inputs _init_graph_network _insert_layers "
    "_run_internal_graph _reset_compile_cache _in_multi_worker_mode _updated_config",
    "MultiHeadAttention": "_build_from_signature",
    "Dropout": "_get_noise_shape",
    "BatchNormalization": "_fused_batch_norm _calculate_mean_and_var _assign_moving_average _get_training_value",
    "Node": "iterate_inbound",
}


def test_private(keras, major, record):
    """`model._set_inputs`, `layer._name_scope`, `MultiHeadAttention._build_from_signature` and other private names"""
    image = keras.Input((3,))
    layer = keras.layers.Dense(2)
    objects = {"Layer": layer, "Model": keras.Model(image, layer(image)), "Node": layer._inbound_nodes[0], "Dropout": keras.layers.Dropout(0.5)}
    objects |= {"MultiHeadAttention": keras.layers.MultiHeadAttention(1, 1), "BatchNormalization": keras.layers.BatchNormalization()}
    there = {f"{kind}.{name}" for kind, names in PRIVATE.items() for name in names.split() if hasattr(objects[kind], name)}
    if major == 2:
        assert len(there) == sum(len(names.split()) for names in PRIVATE.values())
        record("are there")
    else:
        assert not there
        record("are not there")


@pytest.mark.parametrize("base", ["Dropout", "SpatialDropout1D"])
def test_noise_shape(keras, major, record, base):
    """a subclass of `{base}` with a `_get_noise_shape` that drops whole rows"""
    class Rows(getattr(keras.layers, base)):
        def _get_noise_shape(self, inputs):
            return (inputs.shape[0], 1, 1)

    keras.utils.set_random_seed(1)
    rows = np.asarray(Rows(0.5)(np.ones((4, 5, 6), "float32"), training=True)).reshape(4, 30)
    whole = bool((rows == rows[:, :1]).all())
    assert whole is (major == 2 or base == "SpatialDropout1D")
    record("drops whole rows" if whole else "drops single numbers")


def test_fixed_noise_shape(keras, record):
    """a subclass of `Dropout` with a `_get_noise_shape` made of `self.noise_shape`, which has None for the batch"""

    class Fixed(keras.layers.Dropout):
        def _get_noise_shape(self, inputs):
            return tuple(inputs.shape[axis] if size is None else size for axis, size in enumerate(self.noise_shape))

    rows = np.asarray(Fixed(0.5, noise_shape=(None, 1, 1))(np.ones((4, 5, 6), "float32"), training=True)).reshape(4, 30)
    assert (rows == rows[:, :1]).all()
    record("drops whole rows")


def test_hooks_of_attention(keras, major, record):
    """a subclass of `MultiHeadAttention` with a `_build_from_signature`: whether it is called"""
    seen = []

    class Heads(keras.layers.MultiHeadAttention):
        def _build_from_signature(self, query, value, key=None):
            seen.append(True)
            super()._build_from_signature(query, value, key)

    x = np.ones((2, 3, 4), "float32")
    Heads(1, 2)(x, x)
    assert len(seen) == (major == 2)
    record("called" if seen else "not called")


def test_hooks_of_normalization(keras, major, record):
    """a subclass of `BatchNormalization` with a `_calculate_mean_and_var`: whether it is called"""
    seen = []

    class Norm(keras.layers.BatchNormalization):
        def _calculate_mean_and_var(self, *args, **kwargs):
            seen.append(True)
            return super()._calculate_mean_and_var(*args, **kwargs)

    Norm()(np.ones((2, 3), "float32"), training=True)
    assert bool(seen) == (major == 2)
    record("called" if seen else "not called")


def test_set_inputs_of_a_spec(keras, tf, major, record):
    """`model._set_inputs(tf.TensorSpec(...))`, and the call of the model with an Input of its shape and dtype"""
    spec = tf.TensorSpec((None, 3), tf.float32)
    model = keras.Sequential([keras.layers.Dense(2)])
    record.outcome(AttributeError if major == 3 else None, lambda: model._set_inputs(spec))
    record.outcome(ValueError, lambda: keras.Sequential([keras.layers.Dense(2)])(spec))
    model(keras.Input(batch_shape=spec.shape, dtype=spec.dtype))
    assert model.count_params() == 8
    record("works")


def test_scaled_loss(keras, tf, major, record):
    """`get_scaled_loss` and `get_unscaled_gradients` of any optimizer"""
    scaled = keras.mixed_precision.LossScaleOptimizer(keras.optimizers.SGD())
    names = ("get_scaled_loss", "get_unscaled_gradients")
    plain = (keras.optimizers.SGD(), keras.optimizers.Adam(), *((tf.keras.optimizers.SGD(),) if major == 3 else ()))
    assert not any(hasattr(each, name) for each in plain for name in names)
    if major == 2:
        assert all(hasattr(scaled, name) for name in names)
        record("works")
    else:
        with record.error(AttributeError, "get_scaled_loss"):
            scaled.get_scaled_loss(tf.constant(1.0))


def test_nested_states(keras, major, record):
    """states of a stateful layer in a model within a model: `outer.reset_states()`, a loop over `outer.layers`, one over `outer._flatten_layers()`"""
    inner = keras.Sequential([keras.Input(batch_shape=(1, 2, 3)), keras.layers.LSTM(2, stateful=True)])
    inputs = keras.Input(batch_shape=(1, 2, 3))
    outer = keras.Model(inputs, inner(inputs))
    first = outer.predict_on_batch(np.ones((1, 2, 3)))

    def starts_again():
        return bool(np.allclose(first, outer.predict_on_batch(np.ones((1, 2, 3))), atol=1e-6))

    assert not starts_again()
    found = []
    if major == 2:
        outer.reset_states()
        found.append(starts_again())
    else:
        for layers in (outer.layers, outer._flatten_layers()):
            for layer in layers:
                if hasattr(layer, "reset_states"):
                    layer.reset_states()
            found.append(starts_again())
    assert found == ([True] if major == 2 else [False, True])
    record(found)
