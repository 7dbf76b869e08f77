import tensorflow as tf
import keras
from sklearn.linear_model import LogisticRegression

from project import data

model = keras.Sequential([keras.layers.Dense(3)])
model.fit([], steps_per_epoch=100, epochs=10, validation_data=[])
model.fit(x=[], steps_per_epoch=3, epochs=3)
model.fit_generator([], samples_per_epoch=300, nb_epoch=3)
model.evaluate([], steps=3)
classes = model.predict(data).argmax(axis=-1)
shares = model.predict(data)
for layer in model.layers:
    if hasattr(layer, "reset_states"):
        layer.reset_states()
text = model.to_json()
first = model.layers[0].output
mean = keras.metrics.Mean()
mean.reset_state()
optimizer = keras.optimizers.SGD()
optimizer.minimize(None, [])


def train(net, generator):
    net.fit(generator, steps_per_epoch=3)


class Hits(keras.metrics.Metric):
    def reset_state(self):
        self.total.assign(0.0)


class Scale(keras.layers.Layer):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.scale_tracker = keras.metrics.Mean(name="scale")

    def call(self, x):
        self.scale.assign(x)
        self.scale_tracker.update_state(x)
        return x


class Own(keras.Model):
    def reset_states(self):
        return None

    def forget(self):
        self.reset_states()


regression = LogisticRegression()
regression.predict_proba([[1]])
lstm = keras.layers.LSTM(3, stateful=True)
lstm.reset_states()
mean.reset_state()


images = tf.keras.preprocessing.image.ImageDataGenerator()
flow = images.flow_from_directory("photos", batch_size=4)
first, labels = next(flow)
again = next(images.flow(first, labels))[0]
third = next(flow)

binary = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
yes = (binary.predict(first, batch_size=4) > 0.5).astype("int32")[0]
several = keras.Sequential([keras.layers.Dense(3), keras.layers.Activation("softmax")])
print(several.predict(first, verbose=0).argmax(axis=-1))
