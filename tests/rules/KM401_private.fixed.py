import keras
import tensorflow as tf
from tensorflow.keras.__internal__.layers import BaseRandomLayer


def gelu(x):
    return 0.5 * x * (1.0 + tf.math.erf(x / tf.sqrt(2.0)))


def is_symbolic(x):
    return isinstance(x, tf.keras.KerasTensor)


class Flip(tf.keras.__internal__.layers.BaseImageAugmentationLayer):
    def augment_image(self, image, transformation=None):
        return tf.image.flip_left_right(image)


class Noise(BaseRandomLayer):
    pass


def owned(model):
    return tf.__internal__.tracking, keras.backend.floatx()
