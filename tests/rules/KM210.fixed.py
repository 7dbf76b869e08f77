from keras import Sequential, layers
from keras.callbacks import Callback

model = Sequential([layers.Dense(1)])
model.compile("adam", "mse", metrics=["mae"])
print(model.metrics_names)
result = model.evaluate(x, y, verbose=0, return_dict=True)
index = model.metrics_names.index("mae")
for name, value in zip(model.metrics_names, model.evaluate(x, y)):
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
