import tensorflow as tf

x = tf.Variable(3.0)
optimizer = tf.optimizers.Adam(0.1)
optimizer.minimize(lambda: x * x, [x])  #~ KM505
mean = tf.metrics.Mean()
mean.update_state(x)
mean.reset_states()  #~ KM505
print(len(optimizer.weights), mean.result())  #~ KM506
loss = tf.losses.MeanSquaredError()
