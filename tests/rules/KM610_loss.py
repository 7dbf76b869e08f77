import tensorflow as tf
from tensorflow import keras

x = tf.ones((4, 2))
y = keras.utils.to_categorical([0, 1, 0, 1])
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2, activation="softmax")])
cross_entropy = keras.losses.CategoricalCrossentropy()
for x_batch, y_batch in tf.data.Dataset.from_tensor_slices((x, y)).batch(2):
    with tf.GradientTape() as tape:
        loss = cross_entropy(y_batch, model(x_batch - 0.5)) + sum(model.losses)
    gradients = tape.gradient(loss, model.trainable_weights)
