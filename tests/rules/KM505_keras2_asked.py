import tensorflow as tf
version_fn = getattr(tf.keras, "version", None)
if version_fn and version_fn().startswith("3."):
    import tf_keras as keras
else:
    keras = tf.keras
model = keras.Model()
model.fit_generator(model.get_layer("input_1"))
model.save("folder")
