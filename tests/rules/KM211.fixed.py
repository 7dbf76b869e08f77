import tensorflow as tf
from tensorflow import keras


def hot(y_true, y_pred):
    return tf.reduce_mean(tf.square(tf.one_hot(tf.cast(y_true, "int32"), 3) - y_pred))


def flat(y_true, y_pred):
    labels = tf.reshape(y_true, [-1])
    return tf.reduce_mean(tf.gather(weights, tf.cast(labels, "int32")))


def logits(y_true, y_pred):
    return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=tf.cast(tf.squeeze(y_true), "int32"), logits=y_pred)


def weighted(alpha):
    def loss(y_true, y_pred):
        return alpha * tf.one_hot(tf.cast(y_true, "int32"), 3)

    return loss


class Own(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return tf.reduce_mean(tf.one_hot(tf.cast(y_true, "int32"), 3) * y_pred)


model = keras.Sequential([keras.layers.Dense(3, activation="softmax")])
model.compile("adam", hot)
model.compile("adam", loss=flat)
model.compile("adam", loss=logits)
model.compile("adam", loss=weighted(0.5))


# Look-alikes: a cast, other arguments, metrics, functions that are no losses.
def cast(y_true, y_pred):
    return tf.one_hot(tf.cast(y_true, "int32"), 3) - y_pred


def cast_before(y_true, y_pred):
    y_true = tf.cast(tf.reshape(y_true, [-1]), tf.int32)
    return tf.gather(weights, y_true)


def other(y_true, y_pred):
    return tf.gather(y_true, indices) - tf.one_hot(tf.argmax(y_pred, -1), 3)


def metric(y_true, y_pred):
    return tf.one_hot(y_true, 3)


def helper(y_true, y_pred):
    return tf.one_hot(y_true, 3)


model.compile("adam", {"out": cast, "more": cast_before}, metrics=[metric])
model.compile("adam", [other])


class Converted(keras.losses.Loss):
    def call(self, labels, scores):
        if labels.dtype != tf.int32:
            labels = tf.cast(labels, tf.int32)
        return tf.gather(scores, labels)


class Places(keras.losses.Loss):
    def call(self, y_true, scores):
        chosen = tf.where(y_true != 0)
        best = tf.where(y_true > 0, y_true, 0)
        return tf.gather_nd(scores, chosen) + tf.gather(scores, tf.cast(best, "int32"))
