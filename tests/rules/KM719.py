import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Dense


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = Dense(2)

    def call(self, x):
        return self.dense(x)


class Own(Net):
    def build(self, input_shape):
        self.dense.build(input_shape)
        self.built = True


net = Net()
net.build((None, 3))  #~ KM719
net.build(input_shape=(None, 3))  #~ KM719
size = 3 if net else 4
net.build((None, size))  #~ KM719
net.summary()
own = Own()
own.build((None, 3))
sequential = keras.Sequential([Dense(2)])
sequential.build((None, 3))
dense = Dense(2)
dense.build((None, 3))
