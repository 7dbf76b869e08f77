"""Packages that are made for Keras 2."""


def test_foreign(keras, record):
    """a layer that is no `keras.Layer` of this Keras in a Sequential model"""

    class Foreign:
        """What a layer made on another Keras looks like."""

        def __call__(self, x):
            return x

    with record.error((TypeError, ValueError)):
        keras.Sequential([keras.Input((1,)), Foreign()])


def test_inside(keras, tf, record):
    """a layer of another Keras called inside a layer of this one: reported only if it is to be trained"""

    class Foreign:
        """What a layer made on another Keras looks like."""

        def __init__(self):
            self.kernel = tf.Variable(tf.ones((3, 2)))

        def __call__(self, x):
            return x @ self.kernel

    class Around(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.inner = Foreign()

        def call(self, x):
            return self.inner(x)

    inputs = keras.Input((3,))
    layer = Around()
    model = keras.Model(inputs, layer(inputs))
    assert model.predict(tf.ones((2, 3)), verbose=0).shape == (2, 2)
    assert not layer.weights
    record("works, 0 weights")


def test_instance_normalization(keras, record):
    """`GroupNormalization(groups=-1)`, and `groups=1`: each channel of each image, and each image, by its own mean and variance"""
    import numpy as np

    images = np.random.RandomState(0).rand(2, 4, 4, 3).astype("float32") * 5
    for groups, axes in ((-1, (1, 2)), (1, (1, 2, 3))):
        made = np.asarray(keras.layers.GroupNormalization(groups=groups)(images))
        wanted = (images - images.mean(axes, keepdims=True)) / np.sqrt(images.var(axes, keepdims=True) + 1e-3)
        assert np.abs(made - wanted).max() < 1e-5
    record("as InstanceNormalization does")
