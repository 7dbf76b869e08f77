"""tf.keras 2.3: train_step with compiled_loss."""
import numpy as np
import tensorflow as tf
from tensorflow import keras


class Trained(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compiled_loss(y, y_pred, regularization_losses=self.losses)
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_variables))
        self.compiled_metrics.update_state(y, y_pred)
        return {m.name: m.result() for m in self.metrics}


inputs = keras.Input(shape=(3,))
model = Trained(inputs, keras.layers.Dense(1, kernel_initializer="zeros")(inputs))
model.compile(optimizer=keras.optimizers.legacy.SGD(lr=0.01), loss="mse", metrics=["mae"])
history = model.fit(np.ones((4, 3)), np.ones((4, 1)), epochs=2, verbose=0)
print("epochs", len(history.epoch))
print("mae", round(float(history.history["mae"][0]), 3))
