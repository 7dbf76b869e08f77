import keras
import tensorflow as tf

optimizer = keras.optimizers.RMSprop()
optimizer = keras.mixed_precision.LossScaleOptimizer(optimizer)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])


@tf.function
def step(x, y):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((model(x) - y) ** 2)
        scaled = optimizer.scale_loss(loss)
    gradients = tape.gradient(scaled, model.trainable_variables)
    gradients = gradients
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss


print(float(step(tf.ones((2, 4)), tf.ones((2, 1)))) >= 0)
