"""tf.keras 2.4: preprocessing layers while they were experimental."""
import numpy as np
import tensorflow as tf
from tensorflow.keras.layers.experimental import preprocessing
from tensorflow.keras.layers.experimental.preprocessing import Rescaling

normalize = preprocessing.Normalization()
normalize.adapt(np.array([[1.0], [3.0]]))
model = tf.keras.Sequential([Rescaling(1.0 / 2, input_shape=(1,))])
print("rescaled", model.predict(np.array([[4.0]]), verbose=0).tolist())
print("normalized", np.array(normalize(np.array([[3.0]]))).tolist())
