import tensorflow as tf
from tensorflow.keras.losses import mse as mean_squared_error
from tensorflow.metrics import AUC

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile("sgd", tf.keras.losses.mae, metrics=[tf.keras.metrics.mse, AUC()])


def loss(y_true, y_pred):
    return tf.keras.losses.mse(y_true, y_pred) + tf.keras.losses.logcosh(y_true, y_pred)


optimizer = tf.keras.optimizers.Adam(1e-3)
old = tf.keras.optimizers.SGD(0.1)
tracker = tf.metrics.MeanTensor()

# These are there.
other = tf.losses.mse
entropy = tf.losses.binary_crossentropy
huber = tf.losses.huber
step = tf.optimizers.Adam(1e-3)
mean = tf.metrics.Mean()
