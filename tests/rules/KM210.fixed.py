from keras import Model, Sequential, layers
from keras.callbacks import Callback

model = Sequential([layers.Dense(1)])
model.compile("adam", "mse", metrics=["mae"])
print(["loss", "mae"])
result = model.evaluate(x, y, verbose=0, return_dict=True)
index = ["loss", "mae"].index("mae")
for name, value in zip(["loss", "mae"], model.evaluate(x, y)):
    print(name, value)


class Trainer:
    def __init__(self, model):
        self.model = model
        self.metrics_names = ["loss"]

    def report(self):
        return self.model.metrics_names


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
print("%s: %.2f%%" % ("mae", scores[1] * 100))
print(["loss", "mae", "mse"])
print(list(scored.get_metrics_result())[3], list(scored.get_metrics_result())[scores[0]])


def two(x, y, inputs, outputs):
    net = Model(inputs, outputs)
    net.compile("adam", "mse", metrics=["mae", found_elsewhere])
    print(net.metrics_names)
    scores = net.evaluate(x, y)
    for i in range(len(scores)):
        print(list(net.get_metrics_result())[i], scores[i])
    net.fit(x, y)
    print(dict(zip(list(net.get_metrics_result()), scores)), list(net.get_metrics_result()).index("mae"))


def several(x, y, inputs):
    forked = Model(inputs, [layers.Dense(1)(inputs), layers.Dense(2)(inputs)])
    forked.compile("adam", "mse")
    forked.evaluate(x, y)
    print(forked.metrics_names)
    nested = Model(inputs, found_elsewhere)
    nested.compile("adam", ["mse", "mae"], metrics=[["mae"], ["mse"]])
    scores = nested.evaluate(x, y)
    print(nested.metrics_names, scores)
