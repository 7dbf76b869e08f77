import tensorflow as tf
from tensorflow.keras.layers import Dense, Embedding, Reshape


def decoder(shape, images):
    flat = Dense(int(tf.math.reduce_prod(shape)), activation="sigmoid")
    last = Dense(units=int(tf.shape(images)[-1]))
    rows = Embedding(int(tf.reduce_max(images) + 1), 4)
    fine = Dense(int(tf.reduce_prod(shape))), Dense(tf.reduce_prod(shape).numpy().item()), Dense(images.shape[-1])
    return flat, last, rows, fine, Reshape(tf.shape(images)[1:])
