import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
model.compile(keras.optimizers.RMSprop(learning_rate=0.01), "mse")
optimizer = tf.compat.v1.train.MomentumOptimizer(0.1, momentum=0.9)
model.compile(optimizer, "mse")

# Look-alikes.
model.compile(tf.optimizers.Adam(0.01), "mse")
model.compile(keras.optimizers.Adam(0.01), "mse")
step = tf.compat.v1.train.AdamOptimizer(0.01).minimize(loss)
model.compile("adam", "mse")
