"""Attributes that are gone."""


def test_output_shape(keras, major, record):
    """`layer.output_shape`"""
    if major == 2:
        built(keras).layers[-1].output_shape  # noqa: B018
        record("works")
    else:
        with record.error(AttributeError, 'output_shape'):
            built(keras).layers[-1].output_shape  # noqa: B018


def built(keras):
    return keras.Sequential([keras.Input((1,)), keras.layers.Dense(2)])


def test_updates(keras, major, record):
    """`layer.updates`"""
    if major == 2:
        built(keras).layers[-1].updates  # noqa: B018
        record("works")
    else:
        with record.error(AttributeError, 'updates'):
            built(keras).layers[-1].updates  # noqa: B018


def test_metric(keras, major, record):
    """`metric.weights`"""
    if major == 2:
        keras.metrics.Mean().weights  # noqa: B018
        record("works")
    else:
        with record.error(AttributeError, 'weights'):
            keras.metrics.Mean().weights  # noqa: B018


def test_optimizer(keras, record):
    """`optimizer.weights`"""
    with record.error(AttributeError, "weights"):
        keras.optimizers.SGD().weights  # noqa: B018


def test_kept(keras, record):
    """`model.output_shape`, `layer.name`, `layer.built`, `metric.name`, `optimizer.name` are there"""
    model = built(keras)
    assert tuple(model.output_shape) == (None, 2)
    layer = model.layers[-1]
    assert layer.name and layer.built and keras.metrics.Mean().name and keras.optimizers.SGD().name
    assert keras.layers.LSTM(1).stateful is False and layer.activity_regularizer is None and layer.supports_masking in (True, False)
    record("works")


def test_shape(keras, record):
    """`layer.output.shape`"""
    assert tuple(built(keras).layers[-1].output.shape) == (None, 2)
    record((None, 2))
