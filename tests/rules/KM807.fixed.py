import tensorflow as tf
from tensorflow.keras import layers


# Silent: these change nothing for Keras.
tf.compat.v1.enable_eager_execution()
tf.compat.v1.enable_v2_behavior()
tf.compat.v1.disable_resource_variables()
tf.compat.v1.disable_control_flow_v2()
tf.config.run_functions_eagerly(True)
tf.executing_eagerly()
layers.Dense(1)

try:
    tf.enable_eager_execution()
except AttributeError:
    pass

try:
    pass
except ImportError:
    print("no TensorFlow")
try:
    pass
except AttributeError:
    pass
