import tensorflow as tf
from tensorflow.keras.layers import Dense, Embedding, Reshape


def decoder(shape, images):
    flat = Dense(tf.math.reduce_prod(shape), activation="sigmoid")  #~ KM510
    last = Dense(units=tf.shape(images)[-1])  #~ KM510
    rows = Embedding(tf.reduce_max(images) + 1, 4)  #~ KM510
    fine = Dense(int(tf.reduce_prod(shape))), Dense(tf.reduce_prod(shape).numpy().item()), Dense(images.shape[-1])
    return flat, last, rows, fine, Reshape(tf.shape(images)[1:])
