import tensorflow as tf
from keras import backend as K
from keras import models
from keras.backend import gradients  #~ KM805

model = models.load_model("model.keras")
loss = model.output[:, 0]
grads = K.gradients(loss, model.input)[0]  #~ KM805
more = gradients(loss, model.input)  #~ KM805
eager = tf.keras.backend.gradients(loss, model.input)  #~ KM805


def saliency(model):
    plain = tf.gradients(model.output[:, 0], model.input)  #~ KM805
    return plain, tf.compat.v1.gradients(model.total_loss, model.trainable_weights)  #~ KM805


# Silent.
@tf.function
def slope(x):
    return tf.gradients(x * x, x)


def taped(x):
    with tf.GradientTape() as tape:
        y = model(x)
    gradients = tape.gradient(y, x)
    return gradients
