"""Attributes that are gone."""

import numpy as np


def test_output_shape(keras, major, record):
    """`layer.output_shape`"""
    if major == 2:
        built(keras).layers[-1].output_shape
        record("works")
    else:
        with record.error(AttributeError, "output_shape"):
            built(keras).layers[-1].output_shape


def built(keras):
    return keras.Sequential([keras.Input((1,)), keras.layers.Dense(2)])


def test_updates(keras, major, record):
    """`layer.updates`"""
    if major == 2:
        built(keras).layers[-1].updates
        record("works")
    else:
        with record.error(AttributeError, "updates"):
            built(keras).layers[-1].updates


def test_metric(keras, major, record):
    """`metric.weights`"""
    if major == 2:
        keras.metrics.Mean().weights
        record("works")
    else:
        with record.error(AttributeError, "weights"):
            keras.metrics.Mean().weights


def test_optimizer(keras, record):
    """`optimizer.weights`"""
    with record.error(AttributeError, "weights"):
        keras.optimizers.SGD().weights


def test_kept(keras, record):
    """`model.output_shape`, `layer.name`, `layer.built`, `metric.name`, `optimizer.name` are there"""
    model = built(keras)
    assert tuple(model.output_shape) == (None, 2)
    layer = model.layers[-1]
    assert all([layer.name, layer.built, keras.metrics.Mean().name, keras.optimizers.SGD().name])
    assert keras.layers.LSTM(1).stateful is False
    assert layer.activity_regularizer is None
    assert layer.supports_masking in (True, False)
    record("works")


def test_shape(keras, record):
    """`layer.output.shape`"""
    assert tuple(built(keras).layers[-1].output.shape) == (None, 2)
    record((None, 2))


def test_fix(keras, major, same_numbers):
    """`layer.output_shape`, `metric.weights` on Keras 2, `layer.output.shape`, `metric.variables` on Keras 3"""
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3), keras.layers.Reshape((3, 1))])
    shapes = [tuple(layer.output_shape if major == 2 else layer.output.shape)[1:] for layer in model.layers]
    metric = keras.metrics.Mean()
    metric.update_state([2.0, 4.0])
    values = [float(np.array(one)) for one in (metric.weights if major == 2 else metric.variables)]
    same_numbers(*shapes, values)


def test_first_layer(keras, major, same_numbers):
    """`model.layers[0].input_shape` on Keras 2 (a list for an input layer), `model.input_shape` on Keras 3"""
    dense = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
    graph = keras.Model(image := keras.Input((5, 5, 3)), keras.layers.Flatten()(image))
    first = dense.layers[0].input_shape if major == 2 else dense.input_shape
    listed = graph.layers[0].input_shape[0][1:3] if major == 2 else graph.input_shape[1:3]
    same_numbers(first[1:], listed)


def test_first_output(keras, major, same_numbers):
    """`model.layers[0].output_shape[0][1:]` on Keras 2 (a list for an input layer), `model.layers[0].output.shape[1:]` on Keras 3"""
    graph = keras.Model(image := keras.Input((5, 5, 3)), keras.layers.Flatten()(image))
    first = graph.layers[0]
    same_numbers(first.output_shape[0][1:] if major == 2 else first.output.shape[1:])


def test_model(keras, major, record):
    """`model.input_names`"""
    model = keras.Model(image := keras.Input((3,)), keras.layers.Dense(2)(image))
    if major == 2:
        assert len(model.input_names) == 1
        record("works")
    else:
        with record.error(AttributeError, "input_names"):
            model.input_names


def test_model_kept(keras, record):
    """`model.output_names`, `model.input_shape`"""
    model = keras.Model(image := keras.Input((3,)), keras.layers.Dense(2)(image))
    assert len(model.output_names) == 1
    assert tuple(model.input_shape) == (None, 3)
    record("works")


PRIVATE = {
    "Layer": "_name _trainable_weights _non_trainable_weights _dtype _compute_dtype _compute_dtype_object _updates _expects_training_arg "
    "_eager_losses",
    "Model": "_is_compiled _train_counter _test_counter _predict_counter _steps_per_execution _undeduplicated_weights _input_layers _output_layers "
    "_nested_inputs _nested_outputs _network_nodes _input_coordinates _output_coordinates _distribution_strategy _layer_call_argspecs",
    "Node": "outbound_layer inbound_layers layer call_args call_kwargs keras_inputs input_shapes output_shapes",
    "KerasHistory": "layer",
    "Dropout": "_random_generator",
    "BatchNormalization": "fused virtual_batch_size",
    "Bidirectional": "layer",
    "MultiHeadAttention": "_built_from_signature",
}


def test_private(keras, major, record):
    """`layer._name`, `model._is_compiled`, `node.outbound_layer`, `tensor._keras_history.layer` and other private names"""
    model = keras.Model(image := keras.Input((3,)), out := keras.layers.Dense(2)(image))
    model.compile("sgd", "mse")
    model.fit(np.zeros((2, 3)), np.zeros((2, 2)), verbose=0)
    layer = model.layers[-1]
    objects = {"Layer": layer, "Model": model, "Node": layer._inbound_nodes[0], "KerasHistory": out._keras_history}
    objects |= {"Dropout": keras.layers.Dropout(0.5), "BatchNormalization": keras.layers.BatchNormalization()}
    objects |= {"Bidirectional": keras.layers.Bidirectional(keras.layers.LSTM(1)), "MultiHeadAttention": keras.layers.MultiHeadAttention(1, 1)}
    there = {f"{kind}.{name}" for kind, names in PRIVATE.items() for name in names.split() if hasattr(objects[kind], name)}
    if major == 2:
        assert len(there) == sum(len(names.split()) for names in PRIVATE.values())
        record("are there")
    else:
        assert not there
        assert layer._inbound_nodes[0].operation is layer
        assert out._keras_history.operation is layer
        assert model.compiled
        record("are not there")


def test_name_written(keras, major, record):
    """`layer._name = "new"`, then `layer.name`"""
    layer = built(keras).layers[-1]
    layer._name = "new"
    assert (layer.name == "new") == (major == 2)
    record("new" if major == 2 else "the old name")


def test_name_in_constructor(keras, major, record):
    """`self._name = "new"` in the constructor of a layer, then `layer.name`"""

    class Own(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self._name = "new"

    assert (Own().name == "new") == (major == 2)
    record("new" if major == 2 else "own")


def test_name_assigned(keras, major, record):
    """`layer.name = "new"`"""
    layer = built(keras).layers[-1]
    if major == 2:
        with record.error(AttributeError, "set"):
            layer.name = "new"
    else:
        layer.name = "new"
        assert layer.name == "new"
        record("works")


def test_private_kept(keras, record):
    """`layer._inbound_nodes`, `layer._outbound_nodes`, `node.output_tensors`, `node.parent_nodes`, `TimeDistributed.layer`"""
    model = built(keras)
    assert model.layers[-1]._inbound_nodes[0].output_tensors is not None
    assert isinstance(model.layers[-1]._outbound_nodes, list)
    assert keras.layers.TimeDistributed(keras.layers.Dense(1)).layer.units == 1
    assert model._flatten_layers()
    record("work")


def test_optimizer_before_compile(keras, major, record):
    """`model.optimizer` before compile"""
    if major == 2:
        assert built(keras).optimizer is None
        record("None")
    else:
        with record.error(AttributeError, "optimizer"):
            built(keras).optimizer


def test_optimizer_of_clone(keras, version, record):
    """`clone_model(model).optimizer` of a model that is compiled"""
    model = built(keras)
    model.compile("sgd", "mse")
    other = keras.models.clone_model(model)
    if version >= (3, 9):
        assert other.optimizer is not model.optimizer
        record("an optimizer")
    elif version < (3, 0):
        assert other.optimizer is None
        record("None")
    else:
        with record.error(AttributeError, "optimizer"):
            other.optimizer


def test_inputs_before_build(keras, major, record):
    """`model.inputs` of a subclass"""

    class Own(keras.Model):
        def call(self, x):
            return x

    if major == 2:
        assert Own().inputs is None
        assert Own().outputs is None
        record("None")
    else:
        with record.error(AttributeError, "inputs"):
            Own().inputs
        with record.error(AttributeError, "outputs"):
            Own().outputs


def test_getattr(keras, record):
    """`getattr(model, "optimizer", None)` before compile"""
    assert getattr(built(keras), "optimizer", None) is None
    record("None")


def test_output_names(keras, major, record):
    """`model.output_names` of a Sequential; a functional model has it"""
    inputs = keras.Input((1,))
    assert list(keras.Model(inputs, keras.layers.Dense(2, name="score")(inputs)).output_names) == ["score"]
    model = built(keras)
    if major == 2:
        assert model.output_names == [model.layers[-1].name]
        record("works")
    else:
        with record.error(AttributeError, "output_names"):
            model.output_names


def test_given(keras, record):
    """`model.output_names` of a Sequential to which the program has given it"""
    model = built(keras)
    model.output_names = ["score"]
    assert list(model.output_names) == ["score"]
    record("works")


def test_keras_shape(keras, record):
    """`tensor._keras_shape`, `tensor._uses_learning_phase`, `optimizer._create_all_weights` and `self.layer.input_shape` of a Wrapper"""
    model = keras.Model(image := keras.Input((3,)), keras.layers.Dense(2)(image))
    model.compile("sgd", "mse")
    assert not hasattr(model.output, "_keras_shape") and not hasattr(model.output, "_uses_learning_phase")
    assert model.output.shape[1:] == (2,)
    assert not hasattr(model.optimizer, "_create_all_weights")
    model.optimizer.build(model.trainable_variables)
    wrapped = keras.layers.TimeDistributed(keras.layers.Dense(2))
    wrapped(keras.Input((4, 3)))
    record("input_shape" if hasattr(wrapped.layer, "input_shape") else "none of them")


OLD = (
    *("_targets", "_feed_targets", "targets", "sample_weights", "_feed_sample_weights", "_feed_sample_weight_modes", "sample_weight_modes"),
    *("_feed_output_names", "_feed_output_shapes", "_feed_loss_fns", "_output_loss_metrics", "_collected_trainable_weights", "_function_kwargs"),
    *("_check_trainable_weights_consistency", "_standardize_user_data", "metrics_updates", "stateful_metric_names"),
)


def test_old_training(keras, major, record):
    """`model._targets`, `model.sample_weights`, `model._feed_output_names`, `model._standardize_user_data` and others of Keras 2.0 to 2.3"""
    model = keras.Model(image := keras.Input((3,)), keras.layers.Dense(2)(image))
    model.compile("sgd", "mse")
    model.fit(np.zeros((2, 3)), np.zeros((2, 2)), verbose=0)
    assert [name for name in OLD if hasattr(model, name)] == []
    assert hasattr(model, "_get_callback_model") == hasattr(model, "_feed_input_shapes") == (major == 2)
    record("none of them")


def test_slope(keras, major, record, same_numbers):
    """`LeakyReLU(0.2).alpha`, on Keras 3 `negative_slope`"""
    layer = keras.layers.LeakyReLU(0.2)
    if major == 3:
        with record.error(AttributeError, "alpha"):
            layer.alpha
    same_numbers(float(layer.alpha if major == 2 else layer.negative_slope))


def test_depthwise_kernel(keras, major, record, same_numbers):
    """`DepthwiseConv2D(2).depthwise_kernel`, on Keras 3 `kernel`; `SeparableConv2D` has its own"""
    layers = [keras.layers.DepthwiseConv2D(2, depthwise_initializer="ones"), keras.layers.DepthwiseConv1D(2, depthwise_initializer="ones")]
    for layer, shape in zip(layers, ((None, 4, 4, 3), (None, 4, 3)), strict=True):
        layer.build(shape)
        if major == 3:
            with record.error(AttributeError, "depthwise_kernel"):
                layer.depthwise_kernel
    separable = keras.layers.SeparableConv2D(2, 2)
    separable.build((None, 4, 4, 3))
    assert tuple(separable.depthwise_kernel.shape) == (2, 2, 3, 1)
    same_numbers(*[np.array(layer.depthwise_kernel if major == 2 else layer.kernel) for layer in layers])


def test_nodes_by_depth(keras, major, record, same_numbers):
    """`node.layer` of `model._nodes_by_depth`, on Keras 3 `operation`"""
    inputs = keras.Input((1,), name="a")
    model = keras.Model(inputs, keras.layers.Dense(2, name="b")(inputs))
    nodes = [node for depth in sorted(model._nodes_by_depth) for node in model._nodes_by_depth[depth]]
    if major == 3:
        with record.error(AttributeError, "layer"):
            nodes[0].layer
    assert [(node.layer if major == 2 else node.operation).name for node in nodes] == ["b", "a"]
    same_numbers(len(nodes))


def test_each_layer(keras, major, record, same_numbers):
    """`layer.input_shape` of each layer of a model; `keras.tree.map_structure(lambda tensor: tensor.shape, layer.input)` on Keras 3"""
    inputs = [keras.Input((4,)), keras.Input((4,))]
    model = keras.Model(inputs, keras.layers.Add()([keras.layers.Dense(3)(each) for each in inputs]))
    if major == 2:
        shapes = [layer.input_shape for layer in model.layers]
        assert shapes[0] == [(None, 4)]
    else:
        with record.error(AttributeError, "'list' object has no attribute 'shape'"):
            [layer.input.shape for layer in model.layers]
        shapes = [keras.tree.map_structure(lambda tensor: tensor.shape, layer.input) for layer in model.layers]
        assert shapes[0] == []
    assert shapes[2:] == [(None, 4), (None, 4), [(None, 3), (None, 3)]]
    same_numbers(len(shapes))
