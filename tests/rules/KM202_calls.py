"""Losses and weights of several outputs made with dict(...) and comprehensions."""
import keras

x = keras.Input((3,))
a = keras.layers.Dense(1, name="z")(x)
b = keras.layers.Dense(1, name="b")(x)

model = keras.Model(x, [a, b])
model.compile("sgd", dict(z="mse", b="mae"))
model.fit(data, [one, two])
model.compile("sgd", ["mse", "mae"], loss_weights=dict(z=1.0, b=0.5))  #~ KM202
model.compile("sgd", dict(z="mse", c="mae"))  #~ KM202
model.compile("sgd", dict(z="mse", **others))
model.compile("sgd", ["mse" for _ in model.outputs])
model.compile("sgd", {name: "mse" for name in ("z", "b")})
model.compile("sgd", {name: "mse" for name in ("z", "b")}, loss_weights=[1.0, 0.5])
