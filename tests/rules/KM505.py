import keras
from sklearn.linear_model import LogisticRegression

from project import data

model = keras.Sequential([keras.layers.Dense(3)])
model.fit_generator([], 100, 10, validation_data=[], workers=4, use_multiprocessing=True)  #~ KM505
model.fit_generator(generator=[], steps_per_epoch=3, nb_epoch=3, max_q_size=2)  #~ KM505
model.fit_generator([], samples_per_epoch=300, nb_epoch=3)  #~ KM505
model.evaluate_generator([], steps=3)  #~ KM505
classes = model.predict_classes(data)  #~ KM505
shares = model.predict_proba(data)  #~ KM505
model.reset_states()  #~ KM505
text = model.to_yaml()  #~ KM505
first = model.layers[0].get_output_at(0)  #~ KM505
mean = keras.metrics.Mean()
mean.reset_states()  #~ KM505
optimizer = keras.optimizers.SGD()
optimizer.minimize(None, [])  #~ KM505


def train(net, generator):
    net.fit_generator(generator, steps_per_epoch=3)  #~ KM505


class Hits(keras.metrics.Metric):
    def reset_states(self):  #~ KM505
        self.total.assign(0.0)


class Scale(keras.layers.Layer):
    def call(self, x):
        self.add_update(self.scale.assign(x))  #~ KM505
        self.add_metric(x, name="scale")  #~ KM505
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


images = keras.preprocessing.image.ImageDataGenerator()  #~ KM401
flow = images.flow_from_directory("photos", batch_size=4)
first, labels = flow.next()  #~ KM505
again = images.flow(first, labels).next()[0]  #~ KM505
third = next(flow)

binary = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
yes = binary.predict_classes(first, batch_size=4)[0]  #~ KM505
several = keras.Sequential([keras.layers.Dense(3), keras.layers.Activation("softmax")])
print(several.predict_classes(first, verbose=0))  #~ KM505
