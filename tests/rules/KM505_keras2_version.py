import tensorflow as tf
from packaging.version import Version
if Version(tf.__version__) < Version("2.16"):
    keras = tf.keras
else:
    import tf_keras as keras
model = keras.Model()
model.fit_generator(model.get_layer("input_1"))
model.save("folder")
