#~ config: {target: "3.8"}
import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss="mse", optimizer="sgd")


def train(batches):
    for x, y in batches:
        loss = model.train_on_batch(x, y)  #~ KM608
        print(loss, model.test_on_batch(x, y))  #~ KM608
        model.train_on_batch(x, y)


class Estimator:
    def partial_fit(self, x):
        return self.tree.train_on_batch(x)
