"""`tf.GradientTape` in `train_step`."""

import numpy as np


def test_train_step(keras, tf, backend, major, record):
    """`fit` with a `train_step` that uses `tf.GradientTape`"""

    class Model(keras.Model):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.d = keras.layers.Dense(1)

        def call(self, x):
            return self.d(x)

        def train_step(self, data):
            x, y = data
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean((self(x, training=True) - y) ** 2)
            gradients = tape.gradient(loss, self.trainable_variables)
            self.optimizer.apply_gradients(zip(gradients, self.trainable_variables))
            return {"loss": loss}

    model = Model()
    model.compile(optimizer="sgd")
    x, y = np.ones((4, 2), "float32"), np.ones((4, 1), "float32")
    if backend in ("jax", "torch"):
        with record.error(TypeError if backend == "jax" else RuntimeError):
            model.fit(x, y, verbose=0)
    else:
        history = model.fit(x, y, epochs=2, verbose=0).history["loss"]
        assert history[1] < history[0] or np.isclose(history[0], 0)
        record("works")


def test_compute_loss(keras, backend, major, record):
    """`compute_loss` overridden instead"""

    class Model(keras.Model):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.d = keras.layers.Dense(1)

        def call(self, x):
            return self.d(x)

        def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, **kwargs):
            difference = y_pred - y
            return keras.ops.mean(difference**2) if major == 3 else (difference**2)

    model = Model()
    model.compile(optimizer="sgd", **({} if major == 3 else {"loss": "mse"}))
    model.fit(np.ones((4, 2), "float32"), np.ones((4, 1), "float32"), verbose=0)
    record("works")
