import tensorflow as tf
from keras import backend as K
from keras import models
from keras.backend import gradients  #~ KM805

model = models.load_model("model.keras")
loss = model.output[:, 0]
grads = K.gradients(loss, model.input)[0]  #~ KM805
more = gradients(loss, model.input)  #~ KM805
eager = tf.keras.backend.gradients(loss, model.input)  #~ KM805
plain = tf.gradients(loss, model.input)  #~ KM805
weights = tf.compat.v1.gradients(loss, model.trainable_weights)  #~ KM805


# Silent.
@tf.function
def slope(x):
    return tf.gradients(x * x, x)


def taped(x):
    with tf.GradientTape() as tape:
        y = model(x)
    gradients = tape.gradient(y, x)
    return gradients
