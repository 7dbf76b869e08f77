import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Embedding, Input, Lambda

table = np.ones((9, 3), "float32")
ids = Input((7,), dtype="int32")
vectors = Input((7, 3))
words = Input((1,), dtype="string")

hot = Lambda(lambda x: tf.one_hot(x, 9))(ids)  #~ KM742
found = Lambda(lambda x: tf.gather(table, x))(ids)  #~ KM742
looked = Lambda(lambda x: tf.nn.embedding_lookup(table, x), name="table")(ids)  #~ KM742
taken = Lambda(lambda x: keras.ops.take(table, x, axis=0))(ids)  #~ KM742
picked = Lambda(lambda pair: tf.gather(pair[0], pair[1], batch_dims=1))([vectors, ids])  #~ KM742
lengths = Lambda(lambda x: tf.strings.length(x))(words)  #~ KM742
lower = Lambda(lambda x: tf.strings.lower(x))(words)  #~ KM742
typed = Lambda(lambda x: tf.strings.lower(x), dtype="string")(words)


def one_hot(x):
    flat = tf.reshape(x, (-1,))
    return tf.reshape(tf.one_hot(x, 9), (-1, 63)) + tf.cast(tf.size(flat), "float32")


tall = Lambda(one_hot)(ids)  #~ KM742

# A cast, a shape or a dtype is enough.
Lambda(lambda x: tf.one_hot(tf.cast(x, "int32"), 9))(ids)
Lambda(lambda x: tf.one_hot(x, 9), output_shape=(7, 9))(ids)
Lambda(lambda x: tf.one_hot(x, 9), dtype="int32")(ids)
Lambda(lambda x: keras.ops.one_hot(x, 9))(ids)
Lambda(lambda x: tf.gather(x, [0, 1], axis=1))(vectors)
Lambda(lambda x: tf.gather(x, tf.argmax(x[0])))(vectors)


def cast_first(x):
    x = tf.cast(x, "int32")
    return tf.one_hot(x, 9)


Lambda(cast_first)(ids)


# Sequential goes on without the shape, and so does a model that is called on data.
keras.Sequential([Lambda(lambda x: tf.one_hot(x, 9)), Dense(3)])


class Model(keras.Model):
    def __init__(self):
        super().__init__()
        self.hot = Lambda(lambda x: tf.one_hot(x, 9))
        self.rows = Embedding(9, 3)

    def call(self, inputs):
        return self.rows(inputs) + Lambda(lambda x: tf.one_hot(x, 3))(inputs)


print(K.floatx(), hot, found, looked, taken, picked, lengths, tall)
