import keras
import tensorflow as tf
from keras import layers
from keras import models
from keras.backend import gradients

model = models.load_model("model.keras")
loss = model.output[:, 0]
grads = layers.Lambda(lambda values, model=keras.Model(model.input, loss): tf.gradients(model(values), values))(model.input)[0]
more = layers.Lambda(lambda values, model=keras.Model(model.input, loss): tf.gradients(model(values), values))(model.input)
eager = layers.Lambda(lambda values, model=keras.Model(model.input, loss): tf.gradients(model(values), values))(model.input)


def saliency(model):
    plain = layers.Lambda(lambda values, model=keras.Model(model.input, model.output[:, 0]): tf.gradients(model(values), values))(model.input)
    return plain, tf.compat.v1.gradients(model.total_loss, model.trainable_weights)


# Silent.
@tf.function
def slope(x):
    return tf.gradients(x * x, x)


def taped(x):
    with tf.GradientTape() as tape:
        y = model(x)
    gradients = tape.gradient(y, x)
    return gradients
