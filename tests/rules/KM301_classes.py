import keras
from keras import layers, ops


class Base:
    def keep(self):
        self.model.save("model.keras")


class Learner:
    def build_model(self):
        self.model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])
        self.copy = keras.models.clone_model(self.model)

    def keep(self):
        self.model.save("learner.keras")


class Embedder:
    def build_model(self):
        self.model = keras.Sequential([keras.Input((3,)), layers.Lambda(lambda x: ops.sum(x, axis=-1))])

    def train(self, x, y):
        self.model.fit(x, y)


class Head(Base):
    def build_model(self):
        self.model = keras.Sequential([keras.Input((3,)), layers.Lambda(lambda x: ops.sum(x, axis=-1))])  #~ KM301


class Cloner:
    def build_model(self):
        self.model = keras.Sequential([keras.Input((3,)), layers.Lambda(lambda x: ops.sum(x, axis=-1))])  #~ KM301
        self.copy = keras.models.clone_model(self.model)
