import tensorflow as tf
from tensorflow.losses import mean_squared_error  #~ KM402
from tensorflow.metrics import AUC

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile("sgd", tf.losses.mean_absolute_error, metrics=[tf.metrics.mean_squared_error, AUC()])  #~ KM402 KM402


def loss(y_true, y_pred):
    return tf.losses.mean_squared_error(y_true, y_pred) + tf.losses.log_cosh(y_true, y_pred)  #~ KM402 KM402


optimizer = tf.optimizers.experimental.Adam(1e-3)  #~ KM404
old = tf.optimizers.legacy.SGD(0.1)  #~ KM404
tracker = tf.metrics.MeanTensor()  #~ KM401

# These are there.
other = tf.losses.mse
entropy = tf.losses.binary_crossentropy
huber = tf.losses.huber
step = tf.optimizers.Adam(1e-3)
mean = tf.metrics.Mean()
