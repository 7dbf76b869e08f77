import tensorflow as tf
from tensorflow.keras.utils import to_categorical

x = tf.ones((4, 2))
y, y_test = to_categorical([0, 1, 0, 1]).astype("float32"), to_categorical([1, 0, 1, 0]).astype("float32")
train = tf.data.Dataset.from_tensor_slices((x, y[:2])).batch(2)
test = tf.data.Dataset.from_tensor_slices({"x": x, "y": y_test})
kept = to_categorical([0, 1]).astype("float32")
other = tf.data.Dataset.from_tensor_slices((x, kept))
counted = to_categorical([0, 1])
third = tf.data.Dataset.from_tensor_slices((x, counted.argmax(1)))
logits = to_categorical([0, 1])
loss = tf.nn.softmax_cross_entropy_with_logits(labels=logits, logits=x)
w = tf.Variable(tf.ones((2, 2)))
for x_batch, y_batch in train:
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x_batch @ w - y_batch))
    gradient = tape.gradient(loss, w)
