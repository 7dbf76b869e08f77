"""Arguments of Keras 1."""


def test_border_mode(keras, record):
    """`Conv2D(2, 3, border_mode="same")`"""
    with record.error((TypeError, ValueError)):
        keras.layers.Conv2D(2, 3, border_mode="same")


def test_output_dim(keras, record):
    """`Dense(output_dim=2)`"""
    with record.error((TypeError, ValueError)):
        keras.layers.Dense(output_dim=2)


def test_regularizer(keras, record):
    """`Dense(2, W_regularizer=None)`"""
    with record.error((TypeError, ValueError)):
        keras.layers.Dense(2, W_regularizer=None)


def test_p(keras, record):
    """`Dropout(p=0.5)`"""
    with record.error((TypeError, ValueError)):
        keras.layers.Dropout(p=0.5)


def test_model(keras, record):
    """`Model(input=..., output=...)`"""
    with record.error((TypeError, ValueError)):
        keras.Model(input=keras.Input((1,)), output=keras.Input((1,)))


def test_epochs(keras, record):
    """`fit(nb_epoch=1)`"""
    with record.error((TypeError, ValueError)):
        keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)]).fit(nb_epoch=1)


def test_new(keras, record):
    """the names of today"""
    keras.layers.Conv2D(2, 3, padding="same")
    keras.layers.Dense(units=2, kernel_regularizer=None)
    keras.layers.Dropout(rate=0.5)
    record("works")


def test_merge(keras, record):
    """`keras.layers.merge([a, b], mode="sum")`"""
    with record.error(AttributeError, "merge"):
        keras.layers.merge([keras.Input((1,)), keras.Input((1,))], mode="sum")


def test_merge_new(keras, record):
    """`add`, `multiply`, `average`, `maximum`, `concatenate(axis=1)`, `dot(axes=-1)` of two inputs"""
    both = [keras.Input((4,)), keras.Input((4,))]
    layers = keras.layers
    outputs = [layers.add(both), layers.multiply(both), layers.average(both), layers.maximum(both), layers.concatenate(both, axis=1)]
    outputs.append(layers.dot(both, axes=-1))
    assert [tuple(each.shape) for each in outputs] == [(None, 4)] * 4 + [(None, 8), (None, 1)]
    record("works")
