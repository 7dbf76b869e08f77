import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
optimizer = keras.optimizers.Adam()
state = optimizer.variables()  #~ KM714
state = optimizer.variables
data = tf.Variable([[1.0, 2.0]])

with tf.GradientTape(persistent=True) as tape:
    tape.watch(model.trainable_variables)  #~ KM714
    tape.watch(model.weights)  #~ KM714
    tape.watch(data)
    tape.watch([weight.value for weight in model.weights])


class Store:
    def variables(self):
        return []


print(Store().variables())
