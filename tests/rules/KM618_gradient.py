import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.BatchNormalization(), keras.layers.Dropout(0.5), keras.layers.Dense(2)])
optimizer = keras.optimizers.SGD(0.1)
with tf.GradientTape(persistent=True) as tape:
    loss = tf.reduce_sum(model(tf.ones((2, 3))))
gradients = tape.gradient(loss, model.variables)  #~ KM618
optimizer.apply_gradients(zip(gradients, model.variables))  #~ KM618
gradients = tape.gradient(target=loss, sources=model.variables)  #~ KM618
gradients = tape.gradient(loss, model.trainable_variables)
variables = model.variables
optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
