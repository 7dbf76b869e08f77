"""Packages that are made for Keras 2."""


def test_foreign(keras, record):
    """a layer that is no `keras.Layer` of this Keras in a Sequential model"""

    class Foreign:
        """What a layer made on another Keras looks like."""

        def __call__(self, x):
            return x

    with record.error((TypeError, ValueError)):
        keras.Sequential([keras.Input((1,)), Foreign()])
