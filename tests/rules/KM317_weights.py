import tensorflow as tf

# Only weights are saved.
model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(3, activation=tf.nn.softmax)])
model.save_weights("model.weights.h5")
model.load_weights("model.weights.h5")
