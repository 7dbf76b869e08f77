import tensorflow as tf
from tensorflow.keras import layers

tf.compat.v1.disable_eager_execution()  #~ KM807
tf.compat.v1.disable_v2_behavior()  #~ KM807
tf.disable_v2_behavior()  #~ KM807
tf.enable_eager_execution()  #~ KM807
tf.enable_v2_behavior()  #~ KM807

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
    tf.enable_eager_execution()  #~ KM807
    tf.disable_v2_behavior()  #~ KM807
except ImportError:
    print("no TensorFlow")
try:
    tf.disable_v2_behavior()  #~ KM807
except AttributeError:
    pass
