import tensorflow as tf

y = tf.keras.utils.to_categorical([0, 1])
data = tf.data.Dataset.from_tensor_slices((tf.ones((2, 2)), y)).batch(2)
model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(2, activation="softmax")])
model.compile(loss="categorical_crossentropy")
model.fit(data)
