import tensorflow as tf
from tensorflow import keras
from tensorflow.compat.v1.train import RMSPropOptimizer

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(optimizer=tf.compat.v1.train.AdamOptimizer(0.01), loss="mse")  #~ KM219
model.compile(RMSPropOptimizer(learning_rate=0.01), "mse")  #~ KM219
optimizer = tf.compat.v1.train.MomentumOptimizer(0.1, momentum=0.9)  #~ KM219
model.compile(optimizer, "mse")
model.compile(tf.compat.v1.train.AdamOptimizer(), "mse")  #~ KM219
model.compile(tf.compat.v1.train.AdamOptimizer(0.01, beta1=0.8, beta2=0.99, epsilon=1e-8, use_locking=False), "mse")  #~ KM219
model.compile(tf.compat.v1.train.MomentumOptimizer(0.1, 0.9, use_nesterov=True), "mse")  #~ KM219
model.compile(tf.compat.v1.train.RMSPropOptimizer(0.01, 0.9, 0.0, 1e-10, False), "mse")  #~ KM219
model.compile(tf.compat.v1.train.AdamOptimizer(**settings), "mse")  #~ KM219
model.compile(tf.compat.v1.train.ProximalAdagradOptimizer(0.1), "mse")  #~ KM219
model.compile(tf.train.AdamOptimizer(), "mse")  #~ KM219 KM810

# Look-alikes.
model.compile(tf.optimizers.Adam(0.01), "mse")
model.compile(keras.optimizers.Adam(0.01), "mse")
step = tf.compat.v1.train.AdamOptimizer(0.01).minimize(loss)
model.compile("adam", "mse")
