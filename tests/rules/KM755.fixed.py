import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Dense, TextVectorization

words = TextVectorization(max_tokens=20, output_mode="multi_hot")
words.adapt(["a b", "b c d"])
counts = layers.TextVectorization(output_mode="count", ngrams=2)
numbers = layers.TextVectorization(output_mode="int", output_sequence_length=4)
whole = layers.TextVectorization(output_mode="multi_hot", split=None)

core = keras.Input(shape=(20,))
model = keras.Model(core, Dense(1, activation="sigmoid")(core))
stack = keras.Sequential([keras.Input((20,)), Dense(1)])

inputs = keras.Input(shape=(1,), dtype="string")
processed = layers.Flatten()(words(inputs))
whole_model = keras.Model(inputs, model(processed))
other = stack(layers.Dropout(0.5)(layers.Flatten()(counts(inputs))))
more = keras.Input((3,))
beside = layers.Concatenate()([layers.Flatten()(words(inputs)), more])
joined = layers.concatenate([more, Dense(3)(layers.Flatten()(counts(inputs)))])
hidden = Dense(8)(layers.Flatten()(words(inputs)))
hidden = layers.BatchNormalization()(hidden)

both = layers.Concatenate()([words(inputs), counts(inputs)])
end = Dense(1)(Dense(4, activation="relu")(words(inputs)))
flat = model(layers.Flatten()(words(inputs)))
line = keras.Input(shape=(), dtype="string")
scalar = model(words(line))
several = keras.Input(shape=(2,), dtype="string")
tall = model(words(several))
indices = model(numbers(inputs))
labels = model(whole(inputs))
data = model(words(tf.constant([["a b"]])))

chain = keras.Sequential([
    keras.Input(shape=(1,), dtype=tf.string),
    words, layers.Flatten(),
    Dense(4),
    layers.BatchNormalization(),
])
export = keras.Sequential([keras.Input((1,), dtype="string"), words, layers.Flatten(), model, layers.Activation("sigmoid")])
plain = keras.Sequential([keras.Input((1,), dtype="string"), words, Dense(1)])
unknown = keras.Sequential([words, model])


class Own(keras.Model):
    def call(self, x):
        return x


own = Own()(words(inputs))
