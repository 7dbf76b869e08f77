"""A model whose optimizer is asked for has to be loaded compiled."""

import keras


class Model:
    def load(self, folder):
        self.model = keras.models.load_model(folder + "/saved.h5")
        self.settings = self.model.optimizer.get_config()

    def predict(self, x):
        return self.model.predict(x)


def predict(x):
    plain = keras.models.load_model("plain.h5")  #~ KM308
    return plain.predict(x)
