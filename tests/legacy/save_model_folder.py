"""tf.keras 2.3: a whole model saved in a folder and loaded again."""
import os
import tempfile

import numpy as np
import tensorflow as tf

os.chdir(tempfile.mkdtemp())
model = tf.keras.Sequential([tf.keras.layers.Dense(2, input_shape=(3,))])
model.compile("sgd", "mse")
model.save("my_model")
loaded = tf.keras.models.load_model("my_model")
x = np.ones((1, 3), dtype="float32")
print("equal", np.allclose(model.predict(x, verbose=0), loaded.predict(x, verbose=0)))
