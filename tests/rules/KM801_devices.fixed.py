# Which GPUs are seen is said in another way.
import keras
import tensorflow as tf

for gpu in tf.config.list_physical_devices("GPU"):
    tf.config.experimental.set_memory_growth(gpu, True)
tf.config.set_visible_devices([each for place, each in enumerate(tf.config.list_physical_devices("GPU")) if str(place) in "0,1".split(",")], "GPU")

model = keras.Sequential([keras.layers.Dense(1)])
