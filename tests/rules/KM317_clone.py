import tensorflow as tf

inputs = tf.keras.Input((3,))
model = tf.keras.Model(inputs, tf.keras.layers.Dense(3, activation=tf.nn.softmax)(inputs))  #~ KM317
copy = tf.keras.models.clone_model(model)
