#~ config: {target: "3.2"}
import keras
import tensorflow as tf

print(tf.keras.__version__)  #~ KM410
print(keras.__version__, tf.__version__)
