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
processed = words(inputs)  #~ KM755
whole_model = keras.Model(inputs, model(processed))
other = stack(layers.Dropout(0.5)(counts(inputs)))  #~ KM755
more = keras.Input((3,))
beside = layers.Concatenate()([words(inputs), more])  #~ KM755
joined = layers.concatenate([more, Dense(3)(counts(inputs))])  #~ KM755
hidden = Dense(8)(words(inputs))  #~ KM755
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
    words,  #~ KM755
    Dense(4),
    layers.BatchNormalization(),
])
export = keras.Sequential([keras.Input((1,), dtype="string"), words, model, layers.Activation("sigmoid")])  #~ KM755
plain = keras.Sequential([keras.Input((1,), dtype="string"), words, Dense(1)])
unknown = keras.Sequential([words, model])


class Own(keras.Model):
    def call(self, x):
        return x


own = Own()(words(inputs))
