import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((4,)), layers.Dense(1)])
model.compile("sgd", "mse", metrics=["mae", "mse"])
x, y = np.zeros((8, 4)), np.zeros((8, 1))
history = model.fit(x, y, validation_split=0.5, epochs=2)
loss, mae, mse, val_loss, val_mae, val_mse = history.history.values()
print(list(history.history)[0], list(history.history.keys())[-1])
