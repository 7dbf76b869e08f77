from keras import Model, Sequential, layers
from keras.callbacks import Callback

model = Sequential([layers.Dense(1)])
model.compile("adam", "mse", metrics=["mae"])
print(model.metrics_names)  #~ KM210
result = dict(zip(model.metrics_names, model.evaluate(x, y, verbose=0)))  #~ KM210
index = model.metrics_names.index("mae")  #~ KM210
for name, value in zip(model.metrics_names, model.evaluate(x, y)):  #~ KM210
    print(name, value)


class Trainer:
    def __init__(self, model):
        self.model = model
        self.metrics_names = ["loss"]

    def report(self):
        return self.model.metrics_names  #~ KM210


# Look-alikes.
print(Trainer(model).metrics_names)
print(table.metrics_names)
metrics_names = ["loss"]
result = model.evaluate(x, y, return_dict=True)


class Logger(Callback):
    def on_train_begin(self, logs):
        self.names = self.model.metrics_names

    def on_episode_end(self, episode, logs):
        pass


scored = Sequential([layers.Dense(1, activation="sigmoid")])
scored.compile("adam", loss="binary_crossentropy", metrics=["mae", "mse"])
scores = scored.evaluate(x, y)
print("%s: %.2f%%" % (scored.metrics_names[1], scores[1] * 100))  #~ KM210
print(scored.metrics_names)  #~ KM210
print(scored.metrics_names[3], scored.metrics_names[scores[0]])  #~ KM210 KM210


def two(x, y, inputs, outputs):
    net = Model(inputs, outputs)
    net.compile("adam", "mse", metrics=["mae", found_elsewhere])
    print(net.metrics_names)  #~ KM210
    scores = net.evaluate(x, y)
    for i in range(len(scores)):
        print(net.metrics_names[i], scores[i])  #~ KM210
    net.fit(x, y)
    print(dict(zip(net.metrics_names, scores)), net.metrics_names.index("mae"))  #~ KM210 KM210


def several(x, y, inputs):
    forked = Model(inputs, [layers.Dense(1)(inputs), layers.Dense(2)(inputs)])
    forked.compile("adam", "mse")
    forked.evaluate(x, y)
    print(forked.metrics_names)
    nested = Model(inputs, found_elsewhere)
    nested.compile("adam", ["mse", "mae"], metrics=[["mae"], ["mse"]])
    scores = nested.evaluate(x, y)
    print(nested.metrics_names, scores)  #~ KM210
