import tensorflow as tf

x = tf.Variable(3.0)
optimizer = tf.optimizers.Adam(0.1)
with tf.GradientTape() as tape:
    loss_to_minimize = x * x
optimizer.apply_gradients(zip(tape.gradient(loss_to_minimize, [x]), [x]))
mean = tf.metrics.Mean()
mean.update_state(x)
mean.reset_state()
print(len(optimizer.variables), mean.result())
loss = tf.losses.MeanSquaredError()
