"""Several loss weights for a model with one output; for several outputs, for models whose outputs are not known, as many as there are."""

from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy", loss_weights=[0.2, 0.3, 0.5])  #~ KM204
model.compile("adam", ["categorical_crossentropy"], loss_weights=(1, 2))  #~ KM204
inputs = keras.Input((4,))
net = keras.Model(inputs, layers.Dense(3)(inputs))
weights = [0.5, 2.0]
net.compile("adam", "mse", loss_weights=weights)  #~ KM204
net.compile("adam", "mse", loss_weights=[*weights])
net.compile("adam", "mse", loss_weights=[2.0])
net.compile("adam", "mse", loss_weights=0.5)
net.compile("adam", ["mse", "mae"], loss_weights=[0.5, 0.5])
listed = keras.Model(inputs, [layers.Dense(3)(inputs)])
listed.compile("adam", ["mse"], loss_weights=[weights[0], 1.0])  #~ KM204
two = keras.Model(inputs, [layers.Dense(3)(inputs), layers.Dense(1)(inputs)])
two.compile("adam", ["mse", "mae"], loss_weights=[0.2, 0.8])
loaded = keras.models.load_model("net.keras")
loaded.compile("adam", ["mse", "mae"], loss_weights=[0.2, 0.8])


def adversarial(critic, encoder, inputs):
    joined = keras.Model(inputs, critic(inputs) + [layers.Dense(1)(encoder(inputs))])
    joined.compile("adam", ["mse", "mae"], loss_weights=[1.0, 10.0])
    return joined


class Own(keras.Sequential):
    def compile(self, optimizer, loss, loss_weights):
        super().compile(optimizer)
        self.parts = loss_weights


own = Own([layers.Dense(1)])
own.compile("adam", ["mse", "mae"], loss_weights=[0.2, 0.8])
