#~ config: {KM908: {enabled: true}}
import keras

text = keras.layers.TextVectorization()
inputs = keras.Input((1,), dtype="string")
x = text(inputs)  #~ KM908
model = keras.Sequential([keras.layers.TextVectorization(), keras.layers.Embedding(3, 2)])  #~ KM908
lookup = keras.layers.StringLookup()
data = load().map(lookup)
ids = lookup(["a"])
