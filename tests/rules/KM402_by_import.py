import tensorflow as tf
import tensorflow.keras.saving
from tensorflow.keras.saving import load_model

scope = tf.keras.saving.custom_object_scope
