import keras
import tensorflow as tf
from keras import backend as K
from tensorflow.keras.__internal__.layers import BaseRandomLayer  #~ KM401


def gelu(x):
    return 0.5 * x * (1.0 + K.tf.erf(x / K.tf.sqrt(2.0)))  #~ KM401 KM401


def is_symbolic(x):
    return isinstance(x, tf.keras.__internal__.KerasTensor)  #~ KM402


class Flip(tf.keras.__internal__.layers.BaseImageAugmentationLayer):  #~ KM401
    def augment_image(self, image, transformation=None):
        return tf.image.flip_left_right(image)


class Noise(BaseRandomLayer):
    pass


def owned(model):
    return tf.__internal__.tracking, keras.backend.floatx()
