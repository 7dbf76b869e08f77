import keras
import tensorflow as tf
from tensorflow import constant

keras.utils.set_random_seed(2)
print(constant(1.0))


def seed(number):
    keras.utils.set_random_seed(number)
    run = tf.set_random_seed
    keras.utils.set_random_seed(number)


class Other:
    def set_random_seed(self, number):
        return number


Other().set_random_seed(3)
