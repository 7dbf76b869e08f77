#~ config: {target: "3.3"}
import tensorflow as tf

# There again since Keras 3.3.
print(tf.keras.__version__)
