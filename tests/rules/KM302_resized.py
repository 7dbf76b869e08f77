import keras
import numpy as np


class Resize(keras.Model):
    def call(self, images):
        return images[:, ::4, ::4]


images = Resize()(np.load("images.npy"))
generator = keras.models.load_model("generator.keras")
generator.predict(images)
