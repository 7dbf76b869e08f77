import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
optimizer = keras.optimizers.Adam()
state = optimizer.variables
state = optimizer.variables
data = tf.Variable([[1.0, 2.0]])

with tf.GradientTape(persistent=True) as tape:
    tape.watch([weight.value for weight in model.trainable_variables])
    tape.watch([weight.value for weight in model.weights])
    tape.watch(data)
    tape.watch([weight.value for weight in model.weights])


class Store:
    def variables(self):
        return []


print(Store().variables())
