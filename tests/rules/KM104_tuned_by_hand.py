import tensorflow as tf
from tensorflow import keras

tf.random.set_seed(1)  #~ KM104
teacher = keras.models.load_model("teacher.keras")
student = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
optimizer = keras.optimizers.Adam()
with tf.GradientTape() as tape:
    loss = tf.reduce_mean((student(tf.ones((3, 2))) - teacher(tf.ones((3, 2)))) ** 2)
optimizer.apply_gradients(zip(tape.gradient(loss, student.trainable_weights), student.trainable_weights))
