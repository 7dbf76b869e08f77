import numpy as np
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.callbacks import BackupAndRestore, EarlyStopping

X = np.ones((4, 3), "float32")
Y = np.ones((4, 2), "float32")


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(2)

    def call(self, x):
        return self.dense(x)


net = Net()
net.compile("adam", "mse")
backup = BackupAndRestore("backup")
callbacks = [EarlyStopping(monitor="loss"), backup]
net(X[:1])
net.fit(X, Y, callbacks=callbacks)
net.fit(X, Y, callbacks=callbacks)

plain = keras.Sequential([layers.Dense(2)])
plain.compile("adam", "mse")
plain(X[:1])
plain.fit(X, Y, callbacks=[keras.callbacks.BackupAndRestore("backup")])

known = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
known.compile("adam", "mse")
known.fit(X, Y, callbacks=[BackupAndRestore("backup")])

called = Net()
called(X)
called.compile("adam", "mse")
called.fit(X, Y, callbacks=[BackupAndRestore("backup")])

other = Net()
other.compile("adam", "mse")
other.fit(X, Y, callbacks=[EarlyStopping(monitor="loss")])
