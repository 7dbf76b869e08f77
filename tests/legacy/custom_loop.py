"""tf.keras 2.x: a training loop with GradientTape."""
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1, input_shape=(3,), kernel_initializer="zeros")])
optimizer = tf.keras.optimizers.legacy.SGD(lr=0.1)
loss_fn = tf.keras.losses.MeanSquaredError()
mean = tf.keras.metrics.Mean()
x, y = tf.ones((4, 3)), tf.ones((4, 1))
for epoch in range(2):
    mean.reset_states()
    with tf.GradientTape() as tape:
        loss = loss_fn(y, model(x, training=True))
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
    mean.update_state(loss)
    print(epoch, round(float(mean.result()), 3))
