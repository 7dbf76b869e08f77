import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

text = keras.Sequential([keras.Input((4, 2)), layers.LSTM(3, dropout=0.2), layers.Dense(1)])
text.export("text")

images = keras.Sequential()
images.add(keras.Input((8, 8, 3)))
images.add(layers.RandomFlip())
images.add(layers.Flatten())
images.add(layers.Dense(2))
tf.saved_model.save(images, "images", signatures=None)
loaded = tf.saved_model.load("images")
print(loaded(tf.ones((1, 8, 8, 3))))


def functional(units=3):
    inputs = keras.Input((4, 2))
    hidden = layers.Bidirectional(layers.GRU(units, recurrent_dropout=0.1, return_sequences=True))(inputs)
    hidden = layers.RNN([layers.LSTMCell(2), layers.GRUCell(2)])(hidden)
    return keras.Model(inputs, layers.Dense(1)(hidden))


def stacked():
    inputs = keras.Input((4, 2))
    return keras.Model(inputs, layers.RNN([layers.LSTMCell(2), layers.GRUCell(2, dropout=0.5)])(inputs))


def nested():
    augment = keras.Sequential([layers.RandomRotation(0.1), layers.RandomZoom(0.1)])
    return keras.Sequential([keras.Input((8, 8, 3)), augment, layers.Flatten(), layers.Dense(2)])


for make in range(1):
    tf.saved_model.save(functional(), "functional")
    tf.saved_model.save(stacked(), "stacked")
    tf.saved_model.save(nested(), "nested")


class Tagger(keras.Model):
    def __init__(self):
        super().__init__()
        self.rnn = layers.SimpleRNN(3, dropout=0.3)
        self.dense = layers.Dense(1)

    def call(self, inputs, training=None):
        return self.dense(self.rnn(inputs, training=training))

    @tf.function
    def step(self, inputs):
        return self.dense(inputs)


def subclassed():
    tagger = Tagger()
    tagger(tf.ones((1, 4, 2)))
    tagger.export("tagger")
    tf.saved_model.save(tagger, "signed", signatures=tagger.step.get_concrete_function(tf.TensorSpec((None, 3))))


def fine(rate):
    plain = keras.Sequential([keras.Input((4, 2)), layers.LSTM(3, dropout=0.0), layers.Dropout(0.5), layers.Dense(1)])
    tf.saved_model.save(plain, "plain")
    unknown = keras.Sequential([keras.Input((4, 2)), layers.LSTM(3, dropout=rate)])
    tf.saved_model.save(unknown, "unknown")
    noisy = keras.Sequential([keras.Input((4, 2)), layers.GaussianNoise(0.1), layers.SpatialDropout1D(0.1), layers.GRU(2)])
    tf.saved_model.save(noisy, "noisy")
    text.export("exported")
    text.save("text.keras")
